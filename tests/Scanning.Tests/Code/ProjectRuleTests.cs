using Merlon.Model;
using Merlon.Scanning.Code;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Tests.Code;

/// <summary>Rules over the whole project: what it has, and what it has nowhere.</summary>
public sealed class ProjectRuleTests : IDisposable
{
    private const string Rule = """
        rules:
        - id: app-without-shield
          mode: project
          message: The application $APP is served without shield().
          severity: WARNING
          metadata: {confidence: HIGH}
          languages: [javascript, typescript]
          present: $APP = express()
          absent:
          - $A.use(shield(...))
          - languages: [json]
            pattern: '"shield": true'
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("merlon-project-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, (string, string)[], string?> Projects { get; } = new()
    {
        { "nowhere", [("a.js", "x = 1\nconst app = express()"), ("b.js", "app.use(other())")], "a.js:2" },
        { "in the same file", [("a.js", "const app = express()\napp.use(shield())")], null },
        { "in another file", [("a.js", "const app = express()"), ("b.js", "a.use(shield({x: 1}))")], null },
        { "in another file that comes first", [("b.js", "const app = express()"), ("a.js", "a.use(shield())")], null },
        { "in another language", [("a.ts", "const app = express()"), ("b.js", "a.use(shield())")], null },
        { "in a language of its own", [("a.js", "const app = express()"), ("config.json", "{\"shield\": true}")], null },
        { "nothing to report", [("b.js", "app.use(other())")], null },
        { "only a test has it", [("a.js", "const app = express()"), ("test/b.js", "a.use(shield())")], "a.js:1" },
        { "only a test needs it", [("fixtures/a.js", "const app = express()")], null },
        { "the first of several", [("c/z.js", "const app = express()"), ("b/y.ts", "\nconst app = express(); let other = express()"), ("b/z.js", "const app = express()")], "b/y.ts:2" },
    };

    [Theory]
    [MemberData(nameof(Projects), DisableDiscoveryEnumeration = true)]
    public async Task What_is_nowhere_is_reported_at_the_first_place_that_needs_it(string name, (string, string)[] files, string? expected)
    {
        var findings = await Scan(Rule, files);
        findings.Select(f => $"{f.Path}:{f.Span.StartLine}").ShouldBe(expected is null ? [] : [expected], name);
        findings.ShouldAllBe(f => f.Confidence == Confidence.High);
    }

    [Theory]
    [InlineData("use(shield)", 0)]
    [InlineData("// use(shield)", 1)]
    [InlineData("/* a\n use(shield) */ b()", 1)]
    [InlineData("/* a */ use(shield) // b", 0)]
    [InlineData("// use(shield)\nuse(shield)", 0)]
    public async Task What_is_commented_out_is_not_there(string text, int findings)
    {
        var rule = Rule + "\n  - pattern-regex: use\\(shield";
        (await Scan(rule, ("a.js", "const app = express()"), ("b.js", text))).Count.ShouldBe(findings);
    }

    [Fact]
    public async Task Paths_limit_where_the_rule_looks()
    {
        var rule = Rule + "\n  paths: {exclude: [legacy/]}";
        (await Scan(rule, ("legacy/a.js", "const app = express()"))).ShouldBeEmpty();
        (await Scan(rule, ("a.js", "const app = express()"), ("legacy/b.js", "a.use(shield())"))).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("b.js", "shield; a.use(((", 1)]
    [InlineData("b.js", "a.use(((", 0)]
    [InlineData("b.py", "def (", 0)]
    [InlineData("test/b.js", "shield; a.use(((", 0)]
    public async Task A_file_that_is_not_read_whole_leaves_a_doubt(string path, string text, int doubts)
    {
        var finding = (await Scan(Rule, ("a.js", "const app = express()"), (path, text))).ShouldHaveSingleItem();
        finding.Confidence.ShouldBe(doubts > 0 ? Confidence.Low : Confidence.High);
        finding.Description.Contains("1 file that could not be read whole", StringComparison.Ordinal).ShouldBe(doubts > 0);
    }

    [Theory]
    [InlineData("large.js", 1)]
    [InlineData("large.txt", 0)]
    public async Task So_does_one_that_is_too_large(string path, int doubts) =>
        (await Scan(Rule, new WorkspaceOptions { MaxFileBytes = 100 }, ("a.js", "const app = express()"), (path, new string(' ', 101)))).ShouldHaveSingleItem().Confidence.ShouldBe(doubts > 0 ? Confidence.Low : Confidence.High);

    [Fact]
    public async Task A_part_of_a_project_proves_little()
    {
        var finding = (await Scan(Rule, new WorkspaceOptions { Include = ["a.js"] }, ("a.js", "const app = express()"), ("b.js", "a.use(shield())"))).ShouldHaveSingleItem();
        finding.Confidence.ShouldBe(Confidence.Low);
        finding.Description.ShouldBe("The application app is served without shield(). Only a part of the project was looked at.");
    }

    [Fact]
    public async Task The_issue_stays_the_same_when_its_first_place_moves()
    {
        var before = (await Scan(Rule, ("b.js", "const app = express()"))).ShouldHaveSingleItem();
        var after = (await Scan(Rule, ("a.js", "let server = express()"), ("b.js", "const app = express()"))).ShouldHaveSingleItem();
        after.Identity.ShouldBe(before.Identity);
    }

    [Theory]
    [InlineData("present: f()", "'absent' is missing")]
    [InlineData("absent: f()", "'present' is missing")]
    [InlineData("present: f(\n  absent: g()", "is not valid")]
    [InlineData("present: {languages: [klingon], pattern: f()}\n  absent: g()", "'klingon' is not a language")]
    [InlineData("present: {}\n  absent: g()", "there is nothing to look for")]
    public void A_broken_rule_is_told(string keys, string says)
    {
        var (_, errors) = CodeRuleSet.Read([("r.yaml", $"rules:\n- id: a\n  mode: project\n  message: m\n  severity: LOW\n  languages: [python]\n  {keys}\n")]);
        errors.ShouldContain(e => e.Contains(says, StringComparison.Ordinal), string.Join('\n', errors));
    }

    [Fact]
    public void A_project_rule_says_that_it_is_one() =>
        CodeRuleSet.Read([("r.yaml", "rules: [{id: a, message: m, severity: LOW, languages: [python], pattern: f(), present: g()}]")]).Errors.ShouldBe(["r.yaml:1: 'present' belongs to project rules. Add 'mode: project'."]);

    private Task<IReadOnlyList<Finding>> Scan(string rules, params (string Path, string Text)[] files) => Scan(rules, new WorkspaceOptions(), files);

    private async Task<IReadOnlyList<Finding>> Scan(string rules, WorkspaceOptions options, params (string Path, string Text)[] files)
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
            Workspace = Workspace.List(folder, options, [], TestContext.Current.CancellationToken),
            Key = new FingerprintKey(new byte[32]),
            Limits = new ScanLimits { Parallelism = 2 },
        };
        await new CodeScanner(set).ScanAsync(context, TestContext.Current.CancellationToken);
        return [.. context.Findings];
    }
}
