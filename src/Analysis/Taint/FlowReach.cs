namespace Merlon.Analysis.Taint;

/// <summary>
/// Which functions something can flow through: those that hold or call, in whatever depth, both a source and a sink of one
/// rule. Calls are followed by their names alone, to the same file and its neighbours.
/// </summary>
internal static class FlowReach
{
    /// <summary>Ranges of the candidates by file; a file's own statements are there whenever the file is.</summary>
    public static Dictionary<string, HashSet<(int, int)>> Of(IReadOnlyDictionary<string, FileFacts> facts, Neighbours neighbours, CancellationToken cancellation)
    {
        var callers = Callers(facts);
        var pending = new Queue<(FileFacts File, Unit Unit)>(facts.Values.SelectMany(f => f.Units.Where(u => !u.Sources.IsEmpty || !u.Sinks.IsEmpty).Select(u => (f, u))));
        while (pending.TryDequeue(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (file, unit) in CallersOf(next.File, next.Unit, callers, neighbours))
            {
                var (sources, sinks) = (unit.Sources | next.Unit.Sources, unit.Sinks | next.Unit.Sinks);
                if (sources.Equals(unit.Sources) && sinks.Equals(unit.Sinks)) continue;
                (unit.Sources, unit.Sinks) = (sources, sinks);
                pending.Enqueue((file, unit));
            }
        }
        return facts.Values.Where(f => f.Units.Exists(u => u.IsCandidate))
            .ToDictionary(f => f.Path, f => f.Units.Where(u => u.IsCandidate).Select(u => u.Range).ToHashSet(), StringComparer.Ordinal);
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

    /// <summary>Who may get at what a function does: by a call, by a field of the same object, by a variable of the same file.</summary>
    private static IEnumerable<(FileFacts File, Unit Unit)> CallersOf(FileFacts file, Unit unit, Dictionary<string, List<(FileFacts File, Unit Unit)>> callers, Neighbours neighbours)
    {
        foreach (var other in file.Units)
        {
            if (other != unit && (unit.IsFile || other.IsFile || (unit.Class >= 0 && other.Class == unit.Class))) yield return (file, other);
        }
        if (unit.Name.Length == 0 || !callers.TryGetValue(unit.Name, out var calling)) yield break;
        foreach (var caller in calling)
        {
            if (caller.File == file || neighbours.Of(caller.File.Path).Contains(file.Path)) yield return caller;
        }
    }
}
