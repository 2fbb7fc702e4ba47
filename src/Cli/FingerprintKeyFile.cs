using System.Security.Cryptography;
using System.Text;
using Merlon.Scanning;
using Merlon.Scanning.Pipeline;

namespace Merlon.Cli;

/// <summary>
/// The key under which identities of secrets are made: <c>MERLON_FINGERPRINT_KEY</c>, or a file that the first scan makes
/// in the user's data folder. Machines whose reports are compared (a baseline in CI) share one key.
/// </summary>
internal static class FingerprintKeyFile
{
    public const string KeyVariable = "MERLON_FINGERPRINT_KEY", DataVariable = "MERLON_DATA";

    private const int KeyLength = 32, LeastLength = 16;

    public static FingerprintKey Read(Surroundings surroundings)
    {
        if (surroundings.Variable(KeyVariable) is { Length: > 0 } given)
        {
            var bytes = Encoding.UTF8.GetBytes(given.Trim());
            return bytes.Length >= LeastLength ? new FingerprintKey(bytes)
                : throw new ScanStoppedException(StopReason.Usage, $"{KeyVariable}: has {bytes.Length} characters; at least {LeastLength} are needed. Make one with: openssl rand -hex 32");
        }
        var folder = surroundings.Variable(DataVariable) is { Length: > 0 } data ? data : Path.Combine(surroundings.UserDataFolder, "merlon");
        var path = Path.Combine(folder, "fingerprint.key");
        try
        {
            return new FingerprintKey(ReadOrCreate(folder, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ScanStoppedException(StopReason.Usage,
                $"{path}: the key of this installation cannot be read or made ({e.Message.TrimEnd('.')}). Set {KeyVariable}, or {DataVariable} to a folder that can be written.");
        }
    }

    private static byte[] ReadOrCreate(string folder, string path)
    {
        if (!File.Exists(path)) Create(folder, path);
        using var file = File.OpenRead(path);
        var key = new byte[KeyLength];
        file.ReadExactly(key);
        return key;
    }

    /// <summary>Written beside and moved into place: of two first scans at once one wins, and both then read its key.</summary>
    private static void Create(string folder, string path)
    {
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, ownerOnly | UnixFileMode.UserExecute);
        var fresh = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = ownerOnly;
            using (var file = new FileStream(fresh, options)) file.Write(RandomNumberGenerator.GetBytes(KeyLength));
            if (!File.Exists(path)) File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // The other scan was first; its key is read.
            return;
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
