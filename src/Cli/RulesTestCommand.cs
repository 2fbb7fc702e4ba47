using System.CommandLine;
using Merlon.Scanning.Pipeline.RuleTests;

namespace Merlon.Cli;

/// <summary><c>merlon rules test DIR</c>: rules against the samples beside them.</summary>
internal static class RulesTestCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("folder") { Description = "Folder of rule files and samples, or one rule file.", DefaultValueFactory = _ => "." };
        var json = new Option<bool>("--json") { Description = "Write the results for a program." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Name the rules that pass, too." };
        var jobs = new Option<int?>("--jobs", "-j") { Description = "Rule files at a time (default: one per processor).", HelpName = "N" };
        var command = new CommandWithExamples("test",
            "Runs rules over the samples beside them, name.py beside name.yaml; exit code 1 when one fails.",
            ("merlon rules test rules/", "every rule file below a folder"),
            ("merlon rules test our-rules/eval.yaml", "one rule file"),
            ("merlon rules test rules/ --json > results.json", "for a program"))
        {
            folder, json, verbose, jobs,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var began = surroundings.Time.GetTimestamp();
            var files = RuleSamples.Find(parsed.GetRequiredValue(folder));
            var results = RuleTestRun.Run(files, parsed.GetValue(jobs) ?? surroundings.Processors, surroundings.Time, cancellation);
            if (parsed.GetValue(json)) RuleTestJson.Write(results, surroundings);
            else new RuleTestText(surroundings.Output, surroundings.OutputWidth ?? ScanCommand.DefaultWidth, parsed.GetValue(verbose)).Write(results, surroundings.Time.GetElapsedTime(began));
            return ExitCodeOf(results);
        }, CancellationToken.None));
        return command;
    }

    private static int ExitCodeOf(IReadOnlyList<RuleFileResult> results)
    {
        if (results.Any(r => r.Errors.Count > 0)) return ExitCode.Usage;
        return results.All(r => r.Passed) ? ExitCode.Clean : ExitCode.GateViolated;
    }
}
