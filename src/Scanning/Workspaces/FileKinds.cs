namespace Merlon.Scanning.Workspaces;

/// <summary>What a file is, judged by its name.</summary>
public static partial class FileKinds
{
    private static readonly HashSet<string> ConfigurationExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".env", ".ini", ".cfg", ".conf", ".config", ".cnf", ".properties", ".yaml", ".yml", ".toml", ".xml", ".tfvars", ".sh", ".bash", ".zsh",
        ".service", ".plist", ".json", ".json5", ".hcl", ".props", ".targets", ".pgpass", ".netrc", ".npmrc", ".pypirc", ".bat", ".cmd", ".txt",
    };

    /// <summary>Files in which values stand without quotes: settings, shell scripts, Dockerfiles, dot files.</summary>
    public static bool IsConfiguration(string path)
    {
        var name = System.IO.Path.GetFileName(path.AsSpan());
        if (name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase)) return true;
        if (name.EndsWith(".env", StringComparison.OrdinalIgnoreCase)) return true;
        var extension = System.IO.Path.GetExtension(name);
        return extension.Length == name.Length || ConfigurationExtensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(extension);
    }
}
