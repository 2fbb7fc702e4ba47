namespace Merlon.Syntax.Python;

/// <summary>Going on behind an error, and Python 2.</summary>
internal sealed partial class Parser
{
    /// <summary>What was read of a broken clause or header; the error statement starts here.</summary>
    private NameRange _brokenClause;

    /// <summary>The statement broke at the nesting limit: the token there is as good as any other.</summary>
    private bool _isTooDeep;

    /// <summary>How far back a line may lie that was read inside brackets and is read again; bounds what is read twice.</summary>
    private const int FurthestSuspect = 500;

    private ErrorStatement Recover(int start, bool isHeader) => Recover(new NameRange(start, Math.Max(start, _previousEnd)), isHeader);

    /// <summary>
    /// Ends a broken statement: at its line break, or inside brackets that nobody closes at a line that looks like a
    /// statement. A block that follows belongs to it.
    /// </summary>
    private ErrorStatement Recover(NameRange read, bool isHeader)
    {
        var start = read.Start;
        _lexer.Kind = _brokenKind;
        var end = _lexer.Suspect > start && Start - _lexer.Suspect <= FurthestSuspect ? ReturnToSuspect(start) : SkipToNextStatement(read, isHeader);
        if (Kind != TokenKind.Indent) return new ErrorStatement([], start, end);
        var body = ParseIndentedBlock();
        return new ErrorStatement(body, start, body.Length > 0 ? body[^1].End : end);
    }

    /// <summary>Ends the statement in front of the line inside brackets that began with a keyword.</summary>
    private int ReturnToSuspect(int start)
    {
        var suspect = _lexer.Suspect;
        while (_errors.Count > 0 && _errors[^1].Start >= suspect) _errors.RemoveAt(_errors.Count - 1);
        _errors.Add(new SyntaxError(suspect, suspect, "a bracket is not closed before this statement"));
        _lexer.RestartAtLineOf(suspect);
        _lexer.Suspect = 0;
        var end = suspect;
        while (end > start && char.IsWhiteSpace(_source[end - 1])) end--;
        _previousEnd = end;
        return end;
    }

    private int SkipToNextStatement(NameRange read, bool isHeader)
    {
        var (start, end) = (read.Start, read.End);
        var previous = TokenKind.Comma;
        var isMisfit = !_isTooDeep;
        _isTooDeep = false;
        for (; ; isMisfit = false)
        {
            switch (Kind)
            {
                case TokenKind.EndOfFile when _lexer.IsInBrackets:
                    _lexer.LeaveBrackets();
                    _lexer.Next();
                    continue;
                case TokenKind.Newline or TokenKind.EndOfFile or TokenKind.Indent or TokenKind.Dedent:
                    Accept(TokenKind.Newline);
                    _previousEnd = Math.Max(_previousEnd, end);
                    return end;
            }
            if (IsNextStatement(start, isMisfit, isHeader, previous))
            {
                _lexer.RestartAtLineOf(Start);
                _previousEnd = Math.Max(_previousEnd, end);
                return end;
            }
            end = _lexer.End;
            previous = Kind;
            Advance();
        }
    }

    /// <summary>
    /// Inside brackets, a line no further right than the block, which begins with a statement's keyword, or with a name where
    /// the line before is complete, or with the very token that does not fit; and whatever follows a line that ends in the
    /// colon of a header.
    /// </summary>
    private bool IsNextStatement(int start, bool isMisfit, bool isHeader, TokenKind previous)
    {
        if (!_lexer.IsInBrackets || Start <= start) return false;
        if (isHeader && previous == TokenKind.Colon && _lexer.IsFirstInColumn(int.MaxValue)) return true;
        return (isMisfit || TokenTables.LooksLikeStatement(Kind, previous)) && _lexer.IsFirstInColumn(_lexer.BlockColumn);
    }

    // INDENT statements DEDENT, where no block can stand
    private void ParseUnexpectedBlock()
    {
        var start = Start;
        Report(start, start, "unexpected indent");
        var body = ParseIndentedBlock();
        _nodes.Push(new ErrorStatement(body, start, body.Length > 0 ? body[^1].End : start));
    }

    // INDENT statements DEDENT
    private Statement[] ParseIndentedBlock()
    {
        if (!TryEnter())
        {
            SkipBlock();
            return [];
        }
        Advance();
        var body = ParseStatements();
        Accept(TokenKind.Dedent);
        Leave();
        return body;
    }

    /// <summary>Leaves a block out that is nested too deeply.</summary>
    private void SkipBlock()
    {
        _lexer.Kind = _brokenKind;
        var depth = 0;
        do
        {
            if (Kind == TokenKind.Indent) depth++;
            else if (Kind == TokenKind.Dedent) depth--;
            else if (Kind == TokenKind.EndOfFile && _lexer.IsInBrackets) _lexer.LeaveBrackets();
            else if (Kind == TokenKind.EndOfFile) return;
            Advance();
        }
        while (depth > 0);
    }

    /// <summary>Python 2's <c>print x</c> and <c>exec x</c>: the word and something that cannot follow a name.</summary>
    private bool IsOldStatement(Expression first) =>
        TokenTables.StartsOperand(Kind) && first is NameExpression && TextOf(first) is "print" or "exec";

    // Python 2: 'print' expression (',' expression)* [',']; 'exec' expression ['in' expression [',' expression]]
    private ErrorStatement ParseOldStatement(int start)
    {
        Report(start, _previousEnd, "Python 3 has no print and exec statements: write a call");
        var value = ParseStarExpressions();
        return new ErrorStatement([value], start, _previousEnd);
    }

    // Python 2: 'raise' expression ',' expression [',' expression]
    private ErrorStatement ParseOldRaise(Expression exception, int start)
    {
        Report(Start, _lexer.End, "Python 3 raises one value: write raise Error(value)");
        var mark = _nodes.Count;
        _nodes.Push(exception);
        while (Accept(TokenKind.Comma)) _nodes.Push(ParseExpression());
        return new ErrorStatement(_nodes.Take<Expression>(mark), start, _previousEnd);
    }
}
