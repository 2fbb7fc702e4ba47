using Merlon.Analysis.Projects;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>
/// Runs taint rules over the files of a project. First each file is looked at (<see cref="Look"/>): where its sources and
/// sinks are, and what its functions call. Then it is known which functions something can flow through, and only those are
/// interpreted (<see cref="Candidates"/>, <see cref="Open"/>).
/// </summary>
/// <param name="covers">Whether a rule, by its index, looks at a path.</param>
public sealed class TaintAnalysis(TaintRules rules, Project project, Func<int, string, bool> covers, DateOnly? today)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, FileFacts> _facts = new(StringComparer.Ordinal);
    private Dictionary<string, HashSet<(int, int)>> _entries = [];
    private Dictionary<string, int> _ordinals = [];

    /// <summary>Notes what a file has. Called once for each file, by any thread.</summary>
    /// <returns>False when a bound was reached and not all was seen.</returns>
    public bool Look(FileAnalysis analysis, CancellationToken cancellation)
    {
        var (file, wasCut) = Marked(analysis, analysis.Path, 0, endsOnly: true, cancellation);
        _facts[analysis.Path] = FileFacts.Of(file);
        return !wasCut;
    }

    /// <summary>The files with functions that something can flow through from source to sink, in order of their paths.</summary>
    public IReadOnlyList<string> Candidates(CancellationToken cancellation)
    {
        _ordinals = _facts.Keys.Order(StringComparer.Ordinal).Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i + 1, StringComparer.Ordinal);
        _entries = FlowReach.Of(_facts, project, cancellation);
        return [.. _entries.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>What interprets files for one thread.</summary>
    public TaintWorker Open() => new(this);

    /// <summary>Runs the rules over one file alone.</summary>
    public static IReadOnlyList<TaintMatch> Run(TaintRules rules, FileAnalysis analysis, DateOnly? today, CancellationToken cancellation)
    {
        var alone = new TaintAnalysis(rules, new Project([analysis.Path], _ => null), (_, _) => true, today);
        alone.Look(analysis, cancellation);
        alone.Candidates(cancellation);
        return alone.Open().Run(analysis.Path, analysis, out _, cancellation);
    }

    internal TaintRules Rules => rules;

    internal Project Project => project;

    internal bool IsEntry(Callable function) => _entries.TryGetValue(function.File.Path, out var ranges) && ranges.Contains((function.Node.Start, function.Node.End));

    internal int OrdinalOf(string path) => _ordinals.GetValueOrDefault(path);

    internal (TaintFile File, bool WasCut) Marked(FileAnalysis analysis, string path, int ordinal, bool endsOnly, CancellationToken cancellation)
    {
        var file = new TaintFile(analysis, path, ordinal);
        var table = new MarkTable(file, rules, today, cancellation);
        foreach (var rule in rules.All)
        {
            if (covers(rule.Index, path)) table.Add(rule, endsOnly);
        }
        return (file, table.WasCut);
    }
}

/// <summary>Interprets files, one after the other, and remembers what functions do. Not thread safe.</summary>
public sealed class TaintWorker
{
    private readonly TaintAnalysis _analysis;
    private readonly TaintFindings _findings = new();
    private ProjectFunctions _functions;
    private Interpreter _interpreter;
    private CancellationToken _cancellation;
    private bool _wasCut;
    private bool _isBusy;

    internal TaintWorker(TaintAnalysis analysis)
    {
        _analysis = analysis;
        (_functions, _interpreter) = Begin();
    }

    private (ProjectFunctions, Interpreter) Begin()
    {
        _findings.Take();
        var functions = new ProjectFunctions(_analysis.Project, p => _analysis.Project.Open(p) is { } opened && _analysis.Rules.Languages.Contains(opened.Language) ? Mark(opened, p) : null);
        return (functions, new Interpreter(_analysis.Rules, _findings, functions));
    }

    private TaintFile Mark(FileAnalysis analysis, string path)
    {
        var (file, wasCut) = _analysis.Marked(analysis, path, _analysis.OrdinalOf(path), endsOnly: false, _cancellation);
        _wasCut |= wasCut;
        return file;
    }

    /// <summary>What was found from a file on; the sinks may be in others.</summary>
    /// <param name="analysis">The file when it is at hand; null to open it.</param>
    /// <param name="wasCut">Whether a bound was reached, so that something may be missing.</param>
    public IReadOnlyList<TaintMatch> Run(string path, FileAnalysis? analysis, out bool wasCut, CancellationToken cancellation)
    {
        // What was broken off has left things half done.
        if (_functions.IsFull || _isBusy) (_functions, _interpreter) = Begin();
        _isBusy = true;
        (_wasCut, _cancellation) = (false, cancellation);
        var file = analysis is not null ? Mark(analysis, path) : _functions.Open(path);
        if (file is not null) _interpreter.Run(file, [.. Entries(file).Where(_analysis.IsEntry)], cancellation);
        wasCut = _wasCut || _interpreter.WasCut;
        _isBusy = false;
        return _findings.Take();
    }

    /// <summary>The functions and methods of the file itself, constructors before others of their class.</summary>
    private static IEnumerable<Callable> Entries(TaintFile file)
    {
        foreach (var statement in file.Analysis.Tree.Root.Children)
        {
            if (statement.Kind == NodeKind.Function) yield return file.CallableOf(statement);
            if (statement.Kind != NodeKind.Class) continue;
            foreach (var method in statement.Children[4].Children.Where(m => m.Kind == NodeKind.Function).OrderBy(m => m.Children[1].Text is not ("__init__" or "constructor"))) yield return file.CallableOf(method);
        }
    }
}
