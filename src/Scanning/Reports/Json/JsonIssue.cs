using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>The parts of the JSON report that repeat: issues with their places, and rules.</summary>
internal static class JsonIssue
{
    public static void Write(JsonOutput json, Issue issue) => json.Object(() =>
    {
        json.Text("key", issue.Key);
        json.Text("scanner", issue.Scanner);
        json.Text("ruleId", issue.RuleId);
        json.Text("ruleFamily", issue.RuleFamily);
        json.Text("type", issue.Type.Wire());
        json.Text("severity", issue.Severity.Wire());
        json.Text("confidence", issue.Confidence.Wire());
        json.Text("title", issue.Title);
        json.Text("description", issue.Description);
        json.Text("remediation", issue.Remediation);
        json.Texts("cwe", issue.Cwe);
        json.Texts("owasp", issue.Owasp);
        json.Texts("references", issue.References);
        json.TextOrNull("maskedSecret", issue.MaskedSecret);
        json.Array("fingerprints", issue.Fingerprints, f => json.Object(() =>
        {
            json.Text("algorithm", f.Algorithm);
            json.Number("version", f.Version);
            json.Text("value", f.Value);
        }));
        json.Flag("isNew", issue.IsNew);
        json.Flag("isIgnored", issue.IsIgnored);
        json.Flag("inTree", issue.InTree);
        json.Rounded("points", issue.Points);
        json.Array("occurrences", issue.Occurrences, o => Write(json, o));
    });

    public static void Write(JsonOutput json, RuleDescription rule) => json.Object(() =>
    {
        json.Text("id", rule.Id);
        json.Text("scanner", rule.Scanner);
        json.Text("title", rule.Title);
        json.Text("description", rule.Description);
        json.Text("remediation", rule.Remediation);
        json.Text("severity", rule.Severity.Wire());
        json.Text("confidence", rule.Confidence.Wire());
        json.Text("type", rule.Type.Wire());
        json.Texts("cwe", rule.Cwe);
        json.Texts("owasp", rule.Owasp);
        json.Texts("references", rule.References);
    });

    private static void Write(JsonOutput json, Occurrence place) => json.Object(() =>
    {
        json.Text("path", place.Path);
        WriteSpan(json, place.Span);
        json.Text("ruleId", place.RuleId);
        json.Flag("inTree", place.InTree);
        json.TextOrNull("lineHash", place.LineHash);
        json.TextOrNull("blob", place.BlobId);
        WriteExcerpt(json, place.Excerpt);
        json.Array("trace", place.Trace, s => Write(json, s));
        json.ObjectOrNull("fix", place.Fix, f =>
        {
            WriteSpan(json, f.Span);
            json.Text("text", f.Text);
        });
        WriteCommit(json, place.Introduced);
        WriteDecision(json, place.Decision);
    });

    private static void Write(JsonOutput json, TraceStep step) => json.Object(() =>
    {
        json.Text("kind", step.Kind);
        json.Text("path", step.Path);
        WriteSpan(json, step.Span);
        json.Text("text", step.Text);
    });

    private static void WriteSpan(JsonOutput json, SourceSpan span)
    {
        json.Number("startLine", span.StartLine);
        json.Number("startColumn", span.StartColumn);
        json.Number("endLine", span.EndLine);
        json.Number("endColumn", span.EndColumn);
    }

    private static void WriteExcerpt(JsonOutput json, CodeExcerpt? excerpt) => json.ObjectOrNull("excerpt", excerpt, e =>
    {
        json.Number("firstLine", e.FirstLine);
        json.Texts("lines", e.Lines);
    });

    private static void WriteCommit(JsonOutput json, CommitInfo? commit) => json.ObjectOrNull("introduced", commit, c =>
    {
        json.Text("commit", c.Id);
        json.Text("author", c.Author);
        json.Text("authorEmail", c.AuthorEmail);
        json.Time("date", c.Date);
        json.Text("subject", c.Subject);
    });

    private static void WriteDecision(JsonOutput json, Decision? decision) => json.ObjectOrNull("decision", decision, d =>
    {
        json.Text("kind", d.Kind.Wire());
        json.Text("reason", d.Reason);
        json.TextOrNull("source", d.Source);
        json.TextOrNull("expires", d.Expires?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    });
}
