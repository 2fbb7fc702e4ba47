using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Pipeline.RuleTests;

namespace Merlon.Scanning.Tests.Code;

public sealed class BuiltInRuleTests
{
    private static readonly string RulesFolder = Path.Combine(RepositoryRoot.Path, "rules");
    private static readonly string Docs = Path.Combine(RepositoryRoot.Path, "docs");
    private static readonly RuleFolder Folder = RuleFolder.Open(RulesFolder, RulesFolder);

    [Fact]
    public void Every_rule_explains_itself_and_has_a_sample() => Folder.Lint().ShouldBeEmpty();

    [Fact]
    public void Every_rule_reports_what_its_sample_says()
    {
        var results = RuleTestRun.Run(RuleSamples.Find(RulesFolder, RulesFolder), Environment.ProcessorCount, TimeProvider.System, TestContext.Current.CancellationToken);
        results.SelectMany(r => r.Errors).ShouldBeEmpty();
        results.SelectMany(r => r.Rules).Where(r => !r.Passed).Select(r => r.RuleId).ShouldBeEmpty();
    }

    [Fact]
    public void Rule_ids_are_taken_once() =>
        Folder.Rules().GroupBy(r => r.Rule.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Every_item_is_covered_or_says_why_not() => Folder.EmptyCells().ShouldBeEmpty();

    [Fact]
    public void Documentation_is_what_the_rules_make_of_it()
    {
        var pages = Folder.Pages();
        foreach (var (path, text) in pages)
        {
            var file = Path.Combine(Docs, path);
            File.Exists(file).ShouldBeTrue($"{path} is missing; run 'merlon rules docs rules'");
            File.ReadAllText(file).ShouldBe(text, $"{path} is out of date; run 'merlon rules docs rules'");
        }
        Directory.EnumerateFiles(Path.Combine(Docs, "rules"), "*.md").Select(Path.GetFileName).ShouldBe(pages.Select(p => Path.GetFileName(p.Path)).Where(n => n != "coverage.md"), ignoreOrder: true);
    }
}
