using Merlon.Syntax.Python;
using Merlon.Syntax.Tests.Python;

namespace Merlon.Conformance.Python;

/// <summary>
/// Compares the tree of every file with CPython's, node for node with positions, and checks the invariants on every file.
/// Usage: python --python COMMAND --script dump_ast.py [--show N] [--name LABEL] PATH...
/// </summary>
internal static class PythonSuite
{
    public static int Run(string[] arguments)
    {
        var code = 0;
        // A tree's dump recurses as deep as the tree.
        var thread = new Thread(() => code = Compare(arguments), 512 << 20);
        thread.Start();
        thread.Join();
        return code;
    }

    private static int Compare(string[] arguments)
    {
        var options = new SuiteOptions(arguments);
        var oracle = new PythonOracle(options.Value("--python", "python3"), options.Value("--script", "dump_ast.py"));
        var totals = new PythonTotals(int.Parse(options.Value("--show", "20")));
        foreach (var answer in oracle.Ask(FilesUnder(options.Rest))) totals.Add(answer, oracle.Version);
        Console.WriteLine(totals.Summary(options.Value("--name", "files")));
        return totals.HasFailed ? 1 : 0;
    }

    private static List<string> FilesUnder(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path)) files.Add(path);
            else files.AddRange(Directory.EnumerateFiles(path, "*.py", SearchOption.AllDirectories).Where(IsThere).Order(StringComparer.Ordinal));
        }
        return files;
    }

    /// <summary>Distributions hold links whose target another package brings.</summary>
    private static bool IsThere(string path) => new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.Exists ?? true;
}

/// <summary>"--name value" pairs, then the rest.</summary>
internal sealed class SuiteOptions
{
    private readonly Dictionary<string, string> _values = [];

    public SuiteOptions(string[] arguments)
    {
        var at = 0;
        for (; at + 1 < arguments.Length && arguments[at].StartsWith("--", StringComparison.Ordinal); at += 2) _values[arguments[at]] = arguments[at + 1];
        Rest = arguments[at..];
    }

    public IReadOnlyList<string> Rest { get; }

    public string Value(string name, string fallback) => _values.GetValueOrDefault(name, fallback);
}

internal sealed class PythonTotals(int show)
{
    private int _accepted, _equal, _withErrors, _rejected, _noticed, _tooDeep, _brokenInvariants, _shown;

    public bool HasFailed => _brokenInvariants > 0 || _equal < _accepted * 0.9995;

    public void Add(OracleAnswer answer, AstVersion version)
    {
        var source = PythonSource.Read(answer.Path);
        if (PythonInvariants.Broken(source, isPattern: false) is { } broken)
        {
            _brokenInvariants++;
            Show($"{answer.Path}: {broken}");
        }
        var result = PythonParser.Parse(source);
        switch (answer.Status)
        {
            case OracleStatus.Accepted:
                AddAccepted(answer, result, version);
                break;
            case OracleStatus.Rejected:
                _rejected++;
                if (result.Errors.Count > 0) _noticed++;
                else Show($"{answer.Path}: not noticed: {answer.Text}");
                break;
            default:
                _tooDeep++;
                break;
        }
    }

    private void AddAccepted(OracleAnswer answer, PythonParseResult result, AstVersion version)
    {
        _accepted++;
        if (result.Errors.Count > 0)
        {
            _withErrors++;
            Show($"{answer.Path}:{LineOf(result.Source, result.Errors[0].Start)}: {result.Errors[0].Message}");
        }
        var dump = AstDump.Of(result, version);
        if (dump == answer.Text) _equal++;
        else if (result.Errors.Count == 0) Show($"{answer.Path}: {FirstDifference(answer.Text, dump)}");
    }

    public string Summary(string name) =>
        $"{name}: {_accepted} accepted, {_equal} equal ({100.0 * _equal / Math.Max(1, _accepted):f3} %), {_withErrors} accepted with errors of ours, "
        + $"{_rejected} rejected, {_noticed} of them noticed, {_tooDeep} too deep, {_brokenInvariants} invariants broken";

    private void Show(string line)
    {
        if (_shown++ < show) Console.WriteLine(line);
    }

    private static int LineOf(string source, int offset) => 1 + source.AsSpan(0, offset).Count('\n');

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var at = 0;
        while (at < left.Length && at < right.Length && left[at] == right[at]) at++;
        return $"dump line {at + 1}: expected '{left.ElementAtOrDefault(at)?.Trim()}', was '{right.ElementAtOrDefault(at)?.Trim()}', after '{left.ElementAtOrDefault(at - 1)?.Trim()}'";
    }
}
