using System.Globalization;
using Merlon.Model;
using Merlon.Scanning.Workspaces;
using Merlon.Yaml;

namespace Merlon.Scanning.Pipeline;

/// <summary>One ignore of <c>.merlon.yaml</c>: what it covers, why, and until when. Parts that are given must all fit.</summary>
public sealed record IgnoreEntry(string Source, string? Rule, string? Fingerprint, PathPatterns? Paths, string What, string Reason, DateOnly? Expires)
{
    /// <summary>Holds on its last day, no longer after it.</summary>
    public bool IsExpired(DateOnly today) => Expires < today;

    public bool Covers(Issue issue, Occurrence place) =>
        (Rule is null || Rule == issue.RuleId || Rule == place.RuleId || Rule == issue.RuleFamily)
        && (Fingerprint is null || issue.Fingerprints.Any(f => f.Value.StartsWith(Fingerprint, StringComparison.OrdinalIgnoreCase)))
        && (Paths is null || Paths.Matches(place.Path));
}

/// <summary>Reads <c>.merlon.yaml</c>, in which a team writes down what it decided about findings.</summary>
public static class IgnoreFile
{
    public const string Name = ".merlon.yaml";
    private const int LeastFingerprint = 12;

    /// <summary>All ignores; every error as "file:line: what. What to do."</summary>
    public static (IReadOnlyList<IgnoreEntry> Entries, IReadOnlyList<string> Errors) Parse(string text)
    {
        var (root, broken) = YamlText.Parse(text);
        var errors = broken.Select(b => $"{Name}:{b.Line}: {b.Message}.").ToList();
        if (root is null or YamlScalar { IsNull: true }) return ([], errors);
        if (root is not YamlMap map) return ([], [$"{Name}:{root.Line}: the file is a map. Write 'ignore:' with a list below it."]);
        var file = new YamlSchema(Name, map, errors);
        file.Number("version", 1, 1, 1);
        var entries = file.Maps("ignore").Select(y => Entry(y, errors)).ToList();
        file.RefuseUnknown();
        return (entries, errors);
    }

    private static IgnoreEntry Entry(YamlSchema y, List<string> errors)
    {
        var rule = y.Text("rule");
        var fingerprint = y.Text("fingerprint");
        var paths = y.Texts("path");
        var reason = y.Required("reason");
        var expires = Date(y);
        y.RefuseUnknown();
        if (rule is null && fingerprint is null && paths.Count == 0)
            y.Error(y.Line, "an ignore needs 'rule', 'path' or 'fingerprint'. Add what it is for");
        if (fingerprint is not null && (fingerprint.Length < LeastFingerprint || !fingerprint.All(char.IsAsciiHexDigit)))
            y.Error(y.LineOf("fingerprint"), $"'fingerprint' takes at least {LeastFingerprint} hexadecimal digits. Copy them from the report");
        var what = string.Join(" ", new[] { rule, paths.Count == 0 ? null : string.Join(" ", paths), fingerprint }.Where(p => p is not null));
        return new IgnoreEntry($"{Name}:{y.Line}", rule, fingerprint, paths.Count == 0 ? null : new PathPatterns(paths), what, reason, expires);
    }

    private static DateOnly? Date(YamlSchema y)
    {
        if (y.Text("expires") is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        y.Error(y.LineOf("expires"), $"'expires' takes a date such as 2027-01-31, not '{text}'");
        return null;
    }
}
