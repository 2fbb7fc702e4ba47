using System.Text.Json;

namespace Merlon.Analysis.Projects;

/// <summary>Where <c>tsconfig.json</c> or <c>jsconfig.json</c> says that modules lie which are not named by a relative path.</summary>
/// <param name="BaseFolder">The folder of <c>baseUrl</c>; null without one.</param>
/// <param name="Paths">Patterns, each with the folder that its targets are relative to.</param>
internal sealed record PathMapping(string? BaseFolder, IReadOnlyList<(string Pattern, (string Folder, string[] Targets) Entry)> Paths)
{
    private const int MaxPatterns = 1000;
    private const int MaxExtends = 16;

    /// <summary>Paths in the project that a name may stand for, the likeliest first.</summary>
    public IEnumerable<string> CandidatesOf(string name)
    {
        if (StarPattern.Best(Paths, name) is var ((folder, targets), star))
        {
            foreach (var target in targets)
            {
                if (ProjectFiles.Combine(folder, StarPattern.Fill(target, star)) is { } path) yield return path;
            }
        }
        if (BaseFolder is not null && ProjectFiles.Combine(BaseFolder, name) is { } based) yield return based;
    }

    /// <summary>Reads a configuration with what it extends; what the nearer one says counts. Null when it maps nothing.</summary>
    public static PathMapping? Read(string path, ProjectFiles files, Func<string, string?> read)
    {
        var reader = new Reader(files, read);
        var mapping = reader.Load(path);
        return mapping is { BaseFolder: null, Paths.Count: 0 } ? null : mapping;
    }

    private sealed class Reader(ProjectFiles files, Func<string, string?> read)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public PathMapping Load(string path)
        {
            var empty = new PathMapping(null, []);
            if (_seen.Count > MaxExtends || !_seen.Add(path) || JsonDocumentText.Object(read(path)) is not { } json) return empty;
            var folder = ProjectFiles.FolderOf(path);
            var mapping = empty;
            foreach (var name in json.Member("extends").Texts())
            {
                if (Find(folder, name) is not { } above) continue;
                var extended = Load(above);
                mapping = new PathMapping(extended.BaseFolder ?? mapping.BaseFolder, extended.Paths.Count > 0 ? extended.Paths : mapping.Paths);
            }
            mapping = Own(json, folder, mapping);
            return mapping.Paths.Count > 0 ? mapping : WithReferences(json, folder, mapping);
        }

        private static PathMapping Own(JsonElement json, string folder, PathMapping extended)
        {
            if (json.Member("compilerOptions") is not { } options) return extended;
            var baseFolder = options.Text("baseUrl") is { } url ? ProjectFiles.Combine(folder, url) : extended.BaseFolder;
            if (options.Member("paths") is not { ValueKind: JsonValueKind.Object } paths) return extended with { BaseFolder = baseFolder };
            var from = baseFolder ?? folder;
            return new PathMapping(baseFolder, [.. paths.EnumerateObject().Take(MaxPatterns).Select(p => (p.Name, (from, ((JsonElement?)p.Value).Texts().Take(16).ToArray())))]);
        }

        /// <summary>A configuration that only gathers others has their paths.</summary>
        private PathMapping WithReferences(JsonElement json, string folder, PathMapping mapping)
        {
            if (json.Member("references") is not { ValueKind: JsonValueKind.Array } references) return mapping;
            var gathered = references.EnumerateArray().Take(MaxExtends).Select(r => r.Text("path")).OfType<string>()
                .Where(p => p.EndsWith(".json", StringComparison.Ordinal)).Select(p => Find(folder, p)).OfType<string>().Select(Load).ToList();
            return new PathMapping(mapping.BaseFolder ?? gathered.Find(g => g.BaseFolder is not null)?.BaseFolder, [.. gathered.SelectMany(g => g.Paths).Take(MaxPatterns)]);
        }

        private string? Find(string folder, string name)
        {
            if (!name.StartsWith('.')) return FindPackaged(folder, name);
            if (ProjectFiles.Combine(folder, name) is not { } path) return null;
            return new[] { path, path + ".json", path + "/tsconfig.json" }.FirstOrDefault(files.Has);
        }

        private string? FindPackaged(string folder, string name) => ProjectFiles.FoldersFrom(folder)
            .Select(f => ProjectFiles.Join(f, "node_modules/" + name)).SelectMany(p => new[] { p, p + ".json", p + "/tsconfig.json" }).FirstOrDefault(files.Has);
    }
}
