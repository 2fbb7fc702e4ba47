using System.Text.Json;

namespace Merlon.Analysis.Projects;

/// <summary>What a <c>package.json</c> says of the modules of its folder.</summary>
internal sealed class PackageManifest
{
    private const int MaxTargets = 64;
    private static readonly string[] s_conditions = ["source", "development", "import", "module", "node", "require", "default", "browser", "types"];
    private static readonly string[] s_dependencies = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

    private readonly JsonElement _json;

    private PackageManifest(string folder, JsonElement json)
    {
        (Folder, _json) = (folder, json);
        Name = json.Text("name");
        var workspaces = json.Member("workspaces");
        Workspaces = [.. (workspaces is { ValueKind: JsonValueKind.Object } nested ? nested.Member("packages") : workspaces).Texts().Take(200)];
    }

    public string Folder { get; }

    public string? Name { get; }

    /// <summary>Globs of the folders that are packages of this workspace.</summary>
    public IReadOnlyList<string> Workspaces { get; }

    /// <summary>Null when the text is no JSON object.</summary>
    public static PackageManifest? Read(string folder, string? text) => JsonDocumentText.Object(text) is { } json ? new PackageManifest(folder, json) : null;

    /// <summary>The folder that a dependency is linked to, as it is written; empty for one of the workspace; null for others.</summary>
    public string? LinkOf(string package)
    {
        foreach (var group in s_dependencies)
        {
            if (_json.Member(group)?.Text(package) is not { } version) continue;
            if (version.StartsWith("workspace:", StringComparison.Ordinal)) return "";
            var colon = version.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && version[..colon] is "file" or "link" or "portal") return version[(colon + 1)..];
        }
        return null;
    }

    /// <summary>Where in the package its module "." or "./x" may lie, relative to the folder, the likeliest first.</summary>
    public IReadOnlyList<string> TargetsOf(string module)
    {
        var targets = new List<string>();
        if (_json.Member("exports") is { } exports) AddExports(exports, module, targets);
        if (module == ".")
        {
            foreach (var field in new[] { "source", "module", "main", "types", "typings" })
            {
                if (_json.Text(field) is { Length: > 0 } target) targets.Add(target);
            }
        }
        else
        {
            targets.Add(module);
        }
        return targets;
    }

    /// <summary>What <c>#name</c> stands for: files, or names of packages.</summary>
    public IReadOnlyList<string> ImportsOf(string name)
    {
        var targets = new List<string>();
        if (_json.Member("imports") is { ValueKind: JsonValueKind.Object } imports) AddBest(imports, name, targets);
        return targets;
    }

    private static void AddExports(JsonElement exports, string module, List<string> targets)
    {
        var hasPaths = exports.ValueKind == JsonValueKind.Object && exports.EnumerateObject().Any(p => p.Name.StartsWith('.'));
        if (hasPaths) AddBest(exports, module, targets);
        else if (module == ".") AddTargets(exports, "", targets, 0);
    }

    private static void AddBest(JsonElement map, string name, List<string> targets)
    {
        if (StarPattern.Best(map.EnumerateObject().Take(1000).Select(p => (p.Name, p.Value)), name) is var (value, star)) AddTargets(value, star, targets, 0);
    }

    private static void AddTargets(JsonElement value, string star, List<string> targets, int depth)
    {
        if (depth > 8 || targets.Count >= MaxTargets) return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String: targets.Add(StarPattern.Fill(value.GetString()!, star)); break;
            case JsonValueKind.Array: foreach (var item in value.EnumerateArray()) AddTargets(item, star, targets, depth + 1); break;
            case JsonValueKind.Object:
                foreach (var condition in s_conditions)
                {
                    if (value.Member(condition) is { } target) AddTargets(target, star, targets, depth + 1);
                }
                break;
        }
    }
}
