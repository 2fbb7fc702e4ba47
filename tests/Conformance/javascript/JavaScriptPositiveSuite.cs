using Merlon.Syntax.JavaScript;
using Merlon.Syntax.Tests.JavaScript;

namespace Merlon.Conformance.JavaScript;

/// <summary>
/// Reads the tests of a checkout of test262: those that are no syntax error must parse without one, all must keep the
/// invariants. Usage: javascript-positive FOLDER [SHOWN].
/// </summary>
internal static class JavaScriptPositiveSuite
{
    public static int Run(string[] arguments)
    {
        var shown = arguments.Length > 1 ? int.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture) : 20;
        int positive = 0, clean = 0, negative = 0, found = 0, broken = 0;
        foreach (var path in Directory.EnumerateFiles(arguments[0], "*.js", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var source = JavaScriptSuite.ReadSource(path);
            var isModule = System.Text.RegularExpressions.Regex.IsMatch(source, @"flags: \[[^\]]*\bmodule\b") || path.EndsWith("_FIXTURE.js", StringComparison.Ordinal);
            var options = new JavaScriptParseOptions { Dialect = JavaScriptDialect.JavaScript, SourceType = isModule ? JavaScriptSourceType.Module : JavaScriptSourceType.Script };
            var result = JavaScriptParser.Parse(source, options);
            if (JavaScriptInvariants.Violation(source, options) is { } violation)
            {
                broken++;
                if (broken <= 10) Console.WriteLine($"BROKEN {violation} {path}");
            }
            if (source.Contains("phase: parse", StringComparison.Ordinal) || source.Contains("type: SyntaxError", StringComparison.Ordinal) || path.EndsWith("_FIXTURE.js", StringComparison.Ordinal))
            {
                negative++;
                if (result.Errors.Count > 0) found++;
                continue;
            }
            positive++;
            if (result.Errors.Count == 0) clean++;
            else if (shown-- > 0) Console.WriteLine($"ERROR {result.Errors[0]} {path}");
        }
        Console.WriteLine($"test262: {positive} positive tests, {clean} without error ({100.0 * clean / Math.Max(1, positive):F3} %); {negative} negative, {found} with an error; {broken} broken invariants");
        return broken == 0 && clean >= positive * 0.999 ? 0 : 1;
    }
}
