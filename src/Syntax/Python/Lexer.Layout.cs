namespace Merlon.Syntax.Python;

/// <summary>Indentation.</summary>
internal partial struct Lexer
{
    private const int TabWidth = 8;

    /// <summary>
    /// Skips blank lines and compares the next line's indentation with the open blocks. True when that makes a token.
    /// </summary>
    private bool ReadIndentation()
    {
        int column, tabColumn;
        while (true)
        {
            MeasureIndentation(out column, out tabColumn);
            if (At(_position) == '#') _position = ReadComment(_position);
            if (_position >= _text.Length) break;
            if (_text[_position] is not ('\n' or '\r')) break;
            _position = LineBreakEnd(_position);
        }
        if (_position >= _text.Length) column = tabColumn = _notes.Columns[0];
        _isLineStart = _position >= _text.Length;
        return CompareIndentation(column, tabColumn);
    }

    private void MeasureIndentation(out int column, out int tabColumn)
    {
        column = tabColumn = 0;
        // A line that goes on behind a backslash has the indentation of its first piece.
        var continued = -1;
        var at = _position;
        for (; at < _text.Length; at++)
        {
            var c = _text[at];
            if (c == ' ')
            {
                column++;
                tabColumn++;
            }
            else if (c == '\t')
            {
                column = ((column / TabWidth) + 1) * TabWidth;
                tabColumn++;
            }
            else if (c == '\f')
            {
                column = tabColumn = 0;
            }
            else if (c == '\\' && At(at + 1) is '\n' or '\r')
            {
                if (continued < 0) continued = column;
                at = LineBreakEnd(at + 1) - 1;
            }
            else
            {
                break;
            }
        }
        _position = at;
        if (continued > 0) column = tabColumn = continued;
    }

    private bool CompareIndentation(int column, int tabColumn)
    {
        var top = _notes.Columns[_blocks];
        if (column == top)
        {
            if (tabColumn != _notes.TabColumns[_blocks]) ReportTabs();
            return false;
        }
        if (column > top)
        {
            if (tabColumn <= _notes.TabColumns[_blocks]) ReportTabs();
            OpenBlock(column, tabColumn);
            Set(TokenKind.Indent, _position, _position);
            return true;
        }
        return CloseBlocks(column, tabColumn);
    }

    private void OpenBlock(int column, int tabColumn)
    {
        _blocks++;
        if (_blocks == _notes.Columns.Length)
        {
            Array.Resize(ref _notes.Columns, _blocks * 2);
            Array.Resize(ref _notes.TabColumns, _blocks * 2);
        }
        _notes.Columns[_blocks] = column;
        _notes.TabColumns[_blocks] = tabColumn;
    }

    private bool CloseBlocks(int column, int tabColumn)
    {
        while (_blocks > 0 && column <= _notes.Columns[_blocks - 1])
        {
            _blocks--;
            _pendingDedents++;
        }
        if (column != _notes.Columns[_blocks])
        {
            // Between two levels: the lines from here on still belong to the inner one, which takes the column over.
            _notes.Report(_position, _position, "unindent does not match any outer indentation level");
            (_notes.Columns[_blocks], _notes.TabColumns[_blocks]) = (column, tabColumn);
        }
        else if (tabColumn != _notes.TabColumns[_blocks])
        {
            ReportTabs();
        }
        if (_pendingDedents == 0) return false;
        _pendingDedents--;
        Set(TokenKind.Dedent, _position, _position);
        return true;
    }

    private readonly void ReportTabs() => _notes.Report(_position, _position, "inconsistent use of tabs and spaces in indentation");

    /// <summary>The column of the first line of code: a pattern may be indented as a whole.</summary>
    private static int FirstColumn(string text)
    {
        var column = 0;
        foreach (var c in text)
        {
            if (c == ' ') column++;
            else if (c is '\n' or '\r') column = 0;
            else return c == '#' ? 0 : column;
        }
        return 0;
    }
}
