using Merlon.Scanning.Pipeline;
using Merlon.Syntax;
using Merlon.Syntax.JavaScript;
using Merlon.Syntax.Python;

namespace Merlon.Cli;

/// <summary>A tree of a source. <c>Label</c> tells trees of one file apart ("script 2", "other reading"), empty for the only one.</summary>
internal sealed record SourceTree(string Label, SyntaxNode Root, IReadOnlyList<SyntaxError> Errors, IReadOnlyList<Comment> Comments);

/// <summary>Parses a file by its language, which its name tells or the user.</summary>
internal static class SourceTrees
{
    private static readonly Dictionary<string, string> LanguageOf = new(StringComparer.OrdinalIgnoreCase)
    {
        [".py"] = "python", [".pyi"] = "python", [".pyw"] = "python",
        [".js"] = "javascript", [".mjs"] = "javascript", [".cjs"] = "javascript", [".jsx"] = "javascript",
        [".ts"] = "typescript", [".mts"] = "typescript", [".cts"] = "typescript", [".tsx"] = "tsx",
        [".html"] = "html", [".htm"] = "html", [".vue"] = "html", [".svelte"] = "html",
    };

    /// <summary>What --language takes.</summary>
    public static string[] Languages { get; } = [.. LanguageOf.Values.Distinct()];

    /// <summary>The language of a file by its name; throws <see cref="ScanStoppedException"/> when it tells none.</summary>
    public static string OfFile(string path) => LanguageOf.TryGetValue(Path.GetExtension(path), out var language) ? language
        : throw new ScanStoppedException(StopReason.Usage, $"{path}: its name tells no language. Add --language with one of {string.Join(", ", Languages)}.");

    public static IReadOnlyList<SourceTree> Parse(string source, string path, string language, bool isPattern) => language switch
    {
        "python" => [Python(source, isPattern)],
        "html" => [.. EmbeddedScripts.Find(source).Select((script, i) => JavaScript(source, script.Options)[0] with { Label = $"script {i + 1}" })],
        _ => JavaScript(source, new JavaScriptParseOptions { Dialect = DialectOf(language, path), Pattern = isPattern }),
    };

    private static SourceTree Python(string source, bool isPattern)
    {
        var parsed = PythonParser.Parse(source, new PythonParseOptions { Pattern = isPattern });
        return new SourceTree("", parsed.Module, parsed.Errors, parsed.Comments);
    }

    private static List<SourceTree> JavaScript(string source, JavaScriptParseOptions options)
    {
        var parsed = JavaScriptParser.Parse(source, options);
        var trees = new List<SourceTree> { new("", parsed.Root, parsed.Errors, parsed.Comments) };
        if (parsed.Alternative is { } other) trees.Add(new SourceTree("other reading", other, [], []));
        return trees;
    }

    private static JavaScriptDialect DialectOf(string language, string path) => language switch
    {
        "tsx" => JavaScriptDialect.Tsx,
        "typescript" when path.EndsWith(".d.ts", StringComparison.OrdinalIgnoreCase) => JavaScriptDialect.Declaration,
        "typescript" => JavaScriptDialect.TypeScript,
        _ => JavaScriptDialect.Jsx,
    };
}
