using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Pipeline;

/// <summary>Reads settings files of a scanned repository: regular files only, bounded, never through a link.</summary>
internal static class SmallTextFile
{
    private const long MaxBytes = 1024 * 1024;

    /// <summary>The text, or null when there is no such file. Throws <see cref="ScanStoppedException"/> when it is there and cannot be used.</summary>
    public static string? Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return null;
        var name = file.Name;
        if (EntryStatus.KindOf(path) == EntryKind.Special) throw new ScanStoppedException(StopReason.Usage, $"{name}: is a pipe or device, not a file. Remove it.");
        if (file.LinkTarget is not null) throw new ScanStoppedException(StopReason.Usage, $"{name}: is a symbolic link, which is not followed. Put the file itself there.");
        if (file.Length > MaxBytes) throw new ScanStoppedException(StopReason.Usage, $"{name}: larger than {MaxBytes >> 20} MB. Shorten it.");
        try { return File.ReadAllText(path); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScanStoppedException(StopReason.Usage, $"{name}: cannot be read ({e.Message.TrimEnd('.')}). Check its permissions.");
        }
    }
}
