namespace Merlon.Analysis.Projects;

/// <summary>An import that leads to a file of the project.</summary>
public sealed record ImportEdge(string From, string To, ImportPlace Place);

/// <summary>An import that leads out of the project.</summary>
/// <param name="Package">Python: the top-level module; JavaScript: the package, "@scope/name" or "name"; without <c>node:</c>.</param>
/// <param name="Module">The module as the file names it.</param>
public sealed record ExternalImport(string Path, bool IsPython, string Package, string Module, ImportPlace Place);

/// <summary>Which files of the project import which, and what they import from outside.</summary>
public sealed class ImportGraph
{
    private readonly ILookup<string, ImportEdge> _from;
    private readonly ILookup<string, ImportEdge> _to;
    private readonly ILookup<string, ExternalImport> _external;

    private ImportGraph(List<ImportEdge> edges, List<ExternalImport> external)
    {
        _from = edges.ToLookup(e => e.From, StringComparer.Ordinal);
        _to = edges.ToLookup(e => e.To, StringComparer.Ordinal);
        _external = external.ToLookup(e => e.Package, StringComparer.Ordinal);
    }

    internal static ImportGraph Of(Project project)
    {
        var (edges, external) = (new List<ImportEdge>(), new List<ExternalImport>());
        foreach (var outline in project.CodeFiles.Select(project.Outline).OfType<FileOutline>())
        {
            foreach (var place in outline.Imports)
            {
                if (outline.IsScript) AddScript(project, outline, place, edges, external);
                else AddPython(project, outline, place, edges, external);
            }
        }
        return new ImportGraph(edges, external);
    }

    private static void AddScript(Project project, FileOutline outline, ImportPlace place, List<ImportEdge> edges, List<ExternalImport> external)
    {
        var target = project.Modules.Resolve(outline.Path, place.Module);
        if (target.Path is { } path) edges.Add(new ImportEdge(outline.Path, path, place));
        else if (target.External is [var specifier]) external.Add(new ExternalImport(outline.Path, false, ScriptModules.PackageName(specifier), specifier, place));
    }

    /// <summary>A name that is taken out of a package may be a module of its own: both are imported.</summary>
    private static void AddPython(Project project, FileOutline outline, ImportPlace place, List<ImportEdge> edges, List<ExternalImport> external)
    {
        var names = place.Names.Count == 0 ? [""] : place.Names;
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            foreach (var (start, rest) in project.Modules.PythonCandidates(outline.Path, place.Module))
            {
                var (last, used) = project.Modules.Python.Descend(start, rest);
                if (used < rest.Length) continue;
                if (project.Modules.IsFile(last)) targets.Add(last);
                if (name.Length > 0 && project.Modules.Python.Child(last, name) is { } child && project.Modules.IsFile(child)) targets.Add(child);
                if (targets.Count > 0) break;
            }
            if (targets.Count == 0 && name.Length > 0 && project.Modules.Python.Beside(outline.Path, place.Module) is { } beside && project.Outline(beside)?.Names.ContainsKey(name) == true) targets.Add(beside);
        }
        foreach (var target in targets) edges.Add(new ImportEdge(outline.Path, target, place));
        if (targets.Count == 0 && place.Module is [not '.', ..]) external.Add(new ExternalImport(outline.Path, true, place.Module.Split('.')[0], place.Module, place));
    }

    /// <summary>What a file imports of the project.</summary>
    public IEnumerable<ImportEdge> ImportsOf(string path) => _from[path];

    /// <summary>The imports of a file by others.</summary>
    public IEnumerable<ImportEdge> ImportersOf(string path) => _to[path];

    /// <summary>Every file that imports the file, directly or through others; the file itself only when it is on a cycle.</summary>
    public IReadOnlySet<string> AllImportersOf(string path) => Reach(path, p => _to[p].Select(e => e.From));

    /// <summary>Every file that the file imports, directly or through others.</summary>
    public IReadOnlySet<string> AllImportsOf(string path) => Reach(path, p => _from[p].Select(e => e.To));

    private static HashSet<string> Reach(string start, Func<string, IEnumerable<string>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([start]);
        while (pending.TryPop(out var path))
        {
            foreach (var other in next(path).Where(seen.Add)) pending.Push(other);
        }
        return seen;
    }

    /// <summary>The packages from outside that are imported anywhere.</summary>
    public IEnumerable<string> ExternalPackages => _external.Select(g => g.Key);

    /// <summary>Where a package from outside is imported.</summary>
    public IEnumerable<ExternalImport> ImportsOfPackage(string package) => _external[package];
}
