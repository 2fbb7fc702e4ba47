namespace Merlon.Model;

/// <summary>
/// A range of text. Lines and columns are 1-based; columns count UTF-16 code units; <c>EndColumn</c> is exclusive,
/// <c>EndLine</c> is the line that holds the last character.
/// </summary>
public readonly record struct SourceSpan(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The first character of the first line: for findings about a file as a whole.</summary>
    public static SourceSpan WholeFile { get; } = new(1, 1, 1, 1);
}

/// <summary>
/// An excerpt of a file for people: secrets masked, at most 10 lines and 400 characters a line.
/// <c>FirstLine</c> is the 1-based number of <c>Lines[0]</c>.
/// </summary>
public sealed record CodeExcerpt(int FirstLine, IReadOnlyList<string> Lines)
{
    public const int MaxLines = 10;
    public const int MaxLineLength = 400;
}

/// <summary>A commit, as far as a report names it. <c>Date</c> is the author's date.</summary>
public sealed record CommitInfo(string Id, string Author, string AuthorEmail, DateTimeOffset Date, string Subject);

/// <summary>An identity of a finding; only compared within the same algorithm and version.</summary>
public sealed record Fingerprint(string Algorithm, int Version, string Value);
