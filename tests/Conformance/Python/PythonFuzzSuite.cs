using System.Diagnostics;
using System.Globalization;
using Merlon.Syntax.Tests.Python;

namespace Merlon.Conformance.Python;

/// <summary>
/// Fuzzes for a time. Usage: python-fuzz --minutes N [--seed N] PATH... (real files to cut and mutate).
/// </summary>
internal static class PythonFuzzSuite
{
    public static int Run(string[] arguments)
    {
        var options = new SuiteOptions(arguments);
        var minutes = double.Parse(options.Value("--minutes", "1"), CultureInfo.InvariantCulture);
        var seed = int.Parse(options.Value("--seed", "1"), CultureInfo.InvariantCulture);
        var corpus = options.Rest.SelectMany(p => Directory.EnumerateFiles(p, "*.py", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Where(p => new FileInfo(p).Length is > 0 and < 60_000).Select(PythonSource.Read).ToArray();
        var clock = Stopwatch.StartNew();
        var count = 0;
        long characters = 0;
        for (; clock.Elapsed.TotalMinutes < minutes; count++)
        {
            var text = PythonFuzz.Text(seed + count, corpus);
            characters += text.Length;
            var started = clock.Elapsed;
            if (PythonFuzz.Failure(text) is { } failure)
            {
                Console.WriteLine($"seed {seed + count}: {failure}");
                if (options.Value("--save", "") is { Length: > 0 } path) File.WriteAllText(path, text);
                return 1;
            }
            if ((clock.Elapsed - started).TotalSeconds > 2) Console.WriteLine($"seed {seed + count}: {(clock.Elapsed - started).TotalSeconds:f1} s for {text.Length} characters");
        }
        Console.WriteLine($"{count} texts, {characters / 1e6:f0} million characters, {clock.Elapsed.TotalMinutes:f1} minutes, nothing broken");
        return 0;
    }
}
