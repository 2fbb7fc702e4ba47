using System.Security.Cryptography;
using System.Text;

namespace Merlon.Scanning;

/// <summary>
/// A folder of results that can be had again at the price of time. Each file is encrypted under the instance key, which also
/// tells a broken or forged one from a good one: such a file is as good as none. Written beside and moved into place, so that
/// scans side by side see whole files; the oldest go when all together are too large. A folder that cannot be used costs
/// time and nothing else.
/// </summary>
public sealed class CacheFolder(string path, FingerprintKey key)
{
    private const byte Format = 1;
    private const int NonceLength = 12, TagLength = 16, HeaderLength = 1 + NonceLength + TagLength;
    private const int MaxFileBytes = 64 * 1024 * 1024;
    private const string Extension = ".cache";

    /// <summary>Bytes that the folder may hold.</summary>
    public long MaxBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>The content of a file; null when there is none that can be used.</summary>
    public byte[]? Read(string name)
    {
        try
        {
            var file = new FileInfo(PathOf(name));
            return file.Exists && file.Length is >= HeaderLength and <= MaxFileBytes ? Open(name, File.ReadAllBytes(file.FullName)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Replaces the content of a file, and makes room by deleting the files that were used longest ago.</summary>
    public void Write(string name, byte[] content, DateTimeOffset now)
    {
        if (content.Length > MaxFileBytes - HeaderLength) return;
        try
        {
            Create();
            var fresh = $"{PathOf(name)}.{Path.GetRandomFileName()}";
            File.WriteAllBytes(fresh, Seal(name, content));
            File.Move(fresh, PathOf(name), overwrite: true);
            Touch(name, now);
            Prune(now);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    /// <summary>Notes that a file was of use.</summary>
    public void Touch(string name, DateTimeOffset now)
    {
        try { File.SetLastWriteTimeUtc(PathOf(name), now.UtcDateTime); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return; }
    }

    private string PathOf(string name) => Path.Combine(path, name + Extension);

    private void Create()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The name is sealed with the content: no file can be passed off as another.</summary>
    private byte[] Seal(string name, byte[] content)
    {
        var file = new byte[HeaderLength + content.Length];
        file[0] = Format;
        var nonce = file.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = Cipher();
        cipher.Encrypt(nonce, content, file.AsSpan(HeaderLength), file.AsSpan(1 + NonceLength, TagLength), Encoding.UTF8.GetBytes(name));
        return file;
    }

    private byte[]? Open(string name, byte[] file)
    {
        if (file[0] != Format) return null;
        var content = new byte[file.Length - HeaderLength];
        using var cipher = Cipher();
        cipher.Decrypt(file.AsSpan(1, NonceLength), file.AsSpan(HeaderLength), file.AsSpan(1 + NonceLength, TagLength), content, Encoding.UTF8.GetBytes(name));
        return content;
    }

    private AesGcm Cipher() => new(key.Derive("merlon cache"), TagLength);

    /// <summary>Also what a scan that was killed left behind in the middle of writing.</summary>
    private void Prune(DateTimeOffset now)
    {
        long held = 0;
        foreach (var file in new DirectoryInfo(path).EnumerateFiles().OrderByDescending(f => f.LastWriteTimeUtc))
        {
            held += file.Length;
            var isLeftover = file.Extension != Extension && file.LastWriteTimeUtc < now.UtcDateTime.AddDays(-1);
            if (isLeftover || (held > MaxBytes && file.Extension == Extension)) file.Delete();
        }
    }
}
