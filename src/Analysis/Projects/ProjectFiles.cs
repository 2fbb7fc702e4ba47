namespace Merlon.Analysis.Projects;

/// <summary>The paths of a project: which files and folders there are. Paths have '/' and no leading one; the root folder is empty.</summary>
public sealed class ProjectFiles
{
    /// <summary>Files below more folders are files, but nobody looks for modules there.</summary>
    private const int MaxDepth = 128;

    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    public ProjectFiles(IEnumerable<string> paths)
    {
        var all = new List<string>();
        foreach (var path in paths)
        {
            if (!_files.Add(path)) continue;
            all.Add(path);
            if (IsDeep(path)) continue;
            for (var folder = FolderOf(path); _folders.Add(folder) && folder.Length > 0; folder = FolderOf(folder))
            {
            }
        }
        All = all;
    }

    /// <summary>Every path once, in the order given.</summary>
    public IReadOnlyList<string> All { get; }

    public bool Has(string path) => _files.Contains(path);

    public bool HasFolder(string folder) => _folders.Contains(folder);

    internal static bool IsDeep(string path) => path.AsSpan().Count('/') > MaxDepth;

    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static string Join(string folder, string name) => folder.Length == 0 ? name : name.Length == 0 ? folder : $"{folder}/{name}";

    /// <summary>The folder and all above it, nearest first, the root last.</summary>
    public static IEnumerable<string> FoldersFrom(string folder)
    {
        if (IsDeep(folder)) folder = "";
        for (; ; folder = FolderOf(folder))
        {
            yield return folder;
            if (folder.Length == 0) yield break;
        }
    }

    /// <summary>A relative path as seen from a folder, its dots resolved; null when it leaves the project.</summary>
    public static string? Combine(string folder, string relative)
    {
        if (relative.Length > 4096) return null;
        var parts = folder.Length == 0 ? [] : folder.Split('/').ToList();
        foreach (var part in relative.Split('/'))
        {
            switch (part)
            {
                case "" or ".": break;
                case ".." when parts.Count == 0: return null;
                case "..": parts.RemoveAt(parts.Count - 1); break;
                default: parts.Add(part); break;
            }
        }
        return string.Join('/', parts);
    }
}
