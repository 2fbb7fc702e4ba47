namespace Merlon.Architecture.Tests;

/// <summary>Namespaces of one project use each other one way, directly and by detours.</summary>
public sealed class CycleTests
{
    public static TheoryData<string> Projects => [.. SourceTree.Files.Select(f => f.Project).Distinct()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_no_cycle_of_namespaces(string project)
    {
        var arrows = SourceTree.Uses
            .Where(u => u.IsOwn && u.From != u.To && ProjectOf(u.From) == project && ProjectOf(u.To) == project)
            .GroupBy(u => (u.From, u.To))
            .ToDictionary(g => g.Key, g => g.First());
        var next = arrows.Keys.ToLookup(a => a.From, a => a.To);
        arrows.Where(a => Reaches(next, a.Key.To, a.Key.From)).Select(a => $"{a.Value} (and back from {a.Key.To} to {a.Key.From})").ShouldBeNone();
    }

    private static string ProjectOf(string name) => name.Split('.').ElementAtOrDefault(1) ?? "";

    private static bool Reaches(ILookup<string, string> next, string from, string to)
    {
        var seen = new HashSet<string> { from };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var at))
        {
            if (at == to) return true;
            foreach (var step in next[at].Where(seen.Add)) open.Enqueue(step);
        }
        return false;
    }
}
