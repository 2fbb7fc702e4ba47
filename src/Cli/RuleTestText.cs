using System.Globalization;
using Merlon.Scanning.Pipeline.RuleTests;
using Merlon.Scanning.Reports;

namespace Merlon.Cli;

/// <summary>The results of rule tests for people: what fails, line by line, then the totals.</summary>
internal sealed class RuleTestText(TextWriter output, int width, bool isVerbose)
{
    private const int MaxLines = 20, MaxChanged = 8, MaxProblems = 3;

    public void Write(IReadOnlyList<RuleFileResult> results, TimeSpan took)
    {
        foreach (var result in results) Write(result);
        Totals(results, took);
    }

    private void Write(RuleFileResult result)
    {
        foreach (var error in result.Errors) Line($"ERROR {error}");
        foreach (var rule in result.Rules.Where(r => !r.Passed || (isVerbose && result.HasSamples && result.Errors.Count == 0)))
        {
            Line($"{(rule.Passed ? "ok   " : "FAIL ")} {rule.RuleId}  ({result.File.File})");
            if (!rule.Passed) Differences(rule);
        }
        foreach (var fix in result.Fixes.Where(f => !f.Passed)) Difference(result, fix);
        if (result.Passed) return;
        foreach (var problem in result.Problems.Take(MaxProblems)) Line($"      note: {problem.Message}");
    }

    private void Differences(RuleTestResult rule)
    {
        var wrong = rule.Lines.Where(l => l.Outcome is LineOutcome.Missing or LineOutcome.Unexpected).ToList();
        foreach (var line in wrong.Take(MaxLines))
        {
            var what = line.Outcome == LineOutcome.Missing ? "missing   " : line.IsMarkedOk ? "not ok    " : "unexpected";
            Line(string.Create(CultureInfo.InvariantCulture, $"      {what} {line.Sample}:{line.Line}  {line.Code.Trim()}"));
        }
        if (wrong.Count > MaxLines) Line($"      and {wrong.Count - MaxLines} more lines");
    }

    /// <summary>The lines between the first and the last that differ.</summary>
    private void Difference(RuleFileResult result, FixTestResult fix)
    {
        string[] expected = fix.Expected.Split('\n'), actual = fix.Actual.Split('\n');
        var start = 0;
        while (start < Math.Min(expected.Length, actual.Length) && expected[start] == actual[start]) start++;
        var end = 0;
        while (end < Math.Min(expected.Length, actual.Length) - start && expected[^(end + 1)] == actual[^(end + 1)]) end++;
        Line(string.Create(CultureInfo.InvariantCulture, $"FAIL  the fixes of {fix.Sample} do not give {fix.ExpectedFile}, line {start + 1}  ({result.File.File})"));
        Changed("- ", expected[start..^end]);
        Changed("+ ", actual[start..^end]);
    }

    private void Changed(string mark, string[] lines)
    {
        foreach (var line in lines.Take(MaxChanged)) Line($"      {mark}{line}");
        if (lines.Length > MaxChanged) Line($"      {mark}... {lines.Length - MaxChanged} more lines");
    }

    private void Totals(IReadOnlyList<RuleFileResult> results, TimeSpan took)
    {
        var tested = results.Where(r => r.HasSamples && r.Errors.Count == 0).ToList();
        var rules = tested.SelectMany(r => r.Rules).ToList();
        var lines = rules.SelectMany(r => r.Lines).ToList();
        var fixes = tested.SelectMany(r => r.Fixes).ToList();
        int Count(LineOutcome outcome) => lines.Count(l => l.Outcome == outcome);
        output.WriteLine(Invariant($"{rules.Count(r => r.Passed)} of {rules.Count} rules pass, in {tested.Count} files ({took.TotalSeconds:0.0} s)"));
        output.WriteLine(Invariant($"{Count(LineOutcome.Hit)} lines found, {Count(LineOutcome.Missing)} missing, {Count(LineOutcome.Unexpected)} unexpected, {Count(LineOutcome.Ahead)} ahead of a todo"));
        if (fixes.Count > 0) output.WriteLine(Invariant($"{fixes.Count(f => f.Passed)} of {fixes.Count} fixed files as expected"));
        var without = results.Count(r => !r.HasSamples);
        if (without > 0) output.WriteLine(Invariant($"{without} rule files have no sample: put one with the rule file's name beside it"));
        var broken = results.Count(r => r.Errors.Count > 0);
        if (broken > 0) output.WriteLine(Invariant($"{broken} rule files cannot be used, see the errors above"));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private void Line(string text)
    {
        // Code of samples may hold anything, and a line has to stay one.
        var visible = VisibleText.Code(text);
        output.WriteLine(visible.Length <= width || text.StartsWith("ERROR", StringComparison.Ordinal) ? visible : visible[..(width - 1)] + "…");
    }
}
