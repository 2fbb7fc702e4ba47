using System.Text;
using Merlon.Model;
using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Secrets;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Tests.Secrets;

/// <summary>
/// Whole files as they look in the wild, scanned with all built-in rules. The first line of a corpus file names the path;
/// in leaks/ every line begins with the rule that must report it, or with nothing, and "|".
/// </summary>
public sealed class SecretCorpusTests
{
    private static readonly string Root = Path.Combine(RepositoryRoot.Path, "tests", "Scanning.Tests", "Secrets", "Corpus");
    private static readonly SecretEngine Engine = new(RuleSelection.SecretRules([], Path.Combine(RepositoryRoot.Path, "rules")));

    public static TheoryData<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files), "leaks")]
    public void Every_marked_line_is_reported_and_no_other(string name)
    {
        var (path, body) = Read("leaks", name);
        var marked = body.Split('\n').Select(line => line.Split('|', 2)).ToList();
        var expected = marked.Select((parts, i) => (Line: i + 1, Rule: parts[0])).Where(e => e.Rule.Length > 0).ToList();
        for (var seed = 1; seed <= 3; seed++)
        {
            var file = Open(path, string.Join('\n', marked.Select(parts => parts[1])), seed);
            var hits = Scan(file).Where(h => h.Length > 0).ToList();
            foreach (var (line, rule) in expected)
                Speakers(hits, file, line, rule).ShouldContain(rule, $"{path}:{line}, seed {seed}");
            hits.Where(h => !expected.Any(e => Covers(h, file, e.Line))).Select(h => $"{file.Span(h.Start, h.Length).StartLine} {h.Rule.Id}")
                .ShouldBeEmpty($"{path}, seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Files), "clean")]
    public void Nothing_worth_attention_is_reported_in_clean_files(string name)
    {
        var (path, body) = Read("clean", name);
        for (var seed = 1; seed <= 3; seed++)
        {
            var file = Open(path, body, seed);
            Scan(file).Where(h => h.Rule.Severity >= Severity.Medium).Select(h => $"{file.Span(h.Start, h.Length).StartLine} {h.Rule.Id}").ShouldBeEmpty($"{path}, seed {seed}");
        }
    }

    /// <summary>Rules that report the line; a rule that knows the issuer may speak for the expected one.</summary>
    private static IEnumerable<string> Speakers(List<SecretHit> hits, FileContent file, int line, string rule) =>
        hits.Where(h => Covers(h, file, line)).Select(h => h.Rule.Generic ? h.Rule.Id : rule);

    private static bool Covers(SecretHit hit, FileContent file, int line)
    {
        var span = file.Span(hit.Start, hit.Length);
        return span.StartLine <= line && span.EndLine >= line;
    }

    private static (string Path, string Body) Read(string folder, string name)
    {
        var text = File.ReadAllText(Path.Combine(Root, folder, name + ".txt"));
        var end = text.IndexOf('\n');
        return (text["path: ".Length..end], text[(end + 1)..].TrimEnd('\n'));
    }

    private static FileContent Open(string path, string template, int seed)
    {
        var bytes = Encoding.UTF8.GetBytes(ExampleText.Expand(template, seed) + "\n");
        return FileContent.Open(path, bytes)!;
    }

    private static IReadOnlyList<SecretHit> Scan(FileContent file) => new SecretMatcher(Engine, TimeSpan.FromSeconds(10)).Scan(file);
}
