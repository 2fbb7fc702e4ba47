using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>One issue as a SARIF result: the primary place as its location, all others as related locations.</summary>
internal static class SarifResult
{
    /// <summary>The base of all addresses, by the name that consumers know for a source root.</summary>
    public const string Root = "%SRCROOT%";

    /// <summary>GitHub keeps as many locations of a result.</summary>
    private const int MaxRelated = 99;

    public static void Write(JsonOutput json, Issue issue, SarifRules rules, bool baseline) => json.Object(() =>
    {
        var place = issue.Primary;
        json.Text("ruleId", issue.RuleId);
        json.Number("ruleIndex", rules.IndexOf(issue.RuleId));
        json.Text("level", SarifRules.Level(issue.Severity));
        SarifFormat.Message(json, "message", Text(issue, place));
        json.Array("locations", [place], p => json.Object(() => Physical(json, p)));
        var others = issue.Occurrences.Where(o => !ReferenceEquals(o, place)).Take(MaxRelated).Select((o, i) => (o, i + 1)).ToList();
        if (others.Count > 0) json.Array("relatedLocations", others, o => Related(json, o.o, o.Item2));
        if (place.Trace.Count > 0) SarifTrace.Write(json, place.Trace);
        if (place.LineHash is { } hash) json.Object("partialFingerprints", () => json.Text("primaryLocationLineHash", hash));
        json.Object("fingerprints", () =>
        {
            foreach (var fingerprint in issue.Fingerprints) json.Text($"{fingerprint.Algorithm}/v{fingerprint.Version}", fingerprint.Value);
        });
        if (place.Fix is not null) json.Array("fixes", [place], p => Fix(json, issue, p));
        if (baseline) json.Text("baselineState", issue.IsNew ? "new" : "unchanged");
        json.Array("suppressions", Suppressions(issue), d => Suppression(json, d));
        Properties(json, issue, place);
    });

    /// <summary>Percent-encoded, relative to the root.</summary>
    public static void Artifact(JsonOutput json, string path) => json.Object("artifactLocation", () =>
    {
        json.Text("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.Text("uriBaseId", Root);
    });

    private static string Text(Issue issue, Occurrence place)
    {
        var value = issue.MaskedSecret is null ? "" : $": {issue.MaskedSecret}";
        var history = ReportPhrases.History(place) is { } text && !place.InTree ? $" ({text})" : "";
        var others = issue.Occurrences.Count == 1 ? "" : $", also in {ReportPhrases.Plural(issue.Occurrences.Count - 1, "more place")}";
        return $"{issue.Title}{value}{others}{history}. {issue.Remediation}";
    }

    private static void Physical(JsonOutput json, Occurrence place) => json.Object("physicalLocation", () =>
    {
        Artifact(json, place.Path);
        json.Object("region", () => Region(json, place.Span));
        if (place.Excerpt is not { Lines.Count: > 0 } excerpt) return;
        json.Object("contextRegion", () =>
        {
            json.Number("startLine", excerpt.FirstLine);
            json.Number("endLine", Math.Max(place.Span.EndLine, excerpt.FirstLine + excerpt.Lines.Count - 1));
            json.Object("snippet", () => json.Text("text", string.Join('\n', excerpt.Lines.Select(VisibleText.Code))));
        });
    });

    public static void Region(JsonOutput json, SourceSpan span)
    {
        json.Number("startLine", Math.Max(1, span.StartLine));
        if (span != SourceSpan.WholeFile) Columns(json, span);
    }

    private static void Exactly(JsonOutput json, SourceSpan span)
    {
        json.Number("startLine", Math.Max(1, span.StartLine));
        Columns(json, span);
    }

    private static void Columns(JsonOutput json, SourceSpan span)
    {
        json.Number("startColumn", Math.Max(1, span.StartColumn));
        json.Number("endLine", Math.Max(span.StartLine, span.EndLine));
        json.Number("endColumn", Math.Max(1, span.EndColumn));
    }

    private static void Related(JsonOutput json, Occurrence place, int id) => json.Object(() =>
    {
        json.Number("id", id);
        SarifFormat.Message(json, "message", ReportPhrases.History(place) is { } history ? $"The same, {history}." : "The same.");
        Physical(json, place);
    });

    /// <summary>The text as it is: it goes into a file, not onto a screen.</summary>
    private static void Fix(JsonOutput json, Issue issue, Occurrence place) => json.Object(() =>
    {
        SarifFormat.Message(json, "description", $"What {issue.RuleId} proposes.");
        json.Array("artifactChanges", [place.Fix!], fix => json.Object(() =>
        {
            Artifact(json, place.Path);
            json.Array("replacements", [fix], f => json.Object(() =>
            {
                json.Object("deletedRegion", () => Exactly(json, f.Span));
                json.Object("insertedContent", () => json.Text("text", f.Text));
            }));
        }));
    });

    private static List<Decision> Suppressions(Issue issue) =>
        issue.IsIgnored ? [.. issue.Occurrences.Select(o => o.Decision).OfType<Decision>().DistinctBy(d => (d.Kind, d.Reason))] : [];

    private static void Suppression(JsonOutput json, Decision decision) => json.Object(() =>
    {
        json.Text("kind", decision.Kind == DecisionKind.InlineComment ? "inSource" : "external");
        json.Text("status", "accepted");
        json.Text("justification", VisibleText.Line(decision.Reason));
    });

    private static void Properties(JsonOutput json, Issue issue, Occurrence place) => json.Object("properties", () =>
    {
        json.Text("key", issue.Key);
        json.Text("severity", issue.Severity.Wire());
        json.Text("confidence", issue.Confidence.Wire());
        json.Text("type", issue.Type.Wire());
        json.Rounded("points", issue.Points);
        json.Flag("inTree", issue.InTree);
        if (place.Introduced is not { } commit) return;
        json.Text("introducedCommit", commit.Id);
        json.Text("introducedBy", VisibleText.Line(commit.Author));
        json.Time("introducedAt", commit.Date);
    });
}
