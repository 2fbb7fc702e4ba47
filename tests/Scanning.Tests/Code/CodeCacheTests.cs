using System.Text.Json;
using Merlon.Model;
using Merlon.Scanning.Code;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Tests.Code;

public sealed class CodeCacheTests : IDisposable
{
    private const string Rules = "rules:\n- {id: eval-call, message: Found $X., severity: LOW, languages: [python], pattern: eval($X)}\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("merlon-code-cache-").FullName;
    private readonly FingerprintKey _key = new(new byte[32]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_second_scan_reports_what_the_first_did()
    {
        Write("a.py", "x = 1\neval(data)\n");
        Write("b.py", "eval(data)\ndef (\n");
        var first = await Scan(Rules);
        var second = await Scan(Rules);
        JsonSerializer.Serialize(second.Findings).ShouldBe(JsonSerializer.Serialize(first.Findings));
        second.Problems.ShouldBe(first.Problems);
        first.Findings.Count.ShouldBe(2);
        first.Problems.Count.ShouldBe(1);
        first.Findings[0].Excerpt.ShouldNotBeNull();
    }

    /// <summary>What is found in an unchanged file comes from the cache: a finding of another file put there in its place shows.</summary>
    [Fact]
    public async Task Only_files_that_changed_are_looked_at_again()
    {
        Write("a.py", "eval(one)\n");
        Write("b.py", "eval(two)\n");
        await Scan(Rules);
        Write("b.py", "eval(three)\n");
        var cache = Open(Rules);
        cache.Find(Content("a.py")).ShouldNotBeNull().Findings.ShouldHaveSingleItem().Description.ShouldBe("Found one.");
        cache.Find(Content("b.py")).ShouldBeNull();
        (await Scan(Rules)).Findings.Select(f => f.Description).ShouldBe(["Found one.", "Found three."]);
    }

    [Theory]
    [InlineData("the rules")]
    [InlineData("the path")]
    [InlineData("the target")]
    public async Task Other_circumstances_find_nothing_in_the_cache(string what)
    {
        Write("a.py", "eval(one)\n");
        await Scan(Rules);
        if (what == "the path") File.Move(Path.Combine(_folder, "src", "a.py"), Path.Combine(_folder, "src", "b.py"));
        var cache = Open(what == "the rules" ? Rules.Replace("LOW", "HIGH", StringComparison.Ordinal) : Rules, what == "the target" ? "other" : "target");
        cache.Find(Content(what == "the path" ? "b.py" : "a.py")).ShouldBeNull();
    }

    [Fact]
    public async Task The_cache_holds_no_line_of_the_code()
    {
        Write("a.py", "password = 'hunter2'; eval(data)\n");
        await Scan(Rules);
        var kept = Open(Rules).Find(Content("a.py")).ShouldNotBeNull();
        JsonSerializer.Serialize(kept).ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("patterns: [{pattern: eval($X)}, {metavariable-comparison: {metavariable: $X, comparison: $X < today()}}]")]
    [InlineData("mode: taint, pattern-sources: [{pattern: a}], pattern-sinks: [{pattern: b}]")]
    public async Task Rules_that_know_more_than_the_file_keep_nothing(string rule)
    {
        Write("a.py", "eval(one)\n");
        await Scan($"rules:\n- {{id: r, message: m, severity: LOW, languages: [python], {rule}}}\n");
        Directory.Exists(Path.Combine(_folder, "cache")).ShouldBeFalse();
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "src"));
        File.WriteAllText(Path.Combine(_folder, "src", path), text);
    }

    private FileContent Content(string path) => FileContent.Open(path, File.ReadAllBytes(Path.Combine(_folder, "src", path)))!;

    private CacheFolder Folder() => new(Path.Combine(_folder, "cache"), _key);

    private CodeCache Open(string rules, string target = "target") => CodeCache.Open(Folder(), target, CodeRuleSet.Read([("a.yaml", rules)]).Set.Version, "1000");

    private async Task<(List<Finding> Findings, List<Problem> Problems)> Scan(string rules)
    {
        var (set, errors) = CodeRuleSet.Read([("a.yaml", rules)]);
        errors.ShouldBeEmpty();
        var context = new ScanContext
        {
            Workspace = Workspace.List(Path.Combine(_folder, "src"), new WorkspaceOptions(), [], TestContext.Current.CancellationToken),
            Key = _key,
            Cache = Folder(),
            TargetName = "target",
        };
        await new CodeScanner(set).ScanAsync(context, TestContext.Current.CancellationToken);
        return ([.. context.Findings.OrderBy(f => f.Path)], [.. context.Problems.Where(p => p.Path is not null)]);
    }
}
