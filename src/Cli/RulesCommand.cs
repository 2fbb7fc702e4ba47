using System.CommandLine;
using Merlon.Analysis.Rules;
using Merlon.Model;
using Merlon.Scanning.Code;
using Merlon.Scanning.Pipeline;

namespace Merlon.Cli;

/// <summary><c>merlon rules list</c> and <c>merlon rules explain ID</c>; what measures and tests rules has files of its own.</summary>
internal static class RulesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        return new CommandWithExamples("rules", "Shows, tests and measures rules.",
            ("merlon rules list", "all built-in rules"),
            ("merlon rules explain aws-access-key-id", "what one finds and what to do"),
            ("merlon rules test our-rules/", "your rules against their samples"))
        {
            CreateList(surroundings),
            CreateExplain(surroundings),
            RulesTestCommand.Create(surroundings),
            RulesBenchCommand.Create(surroundings),
        };
    }

    private static CommandWithExamples CreateList(Surroundings surroundings)
    {
        var config = ConfigOption();
        var list = new CommandWithExamples("list", "Lists the rules: id, severity, title.",
            ("merlon rules list", "all built-in rules"),
            ("merlon rules list --config our-rules.yaml", "the rules of a file"))
        {
            config,
        };
        list.SetAction(parsed => List(Rules(parsed, config, surroundings), surroundings.Output));
        return list;
    }

    private static CommandWithExamples CreateExplain(Surroundings surroundings)
    {
        var config = ConfigOption();
        var id = new Argument<string>("id") { Description = "Id of the rule, as reports name it." };
        var explain = new CommandWithExamples("explain", "Explains one rule: what it finds, why it matters, what to do.",
            ("merlon rules explain github-personal-access-token", "what the rule finds and what to do"),
            ("merlon rules explain eval-call --config our-rules.yaml", "a rule of your own"))
        {
            id,
            config,
        };
        explain.SetAction(parsed =>
        {
            var code = RuleSelection.CodeRules(parsed.GetValue(config) ?? []).Rules;
            return Explain(parsed.GetRequiredValue(id), Rules(parsed, config, surroundings), code, surroundings);
        });
        return explain;
    }

    private static Option<string[]> ConfigOption() => new("--config")
    {
        Description = "Rule files or folders instead of the built-in rules. Repeatable.",
        HelpName = "FILE|DIR",
        AllowMultipleArgumentsPerToken = false,
    };

    private static List<RuleDescription> Rules(ParseResult parsed, Option<string[]> config, Surroundings surroundings)
    {
        var configs = parsed.GetValue(config) ?? [];
        var secrets = RuleSelection.SecretRules(configs, Path.Combine(surroundings.ProgramFolder, "rules")).Rules.Select(r => r.Describe());
        return [.. secrets.Concat(new CodeScanner(RuleSelection.CodeRules(configs)).Rules).OrderBy(r => r.Id, StringComparer.Ordinal)];
    }

    private static int List(List<RuleDescription> rules, TextWriter output)
    {
        var width = rules.Select(r => r.Id.Length).DefaultIfEmpty().Max();
        foreach (var rule in rules) output.WriteLine($"{rule.Id.PadRight(width)}  {rule.Severity.Wire().ToLowerInvariant(),-8}  {rule.Title}");
        output.WriteLine();
        output.WriteLine($"{rules.Count} rules. 'merlon rules explain ID' tells more of one.");
        return ExitCode.Clean;
    }

    private static int Explain(string id, List<RuleDescription> rules, IReadOnlyList<Rule> code, Surroundings surroundings)
    {
        if (rules.Find(r => r.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is not { } rule)
        {
            var near = rules.Select(r => r.Id).Where(r => r.Contains(id, StringComparison.OrdinalIgnoreCase)).Take(5).ToList();
            var hint = near.Count > 0 ? $"Did you mean {string.Join(", ", near)}?" : "'merlon rules list' shows all.";
            throw new ScanStoppedException(StopReason.Usage, $"there is no rule '{id}'. {hint}");
        }
        var output = surroundings.Output;
        var width = Math.Clamp(surroundings.OutputWidth ?? ScanCommand.DefaultWidth, 40, 100);
        output.WriteLine($"{rule.Id}: {rule.Title}");
        output.WriteLine();
        output.WriteLine($"  Severity    {rule.Severity.Wire()} (confidence {rule.Confidence.Wire().ToLowerInvariant()})");
        output.WriteLine($"  Type        {rule.Type.Wire()}");
        if (rule.Cwe.Count > 0) output.WriteLine($"  CWE         {string.Join(", ", rule.Cwe)}");
        if (rule.Owasp.Count > 0) output.WriteLine($"  OWASP       {string.Join(", ", rule.Owasp)}");
        foreach (var one in code.Where(r => rule.Scanner == CodeScanner.ScannerName && r.Id == rule.Id)) ExplainCode(one, output);
        foreach (var part in new[] { rule.Description, rule.Remediation }.Distinct())
        {
            output.WriteLine();
            foreach (var line in Wrap(part, width - 2)) output.WriteLine($"  {line}");
        }
        if (rule.References.Count > 0) output.WriteLine();
        foreach (var reference in rule.References) output.WriteLine($"  {reference}");
        return ExitCode.Clean;
    }

    private static void ExplainCode(Rule rule, TextWriter output)
    {
        output.WriteLine($"  Languages   {string.Join(", ", rule.Languages.Select(l => l.ToString().ToLowerInvariant()))}");
        foreach (var taint in rule.Taint.Values.Take(1))
            output.WriteLine($"  Follows     data: {taint.Sources.Count} kinds of sources, {taint.Sinks.Count} of sinks, {taint.Sanitizers.Count} of sanitizers");
        if (rule.Project.Count > 0) output.WriteLine("  Looks at    the whole project: what is present, and what is absent beside it");
        if (rule.Include.Count > 0) output.WriteLine($"  Only in     {string.Join(", ", rule.Include)}");
        if (rule.Exclude.Count > 0) output.WriteLine($"  Not in      {string.Join(", ", rule.Exclude)}");
        if (rule.Fix is { } fix) output.WriteLine($"  Fix         {(fix.Length == 0 ? "deletes it" : fix.Split('\n')[0])}");
        if (rule.FixRegex is { } regex) output.WriteLine($"  Fix         replaces {regex.Expression} with {regex.Replacement}");
        output.WriteLine($"  File        {rule.Source}");
    }

    internal static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) yield return line;
    }
}
