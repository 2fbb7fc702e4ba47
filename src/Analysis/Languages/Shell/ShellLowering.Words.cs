using System.Text;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Languages.Shell;

internal sealed partial class ShellLowering
{
    /// <summary>Longest <c>${...}</c> that is read as one.</summary>
    private const int MaxParameter = 2000;

    /// <summary>Blanks, joined lines, and comments.</summary>
    private void SkipBlank()
    {
        var isWordStart = _at == 0 || Source[_at - 1] is ' ' or '\t' or '\n' or ';' or '(' or '&' or '|';
        while (_at < _end)
        {
            var c = Source[_at];
            if (c is ' ' or '\t') _at++;
            else if (IsJoint() is > 0 and var next)
            {
                _at = next;
                if (inDockerfile) SkipCommentLines();
            }
            else if (c == '#' && isWordStart && !IsPattern) SkipToLineEnd();
            else return;
            isWordStart = true;
        }
    }

    /// <summary>Where the next line starts when the line is joined with it here; 0 when it is not.</summary>
    private int IsJoint()
    {
        if (Source[_at] != escape) return 0;
        var i = _at + 1;
        while (i < _end && Source[i] is ' ' or '\t' or '\r') i++;
        return i < _end && Source[i] == '\n' ? i + 1 : i >= _end ? _end : 0;
    }

    /// <summary>Comments and empty lines between joined lines are no part of the instruction.</summary>
    private void SkipCommentLines()
    {
        while (_at < _end)
        {
            var i = _at;
            while (i < _end && Source[i] is ' ' or '\t' or '\r') i++;
            if (i < _end && Source[i] is not ('#' or '\n')) return;
            var line = Source.IndexOf('\n', i, _end - i);
            _at = line < 0 ? _end : line + 1;
        }
    }

    private void SkipToLineEnd()
    {
        var line = Source.IndexOf('\n', _at, _end - _at);
        _at = line < 0 ? _end : line;
        if (!inDockerfile || line < 0) return;
        // The line of a comment ends with the mark that joins it with the next.
        if (Source.AsSpan(0, line).TrimEnd() is [.., var last] && last == escape) _at = line + 1;
    }

    private void SkipBlankLines()
    {
        for (SkipBlank(); _at < _end && Source[_at] is '\n' or '\r'; SkipBlank())
        {
            if (Source[_at] == '\n') Newline();
            else _at++;
        }
    }

    /// <summary>The bodies of here-documents follow the line that asks for them.</summary>
    private void Newline()
    {
        _at++;
        if (_heredocs.Count == 0) return;
        _at = Math.Max(_at, Math.Min(_end, _heredocs[^1].End));
        _heredocs.Clear();
    }

    /// <summary><c>&lt;&lt;EOF</c>: a redirect whose target is the text up to the line that holds the word alone.</summary>
    private Node Heredoc(int start)
    {
        SkipBlank();
        var word = ReadWord(isFree: false);
        var mark = word.Kind == NodeKind.String ? word.Text : Source[word.Start..word.End];
        var from = _heredocs.Count > 0 ? _heredocs[^1].End : Source.IndexOf('\n', _at, _end - _at) + 1;
        if (from <= 0 || mark.Length == 0) return Make(NodeKind.OtherExpression, start, _at, "<<");
        var (bodyEnd, next) = EndOfHeredoc(Source, from, _end, mark);
        _heredocs.Add((from, next, false));
        var body = Make(NodeKind.String, from, bodyEnd, Source[from..bodyEnd]);
        return Make(NodeKind.OtherExpression, start, _at, "<<", body);
    }

    /// <summary>Where the text of a here-document ends, and where the line after its mark starts.</summary>
    public static (int BodyEnd, int Next) EndOfHeredoc(string source, int from, int end, string mark)
    {
        for (var at = from; at < end;)
        {
            var line = source.IndexOf('\n', at, end - at);
            var lineEnd = line < 0 ? end : line;
            if (source.AsSpan(at, lineEnd - at).Trim().SequenceEqual(mark)) return (at, Math.Min(end, lineEnd + 1));
            at = lineEnd + 1;
        }
        return (end, end);
    }

    /// <summary><c>&lt;... command ...&gt;</c> in a pattern: a word or command anywhere below.</summary>
    private Node? Deep()
    {
        if (!IsPattern || !Source.AsSpan(_at, _end - _at).StartsWith("<...")) return null;
        var close = Source.IndexOf("...>", _at + 4, StringComparison.Ordinal);
        if (close < 0) return null;
        var (start, end) = (_at, _end);
        (_at, _end) = (start + 4, close);
        var inner = Sequence(isNested: true);
        (_at, _end) = (close + 4, end);
        return Make(NodeKind.Deep, start, _at, inner is { Kind: NodeKind.Tuple, Children: [var word] } ? word : inner);
    }

    /// <summary>One word: literal text, quoted text and expansions side by side.</summary>
    /// <param name="isFree">Whether blanks and operators belong to it.</param>
    /// <param name="isCommand">Whether operators end it.</param>
    private Node ReadWord(bool isFree, bool isCommand = true)
    {
        var start = _at;
        var parts = new List<Node>();
        var text = new StringBuilder();
        var textStart = _at;
        void Flush(int end)
        {
            if (text.Length > 0) parts.Add(Make(NodeKind.TemplateText, textStart, end, Intern(text.ToString())));
            text.Clear();
        }
        var quote = '\0';
        while (_at < _end)
        {
            var c = Source[_at];
            if (IsJoint() is > 0 and var next && quote != '\'')
            {
                _at = next;
                if (inDockerfile) SkipCommentLines();
            }
            else if (quote != '\0' && c == quote) (quote, _at) = ('\0', _at + 1);
            else if (quote == '\0' && c is '"' or '\'') (quote, _at) = (c, _at + 1);
            else if (quote == '\0' && !isFree && (char.IsWhiteSpace(c) || (isCommand && c is ';' or '&' or '|' or '(' or ')' or '<' or '>'))) break;
            else if (c == '\\' && quote != '\'' && _at + 1 < _end)
            {
                if (quote == '"' && Source[_at + 1] is not ('"' or '\\' or '$' or '`')) text.Append(c);
                text.Append(Source[_at + 1]);
                _at += 2;
            }
            else if (quote != '\'' && c is '$' or '`' && Expansion() is { IsNone: false } part)
            {
                Flush(part.Start);
                parts.Add(part);
                textStart = _at;
            }
            else
            {
                text.Append(c);
                _at++;
            }
        }
        if (_at == start) _at++;
        if (parts.Count == 0) return IsPattern && text.Equals("...") && Source[start] == '.' ? Make(NodeKind.Ellipsis, start, _at) : Make(NodeKind.String, start, _at, Intern(text.ToString()));
        Flush(_at);
        return parts is [{ } only] ? only.At(start, _at) : Make(NodeKind.Template, start, _at, [.. parts]);
    }

    /// <summary><c>$X</c>, <c>${X}</c>, <c>$(...)</c>, <c>`...`</c>, in patterns metavariables; None for a mere dollar.</summary>
    private Node Expansion()
    {
        var start = _at;
        var next = Peek(1);
        if (Source[_at] == '`') return Substitution(start, start + 1, '`');
        if (next == '(') return Substitution(start, start + 2, ')');
        if (next == '{') return Parameter(start);
        var i = start + 1;
        if (IsPattern && Source.AsSpan(start, _end - start).StartsWith("$...")) i += 3;
        var from = i;
        while (i < _end && (char.IsAsciiLetterOrDigit(Source[i]) || Source[i] == '_')) i++;
        if (i == from) return Node.None;
        _at = i;
        var name = Source[start..i];
        return IsPattern && (Metavariables.IsName(name) || Metavariables.IsEllipsis(name)) ? NameNode(NodeKind.Name, start, i, name) : Make(NodeKind.Name, start, i, Intern(name.AsSpan(1)));
    }

    private Node Parameter(int start)
    {
        var depth = 0;
        var i = start + 1;
        var stop = Math.Min(_end, start + MaxParameter);
        for (; i < stop; i++)
        {
            if (Source[i] == '{') depth++;
            else if (Source[i] == '}' && --depth == 0) break;
        }
        if (i >= stop) return Node.None;
        var from = start + 2;
        var to = from;
        if (IsPattern && Source[from] == '$') to++;
        while (to < i && (char.IsAsciiLetterOrDigit(Source[to]) || Source[to] == '_')) to++;
        _at = i + 1;
        var name = Source[from..to];
        if (IsPattern && Metavariables.IsName(name)) return Make(NodeKind.Metavariable, start, _at, name);
        return Make(NodeKind.Name, start, _at, Intern(name));
    }

    private Node Substitution(int start, int from, char closer)
    {
        var end = _end;
        if (closer == '`')
        {
            var close = Source.IndexOf('`', from, _end - from);
            if (close < 0) return Node.None;
            (_at, _end) = (from, close);
            var quoted = Sequence(isNested: true);
            (_at, _end) = (close + 1, end);
            return Make(NodeKind.OtherExpression, start, _at, "$()", quoted);
        }
        // One that is never closed reaches to the end: trying it otherwise would double the work with each level.
        _at = from;
        var list = Sequence(isNested: true);
        _at = Math.Min(_end, _at + 1);
        return Make(NodeKind.OtherExpression, start, _at, "$()", list);
    }
}
