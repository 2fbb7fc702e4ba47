using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Merlon.Model;

namespace Merlon.Scanning.Workspaces;

/// <summary>A file of the workspace: path as reports show it (relative to the root or the repository, '/'), size in bytes as listed.</summary>
public sealed record WorkspaceFile(string Path, long Size);

/// <summary>The files of a target, listed once. Reads only regular files inside the root; follows no symbolic link.</summary>
public sealed class Workspace
{
    private const int ProgressEvery = 64;

    /// <summary>Files from this size on are read first, so that no thread is left alone with one at the end.</summary>
    private const long LargeFile = 256 * 1024;

    private readonly WorkspaceOptions _options;
    private readonly WorkspaceProblems _problems;
    private readonly ConcurrentDictionary<string, int> _skipped;
    private readonly int[] _seen;
    private int _scannedFiles, _minified, _generated;
    private long _scannedBytes;

    private Workspace(string root, WorkspaceOptions options, WorkspaceProblems problems, ConcurrentDictionary<string, int> skipped,
        List<WorkspaceFile> files, List<WorkspaceFile> skippedContent)
    {
        (Root, _options, _problems, _skipped) = (root, options, problems, skipped);
        (Files, SkippedContent) = (files, skippedContent);
        _seen = new int[files.Count];
    }

    /// <summary>Absolute path of the folder that paths are relative to.</summary>
    public string Root { get; }

    /// <summary>The files that <see cref="ForEach"/> reads, folder by folder in ordinal order.</summary>
    public IReadOnlyList<WorkspaceFile> Files { get; }

    /// <summary>Whether there is more of the project than is listed: a folder within a repository, some files of a folder.</summary>
    public bool IsPart { get; private init; }

    /// <summary>Files that are there but whose content is not read, because of a binary file's name or their size: rules
    /// that look at paths alone apply to them all the same.</summary>
    public IReadOnlyList<WorkspaceFile> SkippedContent { get; }

    /// <summary>Reason in words to count; grows while files are read (binary content shows only then).</summary>
    public IReadOnlyDictionary<string, int> Skipped => _skipped;

    /// <summary>Files and bytes handed to scanners so far (each file counted once, those with binary content not at all).</summary>
    public (int Files, long Bytes) Scanned => (Volatile.Read(ref _scannedFiles), Interlocked.Read(ref _scannedBytes));

    /// <summary>How many of the scanned files are minified, or generated, as far as name and first bytes tell.</summary>
    public int CountOf(FileTraits trait) => trait switch
    {
        FileTraits.Minified => Volatile.Read(ref _minified),
        FileTraits.Generated => Volatile.Read(ref _generated),
        _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, "only minified and generated files are counted"),
    };

    /// <summary>Allow comments of all files read so far, with the file's path.</summary>
    public ConcurrentQueue<(string Path, AllowComment Comment)> Allows { get; } = new();

    /// <summary>Lists a folder or a single file. A file that is named is listed whatever ignore files say of it.</summary>
    /// <exception cref="DirectoryNotFoundException">Nothing lies at <paramref name="root"/>.</exception>
    public static Workspace List(string root, WorkspaceOptions options, ConcurrentQueue<Problem> problems, CancellationToken cancellation)
    {
        var bounded = options with { MaxFileBytes = Math.Clamp(options.MaxFileBytes, 1, WorkspaceOptions.LargestFileBytes) };
        var target = Target(root);
        var log = new WorkspaceProblems(problems);
        var skipped = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        if (File.Exists(target)) return ListFile(target, bounded, log, skipped);
        if (!Directory.Exists(target)) throw new DirectoryNotFoundException($"{root}: no such file or folder. Check the path.");
        var walk = new FolderWalk(target, bounded, log, skipped, cancellation);
        walk.Run();
        log.Summarise();
        return Listed(target, bounded, log, skipped, walk.Files, walk.SkippedContent);
    }

    /// <summary>Exactly these files of a folder, whatever ignore files say of them.</summary>
    /// <param name="paths">Relative to the folder, separated by '/'.</param>
    public static Workspace Of(string root, IEnumerable<string> paths)
    {
        var files = paths.Select(p => new WorkspaceFile(p, new FileInfo(Path.Combine(root, p)).Length)).ToList();
        return new Workspace(root, new WorkspaceOptions(), new WorkspaceProblems([]), new ConcurrentDictionary<string, int>(StringComparer.Ordinal), files, []);
    }

    /// <summary>Some of the files listed here, to be read again.</summary>
    public Workspace Only(IReadOnlySet<string> paths)
    {
        var part = new Workspace(Root, _options, _problems, _skipped, [.. Files.Where(f => paths.Contains(f.Path))], []) { IsPart = true };
        Array.Fill(part._seen, 1);
        return part;
    }

    /// <summary>The text of one of the files; null when it cannot be read or is none.</summary>
    public string? TextOf(string path)
    {
        if (!path.StartsWith(_options.Prefix, StringComparison.Ordinal)) return null;
        try
        {
            var raw = new FileReader(_options.MaxFileBytes).Read(Path.Combine(Root, path[_options.Prefix.Length..]), 0);
            return raw is { } bytes && FileContent.Open(path, bytes) is { } content ? content.Text(0, content.Bytes.Length) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The one link that is followed is the one the user names.</summary>
    private static string Target(string root)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        return entry.LinkTarget is null ? path : entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    private static Workspace ListFile(string target, WorkspaceOptions options, WorkspaceProblems problems, ConcurrentDictionary<string, int> skipped)
    {
        var file = new WorkspaceFile(Path.GetFileName(target), new FileInfo(target).Length);
        var reason = EntryStatus.KindOf(target) != EntryKind.File ? SkipReason.SpecialFile
            : file.Size == 0 ? SkipReason.Empty
            : file.Size > options.MaxFileBytes ? SkipReason.LargerThan(options.MaxFileBytes)
            : null;
        if (reason is not null) skipped[reason] = 1;
        List<WorkspaceFile> files = reason is null ? [file] : [];
        List<WorkspaceFile> skippedContent = file.Size > options.MaxFileBytes ? [file] : [];
        return Listed(Path.GetDirectoryName(target)!, options, problems, skipped, files, skippedContent, isPart: true);
    }

    private static Workspace Listed(string root, WorkspaceOptions options, WorkspaceProblems problems, ConcurrentDictionary<string, int> skipped,
        List<WorkspaceFile> files, List<WorkspaceFile> skippedContent, bool isPart = false)
    {
        var workspace = new Workspace(root, options, problems, skipped, Prefixed(files, options), Prefixed(skippedContent, options))
        {
            IsPart = isPart || options.Prefix.Length > 0 || options.Include.Count > 0,
        };
        problems.AddTooLarge([.. workspace.SkippedContent.Where(f => f.Size > options.MaxFileBytes && !FileKinds.IsBinaryName(Path.GetFileName(f.Path)))], SkipReason.LargerThan(options.MaxFileBytes));
        return workspace;
    }

    private static List<WorkspaceFile> Prefixed(List<WorkspaceFile> files, WorkspaceOptions options) =>
        options.Prefix.Length == 0 ? files : [.. files.Select(f => f with { Path = options.Prefix + f.Path })];

    /// <summary>
    /// Reads every listed file and hands its content to <paramref name="scan"/>, on several threads. A FileContent is valid
    /// only during the call. Unreadable files become one Problem each; a file with binary content is counted as skipped and
    /// handed over without bytes, so that rules that look at paths alone apply to it.
    /// </summary>
    /// <param name="scan">Called on several threads at once; its first exception ends the run and is thrown here.</param>
    /// <param name="parallelism">Number of threads.</param>
    /// <param name="progress">Files done and files in all, now and then, on any thread.</param>
    public void ForEach(Action<FileContent> scan, int parallelism, Action<long, long>? progress, CancellationToken cancellation)
    {
        var order = ReadingOrder();
        var (next, done) = (-1, 0);
        ExceptionDispatchInfo? failure = null;
        void Work()
        {
            try
            {
                var reader = new FileReader(_options.MaxFileBytes);
                while (Volatile.Read(ref failure) is null && Interlocked.Increment(ref next) is var i && i < order.Length)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (Read(reader, order[i]) is { } content) scan(content);
                    var count = Interlocked.Increment(ref done);
                    if (count % ProgressEvery == 0 || count == order.Length) progress?.Invoke(count, order.Length);
                }
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        var others = Enumerable.Range(1, Math.Clamp(parallelism, 1, Math.Max(1, order.Length)) - 1).Select(_ => new Thread(Work) { IsBackground = true }).ToList();
        foreach (var thread in others) thread.Start();
        Work();
        foreach (var thread in others) thread.Join();
        failure?.Throw();
        _problems.Summarise();
    }

    private int[] ReadingOrder()
    {
        var all = Enumerable.Range(0, Files.Count);
        return [.. all.Where(i => Files[i].Size >= LargeFile).OrderByDescending(i => Files[i].Size), .. all.Where(i => Files[i].Size < LargeFile)];
    }

    private FileContent? Read(FileReader reader, int index)
    {
        var file = Files[index];
        ReadOnlyMemory<byte>? raw;
        var isFirst = Interlocked.Exchange(ref _seen[index], 1) == 0;
        try
        {
            raw = reader.Read(Path.Combine(Root, file.Path[_options.Prefix.Length..]), file.Size);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (isFirst) _problems.AddUnreadable(file.Path, e);
            return null;
        }
        var content = raw is { } bytes ? FileContent.Open(file.Path, bytes) : null;
        if (isFirst) Record(content, raw);
        return content ?? new FileContent(file.Path, ReadOnlyMemory<byte>.Empty, FileEncoding.Utf8, FileKinds.TraitsOf(file.Path));
    }

    private void Record(FileContent? content, ReadOnlyMemory<byte>? raw)
    {
        if (content is null)
        {
            _skipped.AddOrUpdate(raw is null ? SkipReason.LargerThan(_options.MaxFileBytes) : SkipReason.Binary, 1, (_, n) => n + 1);
            return;
        }
        Interlocked.Increment(ref _scannedFiles);
        Interlocked.Add(ref _scannedBytes, raw!.Value.Length);
        if (content.Traits.HasFlag(FileTraits.Minified)) Interlocked.Increment(ref _minified);
        if (content.Traits.HasFlag(FileTraits.Generated)) Interlocked.Increment(ref _generated);
        if (!AllowComment.MayHoldAny(content.Bytes.Span)) return;
        foreach (var comment in content.Allows) Allows.Enqueue((content.Path, comment));
    }
}

/// <summary>What to list.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>Offsets in files are 32-bit; this leaves room for transcoding.</summary>
    public const long LargestFileBytes = 1024 * 1024 * 1024;

    /// <summary>Patterns in .gitignore syntax; when not empty only matching files are listed.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Patterns in .gitignore syntax; matching files and folders are left out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Path of the scanned folder within its repository, "" or "a/b/": what paths begin with.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Files that are listed although a .gitignore names them (tracked in Git all the same); paths relative to the root.</summary>
    public IReadOnlySet<string> Tracked { get; init; } = new HashSet<string>();

    /// <summary>Whether folders that are repositories of their own are looked into.</summary>
    public bool Submodules { get; init; }

    /// <summary>Bytes above which a file is not read; at most <see cref="LargestFileBytes"/>.</summary>
    public long MaxFileBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Files that are listed at most; more become a problem.</summary>
    public int MaxFiles { get; init; } = 1_000_000;
}
