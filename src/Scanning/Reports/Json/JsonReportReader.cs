using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>What an earlier JSON report says of its issues; ignored and baseline ones are places like all others.</summary>
public sealed record EarlierReport(string FingerprintKeyId, IReadOnlyList<EarlierIssue> Issues);

/// <summary>Identities of an issue and the path of each of its places, one per place.</summary>
public sealed record EarlierIssue(IReadOnlyList<Fingerprint> Fingerprints, IReadOnlyList<string> Paths);

/// <summary>A file that cannot be read as an earlier report. The message is one line: where, what, what to do.</summary>
public sealed class EarlierReportException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Reads JSON reports back, as far as a baseline needs them.</summary>
public static class JsonReportReader
{
    public const long MaxBytes = 256L * 1024 * 1024;

    private const string WriteAgain = "Write one with -o report.json and name that file.";

    /// <summary>
    /// Reads a report of this major schema version; what a later minor version added is skipped. <paramref name="name"/>
    /// stands in error messages.
    /// </summary>
    /// <exception cref="EarlierReportException">The file is too large, no JSON, no report, or of another major version.</exception>
    public static EarlierReport Read(Stream input, string name)
    {
        try
        {
            var limited = new LimitedStream(input, MaxBytes);
            return Check(JsonSerializer.Deserialize(limited, EarlierReportJson.Default.ReportShape), name);
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number + 1}") : "";
            throw new EarlierReportException($"{name}{line}: not a Merlon report: {Reason(e)}. {WriteAgain}", e);
        }
        catch (LimitedStream.TooLongException e)
        {
            throw new EarlierReportException($"{name}: larger than {MaxBytes / (1024 * 1024)} MB, which no baseline needs. {WriteAgain}", e);
        }
    }

    private static string Reason(JsonException e) => e.Path is { Length: > 1 } path
        ? $"{VisibleText.Line(path, 80)} is not what a report holds there"
        : "the file is not complete JSON";

    private static EarlierReport Check(ReportShape? report, string name)
    {
        if (report?.Schema is not { } schema || report.FingerprintKeyId is not { } key || report.Issues is not { } issues)
            throw new EarlierReportException($"{name}: not a Merlon report: it has no schema, fingerprintKeyId and issues. {WriteAgain}");
        if (Major(schema) != Major(ScanReport.CurrentSchema))
            throw new EarlierReportException($"{name}: report schema {VisibleText.Line(schema, 20)}, this program reads {Major(ScanReport.CurrentSchema)}.x. {WriteAgain}");
        return new EarlierReport(key, [.. issues.Select((issue, index) => Check(issue, index, name))]);
    }

    private static EarlierIssue Check(IssueShape? issue, int index, string name)
    {
        var fingerprints = issue?.Fingerprints?.Select(f => f?.Algorithm is null || f.Value is null ? null : new Fingerprint(f.Algorithm, f.Version, f.Value)).ToList();
        var paths = issue?.Occurrences?.Select(o => o?.Path).ToList();
        if (fingerprints is not { Count: > 0 } || paths is null || fingerprints.Contains(null) || paths.Contains(null))
            throw new EarlierReportException($"{name}: not a Merlon report: issues[{index}] has no fingerprints or no occurrences with paths. {WriteAgain}");
        return new EarlierIssue([.. fingerprints.OfType<Fingerprint>()], [.. paths.OfType<string>()]);
    }

    private static string Major(string schema) => schema.Split('.')[0];

    internal sealed record ReportShape(string? Schema, string? FingerprintKeyId, List<IssueShape?>? Issues);

    internal sealed record IssueShape(List<FingerprintShape?>? Fingerprints, List<PlaceShape?>? Occurrences);

    internal sealed record FingerprintShape(string? Algorithm, int Version, string? Value);

    internal sealed record PlaceShape(string? Path);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 32)]
[JsonSerializable(typeof(JsonReportReader.ReportShape))]
internal sealed partial class EarlierReportJson : JsonSerializerContext;
