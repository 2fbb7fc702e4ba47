using System.Text.RegularExpressions;
using Merlon.Analysis.Rules;
using Merlon.Model;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Code;

/// <summary>A rule with what reports say of it and which files it looks at.</summary>
internal sealed partial class CodeRule(Rule rule)
{
    private readonly PathPatterns? _include = rule.Include.Count > 0 ? new PathPatterns(rule.Include) : null;
    private readonly PathPatterns? _exclude = rule.Exclude.Count > 0 ? new PathPatterns(rule.Exclude) : null;

    public Rule Rule { get; } = rule;

    public string Family { get; } = rule.Metadata.Family ?? rule.Id;

    public string Title { get; } = rule.Metadata.Title ?? FirstSentence(rule.Message, rule.Id);

    public IssueType Type { get; } = rule.Metadata.Type ?? OwaspTypes.Of(rule.Metadata.Owasp);

    public IReadOnlyList<string> Cwe { get; } = [.. rule.Metadata.Cwe.Select(c => CweNumber().Match(c)).Where(m => m.Success).Select(m => "CWE-" + m.Groups[1].Value).Distinct()];

    public IReadOnlyList<string> Owasp { get; } = [.. rule.Metadata.Owasp.Select(o => o.Split(" - ")[0].Trim()).Distinct()];

    public string Remediation { get; } = rule.Metadata.Remediation ?? rule.Message;

    public bool Covers(string path) => _include?.Matches(path) != false && _exclude?.Matches(path) != true;

    public RuleDescription Describe() => new()
    {
        Id = Rule.Id,
        Scanner = CodeScanner.ScannerName,
        Title = Title,
        Description = Rule.Message,
        Remediation = Remediation,
        Severity = Rule.Severity,
        Confidence = Rule.Metadata.Confidence,
        Type = Type,
        Cwe = Cwe,
        Owasp = Owasp,
        References = Rule.Metadata.References,
        Example = Rule.Metadata.Example,
    };

    private static string FirstSentence(string message, string id)
    {
        var text = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        if (end > 0) text = text[..end];
        text = text.TrimEnd('.');
        return text.Length == 0 ? id : text.Length <= 120 ? text : text[..117] + "...";
    }

    [GeneratedRegex(@"CWE-(\d{1,5})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CweNumber();
}
