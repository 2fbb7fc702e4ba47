namespace Merlon.Scanning.Workspaces;

/// <summary>
/// Folders that are left out by themselves. The list is short on purpose: what a folder is must be certain from a name
/// nobody uses otherwise or from what lies in it, because a secret committed to a folder that merely sounds foreign
/// ("third_party", "vendor", "dist") has leaked all the same.
/// </summary>
internal static class FolderKinds
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByName = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".git"] = SkipReason.VersionControl,
        [".hg"] = SkipReason.VersionControl,
        [".svn"] = SkipReason.VersionControl,
        [".bzr"] = SkipReason.VersionControl,
        ["node_modules"] = SkipReason.Vendored,
        ["bower_components"] = SkipReason.Vendored,
        ["jspm_packages"] = SkipReason.Vendored,
        ["site-packages"] = SkipReason.Vendored,
        ["__pycache__"] = SkipReason.BuildOutput,
        [".tox"] = SkipReason.BuildOutput,
        [".nox"] = SkipReason.BuildOutput,
        [".mypy_cache"] = SkipReason.BuildOutput,
        [".pytest_cache"] = SkipReason.BuildOutput,
        [".ruff_cache"] = SkipReason.BuildOutput,
        [".gradle"] = SkipReason.BuildOutput,
        [".next"] = SkipReason.BuildOutput,
        [".nuxt"] = SkipReason.BuildOutput,
        [".svelte-kit"] = SkipReason.BuildOutput,
        [".parcel-cache"] = SkipReason.BuildOutput,
        [".turbo"] = SkipReason.BuildOutput,
        [".nyc_output"] = SkipReason.BuildOutput,
        [".dart_tool"] = SkipReason.BuildOutput,
        ["htmlcov"] = SkipReason.BuildOutput,
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Why a folder of that name is left out, or null.</summary>
    public static string? SkipByName(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var reason) ? reason : null;

    /// <summary>Why a folder is left out for what lies in it, or null.</summary>
    /// <param name="name">Name of the folder.</param>
    /// <param name="has">Whether the folder holds an entry of a name.</param>
    /// <param name="besideProject">Whether a .NET project file lies beside the folder.</param>
    public static string? SkipByContent(ReadOnlySpan<char> name, Func<string, bool> has, bool besideProject) => name switch
    {
        _ when has("pyvenv.cfg") => SkipReason.Vendored,
        "vendor" when has("modules.txt") || has("autoload.php") => SkipReason.Vendored,
        "bundle" when has("ruby") => SkipReason.Vendored,
        "Pods" when has("Manifest.lock") => SkipReason.Vendored,
        "target" when has("CACHEDIR.TAG") || has(".rustc_info.json") => SkipReason.BuildOutput,
        "coverage" when has("lcov.info") || has("lcov-report") || has("coverage-final.json") => SkipReason.BuildOutput,
        "obj" when besideProject && (has("project.assets.json") || has("Debug") || has("Release")) => SkipReason.BuildOutput,
        "bin" when besideProject && (has("Debug") || has("Release")) => SkipReason.BuildOutput,
        _ => null,
    };

    /// <summary>Names whose content must be looked at; pyvenv.cfg counts under any name.</summary>
    public static bool IsProjectFile(ReadOnlySpan<char> name) =>
        name.EndsWith(".csproj", StringComparison.Ordinal) || name.EndsWith(".fsproj", StringComparison.Ordinal) || name.EndsWith(".vbproj", StringComparison.Ordinal);
}
