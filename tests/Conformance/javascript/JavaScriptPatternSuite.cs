using Merlon.Syntax.JavaScript;

namespace Merlon.Conformance.JavaScript;

/// <summary>Parses pattern files (<c>.sgrep</c>) below the folders given; every one must do without an error.</summary>
internal static class JavaScriptPatternSuite
{
    public static int Run(string[] arguments)
    {
        int files = 0, clean = 0;
        foreach (var path in arguments.SelectMany(folder => Directory.EnumerateFiles(folder, "*.sgrep", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            files++;
            var dialect = path.Contains("/ts/", StringComparison.Ordinal) ? JavaScriptDialect.TypeScript : JavaScriptDialect.Jsx;
            var result = JavaScriptParser.Parse(JavaScriptSuite.ReadSource(path), new JavaScriptParseOptions { Dialect = dialect, Pattern = true });
            if (result.Errors.Count == 0) clean++;
            Console.WriteLine($"{(result.Errors.Count == 0 ? "ok" : "ERROR")} {result.Form} {result.Root.GetType().Name}{(result.Alternative is null ? "" : " or " + result.Alternative.GetType().Name)} {Path.GetFileName(path)} {(result.Errors.Count > 0 ? result.Errors[0] : "")}");
        }
        Console.WriteLine($"patterns: {files} files, {clean} without error");
        return clean == files ? 0 : 1;
    }
}
