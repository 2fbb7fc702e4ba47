using System.Text;

namespace Merlon.Scanning.Workspaces;

/// <summary>How the bytes of a file were read.</summary>
public enum FileEncoding { Utf8, Utf16, Latin1 }

/// <summary>What kind of text a file is, recognised from its name and first bytes.</summary>
[Flags]
public enum FileTraits
{
    None = 0,

    /// <summary>Machine-shortened code: very long lines, hardly any white space.</summary>
    Minified = 1,

    /// <summary>Written by a program (a header says so), for example protobuf output.</summary>
    Generated = 2,

    /// <summary>A dependency lock file (package-lock.json, poetry.lock, go.sum ...).</summary>
    Lockfile = 4,

    /// <summary>Tests, fixtures, examples and documentation, judged by path.</summary>
    TestOrExample = 8,
}

/// <summary>
/// An opened file or blob. <see cref="Bytes"/> is UTF-8 without byte order mark (UTF-16 was transcoded); a file that is
/// not valid UTF-8 keeps its bytes and is read as Latin-1, one character a byte.
/// </summary>
public sealed class FileContent(string path, ReadOnlyMemory<byte> bytes, FileEncoding encoding, FileTraits traits, string? blobId = null)
{
    private LineMap? _lines;
    private IReadOnlyList<AllowComment>? _allows;

    /// <summary>Relative to the root, separated by '/'.</summary>
    public string Path { get; } = path;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;
    public FileEncoding Encoding { get; } = encoding;
    public FileTraits Traits { get; } = traits;

    /// <summary>Git object id when this is a blob of the history.</summary>
    public string? BlobId { get; } = blobId;

    /// <summary>Where lines start; made on first use, not thread safe.</summary>
    public LineMap Lines => _lines ??= new LineMap(Bytes);

    /// <summary>Comments that allow findings, by line; made on first use, not thread safe.</summary>
    public IReadOnlyList<AllowComment> Allows => _allows ??= AllowComment.FindAll(this);

    /// <summary>Decodes a byte range.</summary>
    public string Text(int start, int length) => Decoder.GetString(Bytes.Span.Slice(start, length));

    private Encoding Decoder => Encoding == FileEncoding.Latin1 ? System.Text.Encoding.Latin1 : System.Text.Encoding.UTF8;
}
