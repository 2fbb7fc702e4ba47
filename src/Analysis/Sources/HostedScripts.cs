using Merlon.Analysis.Languages;
using Merlon.Analysis.Languages.Html;
using Merlon.Analysis.Languages.JavaScript;
using Merlon.Analysis.Tree;
using Merlon.Syntax;
using Merlon.Syntax.Html;
using Merlon.Syntax.JavaScript;

namespace Merlon.Analysis.Sources;

/// <summary>
/// The scripts of a page, a Vue or a Svelte file as one program: its script elements, then the code in its markup. Every
/// range is one of the whole file.
/// </summary>
internal sealed class HostedScripts
{
    /// <summary>Placeholders of templates in scripts.</summary>
    private static readonly (string Open, string Close, bool IsValue)[] s_placeholders =
        [("{{", "}}", true), ("{%", "%}", false), ("{#", "#}", false), ("<%=", "%>", true), ("<%-", "%>", true), ("<%", "%>", false), ("<?=", "?>", true), ("<?", "?>", false)];

    private readonly string _source;
    private readonly List<Node> _statements = [];
    private readonly List<SyntaxError> _errors = [];
    private readonly List<(int, int)> _comments = [];

    private HostedScripts(string source) => _source = source;

    /// <summary>The language of a file's scripts; null when it has none.</summary>
    public static Language? LanguageOf(string source, TemplateKind kind)
    {
        var scripts = EmbeddedScripts.Find(source);
        if (scripts.Any(s => s.Dialect is JavaScriptDialect.TypeScript or JavaScriptDialect.Tsx)) return Language.TypeScript;
        return scripts.Count > 0 || EmbeddedCodes.Find(source, HtmlParser.Parse(source).Root, kind).Count > 0 ? Language.JavaScript : null;
    }

    public static (SourceTree Tree, IReadOnlyList<SyntaxError> Errors) Read(string source, TemplateKind kind)
    {
        var hosted = new HostedScripts(source);
        var dialect = JavaScriptDialect.Jsx;
        foreach (var script in EmbeddedScripts.Find(source))
        {
            if (script.Dialect != JavaScriptDialect.Jsx) dialect = script.Dialect;
            hosted.Script(script, kind);
        }
        hosted.Markup(EmbeddedCodes.Find(source, HtmlParser.Parse(source).Root, kind), dialect);
        return (new SourceTree(source, new Node(NodeKind.Block, 0, source.Length, "", [.. hosted._statements]), hosted._comments), hosted._errors);
    }

    private void Script(EmbeddedScript script, TemplateKind kind)
    {
        var (source, result) = (_source, JavaScriptParser.Parse(_source, script.Options));
        if (result.Errors.Count > 0 && kind == TemplateKind.Page && Masked(script.Start, script.End) is { } masked)
        {
            (source, result) = (masked, JavaScriptParser.Parse(masked, script.Options));
        }
        Keep(source, result);
        _errors.AddRange(result.Errors);
    }

    private void Keep(string source, JavaScriptParseResult result)
    {
        _statements.AddRange(JavaScriptLowering.File(source, result.File).Children);
        _comments.AddRange(result.Comments.Select(c => (c.Start, c.End)));
    }

    /// <summary>What stands in the markup is read on its own; what is no code there is no error.</summary>
    private void Markup(IReadOnlyList<EmbeddedCode> codes, JavaScriptDialect dialect)
    {
        if (codes.Count == 0) return;
        var source = WithParentheses(codes);
        foreach (var code in codes)
        {
            var margin = code.IsExpression ? 1 : 0;
            var result = JavaScriptParser.Parse(source, new JavaScriptParseOptions { Dialect = dialect, Start = code.Start - margin, End = code.End + margin });
            if (result.Errors.Count > 0) continue;
            var from = _statements.Count;
            Keep(source, result);
            if (code.IsExpression && _statements.Count == from + 1) _statements[from] = WithoutParentheses(_statements[from], code);
        }
    }

    private static Node WithoutParentheses(Node statement, EmbeddedCode code) => statement.Kind != NodeKind.ExpressionStatement ? statement
        : new Node(statement.Kind, code.Start, code.End, "", [statement.Children[0].At(code.Start, code.End)]);

    /// <summary>Expressions stand between quotes or braces, in whose place parentheses make them expressions for the parser too.</summary>
    private string WithParentheses(IReadOnlyList<EmbeddedCode> codes)
    {
        var text = _source.ToCharArray();
        foreach (var code in codes.Where(c => c.IsExpression)) (text[code.Start - 1], text[code.End]) = ('(', ')');
        return new string(text);
    }

    /// <summary>The source with the placeholders of a range made names or spaces of the same length; null when it has none.</summary>
    private string? Masked(int start, int end)
    {
        char[]? text = null;
        for (var at = start; at < end - 3;)
        {
            var next = _source.AsSpan(at, end - at).IndexOfAny('{', '<');
            if (next < 0) break;
            at += next;
            var (from, to, isValue) = PlaceholderAt(at, end);
            if (to > from)
            {
                text ??= _source.ToCharArray();
                Mask(text.AsSpan(from, to - from), isValue);
            }
            at = Math.Max(at + 1, to);
        }
        return text is null ? null : new string(text);
    }

    private (int Start, int End, bool IsValue) PlaceholderAt(int at, int end)
    {
        const int longest = 1000;
        foreach (var (open, close, isValue) in s_placeholders)
        {
            if (!_source.AsSpan(at, end - at).StartsWith(open)) continue;
            var stop = _source.IndexOf(close, at + open.Length, Math.Min(longest, end - at - open.Length), StringComparison.Ordinal);
            if (stop >= 0) return (at, stop + close.Length, isValue);
        }
        return default;
    }

    private static void Mask(Span<char> text, bool isValue)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r') || isValue) text[i] = isValue ? '_' : ' ';
        }
    }
}
