using Merlon.Conformance.Python;

// Each suite takes the rest of the arguments and returns the exit code.
var suites = new Dictionary<string, Func<string[], int>>
{
    ["python"] = PythonSuite.Run,
    ["python-fuzz"] = PythonFuzzSuite.Run,
    ["python-patterns"] = PythonPatternSuite.Run,
};

if (args.Length > 0 && suites.TryGetValue(args[0], out var suite)) return suite(args[1..]);
Console.Error.WriteLine($"usage: Conformance {string.Join('|', suites.Keys)} [options]");
return 2;
