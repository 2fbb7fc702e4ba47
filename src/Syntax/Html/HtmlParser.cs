namespace Merlon.Syntax.Html;

/// <summary>A tree, what is not closed at the end, and the comments.</summary>
public sealed record HtmlParseResult(HtmlDocument Root, IReadOnlyList<SyntaxError> Errors, IReadOnlyList<Comment> Comments);

/// <summary>
/// Reads HTML and what templates make of it, as browsers do: any text yields a tree. Placeholders of templates
/// (<c>{{ }}</c>, <c>{% %}</c>, <c>&lt;% %&gt;</c>, <c>&lt;? ?&gt;</c>) are text, also in tags and where they hold quotes or brackets.
/// Time is linear in the length; elements deeper than a fixed number are siblings.
/// </summary>
public sealed class HtmlParser
{
    /// <summary>Elements that may be open at a time.</summary>
    private const int MaxDepth = 200;

    /// <summary>Elements whose content is text up to their closing tag.</summary>
    private static readonly string[] s_textElements = ["script", "style", "textarea", "title"];

    private static readonly HashSet<string> s_voidElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <summary>Elements that the next of their kind closes.</summary>
    private static readonly HashSet<string> s_itemElements = new(StringComparer.OrdinalIgnoreCase) { "li", "p", "td", "th", "tr", "option", "dt", "dd" };

    private readonly string _source;
    private readonly List<SyntaxError> _errors = [];
    private readonly List<Comment> _comments = [];
    private readonly List<OpenElement> _open = [];
    private readonly List<SyntaxNode> _roots = [];
    private int _at;
    private int _textStart;

    private HtmlParser(string source) => _source = source;

    public static HtmlParseResult Parse(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var parser = new HtmlParser(source);
        parser.Content();
        return new HtmlParseResult(new HtmlDocument(0, source.Length, [.. parser._roots]), parser._errors, parser._comments);
    }

    private List<SyntaxNode> Siblings => _open.Count > 0 ? _open[^1].Children : _roots;

    private void Content()
    {
        while (_at < _source.Length)
        {
            var next = _source.AsSpan(_at).IndexOfAny('<', '{');
            if (next < 0) break;
            _at += next;
            if (Markup.EndOfPlaceholder(_source, _at) is > 0 and var end) Placeholder(end);
            else if (_source[_at] == '{') _at++;
            else Bracket();
        }
        _at = _source.Length;
        EndText(_at);
        while (_open.Count > 0) Close(_at, _at);
    }

    /// <summary>One in braces is text, one in brackets is none.</summary>
    private void Placeholder(int end)
    {
        if (_source[_at] == '<')
        {
            EndText(_at);
            _textStart = end;
        }
        _at = end;
    }

    private void Bracket()
    {
        var rest = _source.AsSpan(_at);
        if (rest.StartsWith("<!--")) Skip("-->", isComment: true);
        else if (rest.StartsWith("<![CDATA[")) Cdata();
        else if (rest.StartsWith("<!") || rest.StartsWith("<?")) Skip(">", isComment: false);
        else if (rest.StartsWith("</")) ClosingTag();
        else if (rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] == '$')) OpeningTag();
        else _at++;
    }

    private void EndText(int end)
    {
        if (end > _textStart && !_source.AsSpan(_textStart, end - _textStart).IsWhiteSpace()) Siblings.Add(new HtmlText(_textStart, end));
    }

    private void Skip(string closing, bool isComment)
    {
        EndText(_at);
        var start = _at;
        var end = _source.IndexOf(closing, Math.Min(_source.Length, _at + (isComment ? 4 : 2)), StringComparison.Ordinal);
        _textStart = _at = end < 0 ? _source.Length : end + closing.Length;
        if (isComment) _comments.Add(new Comment(start, _at));
    }

    private void Cdata()
    {
        EndText(_at);
        var end = _source.IndexOf("]]>", _at, StringComparison.Ordinal);
        var stop = end < 0 ? _source.Length : end;
        if (stop > _at + 9) Siblings.Add(new HtmlText(_at + 9, stop));
        _textStart = _at = end < 0 ? _source.Length : end + 3;
    }

    private void ClosingTag()
    {
        var start = _at;
        EndText(start);
        var nameEnd = NameEnd(start + 2);
        var name = _source.AsSpan(start + 2, nameEnd - start - 2);
        var end = _source.IndexOf('>', nameEnd);
        _textStart = _at = end < 0 ? _source.Length : end + 1;
        var index = _open.Count - 1;
        while (index >= 0 && !NameOf(_open[index]).Equals(name, StringComparison.OrdinalIgnoreCase)) index--;
        if (index < 0) return;
        while (_open.Count > index + 1) Close(start, start);
        Close(start, _at);
    }

    private ReadOnlySpan<char> NameOf(OpenElement element) => _source.AsSpan(element.Start + 1, element.NameEnd - element.Start - 1);

    private void Close(int closingStart, int end)
    {
        var element = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        Siblings.Add(new HtmlElement(element.Start, end, element.NameEnd, element.Attributes, element.OpeningEnd, [.. element.Children], closingStart));
    }

    private int NameEnd(int at)
    {
        while (at < _source.Length && _source[at] is not ('>' or '/' or '<') && !char.IsWhiteSpace(_source[at])) at++;
        return at;
    }

    private void OpeningTag()
    {
        var start = _at;
        EndText(start);
        var nameEnd = NameEnd(start + 1);
        _at = nameEnd;
        var (attributes, isClosed) = Attributes();
        var name = _source.AsSpan(start + 1, nameEnd - start - 1);
        _textStart = _at;
        if (s_itemElements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && _open.Count > 0 && NameOf(_open[^1]).Equals(name, StringComparison.OrdinalIgnoreCase)) Close(start, start);
        if (isClosed || s_voidElements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || _open.Count >= MaxDepth)
        {
            Siblings.Add(new HtmlElement(start, _at, nameEnd, attributes, _at, [], _at));
            return;
        }
        _open.Add(new OpenElement(start, nameEnd, attributes, _at, []));
        foreach (var text in s_textElements)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase)) RawText(text);
        }
    }

    /// <summary>Everything up to the closing tag.</summary>
    private void RawText(string name)
    {
        var closing = "</" + name;
        var end = _source.IndexOf(closing, _at, StringComparison.OrdinalIgnoreCase);
        while (end >= 0 && NameEnd(end + closing.Length) > end + closing.Length) end = _source.IndexOf(closing, end + 1, StringComparison.OrdinalIgnoreCase);
        _at = end < 0 ? _source.Length : end;
    }

    private (HtmlAttribute[] Attributes, bool IsClosed) Attributes()
    {
        var attributes = new List<HtmlAttribute>();
        var start = _at;
        while (_at < _source.Length)
        {
            var c = _source[_at];
            if (c == '>')
            {
                _at++;
                return ([.. attributes], _source[_at - 2] == '/');
            }
            if (c is '/' || char.IsWhiteSpace(c)) _at++;
            else if (Markup.EndOfPlaceholder(_source, _at) is > 0 and var end) _at = end;
            else if (Markup.AttributeAt(_source, _at) is var attribute)
            {
                attributes.Add(attribute);
                _at = attribute.End;
            }
        }
        _errors.Add(new SyntaxError(start, _source.Length, "the tag is not closed: expected '>'"));
        return ([.. attributes], true);
    }

    private sealed record OpenElement(int Start, int NameEnd, HtmlAttribute[] Attributes, int OpeningEnd, List<SyntaxNode> Children);
}
