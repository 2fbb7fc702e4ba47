using System.Runtime.InteropServices;

namespace Merlon.Scanning.Workspaces;

/// <summary>What lies at a path. Special: pipes, sockets and devices.</summary>
public enum EntryKind { File, Folder, Link, Special, Missing }

/// <summary>
/// What lies at a path, without following a link and without opening it: opening a pipe that nobody writes to would
/// wait for ever, opening a device may do anything.
/// </summary>
public static unsafe partial class EntryStatus
{
    private const int TypeMask = 0xF000, Folder = 0x4000, Regular = 0x8000, Link = 0xA000;

    /// <summary>More than the runtime's own status structure takes; the mode is its second field.</summary>
    private const int StatusLength = 64;

    /// <summary>The kind of the entry itself, of a link not that of its target.</summary>
    public static EntryKind KindOf(string path) => OperatingSystem.IsWindows() ? ByAttributes(path) : ByMode(path);

    private static EntryKind ByMode(string path)
    {
        var status = stackalloc int[StatusLength];
        if (LStat(path, status) != 0) return EntryKind.Missing;
        return (status[1] & TypeMask) switch
        {
            Regular => EntryKind.File,
            Folder => EntryKind.Folder,
            Link => EntryKind.Link,
            _ => EntryKind.Special,
        };
    }

    private static EntryKind ByAttributes(string path)
    {
        var file = new FileInfo(path);
        if (file.Attributes == (FileAttributes)(-1)) return EntryKind.Missing;
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint)) return EntryKind.Link;
        return file.Attributes.HasFlag(FileAttributes.Directory) ? EntryKind.Folder : EntryKind.File;
    }

    /// <summary>The base library tells links from files but not pipes and devices from files; its own native part does.</summary>
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_LStat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int LStat(string path, int* status);
}
