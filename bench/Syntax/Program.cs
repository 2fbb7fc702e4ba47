using Merlon.Syntax.Bench;

// Each benchmark takes the rest of the arguments.
var benchmarks = new Dictionary<string, Action<string[]>>
{
    ["python"] = PythonBench.Run,
};

if (args.Length > 0 && benchmarks.TryGetValue(args[0], out var run))
{
    run(args[1..]);
    return 0;
}
Console.Error.WriteLine($"usage: Syntax.Bench {string.Join('|', benchmarks.Keys)} FOLDER");
return 2;
