using Merlon.Syntax;
using Merlon.Syntax.Html;

namespace Merlon.Analysis.Languages.Html;

/// <summary>Code in an attribute or in the text of a page; the range is that of the code.</summary>
/// <param name="IsExpression">Whether it is one expression, else statements.</param>
internal readonly record struct EmbeddedCode(int Start, int End, bool IsExpression);

/// <summary>
/// Finds code outside of script elements: handlers (<c>onclick="..."</c>), <c>javascript:</c> addresses, bindings and
/// expressions of Vue and Svelte.
/// </summary>
internal sealed class EmbeddedCodes
{
    private const string ScriptAddress = "javascript:";

    /// <summary>Attributes of Vue whose value is no expression of one value.</summary>
    private static readonly string[] s_notExpressions = ["v-for", "v-slot"];

    private readonly string _source;
    private readonly TemplateKind _kind;
    private readonly List<EmbeddedCode> _found = [];

    private EmbeddedCodes(string source, TemplateKind kind) => (_source, _kind) = (source, kind);

    /// <summary>In source order, none within another.</summary>
    public static IReadOnlyList<EmbeddedCode> Find(string source, HtmlDocument document, TemplateKind kind)
    {
        var codes = new EmbeddedCodes(source, kind);
        foreach (var node in SyntaxWalk.DescendantsAndSelf(document))
        {
            if (node is HtmlAttribute { HasValue: true } attribute) codes.Attribute(attribute);
            else if (node is HtmlAttribute { HasValue: false } bare && kind == TemplateKind.Svelte) codes.Braces(bare.Start, bare.NameEnd);
            else if (node is HtmlElement element && IsText(element.Name(source))) codes.Ignored(element);
            else if (node is HtmlText text && text.Start >= codes._ignoredTo) codes.Text(text);
        }
        return codes._found;
    }

    private int _ignoredTo;

    private static bool IsText(ReadOnlySpan<char> name) => name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    private void Ignored(HtmlElement element) => _ignoredTo = element.ClosingStart;

    private void Attribute(HtmlAttribute attribute)
    {
        var name = _source.AsSpan(attribute.Start, attribute.NameEnd - attribute.Start);
        var value = _source.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart);
        if (value.IsWhiteSpace()) return;
        var isQuoted = attribute.End > attribute.ValueEnd;
        if (_kind == TemplateKind.Svelte && value.Contains('{')) Braces(attribute.ValueStart, attribute.ValueEnd);
        else if (_kind == TemplateKind.Vue && isQuoted && IsBinding(name, out var isHandler)) Add(attribute.ValueStart, attribute.ValueEnd, isExpression: !isHandler);
        else if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && name.Length > 4 && isQuoted && IsLetters(name)) Add(attribute.ValueStart, attribute.ValueEnd, isExpression: false);
        else if (value.TrimStart().StartsWith(ScriptAddress, StringComparison.OrdinalIgnoreCase))
            Add(attribute.ValueStart + value.IndexOf(':') + 1, attribute.ValueEnd, isExpression: false);
    }

    private static bool IsLetters(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetter(c)) return false;
        }
        return true;
    }

    private static bool IsBinding(ReadOnlySpan<char> name, out bool isHandler)
    {
        isHandler = name[0] == '@' || name.StartsWith("v-on:");
        if (isHandler || name[0] == ':') return true;
        if (!name.StartsWith("v-")) return false;
        foreach (var other in s_notExpressions)
        {
            if (name.StartsWith(other)) return false;
        }
        return true;
    }

    private void Add(int start, int end, bool isExpression)
    {
        while (start < end && char.IsWhiteSpace(_source[start])) start++;
        while (end > start && char.IsWhiteSpace(_source[end - 1])) end--;
        if (end > start) _found.Add(new EmbeddedCode(start, end, isExpression));
    }

    private void Text(HtmlText text)
    {
        if (_kind == TemplateKind.Svelte) Braces(text.Start, text.End);
        if (_kind != TemplateKind.Vue) return;
        for (var at = text.Start; (at = _source.IndexOf("{{", at, text.End - at, StringComparison.Ordinal)) >= 0;)
        {
            var end = _source.IndexOf("}}", at + 2, text.End - at - 2, StringComparison.Ordinal);
            if (end < 0) return;
            Add(at + 2, end, isExpression: true);
            at = end + 2;
        }
    }

    /// <summary><c>{x}</c>, <c>{@html x}</c>, <c>{#if x}</c>, <c>{#each list as item}</c> of Svelte.</summary>
    private void Braces(int start, int end)
    {
        for (var at = start; (at = _source.IndexOf('{', at, end - at)) >= 0;)
        {
            var close = Closing(at, end);
            if (close < 0) return;
            Block(at + 1, close);
            at = close + 1;
        }
    }

    private int Closing(int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (_source[i] == '{') depth++;
            else if (_source[i] == '}' && --depth == 0) return i;
        }
        return -1;
    }

    private void Block(int start, int end)
    {
        var text = _source.AsSpan(start, end - start);
        if (text is ['/', ..]) return;
        if (text.StartsWith("...")) start += 3;
        if (text is ['#' or ':' or '@', ..])
        {
            var space = text.IndexOf(' ');
            if (space < 0) return;
            var rest = text[(space + 1)..];
            if (rest.StartsWith("if ")) space += 3;
            var alias = text.IndexOf(" as ");
            if (alias > space) end = start + alias;
            start += space + 1;
        }
        Add(start, end, isExpression: true);
    }
}
