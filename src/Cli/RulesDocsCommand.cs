using System.CommandLine;
using Merlon.Scanning.Pipeline.RuleTests;

namespace Merlon.Cli;

/// <summary><c>merlon rules docs DIR</c>: the pages of documentation that rules make.</summary>
internal static class RulesDocsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("folder") { Description = "Folder of code rules, with its coverage.yaml." };
        var output = new Option<string>("--output", "-o") { Description = "Folder for the pages.", HelpName = "DIR", DefaultValueFactory = _ => "docs" };
        var docs = new CommandWithExamples("docs", "Writes a page for each rule, an index, and the table of what the rules cover.",
            ("merlon rules docs rules", "docs/rules/*.md and docs/coverage.md of a checkout"))
        {
            folder, output,
        };
        docs.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(output);
            var pages = RuleFolder.Open(parsed.GetRequiredValue(folder), Path.Combine(surroundings.ProgramFolder, "rules")).Pages();
            Directory.CreateDirectory(Path.Combine(target, "rules"));
            // Pages of rules that are gone go too.
            foreach (var old in Directory.EnumerateFiles(Path.Combine(target, "rules"), "*.md")) File.Delete(old);
            foreach (var (path, text) in pages) File.WriteAllText(Path.Combine(target, path), text);
            surroundings.Output.WriteLine($"{pages.Count} pages in {target}.");
            return ExitCode.Clean;
        });
        return docs;
    }
}
