using Merlon.Analysis.Languages;
using Merlon.Analysis.Languages.Data;
using Merlon.Analysis.Languages.Dockerfile;
using Merlon.Analysis.Languages.Html;
using Merlon.Analysis.Languages.JavaScript;
using Merlon.Analysis.Languages.Python;
using Merlon.Analysis.Languages.Shell;
using Merlon.Analysis.Tree;
using Merlon.Syntax;
using Merlon.Syntax.Html;
using Merlon.Syntax.JavaScript;
using Merlon.Syntax.Python;

namespace Merlon.Analysis.Sources;

/// <summary>Parses and lowers files and patterns.</summary>
public static class SourceReader
{
    private static readonly JavaScriptDialect[] s_scriptPatterns = [JavaScriptDialect.Jsx, JavaScriptDialect.Tsx, JavaScriptDialect.TypeScript];
    private static readonly JavaScriptDialect[] s_typePatterns = [JavaScriptDialect.Tsx, JavaScriptDialect.TypeScript, JavaScriptDialect.Jsx];

    /// <summary>A file's tree and what could not be read of it.</summary>
    public static (SourceTree Tree, IReadOnlyList<SyntaxError> Errors) Read(Language language, string path, string text)
    {
        switch (language)
        {
            case Language.Python:
                if (FileLanguages.IsNotebook(path)) return Notebook.Read(text, Value(text));
                var python = PythonParser.Parse(text);
                return (new SourceTree(text, PythonLowering.File(python), Ranges(python.Comments)), python.Errors);
            case Language.JavaScript or Language.TypeScript:
                if (TemplateFiles.KindOf(path) is { } kind) return HostedScripts.Read(text, kind);
                var script = JavaScriptParser.Parse(text, new JavaScriptParseOptions { Dialect = DialectOf(language, path) });
                if (script.Errors.Count > 0 && Value(text) is { } value) return (value, []);
                return (new SourceTree(text, JavaScriptLowering.File(text, script.File), Ranges(script.Comments)), script.Errors);
            case Language.Json:
                return (Value(text) ?? Empty(text), []);
            case Language.Yaml:
                var (root, errors) = YamlLowering.File(text);
                return (new SourceTree(text, root, []), errors);
            case Language.Dockerfile:
                return (new SourceTree(text, DockerfileLowering.File(text), []), []);
            case Language.Html:
                var page = HtmlParser.Parse(text);
                return (new SourceTree(text, HtmlLowering.File(text, page.Root), Ranges(page.Comments)), []);
            case Language.Bash:
                return (new SourceTree(text, ShellLowering.File(text), []), []);
            default:
                return (Empty(text), []);
        }
    }

    private static SourceTree Empty(string text) => new(text, new Node(NodeKind.Block, 0, text.Length, "", []), []);

    /// <summary>A file that holds one object and nothing else, as JSON does; null for others.</summary>
    private static SourceTree? Value(string text)
    {
        var start = text.AsSpan().TrimStart();
        while (start.StartsWith("//")) start = start[(start.IndexOf('\n') + 1 is > 0 and var next ? next : start.Length)..].TrimStart();
        if (start is not ['{' or '[', ..]) return null;
        var result = JavaScriptParser.Parse(text, new JavaScriptParseOptions { Dialect = JavaScriptDialect.JavaScript, Pattern = true });
        return result is { Errors.Count: 0, Root: Merlon.Syntax.JavaScript.Expression value } ? new SourceTree(text, JavaScriptLowering.Value(text, value), Ranges(result.Comments)) : null;
    }

    private static JavaScriptDialect DialectOf(Language language, string path)
    {
        if (language == Language.JavaScript) return JavaScriptDialect.Jsx;
        if (path.EndsWith(".tsx", StringComparison.OrdinalIgnoreCase)) return JavaScriptDialect.Tsx;
        return path.EndsWith(".d.ts", StringComparison.OrdinalIgnoreCase) ? JavaScriptDialect.Declaration : JavaScriptDialect.TypeScript;
    }

    private static (int, int)[] Ranges(IReadOnlyList<Comment> comments) => [.. comments.Select(c => (c.Start, c.End))];

    /// <summary>A pattern in every way it can be read.</summary>
    public static PatternText ReadPattern(Language language, string text) => language switch
    {
        Language.Python => ReadPython(text),
        Language.JavaScript => ReadScript(text, s_scriptPatterns),
        Language.TypeScript => ReadScript(text, s_typePatterns),
        Language.Json => ReadJson(text.Trim().TrimEnd(',')),
        Language.Yaml => YamlLowering.Pattern(text),
        Language.Dockerfile => DockerfileLowering.Pattern(text),
        Language.Bash => ShellLowering.Pattern(text),
        Language.Html => HtmlLowering.Pattern(text) ?? new PatternText([], "it is neither an element nor an attribute", 0),
        _ => new PatternText([], "patterns of this language cannot be read yet", 0),
    };

    private static PatternText ReadPython(string text)
    {
        var result = PythonParser.Parse(text, new PythonParseOptions { Pattern = true });
        if (result.Errors.Count > 0) return new PatternText([], result.Errors[0].Message, result.Errors[0].Start);
        return Reading.Of(PythonLowering.Pattern(result)) is { } reading ? new PatternText([reading], null, 0) : new PatternText([], "the pattern is empty", 0);
    }

    /// <summary>An entry or several of an object may be given without its braces.</summary>
    private static PatternText ReadJson(string text)
    {
        if (text is ['{' or '[', ..] || !text.Contains(':', StringComparison.Ordinal)) return ReadScript(text, s_scriptPatterns);
        var wrapped = ReadScript("({" + text + "})", s_scriptPatterns);
        if (wrapped.Readings is not [{ Nodes: [{ Kind: NodeKind.Dictionary } entries] }]) return ReadScript(text, s_scriptPatterns);
        return new PatternText([entries.Children is [{ } only] ? new Reading(ReadingForm.Part, [only]) : new Reading(ReadingForm.Expression, [entries])], null, 0);
    }

    /// <summary>The first dialect that reads the pattern without an error counts.</summary>
    private static PatternText ReadScript(string text, JavaScriptDialect[] dialects)
    {
        JavaScriptParseResult? first = null;
        foreach (var dialect in dialects)
        {
            var result = JavaScriptParser.Parse(text, new JavaScriptParseOptions { Dialect = dialect, Pattern = true });
            if (result.Errors.Count == 0) return Readings(text, result);
            first ??= result;
        }
        // class A without its body.
        if (text.AsSpan().TrimStart().StartsWith("class ") && !text.Contains('{', StringComparison.Ordinal)) return ReadScript(text + " { ... }", dialects);
        return new PatternText([], first!.Errors[0].Message, first.Errors[0].Start);
    }

    private static PatternText Readings(string text, JavaScriptParseResult result)
    {
        var readings = new List<Reading>();
        foreach (var root in new[] { result.Root, result.Alternative })
        {
            if (root is null or SourceFile { Body: [FunctionDeclaration { Name: null }] }) continue;
            if (Reading.Of(JavaScriptLowering.Pattern(text, root, result.Form), keepsStatement: root is SourceFile or Merlon.Syntax.JavaScript.Statement) is { } reading) readings.Add(reading);
        }
        return readings.Count > 0 ? new PatternText(readings, null, 0) : new PatternText([], "the pattern is empty", 0);
    }
}
