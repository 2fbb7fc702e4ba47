using Merlon.Model;

namespace Merlon.Scanning.Pipeline.RuleTests;

/// <summary>How a line of a sample came out.</summary>
public enum LineOutcome
{
    /// <summary>Marked <c>ruleid</c> and reported.</summary>
    Hit,

    /// <summary>Marked <c>ruleid</c> and not reported.</summary>
    Missing,

    /// <summary>Reported and not marked, or marked <c>ok</c>.</summary>
    Unexpected,

    /// <summary>Marked as to come, and as it should be already.</summary>
    Ahead,
}

/// <summary>A line of a sample.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Code">The line as it stands there.</param>
/// <param name="IsMarkedOk">Whether the sample says that the rule must not report it.</param>
public sealed record SampleLine(string Sample, int Line, LineOutcome Outcome, string Code, bool IsMarkedOk);

/// <summary>A rule over all samples of its file. <c>Languages</c> are those that Merlon analyses, by name.</summary>
public sealed record RuleTestResult(string RuleId, IReadOnlyList<string> Languages, IReadOnlyList<SampleLine> Lines)
{
    public bool Passed => Lines.All(l => l.Outcome is LineOutcome.Hit or LineOutcome.Ahead);
}

/// <summary>A sample with all fixes made, and what it should look like then.</summary>
public sealed record FixTestResult(string Sample, string ExpectedFile, string Expected, string Actual)
{
    public bool Passed => Expected == Actual;
}

/// <summary>A rule file over its samples. <c>Errors</c> are why it could not be used, <c>Problems</c> what happened while it ran.</summary>
public sealed record RuleFileResult(RuleSamples File, IReadOnlyList<RuleTestResult> Rules, IReadOnlyList<FixTestResult> Fixes, IReadOnlyList<string> Errors, IReadOnlyList<Problem> Problems)
{
    public bool HasSamples => File.Samples.Count > 0;

    public bool Passed => Errors.Count == 0 && Rules.All(r => r.Passed) && Fixes.All(f => f.Passed);
}
