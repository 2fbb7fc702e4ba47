using static Merlon.Model.SecurityScore;

namespace Merlon.Model.Tests;

public sealed class SecurityScoreTests
{
    private static Risk Of(Severity severity, Confidence confidence = Confidence.High) => new(severity, confidence, LiveSecret: false);

    [Fact]
    public void Nothing_open_scores_a_hundred() => SecurityScore.Of([]).ShouldBe(100);

    [Theory]
    [InlineData(Severity.Critical, 59)]
    [InlineData(Severity.High, 84)]
    [InlineData(Severity.Medium, 94)]
    [InlineData(Severity.Low, 99)]
    public void One_issue_scores_under_the_cap_of_its_severity(Severity severity, double cap)
    {
        var score = SecurityScore.Of([Of(severity)]);
        score.ShouldBeLessThan(cap);
        score.ShouldBeGreaterThan(cap * 0.9);
    }

    [Fact]
    public void Score_follows_the_formula_of_the_design() =>
        SecurityScore.Of([Of(Severity.High), Of(Severity.Medium, Confidence.Medium)]).ShouldBe(84 * Math.Exp(-(0.5 + (0.2 * 0.7)) / 10), 1e-9);

    [Fact]
    public void A_live_secret_caps_at_39() => SecurityScore.Of([new Risk(Severity.Low, Confidence.High, LiveSecret: true)]).ShouldBeLessThan(39);

    [Fact]
    public void Risk_is_capped_at_two() => new Risk(Severity.Critical, Confidence.High, false, 1.5, 2).Value.ShouldBe(2);

    [Fact]
    public void Every_further_issue_lowers_the_score()
    {
        var risks = new List<Risk>();
        var last = 100.0;
        foreach (var severity in new[] { Severity.Low, Severity.Low, Severity.Medium, Severity.High, Severity.High, Severity.Critical, Severity.Low })
        {
            risks.Add(Of(severity));
            var score = SecurityScore.Of(risks);
            score.ShouldBeLessThan(last);
            last = score;
        }
    }

    [Fact]
    public void Points_are_what_the_score_gains_without_the_issue()
    {
        Risk[] risks = [Of(Severity.Critical), Of(Severity.High), Of(Severity.High), Of(Severity.Low, Confidence.Low), Of(Severity.Info)];
        var points = Points(risks);
        for (var i = 0; i < risks.Length; i++)
            points[i].ShouldBe(SecurityScore.Of(risks.Where((_, j) => j != i)) - SecurityScore.Of(risks), 1e-9);
    }

    [Theory]
    [InlineData(100, "A")]
    [InlineData(90, "A")]
    [InlineData(89.99, "B")]
    [InlineData(75, "B")]
    [InlineData(60, "C")]
    [InlineData(40, "D")]
    [InlineData(39.9, "F")]
    public void Grades_begin_at_their_bounds(double score, string grade) => GradeOf(score).ShouldBe(grade);
}
