namespace Merlon.Syntax.JavaScript;

/// <summary>A script inside another file: its text from behind the opening tag to before the closing one.</summary>
/// <param name="Start">First character, UTF-16 code units from the start of the outer file.</param>
/// <param name="End">Just behind the last character.</param>
/// <param name="Dialect">From the <c>lang</c> and <c>type</c> attributes.</param>
/// <param name="SourceType">A module for <c>type="module"</c>; else it depends on what the script does.</param>
public readonly record struct EmbeddedScript(int Start, int End, JavaScriptDialect Dialect, JavaScriptSourceType SourceType)
{
    /// <summary>Reads the script alone; offsets in its tree are those of the outer file.</summary>
    public JavaScriptParseOptions Options => new() { Dialect = Dialect, SourceType = SourceType, Start = Start, End = End };
}

/// <summary>
/// Finds the <c>script</c> elements of HTML, Vue and Svelte files. What is no JavaScript (JSON, import maps, templates) and
/// what is empty is left out, and so is what comments and style sheets mention. Time is linear in the file's length.
/// </summary>
public static class EmbeddedScripts
{
    /// <summary>Elements whose content is text up to their closing tag.</summary>
    private static readonly string[] s_textElements = ["script", "style", "textarea", "title"];

    public static IReadOnlyList<EmbeddedScript> Find(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var scripts = new List<EmbeddedScript>();
        for (var offset = 0; (offset = source.IndexOf('<', offset)) >= 0;)
        {
            if (StartsWith(source, offset, "<!--")) offset = EndOfComment(source, offset);
            else if (TextElementAt(source, offset) is { } name) offset = EndOfElement(source, offset, name, scripts);
            else offset++;
        }
        return scripts;
    }

    private static bool StartsWith(string source, int offset, string text) => source.AsSpan(offset).StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private static int EndOfComment(string source, int offset)
    {
        var end = source.IndexOf("-->", offset + 4, StringComparison.Ordinal);
        return end < 0 ? source.Length : end + 3;
    }

    private static string? TextElementAt(string source, int offset)
    {
        foreach (var name in s_textElements)
            if (StartsWith(source, offset + 1, name) && IsNameEnd(source, offset + 1 + name.Length)) return name;
        return null;
    }

    private static bool IsNameEnd(string source, int offset) => offset >= source.Length || source[offset] is '>' or '/' || char.IsWhiteSpace(source[offset]);

    /// <summary>Reads an element from its opening tag to behind its content.</summary>
    private static int EndOfElement(string source, int offset, string name, List<EmbeddedScript> scripts)
    {
        var attributes = new ScriptAttributes();
        var start = EndOfTag(source, offset + 1 + name.Length, ref attributes);
        // Vue closes an element in its opening tag; browsers do not, but then no content follows either.
        if (source[start - 1] != '>' || source[start - 2] == '/') return start;
        var end = EndOfContent(source, start, name);
        if (name == "script" && attributes.Dialect is { } dialect && !source.AsSpan(start, end - start).IsWhiteSpace())
            scripts.Add(new EmbeddedScript(start, end, dialect, attributes.IsModule ? JavaScriptSourceType.Module : JavaScriptSourceType.Unambiguous));
        return end;
    }

    private static int EndOfContent(string source, int start, string name)
    {
        var closing = "</" + name;
        for (var offset = start; (offset = source.IndexOf(closing, offset, StringComparison.OrdinalIgnoreCase)) >= 0; offset++)
            if (IsNameEnd(source, offset + closing.Length)) return offset;
        return source.Length;
    }

    /// <summary>Returns the offset behind the tag's closing bracket, or the source's end.</summary>
    private static int EndOfTag(string source, int offset, ref ScriptAttributes attributes)
    {
        while (offset < source.Length)
        {
            var c = source[offset];
            if (c == '>') return offset + 1;
            if (c is '/' or '=' || char.IsWhiteSpace(c))
            {
                offset++;
                continue;
            }
            var nameStart = offset;
            while (offset < source.Length && source[offset] is not ('>' or '/' or '=') && !char.IsWhiteSpace(source[offset])) offset++;
            var name = source.AsSpan(nameStart, offset - nameStart);
            var value = AttributeValue(source, ref offset);
            attributes.Add(name, value);
        }
        return source.Length;
    }

    private static ReadOnlySpan<char> AttributeValue(string source, ref int offset)
    {
        var equal = offset;
        while (equal < source.Length && char.IsWhiteSpace(source[equal])) equal++;
        if (equal >= source.Length || source[equal] != '=') return default;
        var start = equal + 1;
        while (start < source.Length && char.IsWhiteSpace(source[start])) start++;
        if (start < source.Length && source[start] is '"' or '\'')
        {
            var end = source.IndexOf(source[start], start + 1);
            offset = end < 0 ? source.Length : end + 1;
            return source.AsSpan(start + 1, (end < 0 ? source.Length : end) - start - 1);
        }
        offset = start;
        while (offset < source.Length && source[offset] != '>' && !char.IsWhiteSpace(source[offset])) offset++;
        return source.AsSpan(start, offset - start);
    }

    private struct ScriptAttributes
    {
        private JavaScriptDialect? _byLanguage;
        private bool _isOther;

        public bool IsModule { get; private set; }

        /// <summary>Null for what is no JavaScript.</summary>
        public readonly JavaScriptDialect? Dialect => _isOther ? null : _byLanguage ?? JavaScriptDialect.Jsx;

        public void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
        {
            var isType = name.Equals("type", StringComparison.OrdinalIgnoreCase);
            if (!isType && !name.Equals("lang", StringComparison.OrdinalIgnoreCase)) return;
            var kind = value.Trim().ToString().ToLowerInvariant();
            var parameters = kind.IndexOf(';', StringComparison.Ordinal);
            if (parameters >= 0) kind = kind[..parameters].TrimEnd();
            switch (kind)
            {
                case "" or "js" or "jsx" or "javascript" or "text/javascript" or "application/javascript" or "text/ecmascript" or "application/ecmascript":
                case "application/x-javascript" or "text/x-javascript" or "text/babel" or "text/jsx":
                    break;
                case "module": IsModule = true; break;
                case "ts" or "typescript" or "text/typescript" or "application/typescript" or "text/x-typescript": _byLanguage = JavaScriptDialect.TypeScript; break;
                case "tsx" or "text/tsx": _byLanguage = JavaScriptDialect.Tsx; break;
                default: _isOther = true; break;
            }
        }
    }
}
