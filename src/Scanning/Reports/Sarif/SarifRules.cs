using System.Globalization;
using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>The rules of a run with their places in its list; also those that only an issue tells of.</summary>
internal sealed class SarifRules
{
    /// <summary>GitHub's limit for descriptions, and the number of tags it shows.</summary>
    private const int MaxText = 1024, MaxTags = 10;

    private readonly List<RuleDescription> _rules;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public SarifRules(ScanReport report)
    {
        _rules = [.. report.Tool.Rules.Where(r => _indexes.TryAdd(r.Id, _indexes.Count))];
        _rules.AddRange(report.Issues.Where(i => _indexes.TryAdd(i.RuleId, _indexes.Count)).Select(Describe));
    }

    public int IndexOf(string ruleId) => _indexes[ruleId];

    public void Write(JsonOutput json) => json.Array("rules", _rules, rule => json.Object(() =>
    {
        json.Text("id", rule.Id);
        json.Text("name", PascalCase(rule.Id));
        SarifFormat.Message(json, "shortDescription", VisibleText.Line(rule.Title, MaxText));
        SarifFormat.Message(json, "fullDescription", VisibleText.Line(rule.Description, MaxText));
        json.Object("defaultConfiguration", () => json.Text("level", Level(rule.Severity)));
        if (rule.References.Select(WebText.Link).FirstOrDefault(l => l is not null) is { } link) json.Text("helpUri", link);
        json.Object("help", () =>
        {
            json.Text("text", VisibleText.Lines(rule.Remediation));
            json.Text("markdown", Help(rule));
        });
        json.Object("properties", () =>
        {
            json.Texts("tags", Tags(rule));
            json.Text("precision", rule.Confidence.Wire().ToLowerInvariant());
            json.Text("problem.severity", rule.Severity >= Severity.High ? "error" : rule.Severity == Severity.Medium ? "warning" : "recommendation");
            json.Text("security-severity", SecuritySeverity(rule.Severity));
        });
    }));

    public static string Level(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };

    /// <summary>The middle of GitHub's ranges: over 9 critical, 7 high, 4 medium, 0.1 low; 0 is no severity.</summary>
    private static string SecuritySeverity(Severity severity) => severity switch
    {
        Severity.Critical => "9.5",
        Severity.High => "8.0",
        Severity.Medium => "5.5",
        Severity.Low => "2.0",
        _ => "0.0",
    };

    private static IEnumerable<string> Tags(RuleDescription rule)
    {
        var cwe = rule.Cwe.Select(WebText.CweNumber).OfType<string>().Select(number => "external/cwe/cwe-" + number.PadLeft(3, '0'));
        var owasp = rule.Owasp.Select(o => "external/owasp/" + o.ToLowerInvariant().Replace(':', '-'));
        return new[] { "security", rule.Scanner }.Concat(cwe).Concat(owasp).Distinct().Take(MaxTags);
    }

    private static string Help(RuleDescription rule)
    {
        var links = rule.References.Select(WebText.Link).OfType<string>().Select(l => $"- <{l}>")
            .Concat(rule.Cwe.Select(c => WebText.Cwe(c) is { } uri ? $"- [{c.ToUpperInvariant()}]({uri})" : null).OfType<string>());
        return string.Join('\n', new[] { MarkdownText.Words(rule.Description), "", "**What to do:** " + MarkdownText.Words(rule.Remediation), "" }.Concat(links)).TrimEnd();
    }

    private static string PascalCase(string id) =>
        string.Concat(id.Split('-', '_', '.', ' ').Where(w => w.Length > 0).Select(w => char.ToUpper(w[0], CultureInfo.InvariantCulture) + w[1..]));

    private static RuleDescription Describe(Issue issue) => new()
    {
        Id = issue.RuleId,
        Scanner = issue.Scanner,
        Title = issue.Title,
        Description = issue.Description,
        Remediation = issue.Remediation,
        Severity = issue.Severity,
        Confidence = issue.Confidence,
        Type = issue.Type,
        Cwe = issue.Cwe,
        Owasp = issue.Owasp,
        References = issue.References,
    };
}
