using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Merlon.Scanning.Pipeline.RuleTests;
using Merlon.Scanning.Reports;

namespace Merlon.Cli;

/// <summary><c>merlon rules bench DIR [TARGET]</c>: what each rule costs.</summary>
internal static class RulesBenchCommand
{
    private const int MaxProblems = 5;

    /// <summary>Columns of the table behind the id.</summary>
    private const int Figures = 44;

    public static Command Create(Surroundings surroundings)
    {
        var rules = new Argument<string>("rules") { Description = "Rule file or folder." };
        var target = new Argument<string?>("target") { Description = "What to run them on; without it the files beside the rules.", Arity = ArgumentArity.ZeroOrOne };
        var top = new Option<int>("--top") { Description = "Rules to list, 0 for all.", HelpName = "N", DefaultValueFactory = _ => 20 };
        var flows = new Option<bool>("--flows") { Description = "Measure rules that follow data as well, in runs of their own (much slower)." };
        var json = new Option<bool>("--json") { Description = "Write all figures for a program." };
        var command = new CommandWithExamples("bench", "Measures what each rule costs, on one thread.",
            ("merlon rules bench rules/", "on the samples of the rules"),
            ("merlon rules bench rules/ ~/src/django", "on a project"),
            ("merlon rules bench rules/ ~/src/django --flows", "rules that follow data too"),
            ("merlon rules bench eval.yaml . --json", "one rule file on this folder, for a program"))
        {
            rules, target, top, flows, json,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var result = RuleBench.Run(parsed.GetRequiredValue(rules), parsed.GetValue(target), Path.Combine(surroundings.ProgramFolder, "rules"), parsed.GetValue(flows), surroundings.Time, cancellation);
            if (parsed.GetValue(json)) WriteJson(result, surroundings);
            else WriteTable(result, parsed.GetValue(top), surroundings);
            return ExitCode.Clean;
        }, CancellationToken.None));
        return command;
    }

    private static void WriteTable(RuleBenchResult result, int top, Surroundings surroundings)
    {
        var output = surroundings.Output;
        var room = Math.Clamp((surroundings.OutputWidth ?? ScanCommand.DefaultWidth) - Figures, 20, 60);
        var shown = result.Rules.Take(top <= 0 ? int.MaxValue : top).ToList();
        output.WriteLine($"{"rule".PadRight(room)}{"ms",10}{"share",9}{"ms/MB",9}{"files",8}{"found",8}");
        foreach (var rule in shown)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{VisibleText.Line(rule.RuleId, room - 1).PadRight(room)}{rule.Time.TotalMilliseconds,10:0.00}{Share(result, rule),7:0.0} %{PerMegabyte(result, rule),9:0.00}{rule.Files,8}{rule.Findings,8}"));
        }
        if (shown.Count < result.Rules.Count) output.WriteLine($"and {result.Rules.Count - shown.Count} cheaper rules: --top 0 lists them");
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Rules.Count} rules, {result.Files} files, {result.Bytes / 1e6:0.00} MB"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rules {result.RuleTime.TotalMilliseconds:0} ms of {result.Total.TotalMilliseconds:0} ms in all; the rest is reading and parsing"));
        foreach (var line in result.Problems.Where(p => p.Partial).Take(MaxProblems).SelectMany(p => RulesCommand.Wrap("note: " + VisibleText.Line(p.Message), room + Figures))) output.WriteLine(line);
    }

    private static double Share(RuleBenchResult result, RuleCost rule) => result.RuleTime == TimeSpan.Zero ? 0 : 100 * (rule.Time / result.RuleTime);

    private static double PerMegabyte(RuleBenchResult result, RuleCost rule) => result.Bytes == 0 ? 0 : rule.Time.TotalMilliseconds / (result.Bytes / 1e6);

    private static void WriteJson(RuleBenchResult result, Surroundings surroundings)
    {
        surroundings.Output.Flush();
        using (var json = new Utf8JsonWriter(surroundings.OutputStream, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("files", result.Files);
            json.WriteNumber("bytes", result.Bytes);
            json.WriteNumber("totalMilliseconds", Rounded(result.Total.TotalMilliseconds));
            json.WriteNumber("ruleMilliseconds", Rounded(result.RuleTime.TotalMilliseconds));
            json.WriteStartArray("rules");
            foreach (var rule in result.Rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.RuleId);
                json.WriteString("source", rule.Source);
                json.WriteNumber("milliseconds", Rounded(rule.Time.TotalMilliseconds));
                json.WriteNumber("share", Rounded(Share(result, rule) / 100));
                json.WriteNumber("millisecondsPerMegabyte", Rounded(PerMegabyte(result, rule)));
                json.WriteNumber("files", rule.Files);
                json.WriteNumber("findings", rule.Findings);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        surroundings.OutputStream.Write("\n"u8);
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}
