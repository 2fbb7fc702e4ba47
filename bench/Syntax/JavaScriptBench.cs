using System.Diagnostics;
using System.Globalization;
using System.Text;
using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Bench;

/// <summary>
/// Parses JavaScript and TypeScript files on one core, and has TypeScript's parser and ast-grep do the same in between, so
/// that a busy machine slows all. Usage: javascript FOLDER-OR-FILE[,…] [rounds]; javascript-others.mjs tells what it needs.
/// </summary>
internal static class JavaScriptBench
{
    private static readonly string[] s_extensions = [".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"];

    public static void Run(string[] arguments)
    {
        var rounds = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 7;
        var paths = arguments[0].Split(',').SelectMany(FilesAt).ToArray();
        var sources = paths.Select(path => (File.ReadAllText(path), new JavaScriptParseOptions { Dialect = DialectOf(path) })).ToArray();
        var bytes = sources.Sum(source => (long)Encoding.UTF8.GetByteCount(source.Item1));
        Console.WriteLine($"{paths.Length} files, {bytes / 1e6:f1} MB");
        PrintAgainstOthers(sources, bytes, paths, rounds);
        PrintLongLine();
    }

    private static IEnumerable<string> FilesAt(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => s_extensions.Contains(Path.GetExtension(file)));

    private static JavaScriptDialect DialectOf(string path) => path.EndsWith("ts", StringComparison.Ordinal) ? JavaScriptDialect.TypeScript : JavaScriptDialect.Jsx;

    private static void PrintAgainstOthers((string, JavaScriptParseOptions)[] sources, long bytes, string[] paths, int rounds)
    {
        using var others = StartOthers(paths);
        // Until every runtime has compiled everything with what it learned.
        for (var i = 0; i < 4; i++)
        {
            ParseAll(sources);
            Ask(others);
        }
        var (own, typescript, astGrep) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            own.Add(ParseAll(sources));
            var (first, second) = Ask(others);
            typescript.Add(first);
            astGrep.Add(second);
            Console.WriteLine($"  merlon {Speed(own[^1])}, typescript {Speed(first)} (ratio {first / own[^1]:f1}), ast-grep {Speed(second)} (ratio {second / own[^1]:f1})");
        }
        others.StandardInput.Close();
        var before = GC.GetAllocatedBytesForCurrentThread();
        ParseAll(sources);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var byTypeScript = Median(own.Select((seconds, i) => typescript[i] / seconds));
        var byAstGrep = Median(own.Select((seconds, i) => astGrep[i] / seconds));
        Console.WriteLine($"median: {Speed(Median(own))}, best {Speed(own.Min())}, {allocated / (double)bytes:f2} bytes allocated per byte, {byTypeScript:f1} times typescript, {byAstGrep:f1} times ast-grep");

        string Speed(double seconds) => $"{bytes / 1e6 / seconds:f1} MB/s";
    }

    private static Process StartOthers(string[] paths)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "javascript-others.mjs");
        var process = Process.Start(new ProcessStartInfo("node", ["--stack-size=8000", script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardInput.WriteLine(string.Join('\0', paths));
        return process;
    }

    private static (double TypeScript, double AstGrep) Ask(Process others)
    {
        others.StandardInput.WriteLine();
        var answer = others.StandardOutput.ReadLine()!.Split(' ');
        return (double.Parse(answer[0], CultureInfo.InvariantCulture), double.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    private static double ParseAll((string Text, JavaScriptParseOptions Options)[] sources)
    {
        var clock = Stopwatch.StartNew();
        foreach (var (text, options) in sources) JavaScriptParser.Parse(text, options);
        return clock.Elapsed.TotalSeconds;
    }

    private static void PrintLongLine()
    {
        foreach (var megabytes in new[] { 5, 10, 20 })
        {
            const string item = "function f(a,b){return a.b[0]?g('text',{x:1}):!b&&(a=b)}";
            var source = string.Concat(Enumerable.Repeat(item, megabytes * 1_000_000 / item.Length));
            var clock = Stopwatch.StartNew();
            JavaScriptParser.Parse(source, new JavaScriptParseOptions());
            Console.WriteLine($"one line of {megabytes} MB: {clock.Elapsed.TotalMilliseconds:f0} ms, {megabytes / clock.Elapsed.TotalSeconds:f1} MB/s");
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
