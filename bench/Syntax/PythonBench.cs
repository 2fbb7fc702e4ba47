using System.Diagnostics;
using System.Globalization;
using System.Text;
using Merlon.Syntax.Python;

namespace Merlon.Syntax.Bench;

/// <summary>
/// Parses every Python file under a folder on one core, and has CPython's ast.parse do the same in between, so that a busy
/// machine slows both. Usage: python FOLDER [python3 [rounds]].
/// </summary>
internal static class PythonBench
{
    public static void Run(string[] arguments)
    {
        var folder = arguments[0];
        var python = arguments.Length > 1 ? arguments[1] : "python3";
        var rounds = arguments.Length > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 7;
        var paths = Directory.GetFiles(folder, "*.py", SearchOption.AllDirectories);
        var sources = paths.Select(p => File.ReadAllText(p)).ToArray();
        var bytes = sources.Sum(s => (long)Encoding.UTF8.GetByteCount(s));
        Console.WriteLine($"{paths.Length} files, {bytes / 1e6:f1} MB");
        PrintAgainstAst(sources, bytes, paths, python, rounds);
        PrintLongLine();
    }

    private static void PrintAgainstAst(string[] sources, long bytes, string[] paths, string python, int rounds)
    {
        // Until the runtime has compiled everything with what it learned.
        for (var i = 0; i < 6; i++) ParseAll(sources);
        var own = new List<double>();
        var ratios = new List<double>();
        using var process = StartAst(python, paths);
        for (var i = 0; i < rounds; i++)
        {
            var seconds = ParseAll(sources);
            process.StandardInput.WriteLine();
            var astSeconds = double.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
            own.Add(seconds);
            ratios.Add(astSeconds / seconds);
            Console.WriteLine($"  merlon {bytes / 1e6 / seconds:f1} MB/s, ast.parse {bytes / 1e6 / astSeconds:f2} MB/s, ratio {astSeconds / seconds:f1}");
        }
        process.StandardInput.Close();
        var before = GC.GetAllocatedBytesForCurrentThread();
        ParseAll(sources);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine($"median: {bytes / 1e6 / Median(own):f1} MB/s, best {bytes / 1e6 / own.Min():f1} MB/s, {allocated / (double)bytes:f2} bytes allocated per byte, {Median(ratios):f1} times ast.parse");
    }

    private static Process StartAst(string python, string[] paths)
    {
        const string program = """
            import ast, sys, time, warnings
            warnings.simplefilter('ignore')
            sources = []
            for path in sys.stdin.readline().rstrip('\n').split('\0'):
                with open(path, 'rb') as file:
                    sources.append(file.read())
            for line in sys.stdin:
                start = time.perf_counter()
                for source in sources:
                    try:
                        ast.parse(source)
                    except (SyntaxError, ValueError):
                        pass
                print(time.perf_counter() - start, flush=True)
            """;
        var process = Process.Start(new ProcessStartInfo(python, ["-c", program]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardInput.WriteLine(string.Join('\0', paths));
        return process;
    }

    private static double ParseAll(string[] sources)
    {
        var clock = Stopwatch.StartNew();
        foreach (var source in sources) PythonParser.Parse(source);
        return clock.Elapsed.TotalSeconds;
    }

    private static void PrintLongLine()
    {
        foreach (var megabytes in new[] { 5, 10, 20 })
        {
            const string item = "f(a.b[0], 'text', x=1) + ";
            var source = "x = " + string.Concat(Enumerable.Repeat(item, megabytes * 1_000_000 / item.Length)) + "0";
            var clock = Stopwatch.StartNew();
            PythonParser.Parse(source);
            Console.WriteLine($"one line of {megabytes} MB: {clock.Elapsed.TotalMilliseconds:f0} ms, {megabytes / clock.Elapsed.TotalSeconds:f1} MB/s");
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
