using System.Collections.Concurrent;

namespace Merlon.Analysis.Projects;

/// <summary>Finds the file that a specifier of JavaScript or TypeScript names, as Node, TypeScript and bundlers do.</summary>
internal sealed class ScriptModules(ProjectFiles files, Func<string, string?> read)
{
    private const int MaxSpecifier = 1000;

    // A source counts before what is built of it, code before declarations.
    private static readonly string[] s_extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".vue", ".svelte", ".d.ts", ".json"];
    private static readonly (string Written, string[] Meant)[] s_written =
        [(".js", [".ts", ".tsx", ".jsx", ".d.ts"]), (".mjs", [".mts", ".d.mts"]), (".cjs", [".cts", ".d.cts"]), (".jsx", [".tsx"])];

    private static readonly string[] s_configurations = ["tsconfig.json", "jsconfig.json", "tsconfig.base.json"];
    private static readonly HashSet<string> s_built = new(["dist", "build", "lib", "out", "es", "esm", "cjs", "umd", "module", "types", "output"], StringComparer.Ordinal);

    private static readonly string[] s_aliased = ["src", "", "app", "resources/js"];

    private readonly Workspaces _workspaces = new(files, read);
    private readonly ConcurrentDictionary<string, PathMapping?> _mappings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Folder, string Specifier), ModuleTarget> _found = [];

    public ModuleTarget Resolve(string from, string specifier)
    {
        if (specifier.Length is 0 or > MaxSpecifier) return default;
        return _found.GetOrAdd((ProjectFiles.FolderOf(from), Plain(specifier)), key => Find(key.Folder, key.Specifier));
    }

    /// <summary>Without loaders (<c>raw!./a</c>) and queries (<c>./a?url</c>).</summary>
    private static string Plain(string specifier)
    {
        if (specifier.LastIndexOf('!') is >= 0 and var mark) specifier = specifier[(mark + 1)..];
        return specifier.IndexOf('?', StringComparison.Ordinal) is > 0 and var query ? specifier[..query] : specifier;
    }

    private ModuleTarget Find(string folder, string specifier)
    {
        if (specifier.StartsWith('.')) return ProjectFiles.Combine(folder, specifier) is { } path && At(path) is { } file ? ModuleTarget.File(file) : default;
        if (specifier.StartsWith('/')) return Rooted(folder, specifier);
        if (specifier.StartsWith('#') && Imported(folder, specifier) is { IsNone: false } own) return own;
        return (Mapped(folder, specifier) ?? Packaged(folder, specifier) ?? Aliased(folder, specifier)) is { } found ? ModuleTarget.File(found) : ModuleTarget.Outside(specifier);
    }

    private ModuleTarget Rooted(string folder, string specifier)
    {
        foreach (var root in new[] { _workspaces.Around(folder)?.Folder ?? "", "" })
        {
            if (ProjectFiles.Combine(root, specifier) is { } path && At(path) is { } file) return ModuleTarget.File(file);
        }
        return default;
    }

    private ModuleTarget Imported(string folder, string specifier)
    {
        if (_workspaces.Around(folder) is not { } own) return default;
        foreach (var target in own.ImportsOf(specifier))
        {
            if (!target.StartsWith('.')) return target.StartsWith('#') ? default : Find(own.Folder, target);
            if (Source(own.Folder, target) is { } file) return ModuleTarget.File(file);
        }
        return default;
    }

    private string? Mapped(string folder, string specifier)
    {
        foreach (var above in ProjectFiles.FoldersFrom(folder))
        {
            if (_mappings.GetOrAdd(above, ReadMapping) is not { } mapping) continue;
            foreach (var candidate in mapping.CandidatesOf(specifier))
            {
                if (At(candidate) is { } file) return file;
            }
        }
        return null;
    }

    private PathMapping? ReadMapping(string folder)
    {
        foreach (var name in s_configurations)
        {
            var path = ProjectFiles.Join(folder, name);
            if (files.Has(path) && PathMapping.Read(path, files, read) is { } mapping) return mapping;
        }
        return null;
    }

    private string? Packaged(string folder, string specifier)
    {
        var name = PackageOf(specifier);
        if (_workspaces.Find(folder, name) is not { } package) return null;
        var module = specifier.Length == name.Length ? "." : "." + specifier[name.Length..];
        return Module(package, module);
    }

    private string? Module(PackageManifest package, string module)
    {
        foreach (var target in package.TargetsOf(module))
        {
            if (Source(package.Folder, target) is { } file) return file;
        }
        var path = ProjectFiles.Combine(package.Folder, module);
        return path is null ? null : module == "." ? Index(path) ?? Index(path + "/src") : At(path) ?? Source(package.Folder, "./src" + module[1..]);
    }

    /// <summary>A file of a package, or the source of one that is only there when the package is built.</summary>
    private string? Source(string folder, string target)
    {
        if (ProjectFiles.Combine(folder, target) is not { } path) return null;
        if (At(path) is { } file) return file;
        var parts = target.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(p => p == ".").ToArray();
        var inner = string.Join('/', parts.SkipWhile(s_built.Contains));
        if (inner.Length == target.Length || parts.Length == 0 || !s_built.Contains(parts[0])) return null;
        return new[] { "src/" + inner, inner }.Select(p => ProjectFiles.Combine(folder, p)).OfType<string>().Select(At).FirstOrDefault(f => f is not null);
    }

    /// <summary><c>@/a</c> and <c>~/a</c>, which no package can be called, are what bundlers are told to find in the sources.</summary>
    private string? Aliased(string folder, string specifier)
    {
        if (!specifier.StartsWith("@/", StringComparison.Ordinal) && !specifier.StartsWith("~/", StringComparison.Ordinal)) return null;
        var root = _workspaces.Around(folder)?.Folder ?? "";
        return s_aliased.Select(f => ProjectFiles.Combine(ProjectFiles.Join(root, f), specifier[2..])).OfType<string>().Select(At).FirstOrDefault(f => f is not null);
    }

    /// <summary>The package of a module from outside; one of Node without <c>node:</c>.</summary>
    public static string PackageName(string specifier) => PackageOf(specifier.StartsWith("node:", StringComparison.Ordinal) ? specifier[5..] : specifier);

    /// <summary>"@scope/name" of "@scope/name/x", "name" of "name/x".</summary>
    private static string PackageOf(string specifier)
    {
        var slash = specifier.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && specifier[0] == '@') slash = specifier.IndexOf('/', slash + 1);
        return slash < 0 ? specifier : specifier[..slash];
    }

    /// <summary>The file of a path that may lack its extension, name the output of a source, or be a folder.</summary>
    private string? At(string path) => FileAt(path) ?? Index(path);

    private string? FileAt(string path)
    {
        if (files.Has(path) && !IsOutput(path)) return path;
        foreach (var (written, meant) in s_written)
        {
            if (!path.EndsWith(written, StringComparison.Ordinal)) continue;
            var stem = path[..^written.Length];
            if (meant.Select(m => stem + m).FirstOrDefault(files.Has) is { } source) return source;
        }
        return files.Has(path) ? path : s_extensions.Select(e => path + e).FirstOrDefault(files.Has);
    }

    /// <summary>Whether a source of the same name lies beside it.</summary>
    private bool IsOutput(string path) => path.EndsWith(".js", StringComparison.Ordinal) && (files.Has(path[..^3] + ".ts") || files.Has(path[..^3] + ".tsx"));

    private string? Index(string folder)
    {
        if (!files.HasFolder(folder)) return null;
        foreach (var target in _workspaces.At(folder)?.TargetsOf(".") ?? [])
        {
            if (ProjectFiles.Combine(folder, target) is { } main && (FileAt(main) ?? IndexFile(main)) is { } file) return file;
        }
        return IndexFile(folder);
    }

    private string? IndexFile(string folder) => FileAt(ProjectFiles.Join(folder, "index"));
}
