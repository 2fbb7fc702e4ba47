using Merlon.Conformance.Python;
using Merlon.Conformance.JavaScript;

// Each suite takes the rest of the arguments and returns the exit code.
var suites = new Dictionary<string, Func<string[], int>>
{
    ["python"] = PythonSuite.Run,
    ["python-fuzz"] = PythonFuzzSuite.Run,
    ["python-patterns"] = PythonPatternSuite.Run,
    ["javascript"] = JavaScriptSuite.Run,
    ["javascript-dump"] = JavaScriptSuite.Dump,
    ["javascript-positive"] = JavaScriptPositiveSuite.Run,
    ["javascript-patterns"] = JavaScriptPatternSuite.Run,
    ["javascript-fuzz"] = JavaScriptFuzzSuite.Run,
};

if (args.Length > 0 && suites.TryGetValue(args[0], out var suite)) return suite(args[1..]);
Console.Error.WriteLine($"usage: Conformance {string.Join('|', suites.Keys)} [options]");
return 2;
