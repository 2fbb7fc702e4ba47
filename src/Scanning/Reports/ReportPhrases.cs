using System.Globalization;
using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>How formats for people say the same things. Plain text; whoever writes it out escapes it for the format.</summary>
internal static class ReportPhrases
{
    private const int ShortCommit = 10;

    /// <summary>All severities, worst first.</summary>
    public static IReadOnlyList<Severity> WorstFirst { get; } = [Severity.Critical, Severity.High, Severity.Medium, Severity.Low, Severity.Info];

    public static string Lower(this Severity severity) => severity.Wire().ToLowerInvariant();

    public static string Plural(int count, string one, string? many = null) => $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>With thousands separated: 12,345.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>One decimal at most: 84 or 36.9.</summary>
    public static string Points(double points) => points.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => FormattableString.Invariant($"{time.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => FormattableString.Invariant($"{time.TotalSeconds:0.0} s"),
        _ => FormattableString.Invariant($"{(int)time.TotalMinutes} min {time.Seconds} s"),
    };

    public static string Bytes(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} bytes",
        < 1_000_000 => FormattableString.Invariant($"{bytes / 1e3:0.#} kB"),
        < 1_000_000_000 => FormattableString.Invariant($"{bytes / 1e6:0.#} MB"),
        _ => FormattableString.Invariant($"{bytes / 1e9:0.##} GB"),
    };

    /// <summary>"main @ 0123456789, with history since v1": what of the target was scanned; empty for a plain folder.</summary>
    public static string Revision(ScanTarget target)
    {
        var commit = target.Commit is { } id ? Short(id) : null;
        var place = (target.Reference, commit) switch
        {
            (null, null) => "",
            (null, _) => commit,
            (_, null) => target.Reference,
            _ => $"{target.Reference} @ {commit}",
        };
        if (!target.History) return place;
        var history = target.Since is null ? "whole history" : $"history since {target.Since}";
        return place.Length == 0 ? history : $"{place}, {history}";
    }

    public static string Short(string commit) => commit.Length <= ShortCommit ? commit : commit[..ShortCommit];

    public static string Place(Occurrence place) => place.Span == SourceSpan.WholeFile && place.Excerpt is null
        ? place.Path
        : FormattableString.Invariant($"{place.Path}:{place.Span.StartLine}:{place.Span.StartColumn}");

    public static string Place(TraceStep step) => FormattableString.Invariant($"{step.Path}:{step.Span.StartLine}:{step.Span.StartColumn}");

    /// <summary>
    /// At most so many steps with their numbers: the source and the last ones before the sink, for what is in between says least.
    /// </summary>
    public static IReadOnlyList<(int Number, TraceStep Step)> Shown(IReadOnlyList<TraceStep> trace, int most)
    {
        var left = Math.Max(0, trace.Count - most);
        return [.. trace.Select((step, i) => (i + 1, step)).Where(s => s.Item1 == 1 || s.Item1 > left + 1)];
    }

    /// <summary>"in history only, since 0123456789 by Jane on 2024-02-01", "since ..." or null when no commit is known.</summary>
    public static string? History(Occurrence place)
    {
        var commit = place.Introduced is { } c ? FormattableString.Invariant($"commit {Short(c.Id)} by {c.Author} on {c.Date:yyyy-MM-dd}") : null;
        return (place.InTree, commit) switch
        {
            (true, null) => null,
            (true, _) => $"since {commit}",
            (false, null) => "in history only",
            _ => $"in history only: {commit}",
        };
    }

    public static string Decision(Decision decision)
    {
        var by = decision.Kind switch
        {
            DecisionKind.InlineComment => "allowed by a comment",
            DecisionKind.IgnoreFile => "ignored by file",
            _ => "known",
        };
        var source = decision.Source is null ? "" : $" ({decision.Source})";
        var until = decision.Expires is { } date ? FormattableString.Invariant($", until {date:yyyy-MM-dd}") : "";
        return $"{by}{source}: {decision.Reason}{until}";
    }

    public static string Grade(SecurityScore score) =>
        score.Grade is null ? "no grade: part of the target was not scanned" : $"grade {score.Grade}";

    /// <summary>"2 critical, 1 high" without the severities nobody has; "no issues".</summary>
    public static string Counts(ScanReport report)
    {
        var counts = CountBySeverity(report);
        var parts = WorstFirst.Where(s => counts[(int)s] > 0).Select(s => $"{Number(counts[(int)s])} {s.Lower()}").ToList();
        return parts.Count == 0 ? "no issues" : string.Join(", ", parts);
    }

    /// <summary>Open issues by severity, indexed by the severity's number; one pass.</summary>
    public static int[] CountBySeverity(ScanReport report)
    {
        var counts = new int[WorstFirst.Count];
        foreach (var issue in report.Open) counts[(int)issue.Severity]++;
        return counts;
    }

    /// <summary>"1 place allowed by comment, 3 in the baseline, 1 of the baseline gone"; null when no decision did anything.</summary>
    public static string? Decided(DecisionSummary decisions)
    {
        var parts = new (int Count, string What)[]
        {
            (decisions.IgnoredInline, "allowed by comment"),
            (decisions.IgnoredByFile, "ignored by file"),
            (decisions.InBaseline, "in the baseline"),
            (decisions.BaselineGone, "of the baseline gone"),
        }.Where(p => p.Count > 0).ToList();
        if (parts.Count == 0) return null;
        return string.Join(", ", parts.Select((p, i) => $"{(i == 0 ? Plural(p.Count, "place") : Number(p.Count))} {p.What}"));
    }

    /// <summary>"8 of 9 files (1 minified, 2 generated), 3.4 kB".</summary>
    public static string Files(Coverage coverage)
    {
        var made = new[] { (coverage.MinifiedFiles, "minified"), (coverage.GeneratedFiles, "generated") }.Where(m => m.Item1 > 0).Select(m => $"{Number(m.Item1)} {m.Item2}").ToList();
        return $"{Number(coverage.FilesScanned)} of {Plural(coverage.FilesListed, "file")}{(made.Count == 0 ? "" : $" ({string.Join(", ", made)})")}, {Bytes(coverage.BytesScanned)}";
    }

    public static string History(HistoryCoverage h) =>
        $"{Plural(h.Commits, "commit")}, {Number(h.BlobsScanned)} of {Plural(h.Blobs, "file version")}, {Bytes(h.BytesScanned)}"
          + (h.MissingObjects == 0 ? "" : $", {Plural(h.MissingObjects, "object")} missing");

    /// <summary>Why files were skipped, most first.</summary>
    public static IEnumerable<(string Reason, int Count)> Skipped(IReadOnlyDictionary<string, int> skipped) =>
        skipped.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value));

    /// <summary>"passed" or "failed: 2 critical issues; score 12 is under 70", with where the conditions come from.</summary>
    public static string Gate(GateResult result) => result.Passed
        ? $"passed ({Conditions(result.Gate)})"
        : $"failed: {string.Join("; ", result.Violations)} ({Conditions(result.Gate)})";

    /// <summary>"fails on high or worse, on a score under 70, set by command line".</summary>
    public static string Conditions(Gate gate)
    {
        var parts = new List<string>();
        if (gate.FailOn is { } bound) parts.Add($"{(gate.NewOnly ? "new " : "")}{bound.Lower()}{(bound == Severity.Critical ? "" : " or worse")}");
        if (gate.MinScore is { } score) parts.Add($"a score under {Points(score)}");
        return $"{(parts.Count == 0 ? "nothing fails it" : "fails on " + string.Join(" and on ", parts))}, set by {gate.Source}";
    }

    public static string Problem(Problem problem)
    {
        var place = problem.Path is null ? "" : problem.Line is { } line ? FormattableString.Invariant($"{problem.Path}:{line}: ") : $"{problem.Path}: ";
        // Messages say where by themselves when they can.
        return problem.Path is not null && problem.Message.StartsWith(problem.Path, StringComparison.Ordinal) ? problem.Message : place + problem.Message;
    }
}
