using System.Collections.Concurrent;
using Merlon.Analysis.Projects;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>
/// Runs taint rules over the files of a project. While files are read it notes what each may have (<see cref="Look"/>). Then
/// sources and sinks are searched for where the other end can be reached at all, the rarer end first, and it is known which
/// functions something can flow through (<see cref="Plan"/>): only those are interpreted (<see cref="Open"/>).
/// </summary>
/// <param name="covers">Whether a rule, by its index, looks at a path.</param>
public sealed class TaintAnalysis(TaintRules rules, Project project, Func<int, string, bool> covers, DateOnly? today)
{
    private readonly ConcurrentDictionary<string, FileFacts> _facts = new(StringComparer.Ordinal);
    private Dictionary<string, HashSet<(int, int)>> _entries = [];
    private Dictionary<string, int> _ordinals = [];

    /// <summary>The rules that have a candidate.</summary>
    private KindSet _alive;

    /// <summary>Notes what a file may have. Called once for each file, by any thread.</summary>
    public void Look(FileAnalysis analysis) => _facts[analysis.Path] = FileFacts.Of(analysis, rules.All.Where(r => covers(r.Index, analysis.Path)));

    /// <summary>Finds the files with functions that something can flow through from source to sink.</summary>
    /// <param name="forEach">Runs what it is given for each of some paths, side by side.</param>
    /// <returns>Their paths in order.</returns>
    public IReadOnlyList<string> Plan(Action<IReadOnlyList<string>, Action<string, CancellationToken>> forEach, CancellationToken cancellation)
    {
        _ordinals = _facts.Keys.Order(StringComparer.Ordinal).Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i + 1, StringComparer.Ordinal);
        var neighbours = new Neighbours(_facts, project);
        var relevant = neighbours.Relevant(f => f.MaySource, f => f.MaySink);
        if (relevant.Count == 0) return [];
        var rare = RareEnds(relevant);
        Search(relevant, f => f.MaySource & rare, f => f.MaySink - rare, forEach);
        relevant = neighbours.Relevant(f => (f.MaySource - rare) | f.HasSource, f => (f.MaySink & rare) | f.HasSink);
        Search(relevant, f => f.MaySource - rare, f => f.MaySink & rare, forEach);
        _entries = FlowReach.Of(_facts, neighbours, cancellation);
        _alive = _facts.Values.SelectMany(f => f.Units).Aggregate(default(KindSet), (bits, u) => bits | (u.Sources & u.Sinks));
        return [.. _entries.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The rules of which sources are in fewer files than sinks.</summary>
    private KindSet RareEnds(Dictionary<string, KindSet> relevant)
    {
        var (sources, sinks) = (new int[rules.Count], new int[rules.Count]);
        foreach (var (path, bits) in relevant)
        {
            for (var rule = 0; rule < rules.Count; rule++)
            {
                if (!bits.Has(rule)) continue;
                if (_facts[path].MaySource.Has(rule)) sources[rule]++;
                if (_facts[path].MaySink.Has(rule)) sinks[rule]++;
            }
        }
        return Enumerable.Range(0, rules.Count).Where(r => sources[r] <= sinks[r]).Aggregate(default(KindSet), (bits, r) => bits | KindSet.Of(r));
    }

    private void Search(Dictionary<string, KindSet> relevant, Func<FileFacts, KindSet> sources, Func<FileFacts, KindSet> sinks, Action<IReadOnlyList<string>, Action<string, CancellationToken>> forEach)
    {
        var wanted = relevant.Where(r => r.Value.Overlaps(sources(_facts[r.Key]) | sinks(_facts[r.Key]))).ToDictionary(StringComparer.Ordinal);
        forEach([.. wanted.Keys.Order(StringComparer.Ordinal)], (path, token) =>
        {
            if (project.Open(path) is not { } analysis) return;
            var (facts, table) = (_facts[path], new MarkTable(new TaintFile(analysis, path, 0), rules, today, token));
            foreach (var rule in rules.All)
            {
                if (!wanted[path].Has(rule.Index)) continue;
                if (sources(facts).Has(rule.Index)) facts.Add(rule.Index, isSource: true, table.Find(rule, isSource: true));
                if (sinks(facts).Has(rule.Index)) facts.Add(rule.Index, isSource: false, table.Find(rule, isSource: false));
            }
        });
    }

    /// <summary>What interprets files for one thread.</summary>
    public TaintWorker Open() => new(this);

    /// <summary>Runs the rules over one file alone.</summary>
    public static IReadOnlyList<TaintMatch> Run(TaintRules rules, FileAnalysis analysis, DateOnly? today, CancellationToken cancellation)
    {
        var project = new Project([analysis.Path], _ => analysis.Tree.Text);
        var alone = new TaintAnalysis(rules, project, (_, _) => true, today);
        alone.Look(analysis);
        var candidates = alone.Plan((paths, run) => { foreach (var path in paths) run(path, cancellation); }, cancellation);
        return [.. candidates.SelectMany(path => alone.Open().Run(path, out _, cancellation))];
    }

    internal TaintRules Rules => rules;

    internal Project Project => project;

    internal bool IsEntry(Callable function) => _entries.TryGetValue(function.File.Path, out var ranges) && ranges.Contains((function.Node.Start, function.Node.End));

    internal bool MayGive(string path, int start, int end) => _facts.TryGetValue(path, out var facts) && facts.MayGive(start, end);

    internal TaintFile FileOf(FileAnalysis analysis) => new(analysis, analysis.Path, _ordinals.GetValueOrDefault(analysis.Path));

    /// <summary>Marks what the rules say of a file's nodes; false when a bound was reached.</summary>
    internal bool Mark(TaintFile file, CancellationToken cancellation)
    {
        var table = new MarkTable(file, rules, today, cancellation);
        var facts = _facts.GetValueOrDefault(file.Path);
        foreach (var rule in rules.All)
        {
            // Sources and sinks have been searched for already, wherever they matter.
            if (_alive.Has(rule.Index) && covers(rule.Index, file.Path)) table.Add(rule, facts?.HasSource.Has(rule.Index) == true, facts?.HasSink.Has(rule.Index) == true);
        }
        return !table.WasCut;
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
        var functions = new ProjectFunctions(_analysis.Project, p => _analysis.Project.Open(p) is { } opened && _analysis.Rules.Languages.Contains(opened.Language) ? FileOf(opened) : null, _analysis.MayGive);
        return (functions, new Interpreter(_analysis.Rules, _findings, functions));
    }

    private TaintFile FileOf(FileAnalysis analysis)
    {
        var file = _analysis.FileOf(analysis);
        file.Marker = () => _wasCut |= !_analysis.Mark(file, _cancellation);
        return file;
    }

    /// <summary>What was found from a file on; the sinks may be in others.</summary>
    /// <param name="wasCut">Whether a bound was reached, so that something may be missing.</param>
    public IReadOnlyList<TaintMatch> Run(string path, out bool wasCut, CancellationToken cancellation)
    {
        // What was broken off has left things half done.
        if (_functions.IsFull || _isBusy) (_functions, _interpreter) = Begin();
        _isBusy = true;
        (_wasCut, _cancellation) = (false, cancellation);
        if (_functions.Open(path) is { } file) _interpreter.Run(file, [.. Entries(file).Where(_analysis.IsEntry)], cancellation);
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
