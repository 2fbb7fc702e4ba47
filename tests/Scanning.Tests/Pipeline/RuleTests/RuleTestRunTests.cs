using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Pipeline.RuleTests;

namespace Merlon.Scanning.Tests.Pipeline.RuleTests;

/// <summary>What samples say of rules, and how it comes out.</summary>
public sealed class RuleTestRunTests : IDisposable
{
    private const string Rules = """
        rules:
        - id: exec-call
          message: m
          severity: ERROR
          languages: [python]
          pattern: exec($X)
          fix: run($X)
          paths: {include: [src/]}
        """;

    private const string OtherRule = "\n- {id: old-call, message: m, severity: LOW, languages: [python], pattern: old()}";

    private readonly string _folder = Directory.CreateTempSubdirectory("merlon-rule-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("# ruleid: exec-call\nexec(a)", "2 Hit")]
    [InlineData("# ruleid: exec-call\nrun(a)", "2 Missing")]
    [InlineData("exec(a)", "1 Unexpected")]
    [InlineData("# ok: exec-call\nexec(a)", "2 Unexpected ok")]
    [InlineData("# ok: exec-call\nrun(a)", "")]
    [InlineData("# todoruleid: exec-call\nrun(a)", "")]
    [InlineData("# todoruleid: exec-call\nexec(a)", "2 Ahead")]
    [InlineData("# todook: exec-call\nexec(a)", "")]
    [InlineData("# todook: exec-call\nrun(a)", "2 Ahead")]
    [InlineData("# proruleid: exec-call\nexec(a)", "2 Ahead")]
    [InlineData("# deepruleid: exec-call\nrun(a)", "")]
    [InlineData("# ruleid: deepok: exec-call\nrun(a)", "2 Ahead")]
    [InlineData("# ok: deepruleid: exec-call\nexec(a)", "2 Ahead")]
    [InlineData("# ruleid:\nexec(a)", "2 Hit")]
    [InlineData("# ruleid: other, exec-call\nexec(a)", "2 Hit")]
    [InlineData("# ruleid: other\nexec(a)", "2 Unexpected")]
    [InlineData("x = 1  # ruleid: exec-call\nexec(a)", "2 Unexpected")]
    [InlineData("# ruleid: exec-call\nexec(\n  a)\n# ruleid: exec-call\nexec(b)", "2 Hit, 5 Hit")]
    [InlineData("# ruleid: exec-call\r\nexec(a)\r\n", "2 Hit")]
    [InlineData("exec(a)  # nosem", "")]
    public void Lines_come_out_as_they_are_marked(string sample, string expected)
    {
        var result = Run(("exec.yaml", Rules), ("exec.py", sample)).Rules.ShouldHaveSingleItem();
        string.Join(", ", result.Lines.Select(l => $"{l.Line} {l.Outcome}{(l.IsMarkedOk ? " ok" : "")}")).ShouldBe(expected);
        result.Passed.ShouldBe(!expected.Contains("Missing", StringComparison.Ordinal) && !expected.Contains("Unexpected", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mark_without_a_rule_speaks_of_the_only_one() =>
        Run(("exec.yaml", Rules + OtherRule), ("exec.py", "# ruleid:\nexec(a)")).Rules.Select(r => r.Passed).ShouldBe([false, true]);

    [Theory]
    [InlineData("exec.js", "// ruleid: a\neval(1)\n/* ruleid: a */\neval(2)\nfunction f() { eval(3) }", 2, 1)]
    [InlineData("exec.html", "<!-- ruleid: a -->\n<p>\n", 0, 0)]
    [InlineData("exec.jsx", "x = <p>\n{/* ruleid: a */}\n{eval(1)}</p>", 1, 0)]
    public void Marks_are_comments_of_any_kind(string sample, string text, int hits, int unexpected)
    {
        var lines = Run(("exec.yaml", "rules: [{id: a, message: m, severity: LOW, languages: [js], pattern: eval(...)}]"), (sample, text)).Rules[0].Lines;
        lines.Count(l => l.Outcome == LineOutcome.Hit).ShouldBe(hits);
        lines.Count(l => l.Outcome == LineOutcome.Unexpected).ShouldBe(unexpected);
    }

    [Fact]
    public void Samples_have_the_name_of_the_rule_file_up_to_the_first_dot()
    {
        Write(("exec.yaml", Rules), ("exec.py", ""), ("exec.second.py", ""), ("exec.fixed.py", ""), ("exec.test.yaml", "a: 1"), ("executed.py", ""), ("sub/exec.py", ""), ("exec.test.fixed.yaml", ""));
        var file = RuleSamples.Find(_folder).ShouldHaveSingleItem();
        file.Samples.ShouldBe(["exec.py", "exec.second.py", "exec.test.yaml"]);
        file.Fixed.ShouldBe(new Dictionary<string, string> { ["exec.py"] = "exec.fixed.py", ["exec.test.yaml"] = "exec.test.fixed.yaml" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("if a:\n    run(a)\nrun(b)\n", true)]
    [InlineData("if a:\n    run(a)\nexec(b)\n", false)]
    public void A_fixed_file_is_the_sample_with_all_fixes_made(string expected, bool passes)
    {
        var result = Run(("exec.yaml", Rules), ("exec.py", "if a:\n    exec(a)\nexec(b)\n"), ("exec.fixed.py", expected));
        result.Fixes.ShouldHaveSingleItem().Passed.ShouldBe(passes);
    }

    [Fact]
    public void Each_sample_of_a_project_rule_is_a_project()
    {
        const string rule = "rules: [{id: a, mode: project, message: m, severity: LOW, languages: [python], present: f(), absent: g()}]";
        var result = Run(("a.yaml", rule), ("a.py", "x = 1\n# ruleid: a\nf()"), ("a.good.py", "# ok: a\nf()\ng()"), ("a.test.py", "# ruleid: a\nf()")).Rules.ShouldHaveSingleItem();
        result.Passed.ShouldBeTrue();
        result.Lines.Count(l => l.Outcome == LineOutcome.Hit).ShouldBe(2);
    }

    [Fact]
    public void A_broken_rule_file_costs_only_itself()
    {
        Write(("a.yaml", Rules.Replace("exec(", "exec((", StringComparison.Ordinal)), ("b.yaml", Rules), ("b.py", "# ruleid: exec-call\nexec(a)"));
        var results = RunAll();
        results[0].Errors.ShouldHaveSingleItem().ShouldContain("a.yaml:6");
        results[1].Passed.ShouldBeTrue();
    }

    [Fact]
    public void A_folder_without_rules_is_refused()
    {
        Write(("a.yaml", "a: 1"));
        Should.Throw<ScanStoppedException>(() => RuleSamples.Find(_folder)).Lines.ShouldHaveSingleItem().ShouldContain("holds no code rules");
    }

    private RuleFileResult Run(params (string Name, string Text)[] files)
    {
        Write(files);
        return RunAll().ShouldHaveSingleItem();
    }

    private IReadOnlyList<RuleFileResult> RunAll() => RuleTestRun.Run(RuleSamples.Find(_folder), 2, TimeProvider.System, TestContext.Current.CancellationToken);

    private void Write(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
