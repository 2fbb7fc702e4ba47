using System.Diagnostics;
using System.Globalization;
using Merlon.Syntax.Tests.JavaScript;

namespace Merlon.Conformance.JavaScript;

/// <summary>
/// Feeds random, mutated and cut sources for a time. Usage: javascript-fuzz SECONDS SEED LIST, where LIST names a file of
/// paths to mutate. A failure prints the seed of the one source that broke an invariant.
/// </summary>
internal static class JavaScriptFuzzSuite
{
    public static int Run(string[] arguments)
    {
        var seconds = double.Parse(arguments[0], CultureInfo.InvariantCulture);
        var seed = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        var paths = File.ReadAllLines(arguments[2]).Where(path => new FileInfo(path).Length < 60_000).ToArray();
        var watch = Stopwatch.StartNew();
        var sources = 0;
        for (; watch.Elapsed.TotalSeconds < seconds; seed++)
        {
            var path = paths[(uint)(seed * 7919) % paths.Length];
            sources++;
            if (JavaScriptFuzz.Violation(JavaScriptSuite.ReadSource(path), seed) is not { } violation) continue;
            Console.WriteLine($"seed {seed} of {path}: {violation}");
            return 1;
        }
        Console.WriteLine($"fuzz: {sources} sources in {seconds} s, none broke an invariant");
        return 0;
    }
}
