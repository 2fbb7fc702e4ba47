using Merlon.Analysis.Rules;
using Merlon.Scanning.Code;

namespace Merlon.Scanning.Pipeline.RuleTests;

/// <summary>A folder of code rules with their samples, as whoever writes rules sees it.</summary>
/// <param name="Folder">As it was given; names of files begin with it.</param>
/// <param name="Files">Rule files in the order of their paths, each with the samples beside it.</param>
/// <param name="Blocks">What the rules may include.</param>
/// <param name="Coverage">What the rules have to cover; null when the folder has no <c>coverage.yaml</c>.</param>
public sealed record RuleFolder(string Folder, IReadOnlyList<RuleFile> Files, RuleBlocks Blocks, RuleCoverage? Coverage)
{
    /// <summary>Reads a folder; blocks come from it and from the built-in rules. Throws <see cref="ScanStoppedException"/> when it cannot be read.</summary>
    public static RuleFolder Open(string folder, string builtIn)
    {
        var samples = RuleSamples.Find(folder, builtIn);
        var files = samples.Select(s => new RuleFile(s.File, s.Text, [.. s.Samples.Select(n => (Path.Combine(Path.GetDirectoryName(s.File)!, n), s.TextOf(n)))])).ToList();
        var coverage = Path.Combine(File.Exists(Path.Combine(folder, RuleCoverage.FileName)) ? folder : builtIn, RuleCoverage.FileName);
        return new RuleFolder(folder, files, samples[0].Blocks, SmallTextFile.Read(coverage) is { } text ? RuleCoverage.Read(coverage, text) : null);
    }

    /// <summary>Everything wrong with the rules, each "file:line: what. What to do."</summary>
    public IReadOnlyList<string> Lint()
    {
        var ids = Coverage?.Groups.SelectMany(g => g.Items).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Files.AsParallel().AsOrdered().SelectMany(f => RuleLint.Check(f, Blocks, ids))];
    }

    /// <summary>The pages of documentation that the rules make: path below <c>docs/</c>, text. Throws <see cref="ScanStoppedException"/> when a rule is wrong.</summary>
    public IReadOnlyList<(string Path, string Text)> Pages()
    {
        if (Coverage is null) throw new ScanStoppedException(StopReason.Usage, $"there is no {RuleCoverage.FileName} beside the rules. Add one.");
        return [.. RulePages.Of([.. Rules().Select(r => (r.Rule, Below(r.File)))], Coverage)];
    }

    /// <summary>The coverage cells that have neither a rule nor a reason, "item: column".</summary>
    public IReadOnlyList<string> EmptyCells() => Coverage is null ? [] : CoveragePage.Empty([.. Rules().Select(r => (r.Rule, Below(r.File)))], Coverage);

    private RuleFile Below(RuleFile file) => new(Below(file.Name), file.Text, [.. file.Samples.Select(s => (Below(s.Name), s.Text))]);

    private string Below(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    /// <summary>The rules with the files they are in.</summary>
    public IReadOnlyList<(Rule Rule, RuleFile File)> Rules()
    {
        var errors = new List<string>();
        List<(Rule, RuleFile)> rules = [.. Files.SelectMany(f => RuleReader.Read(f.Name, f.Text, errors, Blocks).Select(r => (r, f)))];
        return errors.Count == 0 ? rules : throw new ScanStoppedException(StopReason.Usage, errors);
    }
}
