using Merlon.Model;
using Merlon.Scanning.Code;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Tests.Code;

/// <summary>From files and rules to findings.</summary>
public sealed class CodeScannerTests : IDisposable
{
    private const string Eval = """
        rules:
        - id: eval-call
          message: Do not evaluate $X. It may be anything.
          severity: ERROR
          languages: [python]
          pattern: eval($X)
          fix: literal_eval($X)
          metadata: {cwe: "CWE-95: Eval Injection", owasp: ["A03:2021 - Injection"], confidence: HIGH}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("merlon-code-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_match_becomes_a_finding()
    {
        var finding = (await Scan(Eval, ("a.py", "x = 1\nif x:\n    eval(data)\n"))).ShouldHaveSingleItem();
        finding.RuleId.ShouldBe("eval-call");
        finding.Span.ShouldBe(new SourceSpan(3, 5, 3, 15));
        finding.Description.ShouldBe("Do not evaluate data. It may be anything.");
        finding.Title.ShouldBe("Do not evaluate $X");
        finding.Severity.ShouldBe(Severity.High);
        finding.Type.ShouldBe(IssueType.OwaspInjection);
        finding.Cwe.ShouldBe(["CWE-95"]);
        finding.Owasp.ShouldBe(["A03:2021"]);
        finding.Fix.ShouldBe(new TextEdit(finding.Span, "literal_eval(data)"));
        finding.LineHash.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("x = 1\nimport os\ny = 2\n", "x = 1\ny = 2\n")]
    [InlineData("x = 1\r\nimport os\r\ny = 2\r\n", "x = 1\r\ny = 2\r\n")]
    [InlineData("if x:\n    import os\n    y = 2\n", "if x:\n    \n    y = 2\n")]
    [InlineData("import os", "")]
    public async Task A_fix_that_deletes_whole_lines_takes_their_breaks(string source, string expected)
    {
        const string rule = "rules: [{id: a, message: m, severity: LOW, languages: [python], pattern: import os, fix: ''}]";
        var fix = (await Scan(rule, ("a.py", source))).ShouldHaveSingleItem().Fix.ShouldNotBeNull();
        TextEdit.Apply(source, [fix]).Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("eval(a)  # nosem", true)]
    [InlineData("# nosemgrep: eval-call\neval(a)", true)]
    [InlineData("eval(a)  # nosemgrep: other-rule", false)]
    [InlineData("eval(a)  # merlon:allow eval-call checked", true)]
    [InlineData("x = 1  # nosem\neval(a)", false)]
    [InlineData("eval('nosem')", false)]
    public async Task A_comment_hides_a_finding(string source, bool isHidden) =>
        ((await Scan(Eval, ("a.py", source))).ShouldHaveSingleItem().InlineAllow is not null).ShouldBe(isHidden);

    [Theory]
    [InlineData("def f():\n    eval(a)\n", "# moved\n\n\ndef f():\n    eval( a )  # why\n", true)]
    [InlineData("def f():\n    eval(a)\n", "def f():\n    eval(b)\n", false)]
    [InlineData("def f():\n    eval(a)\n", "def g():\n    eval(a)\n", false)]
    public async Task Identity_outlives_moves_and_layout(string before, string after, bool isSame)
    {
        var first = (await Scan(Eval, ("a.py", before))).ShouldHaveSingleItem();
        var second = (await Scan(Eval, ("a.py", after))).ShouldHaveSingleItem();
        (first.Identity == second.Identity).ShouldBe(isSame);
    }

    [Fact]
    public async Task Equal_code_twice_is_two_findings_and_a_renamed_file_keeps_the_second_identity()
    {
        var twice = await Scan(Eval, ("a.py", "eval(a)\neval(a)\n"));
        twice.Select(f => f.Identity).Distinct().Count().ShouldBe(2);
        var moved = await Scan(Eval, ("b.py", "eval(a)\neval(a)\n"));
        moved.Select(f => f.Fingerprints[1]).ShouldBe(twice.Select(f => f.Fingerprints[1]), ignoreOrder: true);
    }

    [Fact]
    public async Task Paths_of_a_rule_are_kept()
    {
        var findings = await Scan(Eval + "\n  paths: {include: ['src/'], exclude: ['*_test.py']}", ("src/a.py", "eval(a)"), ("src/a_test.py", "eval(a)"), ("b.py", "eval(a)"));
        findings.ShouldHaveSingleItem().Path.ShouldBe("src/a.py");
    }

    [Theory]
    [InlineData("A03:2021 - Injection", IssueType.OwaspInjection)]
    [InlineData("A1:2017", IssueType.OwaspInjection)]
    [InlineData("A10:2025", IssueType.BestPracticeErrorHandling)]
    [InlineData("A10:2021 - Server-Side Request Forgery", IssueType.OwaspSsrf)]
    public async Task The_category_decides_the_type(string owasp, IssueType type) =>
        (await Scan(Eval.Replace("A03:2021 - Injection", owasp, StringComparison.Ordinal), ("a.py", "eval(a)"))).ShouldHaveSingleItem().Type.ShouldBe(type);

    [Fact]
    public async Task A_file_that_takes_too_long_is_named()
    {
        var context = await Run(new ScanLimits { FileTime = TimeSpan.FromMinutes(7) }, new TimeIsUp(TimeSpan.FromMinutes(7)), Eval, ("a.py", "eval(a)"));
        context.Findings.ShouldBeEmpty();
        var problem = context.Problems.ShouldHaveSingleItem();
        problem.Path.ShouldBe("a.py");
        problem.Message.ShouldContain("420 s");
    }

    [Fact]
    public async Task A_rule_that_takes_too_long_is_named()
    {
        var context = await Run(new ScanLimits { RuleTime = TimeSpan.FromMinutes(7) }, new TimeIsUp(TimeSpan.FromMinutes(7)), Eval, ("a.py", "eval(a)"));
        context.Findings.ShouldBeEmpty();
        context.Problems.ShouldHaveSingleItem().Message.ShouldContain("eval-call");
    }

    [Fact]
    public async Task A_file_that_no_rule_can_match_is_not_parsed()
    {
        var context = await Run(new ScanLimits(), TimeProvider.System, Eval, ("a.py", "def ("), ("b.py", "eval ("));
        context.Problems.ShouldHaveSingleItem().Path.ShouldBe("b.py");
    }

    private async Task<IReadOnlyList<Finding>> Scan(string rules, params (string Path, string Text)[] files) =>
        [.. (await Run(new ScanLimits(), TimeProvider.System, rules, files)).Findings.OrderBy(f => f.Span.StartLine)];

    private async Task<ScanContext> Run(ScanLimits limits, TimeProvider time, string rules, params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("N"))).FullName;
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            await File.WriteAllTextAsync(Path.Combine(folder, path), text, TestContext.Current.CancellationToken);
        }
        var (set, errors) = CodeRuleSet.Read([("rules.yaml", rules)]);
        errors.ShouldBeEmpty();
        var context = new ScanContext
        {
            Workspace = Workspace.List(folder, new WorkspaceOptions(), [], TestContext.Current.CancellationToken),
            Key = new FingerprintKey(new byte[32]),
            Limits = limits,
            Time = time,
        };
        await new CodeScanner(set).ScanAsync(context, TestContext.Current.CancellationToken);
        return context;
    }

    /// <summary>Timers of one length fire at once, all others never.</summary>
    private sealed class TimeIsUp(TimeSpan after) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == after) callback(state);
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
