using Merlon.Syntax.Python;

namespace Merlon.Conformance.Python;

/// <summary>
/// Patterns of others must read without errors. Usage: python-patterns --show N FOLDER... (one pattern per file).
/// </summary>
internal static class PythonPatternSuite
{
    public static int Run(string[] arguments)
    {
        var options = new SuiteOptions(arguments);
        var forms = new Dictionary<PatternForm, int>();
        var (count, failed) = (0, 0);
        foreach (var path in options.Rest.SelectMany(p => Directory.EnumerateFiles(p, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            var source = File.ReadAllText(path);
            var result = PythonParser.Parse(source, new PythonParseOptions { Pattern = true });
            count++;
            forms[result.Form] = forms.GetValueOrDefault(result.Form) + 1;
            if (result.Errors.Count == 0) continue;
            failed++;
            if (failed <= int.Parse(options.Value("--show", "20"))) Console.WriteLine($"{path}: {result.Errors[0].Message} at {result.Errors[0].Start} of:\n{source}");
        }
        Console.WriteLine($"{count} patterns, {failed} with errors: {string.Join(", ", forms.OrderBy(f => f.Key).Select(f => $"{f.Value} {f.Key}"))}");
        return failed > 0 ? 1 : 0;
    }
}
