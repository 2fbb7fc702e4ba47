using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Merlon.Syntax.JavaScript;
using Merlon.Syntax.Tests.JavaScript;

namespace Merlon.Conformance.JavaScript;

/// <summary>
/// Compares the tree of every file with TypeScript's, node for node with positions, and checks the invariants on every
/// file. Usage: javascript RESULTS [SHOWN], where RESULTS is what typescript-dump.mjs wrote.
/// </summary>
internal static class JavaScriptSuite
{
    public static int Run(string[] arguments)
    {
        var shown = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 20;
        int files = 0, accepted = 0, equal = 0, broken = 0;
        foreach (var line in File.ReadLines(arguments[0]))
        {
            var fields = line.Split('\t');
            var (verdict, hash, path) = (fields[0], fields[1], fields[3]);
            files++;
            var source = ReadSource(path);
            var options = OptionsOf(path);
            var result = JavaScriptParser.Parse(source, options);
            if (JavaScriptInvariants.Violation(source, options) is { } violation)
            {
                broken++;
                if (broken <= 10) Console.WriteLine($"BROKEN {violation} {path}");
            }
            if (verdict != "accepted") continue;
            accepted++;
            var dump = SyntaxDump.Of(source, result.SourceFile);
            if (result.Errors.Count == 0 && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dump))) == hash) equal++;
            else if (shown-- > 0) Console.WriteLine(result.Errors.Count > 0 ? $"ERROR {result.Errors[0]} {path}" : $"DIFFERENT {path}");
        }
        Console.WriteLine($"{Path.GetFileNameWithoutExtension(arguments[0])}: {files} files, {accepted} accepted by TypeScript, {equal} equal ({100.0 * equal / Math.Max(1, accepted):F3} %), {broken} broken invariants");
        return broken == 0 && equal >= accepted * 0.999 ? 0 : 1;
    }

    /// <summary>Writes the dump of one file.</summary>
    public static int Dump(string[] arguments)
    {
        var source = ReadSource(arguments[0]);
        var result = JavaScriptParser.Parse(source, OptionsOf(arguments[0]));
        foreach (var error in result.Errors) Console.Error.WriteLine(error);
        Console.WriteLine(SyntaxDump.Of(source, result.SourceFile));
        return 0;
    }

    /// <summary>A byte order mark stays, as it does where the oracle reads.</summary>
    public static string ReadSource(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(path));

    public static JavaScriptParseOptions OptionsOf(string path)
    {
        var name = path.ToLowerInvariant();
        return new JavaScriptParseOptions
        {
            Dialect = name.EndsWith(".d.ts", StringComparison.Ordinal) || name.EndsWith(".d.mts", StringComparison.Ordinal) || name.EndsWith(".d.cts", StringComparison.Ordinal) ? JavaScriptDialect.Declaration
                : name.EndsWith(".tsx", StringComparison.Ordinal) ? JavaScriptDialect.Tsx
                : name.EndsWith(".ts", StringComparison.Ordinal) || name.EndsWith(".mts", StringComparison.Ordinal) || name.EndsWith(".cts", StringComparison.Ordinal) ? JavaScriptDialect.TypeScript
                : JavaScriptDialect.Jsx,
        };
    }
}
