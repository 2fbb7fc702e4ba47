using Merlon.Analysis.Rules;

namespace Merlon.Scanning.Pipeline.RuleTests;

/// <summary>
/// A rule file and the samples beside it: files of the same name up to the first dot. <c>Fixed</c> is what a sample looks like
/// once the fixes are made: its name with a part <c>fixed</c>.
/// </summary>
/// <param name="File">The rule file as errors name it.</param>
/// <param name="Folder">The folder of all of them.</param>
/// <param name="Samples">Names of files in the folder, in ordinal order.</param>
/// <param name="Fixed">Name of a sample to the name of its fixed file.</param>
public sealed record RuleSamples(string File, string Text, string Folder, IReadOnlyList<string> Samples, IReadOnlyDictionary<string, string> Fixed)
{
    private const long MaxSample = 5 * 1024 * 1024;

    /// <summary>What the rules may include.</summary>
    public RuleBlocks Blocks { get; init; } = RuleBlocks.Empty;

    /// <summary>The text of a file beside the rule; empty for one that is too large to be a sample.</summary>
    public string TextOf(string name)
    {
        var path = Path.Combine(Folder, name);
        return new FileInfo(path).Length <= MaxSample ? System.IO.File.ReadAllText(path) : "";
    }

    private const string FixedPart = "fixed";

    /// <summary>All rule files of a folder, or the one that is named. Throws <see cref="ScanStoppedException"/> when there are none or one cannot be read.</summary>
    /// <param name="path">Rule file or folder.</param>
    /// <param name="rulesFolder">Folder of the built-in rules, whose blocks rules may include; null for none.</param>
    public static IReadOnlyList<RuleSamples> Find(string path, string? rulesFolder = null)
    {
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var all = RuleSelection.CodeFiles(path).Where(f => !IsSample(Path.GetFileName(f.Name))).ToLookup(f => RuleBlocks.IsIn(f.Text));
        var files = all[false].ToList();
        if (files.Count == 0) throw new ScanStoppedException(StopReason.Usage, $"{path}: holds no code rules. Name a folder with rule files and samples of the same names beside them.");
        var blocks = RuleSelection.Blocks([.. all[true]], rulesFolder is null ? null : RuleSelection.BuiltInBlocks(rulesFolder));
        return files.ConvertAll(f => Beside(f.Name, f.Text, names) with { Blocks = blocks });
    }

    /// <summary>YAML is also what rules look at: a sample is <c>name.test.yaml</c>.</summary>
    private static bool IsSample(string name) => name.Split('.').Skip(1).SkipLast(1).Any(part => part is "test" or FixedPart);

    private static RuleSamples Beside(string file, string text, Dictionary<string, string[]> names)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (!names.TryGetValue(folder, out var all))
        {
            all = [.. new DirectoryInfo(folder).EnumerateFiles().Where(f => f.LinkTarget is null).Select(f => f.Name).Order(StringComparer.Ordinal)];
            names.Add(folder, all);
        }
        var own = Path.GetFileName(file);
        var stem = Path.GetFileNameWithoutExtension(own);
        var beside = all.Where(n => n != own && UpToFirstDot(n) == stem).ToList();
        var samples = beside.Where(n => !IsFixed(n)).ToList();
        return new RuleSamples(file, text, folder, samples, beside.Where(IsFixed).Where(n => samples.Contains(Unfixed(n))).ToDictionary(Unfixed));
    }

    private static bool IsFixed(string name) => name.Split('.').Skip(1).Contains(FixedPart);

    private static string Unfixed(string name) => string.Join('.', name.Split('.').Where((part, i) => i == 0 || part != FixedPart));

    private static string UpToFirstDot(string name)
    {
        var dot = name.IndexOf('.', name.Length - name.TrimStart('.').Length);
        return dot < 0 ? name : name[..dot];
    }
}
