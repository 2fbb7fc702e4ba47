using Merlon.Analysis.Projects;

namespace Merlon.Analysis.Taint;

/// <summary>
/// Which functions something can flow through: those that hold or call, in whatever depth, both a source and a sink of one
/// rule. Calls are followed by their names alone, to the same file and what it imports.
/// </summary>
internal static class FlowReach
{
    /// <summary>Imports of imports: where the methods of classes are that a file gets from others.</summary>
    private const int MaxDistance = 2;

    private const int MaxNeighbours = 200;

    /// <summary>Ranges of the candidates by file; a file's own statements are there whenever the file is.</summary>
    public static Dictionary<string, HashSet<(int, int)>> Of(IReadOnlyDictionary<string, FileFacts> facts, Project project, CancellationToken cancellation)
    {
        var named = facts.Values.SelectMany(f => f.Units.Select(u => (File: f, Unit: u))).Where(p => p.Unit.Name.Length > 0).ToLookup(p => p.Unit.Name, StringComparer.Ordinal);
        var neighbours = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string> NeighboursOf(string path)
        {
            if (!neighbours.TryGetValue(path, out var known)) neighbours.Add(path, known = Near(path, project));
            return known;
        }
        var callers = Callers(facts);
        var pending = new Queue<(FileFacts File, Unit Unit)>(facts.Values.Where(f => f.HasMarks).SelectMany(f => f.Units.Where(u => !u.Sources.IsEmpty || !u.Sinks.IsEmpty).Select(u => (f, u))));
        while (pending.TryDequeue(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (file, unit) in CallersOf(next.File, next.Unit, callers, NeighboursOf))
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
    private static IEnumerable<(FileFacts File, Unit Unit)> CallersOf(FileFacts file, Unit unit, Dictionary<string, List<(FileFacts File, Unit Unit)>> callers, Func<string, HashSet<string>> neighboursOf)
    {
        foreach (var other in file.Units)
        {
            if (other != unit && (unit.IsFile || other.IsFile || (unit.Class >= 0 && other.Class == unit.Class))) yield return (file, other);
        }
        if (unit.Name.Length == 0 || !callers.TryGetValue(unit.Name, out var calling)) yield break;
        foreach (var caller in calling)
        {
            if (caller.File == file || neighboursOf(caller.File.Path).Contains(file.Path)) yield return caller;
        }
    }

    private static HashSet<string> Near(string path, Project project)
    {
        var near = new HashSet<string>(StringComparer.Ordinal) { path };
        IReadOnlyList<string> ring = [path];
        for (var distance = 0; distance < MaxDistance; distance++)
        {
            var next = new List<string>();
            foreach (var edge in ring.SelectMany(project.Imports.ImportsOf))
            {
                if (near.Count < MaxNeighbours && near.Add(edge.To)) next.Add(edge.To);
            }
            ring = next;
        }
        return near;
    }
}
