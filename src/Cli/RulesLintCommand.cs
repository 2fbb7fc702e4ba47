using System.CommandLine;
using Merlon.Scanning.Pipeline.RuleTests;

namespace Merlon.Cli;

/// <summary><c>merlon rules lint DIR</c>: whether rules explain themselves and have samples.</summary>
internal static class RulesLintCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("folder") { Description = "Folder of code rules with their samples." };
        var lint = new CommandWithExamples("lint", "Checks that rules explain themselves and have samples; exit code 1 when one does not.",
            ("merlon rules lint rules", "the built-in rules of a checkout"),
            ("merlon rules lint our-rules", "rules of a team"))
        {
            folder,
        };
        lint.SetAction(parsed =>
        {
            var rules = RuleFolder.Open(parsed.GetRequiredValue(folder), Path.Combine(surroundings.ProgramFolder, "rules"));
            var errors = rules.Lint();
            foreach (var error in errors) surroundings.Output.WriteLine(error);
            surroundings.Output.WriteLine($"{rules.Files.Count} rule files, {errors.Count} {(errors.Count == 1 ? "thing" : "things")} to mend.");
            return errors.Count == 0 ? ExitCode.Clean : ExitCode.GateViolated;
        });
        return lint;
    }
}
