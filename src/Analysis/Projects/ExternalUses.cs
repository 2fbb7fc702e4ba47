using Merlon.Analysis.Flow;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>A place that uses a thing from outside.</summary>
/// <param name="Start">UTF-16 code units.</param>
/// <param name="Line">1-based.</param>
/// <param name="Name">Its canonical name, dotted parts in order, the module first.</param>
public sealed record ExternalUse(string Path, int Start, int Line, IReadOnlyList<string> Name);

/// <summary>Finds where names of a package from outside are used, also by way of other files of the project.</summary>
internal static class ExternalUses
{
    public static IEnumerable<ExternalUse> Of(Project project, string package, CancellationToken cancellation)
    {
        var importers = project.Imports.ImportsOfPackage(package).Select(i => i.Path).Distinct(StringComparer.Ordinal).ToList();
        var files = importers.Concat(importers.SelectMany(project.Imports.AllImportersOf)).Distinct(StringComparer.Ordinal);
        foreach (var path in files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (project.Open(path) is not { } file) continue;
            foreach (var use in In(project, file, package)) yield return use;
        }
    }

    private static IEnumerable<ExternalUse> In(Project project, FileAnalysis file, string package)
    {
        var (line, counted) = (1, 0);
        foreach (var root in Roots(file.Tree).OrderBy(n => n.Start))
        {
            var whole = root;
            while (whole.Parent is { Kind: NodeKind.Member } member && member.Children[0] == whole) whole = member;
            if (project.Resolve(file, whole)?.External is not { } name || !IsOf(name[0], package, file.Path)) continue;
            line += file.Tree.Text.AsSpan(counted, root.Start - counted).Count('\n');
            counted = root.Start;
            yield return new ExternalUse(file.Path, root.Start, line, name);
        }
    }

    /// <summary>Names that imports gave a meaning, and modules that are used where they are required.</summary>
    private static IEnumerable<Node> Roots(SourceTree tree) =>
        tree.OfKind(NodeKind.Name).Where(n => n.Symbol is { IsImported: true } || (n.Symbol is null && tree.Wildcards.Count > 0))
            .Concat(tree.OfKind(NodeKind.Call).Where(c => c.Parent is { Kind: NodeKind.Member } && ModuleNames.Required(c) is not null));

    private static bool IsOf(string module, string package, string path) => (ModuleResolution.IsPython(path) ? module : ScriptModules.PackageName(module)) == package;
}
