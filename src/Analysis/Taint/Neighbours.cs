using Merlon.Analysis.Projects;

namespace Merlon.Analysis.Taint;

/// <summary>Which files a file's functions may call into: itself, what it imports, and what that imports.</summary>
internal sealed class Neighbours(IReadOnlyDictionary<string, FileFacts> facts, Project project)
{
    /// <summary>Imports of imports: where the methods of classes are that a file gets from others.</summary>
    private const int MaxDistance = 2;

    private const int MaxFiles = 200;

    private readonly Dictionary<string, HashSet<string>> _near = new(StringComparer.Ordinal);

    public HashSet<string> Of(string path)
    {
        if (_near.TryGetValue(path, out var known)) return known;
        var near = new HashSet<string>(StringComparer.Ordinal) { path };
        IReadOnlyList<string> ring = [path];
        for (var distance = 0; distance < MaxDistance; distance++)
        {
            var next = new List<string>();
            foreach (var edge in ring.SelectMany(project.Imports.ImportsOf))
            {
                if (near.Count < MaxFiles && facts.ContainsKey(edge.To) && near.Add(edge.To)) next.Add(edge.To);
            }
            ring = next;
        }
        _near.Add(path, near);
        return near;
    }

    /// <summary>The files that import a file themselves.</summary>
    public IEnumerable<FileFacts> ImportersOf(string path) => project.Imports.ImportersOf(path).Select(e => facts.GetValueOrDefault(e.From)).OfType<FileFacts>().Distinct();

    /// <summary>
    /// The rules that matter in each file: there is a file from which on both a source and a sink of the rule can be reached,
    /// and the file itself too.
    /// </summary>
    public Dictionary<string, KindSet> Relevant(Func<FileFacts, KindSet> sources, Func<FileFacts, KindSet> sinks)
    {
        var relevant = new Dictionary<string, KindSet>(StringComparer.Ordinal);
        foreach (var file in facts.Values)
        {
            var (from, to) = (default(KindSet), default(KindSet));
            foreach (var near in Of(file.Path))
            {
                from |= sources(facts[near]);
                to |= sinks(facts[near]);
            }
            var both = from & to;
            if (both.IsEmpty) continue;
            foreach (var near in Of(file.Path))
            {
                var here = both & (sources(facts[near]) | sinks(facts[near]));
                if (!here.IsEmpty) relevant[near] = relevant.GetValueOrDefault(near) | here;
            }
        }
        return relevant;
    }
}
