using System.Collections.Concurrent;
using Merlon.Yaml;

namespace Merlon.Analysis.Projects;

/// <summary>The packages of a project and which of them see each other by name.</summary>
internal sealed class Workspaces
{
    private const int MaxOfOneName = 16;

    private readonly ProjectFiles _files;
    private readonly Func<string, string?> _read;
    private readonly ConcurrentDictionary<string, PackageManifest?> _manifests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _globs = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, PackageManifest>> _byName;

    public Workspaces(ProjectFiles files, Func<string, string?> read)
    {
        (_files, _read) = (files, read);
        _byName = new(() => files.All.Where(p => ProjectFiles.NameOf(p) == "package.json" && !p.Contains("node_modules/", StringComparison.Ordinal))
            .Select(p => At(ProjectFiles.FolderOf(p))).OfType<PackageManifest>().Where(m => m.Name is not null).ToLookup(m => m.Name!, StringComparer.Ordinal));
    }

    /// <summary>The manifest of a folder; null when it has none that can be read.</summary>
    public PackageManifest? At(string folder) => _manifests.GetOrAdd(folder, f =>
        ProjectFiles.Join(f, "package.json") is var path && _files.Has(path) ? PackageManifest.Read(f, _read(path)) : null);

    /// <summary>The manifest of the package that a folder belongs to.</summary>
    public PackageManifest? Around(string folder) => ProjectFiles.FoldersFrom(folder).Select(At).FirstOrDefault(m => m is not null);

    /// <summary>The package of a name that files of a folder see; null when it comes from outside.</summary>
    public PackageManifest? Find(string folder, string name)
    {
        if (Installed(folder, name) is { } installed) return installed;
        if (!_byName.Value.Contains(name)) return Linked(folder, name);
        var own = Around(folder);
        if (own?.Name == name) return own;
        foreach (var root in ProjectFiles.FoldersFrom(folder))
        {
            if (GlobsOf(root) is not { Count: > 0 } globs) continue;
            if (_byName.Value[name].Take(MaxOfOneName).FirstOrDefault(m => IsMember(globs, root, m.Folder)) is { } member) return member;
        }
        return Linked(folder, name);
    }

    private PackageManifest? Installed(string folder, string name) => ProjectFiles.FoldersFrom(folder)
        .Select(f => ProjectFiles.Join(f, "node_modules/" + name)).Where(_files.HasFolder).Select(At).FirstOrDefault(m => m is not null);

    /// <summary>A dependency that is given as a folder.</summary>
    private PackageManifest? Linked(string folder, string name)
    {
        if (Around(folder) is not { } own || own.LinkOf(name) is not { } link) return null;
        if (link.Length == 0) return _byName.Value[name].FirstOrDefault();
        return ProjectFiles.Combine(own.Folder, link) is { } linked ? At(linked) : null;
    }

    private static bool IsMember(IReadOnlyList<string> globs, string root, string folder)
    {
        if (folder == root) return true;
        if (root.Length > 0 && !folder.StartsWith(root + "/", StringComparison.Ordinal)) return false;
        var relative = root.Length == 0 ? folder : folder[(root.Length + 1)..];
        return globs.Any(g => !g.StartsWith('!') && StarPattern.IsGlobMatch(g, relative)) && !globs.Any(g => g.StartsWith('!') && StarPattern.IsGlobMatch(g[1..], relative));
    }

    /// <summary>The globs of a workspace that begins in the folder, as npm, yarn, pnpm or lerna have them.</summary>
    private IReadOnlyList<string> GlobsOf(string folder) => _globs.GetOrAdd(folder, f =>
    {
        var globs = new List<string>(At(f)?.Workspaces ?? []);
        var pnpm = ProjectFiles.Join(f, "pnpm-workspace.yaml");
        if (_files.Has(pnpm) && _read(pnpm) is { } text && YamlText.Parse(text).Root is YamlMap map && map["packages"] is YamlList list) globs.AddRange(list.Items.OfType<YamlScalar>().Take(200).Select(s => s.Text));
        var lerna = ProjectFiles.Join(f, "lerna.json");
        if (_files.Has(lerna) && JsonDocumentText.Object(_read(lerna)) is { } json) globs.AddRange(json.Member("packages").Texts().Take(200));
        return globs;
    });
}
