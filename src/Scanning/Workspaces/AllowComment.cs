using System.Buffers;

namespace Merlon.Scanning.Workspaces;

/// <summary>
/// A comment that allows findings: <c>merlon:allow rule-id reason</c> or <c>gitleaks:allow</c> (every secret rule).
/// It covers its own line; alone on a line it covers the next one as well. <c>RuleId</c> is null when it names none;
/// a comment that names several ids, separated by commas, is one record each. <c>Source</c> is the marker as written.
/// </summary>
public sealed record AllowComment(int Line, int LastLine, string? RuleId, string Reason, string Source)
{
    /// <summary>Bounds on what a hostile file can make of its comments.</summary>
    private const int MaxPerFile = 10_000, MaxIds = 20, MaxIdLength = 100, MaxReasonLength = 200;

    private const string OwnMarker = "merlon:allow";
    private const string GitleaksMarker = "gitleaks:allow";

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./");

    private static readonly string[] Closers = ["*/", "-->", "#}", "%>", "*)"];

    public static IReadOnlyList<AllowComment> FindAll(FileContent file)
    {
        if (!MayHoldAny(file.Bytes.Span)) return [];
        var found = new List<AllowComment>();
        var bytes = file.Bytes.Span;
        for (var at = 0; at < bytes.Length && found.Count < MaxPerFile;)
        {
            var next = bytes[at..].IndexOf(":allow"u8);
            if (next < 0) break;
            AddAt(file, at + next, found);
            at += next + ":allow"u8.Length;
        }
        return found;
    }

    /// <summary>One vectorised pass, so that ordinary files cost nothing more.</summary>
    internal static bool MayHoldAny(ReadOnlySpan<byte> bytes) => bytes.IndexOf(":allow"u8) >= 0;

    private static void AddAt(FileContent file, int colon, List<AllowComment> found)
    {
        var before = file.Bytes.Span[..colon];
        var marker = before.EndsWith("merlon"u8) ? OwnMarker : before.EndsWith("gitleaks"u8) ? GitleaksMarker : null;
        if (marker is null) return;
        var start = colon + ":allow".Length - marker.Length;
        var line = file.Lines.LineOf(start);
        var (lineStart, lineEnd) = (file.Lines.StartOf(line), file.Lines.EndOf(line));
        var end = start + marker.Length;
        if (start > lineStart && IsWord(file.Bytes.Span[start - 1])) return;
        if (end < lineEnd && IsWord(file.Bytes.Span[end])) return;

        var most = (MaxIds * MaxIdLength) + (MaxReasonLength * 4);
        var rest = file.Text(end, Math.Min(lineEnd - end, most)).AsSpan();
        var closer = CommentEnd(rest, out var closerLength);
        var isAlone = IsPunctuation(file.Bytes.Span[lineStart..start]) && rest[(closer + closerLength)..].IsWhiteSpace();
        var lastLine = isAlone && line < file.Lines.LineCount ? line + 1 : line;
        rest = rest[..closer];
        var ids = marker == OwnMarker ? Ids(ref rest) : [];
        var reason = ReasonIn(rest);
        if (ids.Count == 0) found.Add(new AllowComment(line, lastLine, null, reason, marker));
        foreach (var id in ids) found.Add(new AllowComment(line, lastLine, id, reason, marker));
    }

    private static bool IsWord(byte c) => char.IsAsciiLetterOrDigit((char)c) || c is (byte)'_' or (byte)'-' or (byte)':';

    /// <summary>Nothing before the marker but what opens a comment: then the line holds no code of its own.</summary>
    private static bool IsPunctuation(ReadOnlySpan<byte> text)
    {
        const int longestOpening = 200;
        if (text.Length > longestOpening) return false;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit((char)c) || c >= 0x80) return false;
        }
        return true;
    }

    private static int CommentEnd(ReadOnlySpan<char> rest, out int length)
    {
        var (end, closerLength) = (rest.Length, 0);
        foreach (var closer in Closers)
        {
            if (rest[..end].IndexOf(closer, StringComparison.Ordinal) is >= 0 and var at) (end, closerLength) = (at, closer.Length);
        }
        length = closerLength;
        return end;
    }

    private static List<string> Ids(ref ReadOnlySpan<char> rest)
    {
        var ids = new List<string>();
        while (ids.Count < MaxIds)
        {
            rest = rest.TrimStart();
            var length = rest.IndexOfAnyExcept(IdCharacters);
            if (length < 0) length = rest.Length;
            if (length is 0 or > MaxIdLength || !char.IsAsciiLetterOrDigit(rest[0])) break;
            ids.Add(rest[..length].TrimEnd('.').ToString());
            rest = rest[length..].TrimStart();
            if (!rest.StartsWith(',')) break;
            rest = rest[1..];
        }
        return ids;
    }

    private static string ReasonIn(ReadOnlySpan<char> rest)
    {
        var reason = rest.Trim(" \t:-–—,\"'");
        return reason.Length <= MaxReasonLength ? reason.ToString() : string.Concat(reason[..(MaxReasonLength - 1)], "…");
    }
}
