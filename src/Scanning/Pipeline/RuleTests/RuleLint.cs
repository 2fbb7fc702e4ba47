using System.Text.RegularExpressions;
using Merlon.Analysis.Rules;
using Merlon.Model;
using Merlon.Scanning.Code;

namespace Merlon.Scanning.Pipeline.RuleTests;

/// <summary>Checks what a rule owes its readers beyond being valid: a name, an explanation, an example, a sample with hits and near misses.</summary>
public static partial class RuleLint
{
    private const int MinMessage = 40;
    private const int MinExamples = 2;

    /// <summary>What is wrong with the rules of a file, each "file:line: what. What to do."; empty when nothing is.</summary>
    /// <param name="blocks">What rules may include.</param>
    /// <param name="coverage">The ids that <c>metadata.covers</c> may name; null to allow any.</param>
    public static IReadOnlyList<string> Check(RuleFile file, RuleBlocks blocks, IReadOnlySet<string>? coverage)
    {
        var errors = new List<string>();
        var rules = RuleReader.Read(file.Name, file.Text, errors, blocks);
        if (errors.Count > 0) return errors;
        if (rules.Count > 1) errors.Add($"{rules[1].Source}: one file holds one rule. Move '{rules[1].Id}' to a file of its own.");
        foreach (var rule in rules)
        {
            var all = Naming(rule, file.Name).Concat(Explanation(rule)).Concat(Classification(rule, coverage)).Concat(Samples(rule, file.Samples));
            errors.AddRange(all.Select(e => $"{rule.Source}: {e}"));
        }
        return errors;
    }

    private static IEnumerable<string> Naming(Rule rule, string file)
    {
        if (!KebabCase().IsMatch(rule.Id)) yield return $"the id '{rule.Id}' is not kebab-case. Name the bad thing in small letters, with '-' between words.";
        if (Path.GetFileNameWithoutExtension(file) != rule.Id) yield return $"the file is not named after its rule. Call it {rule.Id}.yaml.";
    }

    private static IEnumerable<string> Explanation(Rule rule)
    {
        var metadata = rule.Metadata;
        if (rule.Message.Length < MinMessage) yield return "the message is too short. Say what is wrong, why it matters and what to do.";
        if (string.IsNullOrEmpty(metadata.Title)) yield return "'metadata.title' is missing. Add a line for lists.";
        if (string.IsNullOrEmpty(metadata.Remediation)) yield return "'metadata.remediation' is missing. Say what to do.";
        if (metadata.Example is null) yield return "'metadata.example' lacks 'before' or 'after'. Show the code that is reported and the same mended.";
        if (metadata.Example is { } example && example.Before == example.After) yield return "'metadata.example' is the same before and after. Show what changes.";
        if (metadata.References.Count == 0) yield return "'metadata.references' is missing. Name a page that says more.";
        foreach (var reference in metadata.References.Where(r => !r.StartsWith("https://", StringComparison.Ordinal))) yield return $"the reference '{reference}' is no https address.";
    }

    private static IEnumerable<string> Classification(Rule rule, IReadOnlySet<string>? coverage)
    {
        var metadata = rule.Metadata;
        if (metadata.Type is null) yield return "'metadata.type' is missing or unknown. Use one such as " + IssueType.OwaspInjection.Wire() + ".";
        if (metadata.Cwe.Count == 0 || metadata.Cwe.Any(c => !CweId().IsMatch(c))) yield return "'metadata.cwe' has to hold ids such as CWE-89.";
        foreach (var year in new[] { "2021", "2025" })
        {
            if (!metadata.Owasp.Any(o => o.EndsWith(":" + year, StringComparison.Ordinal) && OwaspId().IsMatch(o))) yield return $"'metadata.owasp' lacks the category of {year}. Add one such as \"A03:{year}\".";
        }
        if (metadata.All?["confidence"] is null) yield return "'metadata.confidence' is missing. Add HIGH, MEDIUM or LOW.";
        if (metadata.Covers.Count == 0) yield return "'metadata.covers' is missing. Name what the rule covers in rules/coverage.yaml.";
        foreach (var id in metadata.Covers.Where(c => coverage?.Contains(c) == false)) yield return $"'{id}' in 'metadata.covers' is no id of rules/coverage.yaml.";
    }

    private static IEnumerable<string> Samples(Rule rule, IReadOnlyList<(string Name, string Text)> samples)
    {
        if (samples.Count == 0)
        {
            yield return "there is no sample. Put one with the rule's name beside it.";
            yield break;
        }
        var kinds = samples.SelectMany(s => SampleAnnotation.FindAll(s.Text.Split('\n'))).Where(a => a.RuleId == rule.Id).ToLookup(a => a.Kind);
        foreach (var (kind, mark, what) in new[] { (AnnotationKind.Hit, "ruleid", "hits"), (AnnotationKind.Clean, "ok", "near misses") })
        {
            var count = kinds[kind].Count();
            if (count < MinExamples) yield return $"the sample has {count} {what}. Mark at least {MinExamples} with '{mark}: {rule.Id}'.";
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^CWE-\d{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex CweId();

    [GeneratedRegex(@"^A(0[1-9]|10):(2021|2025)$", RegexOptions.CultureInvariant)]
    private static partial Regex OwaspId();
}
