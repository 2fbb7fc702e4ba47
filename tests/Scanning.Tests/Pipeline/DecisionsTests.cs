using Merlon.Model;
using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Pipeline;

public sealed class DecisionsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void One_value_in_many_places_is_one_issue()
    {
        var issues = Correlation.Correlate([Found("a.py", 1, "v1"), Found("b.py", 9, "v1"), Found("a.py", 2, "v2")]);
        issues.Select(i => i.Occurrences.Count).ShouldBe([2, 1], ignoreOrder: true);
    }

    [Fact]
    public void A_tree_place_takes_over_what_the_history_knows_of_its_file()
    {
        var commit = new CommitInfo("c1", "A", "a@x", DateTimeOffset.UnixEpoch, "s");
        var issue = Correlation.Correlate(
        [
            Found("a.py", 7, "v1"),
            Found("a.py", 3, "v1") with { BlobId = "b1", Introduced = commit, InTree = true },
            Found("old.py", 3, "v1") with { BlobId = "b1", Introduced = commit, InTree = false },
        ]).ShouldHaveSingleItem();
        issue.Occurrences.Select(o => (o.Path, o.Span.StartLine, o.InTree, o.Introduced?.Id)).ShouldBe([("a.py", 7, true, "c1"), ("old.py", 3, false, "c1")]);
    }

    [Fact]
    public void Baseline_covers_as_many_places_as_it_counted()
    {
        var (issues, summary) = Apply([Found("a.py", 1, "v1"), Found("copy.py", 1, "v1")], baseline: [("a.py", "v1")]);
        var issue = issues.ShouldHaveSingleItem();
        issue.IsNew.ShouldBeTrue();
        issue.Occurrences.Single(o => o.Decision is null).Path.ShouldBe("copy.py");
        summary.InBaseline.ShouldBe(1);
    }

    [Fact]
    public void A_moved_file_is_not_new() => Apply([Found("new/a.py", 1, "v1")], baseline: [("a.py", "v1")]).Issues.Single().IsNew.ShouldBeFalse();

    [Fact]
    public void Another_secret_at_the_same_place_is_new()
    {
        var (issues, summary) = Apply([Found("a.py", 1, "v2")], baseline: [("a.py", "v1")]);
        issues.Single().IsNew.ShouldBeTrue();
        summary.BaselineGone.ShouldBe(1);
    }

    [Fact]
    public void An_expired_ignore_is_listed_and_hides_nothing()
    {
        var (issues, summary) = Apply([Found("a.py", 1, "v1")], ignores: "ignore:\n  - rule: some-rule\n    reason: later\n    expires: 2026-11-23\n");
        issues.Single().IsIgnored.ShouldBeFalse();
        summary.Expired.ShouldBe([".merlon.yaml:2: some-rule expired on 2026-11-23 (later)"]);
        summary.Unused.ShouldBeEmpty();
    }

    [Fact]
    public void An_ignore_holds_on_its_last_day() =>
        Apply([Found("a.py", 1, "v1")], ignores: "ignore:\n  - rule: some-rule\n    reason: later\n    expires: 2026-11-24\n").Issues.Single().IsIgnored.ShouldBeTrue();

    [Fact]
    public void Unused_ignores_are_listed() =>
        Apply([Found("a.py", 1, "v1")], ignores: "ignore:\n  - path: other/**\n    reason: gone\n").Summary.Unused.ShouldBe([".merlon.yaml:2: other/** (gone)"]);

    [Fact]
    public void An_issue_with_one_place_not_ignored_stays_open()
    {
        var (issues, summary) = Apply([Found("a.py", 1, "v1"), Found("tests/a.py", 1, "v1")], ignores: "ignore:\n  - path: tests/**\n    reason: fixtures\n");
        issues.Single().IsIgnored.ShouldBeFalse();
        issues.Single().Primary.Path.ShouldBe("a.py");
        summary.IgnoredByFile.ShouldBe(1);
    }

    private static (IReadOnlyList<Issue> Issues, DecisionSummary Summary) Apply(Finding[] findings, (string Path, string Value)[]? baseline = null, string ignores = "") =>
        Decisions.Apply(
            Correlation.Correlate(findings),
            IgnoreFile.Parse(ignores).Entries,
            baseline is null ? null : new Baseline(baseline.Select(b => new EarlierIssue([Print(b.Value)], [b.Path]))),
            Today,
            []);

    private static Fingerprint Print(string value) => new("merlon-secret", 1, value.PadRight(64, '0'));

    private static Finding Found(string path, int line, string value) => new()
    {
        Scanner = "secrets",
        RuleId = "some-rule",
        RuleFamily = "some-rule",
        Type = IssueType.BestPracticeSecrets,
        Severity = Severity.High,
        Title = "t",
        Description = "d",
        Remediation = "r",
        Path = path,
        Span = new SourceSpan(line, 1, line, 5),
        Fingerprints = [Print(value)],
    };
}
