using System.Collections.Concurrent;

namespace Merlon.Analysis.Projects;

/// <summary>
/// Where Python's modules lie. Nobody tells the path that a program runs with, so a module is looked for where the importing
/// file's package begins, in the folders above it and in their <c>src</c>, then in the sources of other packages.
/// </summary>
internal sealed class PythonModules
{
    private static readonly string[] s_extensions = [".py", ".pyi", ".pyw"];
    private static readonly string[] s_packaging = ["pyproject.toml", "setup.py", "setup.cfg"];

    private readonly ProjectFiles _files;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _installable = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Root, string Name), string[]> _topLevel = [];

    public PythonModules(ProjectFiles files)
    {
        _files = files;
        foreach (var path in files.All.Where(p => IsPython(p) && !ProjectFiles.IsDeep(p)))
        {
            for (var folder = ProjectFiles.FolderOf(path); folder.Length > 0 && _folders.Add(folder); folder = ProjectFiles.FolderOf(folder))
            {
            }
            AddInstallable(path);
        }
    }

    private static bool IsPython(string path) => s_extensions.Any(e => path.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Top-level modules of folders that are made to be installed, or that are called as sources are.</summary>
    private void AddInstallable(string path)
    {
        var name = ProjectFiles.NameOf(path);
        var module = name.StartsWith("__init__.", StringComparison.Ordinal) ? ProjectFiles.FolderOf(path) : path[..path.LastIndexOf('.')];
        if (module.Length == 0 || module.EndsWith('/')) return;
        var root = ProjectFiles.FolderOf(module);
        if (IsPackage(root) || !IsSourceRoot(root)) return;
        var top = ProjectFiles.NameOf(module);
        if (!_installable.TryGetValue(top, out var known)) _installable.Add(top, known = []);
        if (!known.Contains(path)) known.Add(path);
    }

    private bool IsSourceRoot(string folder) =>
        ProjectFiles.NameOf(folder) is "src" or "lib" or "python" || s_packaging.Any(p => _files.Has(ProjectFiles.Join(folder, p)));

    private bool IsPackage(string folder) => folder.Length > 0 && Init(folder) is not null;

    private string? Init(string folder) => FileOf(ProjectFiles.Join(folder, "__init__"));

    private string? FileOf(string module)
    {
        foreach (var extension in s_extensions)
        {
            if (_files.Has(module + extension)) return module + extension;
        }
        return null;
    }

    /// <summary>The nearest folder above a file that is no package itself.</summary>
    public string RootOf(string path) => _roots.GetOrAdd(ProjectFiles.FolderOf(path), folder =>
    {
        while (IsPackage(folder)) folder = ProjectFiles.FolderOf(folder);
        return folder;
    });

    /// <summary>The name by which a file of the project is imported, dotted parts in order.</summary>
    public string[] NameOf(string path)
    {
        var root = RootOf(path);
        var relative = root.Length == 0 ? path : path[(root.Length + 1)..];
        var parts = relative[..Math.Max(relative.LastIndexOf('.'), 0)].Split('/');
        return parts is [.. var package, "__init__"] && package.Length > 0 ? package : parts;
    }

    /// <summary>The module of a name in a package: a package, a file, or a folder of modules; null when there is none.</summary>
    public string? Child(string module, string name)
    {
        if (FolderOfPackage(module) is not { } folder) return null;
        return In(folder, name);
    }

    private string? In(string folder, string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAny('/', '\\')) return null;
        var path = ProjectFiles.Join(folder, name);
        return Init(path) ?? FileOf(path) ?? (_folders.Contains(path) ? path + "/" : null);
    }

    /// <summary>The folder whose modules are below a module; null for a plain file.</summary>
    private static string? FolderOfPackage(string module)
    {
        if (module.EndsWith('/')) return module[..^1];
        return ProjectFiles.NameOf(module).StartsWith("__init__.", StringComparison.Ordinal) ? ProjectFiles.FolderOf(module) : null;
    }

    /// <summary>The package that so many dots lead to; null when they leave the project.</summary>
    public string? Relative(string from, int dots)
    {
        var folder = ProjectFiles.FolderOf(from);
        for (var i = 1; i < dots; i++)
        {
            if (folder.Length == 0) return null;
            folder = ProjectFiles.FolderOf(folder);
        }
        return Init(folder) ?? folder + "/";
    }

    /// <summary>Modules that a top-level name may mean for a file, the likeliest first. A folder without code of its own comes last.</summary>
    public IReadOnlyList<string> TopLevel(string from, string name) => _topLevel.GetOrAdd((RootOf(from), name), key => [.. FindTopLevel(key.Root, key.Name)]);

    private IEnumerable<string> FindTopLevel(string root, string name)
    {
        var folders = new List<string>();
        foreach (var folder in ProjectFiles.FoldersFrom(root))
        {
            foreach (var place in new[] { folder, ProjectFiles.Join(folder, "src") })
            {
                if (In(place, name) is not { } found) continue;
                if (found.EndsWith('/')) folders.Add(found);
                else yield return found;
            }
        }
        if (_installable.TryGetValue(name, out var installable))
        {
            foreach (var found in installable.OrderByDescending(p => Common(p, root)).ThenBy(p => p.Length).ThenBy(p => p, StringComparer.Ordinal).Take(4)) yield return found;
        }
        foreach (var found in folders) yield return found;
    }

    /// <summary>A module beside a file in its package: what a program sees that is started there.</summary>
    public string? Beside(string from, string name) => In(ProjectFiles.FolderOf(from), name) is { } found && found != from && !found.EndsWith('/') ? found : null;

    /// <summary>Follows module names below a module as far as they are files; how many were used.</summary>
    public (string Module, int Used) Descend(string module, ReadOnlySpan<string> parts)
    {
        var used = 0;
        while (used < parts.Length && Child(module, parts[used]) is { } next) (module, used) = (next, used + 1);
        return (module, used);
    }

    private static int Common(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
