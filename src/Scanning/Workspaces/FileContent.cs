using System.Text;
using Merlon.Model;

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
    private LineHashes? _hashes;
    private (IReadOnlyList<(int, int)> Source, MaskedRanges Ranges)? _masks;

    /// <summary>Relative to the root, separated by '/'.</summary>
    public string Path { get; } = path;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;
    public FileEncoding Encoding { get; } = encoding;
    public FileTraits Traits { get; } = traits;

    /// <summary>Git object id when this is a blob of the history.</summary>
    public string? BlobId { get; } = blobId;

    /// <summary>Where lines start; made on first use, not thread safe.</summary>
    public LineMap Lines => _lines ??= new LineMap(Bytes, Encoding);

    /// <summary>Comments that allow findings, by line; made on first use, not thread safe.</summary>
    public IReadOnlyList<AllowComment> Allows => _allows ??= AllowComment.FindAll(this);

    /// <summary>Decodes a byte range.</summary>
    public string Text(int start, int length) => Decoder.GetString(Bytes.Span.Slice(start, length));

    /// <summary>Lines and columns of a byte range; an empty range is the place before its start.</summary>
    public SourceSpan Span(int start, int length)
    {
        var (line, column) = (Lines.LineOf(start), Lines.ColumnOf(start));
        if (length == 0) return new SourceSpan(line, column, line, column);
        var lastLine = Lines.LineOf(start + length - 1);
        return new SourceSpan(line, column, lastLine, Lines.ColumnOf(lastLine, start + length));
    }

    /// <summary>The lines of a finding and those around it for people.</summary>
    /// <param name="span">The finding.</param>
    /// <param name="maskRanges">Byte ranges that must not be shown, also those of other findings; pass the same list for
    /// all findings of a file, it is prepared once.</param>
    /// <param name="contextLines">Lines to show before and after, as far as the bounds of an excerpt allow.</param>
    public CodeExcerpt Excerpt(SourceSpan span, IReadOnlyList<(int Start, int Length)> maskRanges, int contextLines = 2)
    {
        return new ExcerptBuilder(this, Masks(maskRanges)).Build(span, contextLines);
    }

    /// <summary>All of the text with the given byte ranges masked; for texts of a line or two.</summary>
    public string Masked(IReadOnlyList<(int Start, int Length)> maskRanges) => Masks(maskRanges).Text();

    /// <summary>
    /// GitHub's primaryLocationLineHash of a 1-based line, "hash:ordinal", over text in which asterisks stand for the given
    /// ranges: the hash has no key and is linear, so of a line that is known but for a short secret it would give the secret
    /// away. Made for all lines on first use.
    /// </summary>
    /// <param name="line">1-based.</param>
    /// <param name="maskRanges">As for <see cref="Excerpt"/>; the first call decides.</param>
    public string LineHash(int line, IReadOnlyList<(int Start, int Length)> maskRanges) =>
        (_hashes ??= new LineHashes(Masks(maskRanges).Blanked().Span)).Of(line);

    /// <summary>
    /// Recognises how the bytes of a file or blob are to be read. The content keeps a reference to
    /// <paramref name="raw"/> unless it had to be transcoded.
    /// </summary>
    /// <returns>Null when the content is binary.</returns>
    public static FileContent? Open(string path, ReadOnlyMemory<byte> raw, string? blobId = null)
    {
        if (TextEncoding.Read(raw) is not var (text, encoding)) return null;
        return new FileContent(path, text, encoding, FileKinds.TraitsOf(path, text.Span), blobId);
    }

    private MaskedRanges Masks(IReadOnlyList<(int, int)> ranges)
    {
        if (_masks?.Source != ranges) _masks = (ranges, new MaskedRanges(this, ranges));
        return _masks.Value.Ranges;
    }

    private Encoding Decoder => Encoding == FileEncoding.Latin1 ? System.Text.Encoding.Latin1 : System.Text.Encoding.UTF8;
}
