namespace Merlon.Model.Tests;

public sealed class GateTests
{
    private static Issue Issue(Severity severity, bool isNew = true) => new()
    {
        Key = "k",
        Scanner = "secrets",
        RuleId = "r",
        RuleFamily = "r",
        Type = IssueType.BestPracticeSecrets,
        Severity = severity,
        Confidence = Confidence.High,
        Title = "t",
        Description = "d",
        Remediation = "r",
        Fingerprints = [new Fingerprint("a", 1, "v")],
        Occurrences = [],
        IsNew = isNew,
    };

    [Fact]
    public void Fails_on_high_and_worse_by_default()
    {
        new Gate().Evaluate([Issue(Severity.High)], 100).Violations.ShouldBe(["1 high issue"]);
        new Gate().Evaluate([Issue(Severity.Medium)], 0).Passed.ShouldBeTrue();
    }

    [Fact]
    public void Names_each_severity_that_fails_worst_first() =>
        new Gate { FailOn = Severity.Medium }.Evaluate([Issue(Severity.Medium), Issue(Severity.Critical), Issue(Severity.Medium)], 100)
            .Violations.ShouldBe(["1 critical issue", "2 medium issues"]);

    [Fact]
    public void None_never_fails_on_severity() => new Gate { FailOn = null }.Evaluate([Issue(Severity.Critical)], 0).Passed.ShouldBeTrue();

    [Fact]
    public void A_low_score_fails() => new Gate { FailOn = null, MinScore = 70 }.Evaluate([], 69.5).Violations.ShouldBe(["score 69.5 is under 70"]);

    [Fact]
    public void New_only_counts_what_the_baseline_does_not_hold()
    {
        var gate = new Gate { NewOnly = true };
        gate.Evaluate([Issue(Severity.High, isNew: false)], 100).Passed.ShouldBeTrue();
        gate.Evaluate([Issue(Severity.High)], 100).Violations.ShouldBe(["1 new high issue"]);
    }
}
