using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>Writes to an open file by which other names what it imports is known, so that patterns match those as well.</summary>
internal static class CanonicalNames
{
    private const int MaxMembers = 4;

    public static void Write(Project project, FileAnalysis file)
    {
        var isOwn = new Dictionary<string, bool>(StringComparer.Ordinal);
        var known = new Dictionary<string, string[]?>(StringComparer.Ordinal);
        foreach (var name in file.Tree.OfKind(NodeKind.Name))
        {
            if (name.Symbol?.QualifiedAt(name.Start) is not { } qualified) continue;
            if (!isOwn.TryGetValue(qualified[0], out var own)) isOwn.Add(qualified[0], own = IsOwn(project, file.Path, qualified));
            if (own) Write(project, file, name, qualified, known);
        }
    }

    /// <summary>Whether the project has the module: what comes from outside is called there as it is here.</summary>
    private static bool IsOwn(Project project, string path, string[] qualified) => qualified[0].StartsWith('.')
        || (ModuleResolution.IsPython(path) ? project.Modules.PythonCandidates(path, qualified[0]).Any() : project.Modules.Resolve(path, qualified[0]).Path is not null);

    /// <summary>A file uses few names often: each is looked up once.</summary>
    private static void Write(Project project, FileAnalysis file, Node root, string[] qualified, Dictionary<string, string[]?> known)
    {
        var name = qualified.ToList();
        var key = string.Join('.', qualified);
        var node = root;
        for (var i = 0; i < MaxMembers; i++)
        {
            if (!known.TryGetValue(key, out var canonical)) known.Add(key, canonical = project.Canonical(file.Path, name)?.ToArray());
            if (canonical is not null)
            {
                file.Tree.Canonical[node] = canonical;
                foreach (var part in canonical) file.Tree.AddWord(part);
                if (!canonical.AsSpan(0, Math.Min(canonical.Length, name.Count)).SequenceEqual(name.ToArray())) return;
            }
            if (node.Parent is not { Kind: NodeKind.Member } member || member.Children[0] != node || member.Children[1].Kind != NodeKind.Identifier) return;
            name.Add(member.Children[1].Text);
            key += "." + member.Children[1].Text;
            node = member;
        }
    }
}
