namespace Merlon.Analysis.Taint;

/// <summary>
/// Which functions something can flow through: those that hold or call, in whatever depth, both a source and a sink of one
/// rule. Calls are followed by their names alone, to the same file and its neighbours.
/// </summary>
internal sealed class FlowReach
{
    /// <summary>Functions of one name up to which a call of a member is taken for a call of each.</summary>
    private const int MostOfOneName = 12;

    private readonly IReadOnlyDictionary<string, FileFacts> _facts;
    private readonly Neighbours _neighbours;
    private readonly Dictionary<string, List<(FileFacts File, Unit Unit)>> _callers;
    private readonly Dictionary<string, int> _named;
    private readonly ILookup<string, string> _bases;
    private readonly Dictionary<FileFacts, HashSet<string>> _classes = [];

    private FlowReach(IReadOnlyDictionary<string, FileFacts> facts, Neighbours neighbours)
    {
        (_facts, _neighbours, _callers) = (facts, neighbours, Callers(facts));
        _named = facts.Values.SelectMany(f => f.Units).CountBy(u => u.Name).ToDictionary(StringComparer.Ordinal);
        _bases = facts.Values.SelectMany(f => f.Bases).SelectMany(b => b.Bases.Select(name => (b.Class, name))).ToLookup(b => b.Class, b => b.name, StringComparer.Ordinal);
    }

    /// <summary>Ranges of the candidates by file; a file's own statements are there whenever the file is.</summary>
    public static Dictionary<string, HashSet<(int, int)>> Of(IReadOnlyDictionary<string, FileFacts> facts, Neighbours neighbours, CancellationToken cancellation)
    {
        new FlowReach(facts, neighbours).Spread(cancellation);
        return facts.Values.Where(f => f.Units.Exists(u => u.IsCandidate))
            .ToDictionary(f => f.Path, f => f.Units.Where(u => u.IsCandidate || Gives(f, u)).Select(u => u.Range).ToHashSet(), StringComparer.Ordinal);
    }

    /// <summary>Whether a candidate may read what the function puts into a field or variable.</summary>
    private static bool Gives(FileFacts file, Unit unit) =>
        !unit.Sources.IsEmpty && (unit.AssignsGlobals || (unit.Class >= 0 && file.Units.Exists(u => u.Class == unit.Class && u.IsCandidate)));

    private void Spread(CancellationToken cancellation)
    {
        var pending = new Queue<(FileFacts File, Unit Unit)>(_facts.Values.SelectMany(f => f.Units.Where(u => !u.Sources.IsEmpty || !u.Sinks.IsEmpty).Select(u => (f, u))));
        while (pending.TryDequeue(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (file, unit, isCall) in CallersOf(next.File, next.Unit))
            {
                var (sources, sinks) = (unit.Sources | next.Unit.Sources, isCall ? unit.Sinks | next.Unit.Sinks : unit.Sinks);
                if (sources.Equals(unit.Sources) && sinks.Equals(unit.Sinks)) continue;
                (unit.Sources, unit.Sinks) = (sources, sinks);
                pending.Enqueue((file, unit));
            }
        }
    }

    private static Dictionary<string, List<(FileFacts File, Unit Unit)>> Callers(IReadOnlyDictionary<string, FileFacts> facts)
    {
        var callers = new Dictionary<string, List<(FileFacts, Unit)>>(StringComparer.Ordinal);
        foreach (var file in facts.Values)
        {
            foreach (var unit in file.Units)
            {
                foreach (var name in unit.Calls)
                {
                    if (!callers.TryGetValue(name, out var list)) callers.Add(name, list = []);
                    list.Add((file, unit));
                }
            }
        }
        return callers;
    }

    /// <summary>
    /// Who may get at what a function does: by a call; and at its sources also by a field of the same object, at those of a
    /// file's statements by a variable.
    /// </summary>
    private IEnumerable<(FileFacts File, Unit Unit, bool IsCall)> CallersOf(FileFacts file, Unit unit)
    {
        foreach (var other in file.Units)
        {
            if (other != unit && (unit.IsFile || unit.AssignsGlobals || (unit.Class >= 0 && other.Class == unit.Class))) yield return (file, other, false);
        }
        if (unit.IsFile)
        {
            foreach (var importer in _neighbours.ImportersOf(file.Path))
            {
                foreach (var reader in importer.Units) yield return (importer, reader, false);
            }
        }
        foreach (var name in unit.CalledAs)
        {
            // A method name that everything has says nothing of which is called.
            var isAmbiguous = name[0] == '.' && _named[unit.Name] > MostOfOneName;
            foreach (var caller in _callers.GetValueOrDefault(name) ?? [])
            {
                if (caller.File == file || (!isAmbiguous && Knows(caller.File, unit) && _neighbours.Of(caller.File.Path).Contains(file.Path))) yield return (caller.File, caller.Unit, true);
            }
        }
    }

    /// <summary>Whether a file makes or extends objects of the class whose member the function is.</summary>
    private bool Knows(FileFacts file, Unit unit)
    {
        if (unit.ClassName is not { } type) return true;
        if (!_classes.TryGetValue(file, out var known))
        {
            known = new HashSet<string>(file.Units.SelectMany(u => u.Calls).Select(c => c.TrimStart('.')).Concat(file.Bases.SelectMany(b => b.Bases)), StringComparer.Ordinal);
            var pending = new Queue<string>(known);
            while (pending.TryDequeue(out var next))
            {
                foreach (var name in _bases[next].Where(known.Add)) pending.Enqueue(name);
            }
            _classes.Add(file, known);
        }
        return known.Contains(type);
    }
}
