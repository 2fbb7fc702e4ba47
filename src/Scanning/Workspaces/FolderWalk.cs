using System.Collections.Concurrent;
using System.IO.Enumeration;

namespace Merlon.Scanning.Workspaces;

/// <summary>Lists a folder tree once and decides for every entry whether it is scanned, and else why not.</summary>
internal sealed class FolderWalk
{
    /// <summary>Folders within folders; deeper ones are an attack on programs that recurse.</summary>
    public const int MaxDepth = 200;

    /// <summary>A large tree with large ignore files takes a hundredth of this.</summary>
    private const long MatchSteps = 5_000_000_000;

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    private readonly record struct Entry(string Path, int NameStart, EntryKind Kind, long Size)
    {
        public ReadOnlySpan<char> Name => Path.AsSpan(NameStart);
    }

    /// <summary>What holds in a folder. OnlyTracked: the folder is ignored and walked for its tracked files alone.</summary>
    private readonly record struct Scope(IgnoreChain? Git, IgnoreChain? Merlon, bool OnlyTracked, bool Included, bool Kept);

    private readonly string _root;
    private readonly WorkspaceOptions _options;
    private readonly WorkspaceProblems _problems;
    private readonly ConcurrentDictionary<string, int> _skipped;
    private readonly CancellationToken _cancellation;
    private readonly MatchBudget _budget = new(MatchSteps);
    private readonly IgnoreFiles _ignoreFiles;
    private readonly IgnoreRules _include;
    private readonly IgnoreRules _exclude;
    private readonly string _tooLarge;
    private readonly Lazy<HashSet<string>> _trackedFolders;
    private string _scope = "";

    public FolderWalk(string root, WorkspaceOptions options, WorkspaceProblems problems, ConcurrentDictionary<string, int> skipped, CancellationToken cancellation)
    {
        (_root, _options, _problems, _skipped, _cancellation) = (root, options, problems, skipped, cancellation);
        _ignoreFiles = new IgnoreFiles(_budget, problems);
        _include = IgnoreRules.Parse(options.Include);
        _exclude = IgnoreRules.Parse(options.Exclude);
        _tooLarge = SkipReason.LargerThan(options.MaxFileBytes);
        _trackedFolders = new Lazy<HashSet<string>>(() => FoldersOf(options.Tracked));
    }

    public List<WorkspaceFile> Files { get; } = [];
    public List<WorkspaceFile> SkippedContent { get; } = [];

    public void Run()
    {
        var outside = _ignoreFiles.Above(_root);
        _scope = outside.Scope;
        Visit("", new Scope(outside.Git, outside.Merlon, OnlyTracked: false, Included: _include.IsEmpty, Kept: true), depth: 0, besideProject: false);
        if (_budget.IsSpent)
            _problems.Add("ignore files: matching their patterns took too long; the rest of the files was listed without them. Use fewer patterns with '**'.", null, partial: false);
        if (Files.Count == _options.MaxFiles)
            _problems.Add($"more than {_options.MaxFiles} files; only so many are scanned. Scan parts of the tree, or exclude some.", null);
    }

    /// <param name="folder">"" or "a/b/".</param>
    /// <param name="scope">What holds there.</param>
    /// <param name="depth">0 for the scanned folder.</param>
    /// <param name="besideProject">Whether a .NET project file lies beside the folder.</param>
    private void Visit(string folder, Scope scope, int depth, bool besideProject)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (List(folder) is not { } entries) return;
        if (depth > 0 && SkipByContent(folder, entries, besideProject, ref scope) is { } reason)
        {
            Count(reason);
            return;
        }
        scope = WithIgnoreFiles(scope, folder, entries);
        besideProject = entries.Exists(e => FolderKinds.IsProjectFile(e.Name));
        foreach (var entry in entries)
        {
            if (Files.Count == _options.MaxFiles) return;
            if (Decide(entry, scope, out var inner) is { } skip) Count(skip);
            else if (entry.Kind == EntryKind.File) Take(entry);
            else if (entry.Kind == EntryKind.Missing) _problems.AddUnreadable(entry.Path, new FileNotFoundException());
            else if (depth == MaxDepth) TooDeep(entry);
            else Visit(entry.Path + "/", inner, depth + 1, besideProject);
        }
    }

    private void TooDeep(Entry entry) =>
        _problems.Add($"{entry.Path}: folders nested deeper than {MaxDepth} are not scanned. Scan this folder by itself, or exclude it.", entry.Path);

    private List<Entry>? List(string folder)
    {
        try
        {
            var entries = new List<Entry>(new FileSystemEnumerable<Entry>(
                Path.Combine(_root, folder), (ref FileSystemEntry e) => Describe(folder, ref e), Everything));
            entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _problems.AddUnreadable(folder.Length == 0 ? _root : folder.TrimEnd('/'), e);
            return null;
        }
    }

    private static Entry Describe(string folder, ref FileSystemEntry e)
    {
        var path = string.Concat(folder, e.FileName);
        if (e.Attributes.HasFlag(FileAttributes.ReparsePoint)) return new Entry(path, folder.Length, EntryKind.Link, 0);
        if (e.IsDirectory) return new Entry(path, folder.Length, EntryKind.Folder, 0);
        // Pipes, sockets and devices have no length: only what has none needs the closer look.
        if (e.Length == 0) return new Entry(path, folder.Length, EntryStatus.KindOf(e.ToFullPath()), 0);
        return new Entry(path, folder.Length, EntryKind.File, e.Length);
    }

    private string? SkipByContent(string folder, List<Entry> entries, bool besideProject, ref Scope scope)
    {
        if (Has(entries, ".git"))
        {
            if (!_options.Submodules) return SkipReason.NestedRepository;
            // Another repository's ignore files end where this one begins.
            scope = scope with { Git = null };
        }
        if (scope.Kept) return null;
        return FolderKinds.SkipByContent(Path.GetFileName(folder.AsSpan(0, folder.Length - 1)), name => Has(entries, name), besideProject);
    }

    private static bool Has(List<Entry> entries, string name) => entries.Exists(e => e.Name.SequenceEqual(name));

    private Scope WithIgnoreFiles(Scope scope, string folder, List<Entry> entries) => scope with
    {
        Git = Has(entries, IgnoreFiles.Git) ? Chain(scope.Git, folder + IgnoreFiles.Git, folder) : scope.Git,
        Merlon = Has(entries, IgnoreFiles.Merlon) ? Chain(scope.Merlon, folder + IgnoreFiles.Merlon, folder) : scope.Merlon,
    };

    private IgnoreChain? Chain(IgnoreChain? outer, string path, string folder) =>
        _ignoreFiles.Chain(outer, Path.Combine(_root, path), path, _scope.Length + folder.Length);

    /// <summary>Why an entry is left out, null when it is not; for a folder also what holds inside.</summary>
    private string? Decide(Entry entry, Scope scope, out Scope inner)
    {
        inner = scope with { Kept = false };
        var isFolder = entry.Kind == EntryKind.Folder;
        if (entry.Kind == EntryKind.Link) return SkipReason.SymbolicLink;
        if (entry.Kind == EntryKind.Special) return SkipReason.SpecialFile;
        if (entry.Name is ".git" || (isFolder && FolderKinds.SkipByName(entry.Name) == SkipReason.VersionControl)) return SkipReason.VersionControl;
        if (_exclude.Match(entry.Path, isFolder, _budget) == IgnoreVerdict.Ignored) return SkipReason.Excluded;

        var matched = _scope.Length == 0 ? entry.Path : _scope + entry.Path;
        var merlon = IgnoreChain.Match(scope.Merlon, matched, isFolder, _budget);
        if (merlon == IgnoreVerdict.Ignored) return SkipReason.MerlonIgnored;
        if (merlon == IgnoreVerdict.Included)
        {
            inner = inner with { Kept = true, OnlyTracked = false };
        }
        else if (scope.OnlyTracked || IgnoreChain.Match(scope.Git, matched, isFolder, _budget) == IgnoreVerdict.Ignored)
        {
            if (!IsTracked(entry.Path, isFolder)) return SkipReason.GitIgnored;
            inner = inner with { OnlyTracked = true };
        }
        if (isFolder && !inner.Kept && FolderKinds.SkipByName(entry.Name) is { } reason) return reason;
        return IsIncluded(entry, isFolder, ref inner) ? null : SkipReason.NotIncluded;
    }

    /// <summary>A folder is walked in any case: what is wanted may lie deeper.</summary>
    private bool IsIncluded(Entry entry, bool isFolder, ref Scope inner)
    {
        inner = _include.Match(entry.Path, isFolder, _budget) switch
        {
            IgnoreVerdict.Ignored => inner with { Included = true },
            IgnoreVerdict.Included => inner with { Included = false },
            _ => inner,
        };
        return isFolder || inner.Included;
    }

    private void Take(Entry entry)
    {
        var file = new WorkspaceFile(entry.Path, entry.Size);
        if (entry.Size == 0) Count(SkipReason.Empty);
        else if (FileKinds.IsBinaryName(entry.Name)) SkipContent(file, SkipReason.Binary);
        else if (entry.Size > _options.MaxFileBytes) SkipContent(file, _tooLarge);
        else Files.Add(file);
    }

    private void SkipContent(WorkspaceFile file, string reason)
    {
        Count(reason);
        SkippedContent.Add(file);
    }

    private void Count(string reason) => _skipped.AddOrUpdate(reason, 1, (_, n) => n + 1);

    private bool IsTracked(string path, bool isFolder) => isFolder ? _trackedFolders.Value.Contains(path) : _options.Tracked.Contains(path);

    private static HashSet<string> FoldersOf(IReadOnlySet<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var known = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in paths)
        {
            // Once a folder is known its parents are.
            for (var end = path.LastIndexOf('/'); end > 0 && known.Add(path.AsSpan(0, end)); end = path.LastIndexOf('/', end - 1)) { }
        }
        return folders;
    }
}
