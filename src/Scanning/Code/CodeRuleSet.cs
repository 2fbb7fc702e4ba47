using System.Security.Cryptography;
using System.Text;
using Merlon.Analysis.Rules;

namespace Merlon.Scanning.Code;

/// <summary>Code rules that run together. <c>Version</c> is the first 12 hex digits of the SHA-256 over their files.</summary>
public sealed record CodeRuleSet(IReadOnlyList<Rule> Rules, string Version)
{
    /// <summary>Whether a rule may compare with the day of the scan.</summary>
    public bool KnowsDate { get; init; }

    /// <summary>Reads rule files; all errors of all files at once, each "file:line: what. What to do."</summary>
    /// <param name="files">Rule files, and files with blocks.</param>
    /// <param name="shared">More blocks that rules may include.</param>
    public static (CodeRuleSet Set, IReadOnlyList<string> Errors) Read(IReadOnlyList<(string Name, string Text)> files, RuleBlocks? shared = null)
    {
        var all = new List<string>();
        var blocks = RuleBlocks.Read(files, all, shared);
        var parsed = new (IReadOnlyList<Rule> Rules, List<string> Errors)[files.Count];
        Parallel.For(0, files.Count, i =>
        {
            var errors = new List<string>();
            parsed[i] = (RuleReader.Read(files[i].Name, files[i].Text, errors, blocks), errors);
        });
        foreach (var (read, errors) in parsed)
        {
            all.AddRange(errors);
            // Files of one collection may name different rules alike: each runs, and reports show them under one name.
            var own = new Dictionary<string, Rule>(StringComparer.Ordinal);
            foreach (var rule in read.Where(r => !own.TryAdd(r.Id, r))) all.Add($"{rule.Source}: the rule id '{rule.Id}' is taken by {own[rule.Id].Source}. Choose another.");
        }
        return (new CodeRuleSet([.. parsed.SelectMany(p => p.Rules)], VersionOf(files)) { KnowsDate = files.Any(f => f.Text.Contains("today(", StringComparison.Ordinal)) }, all);
    }

    private static string VersionOf(IReadOnlyList<(string Name, string Text)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, text) in files) hash.AppendData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
