using Merlon.Analysis.Rules;
using Merlon.Model;
using Merlon.Scanning.Code;
using Merlon.Scanning.Secrets;
using Merlon.Yaml;

namespace Merlon.Scanning.Pipeline;

/// <summary>What the rules of a file are for.</summary>
public enum RuleFileKind
{
    /// <summary>Merlon's secret rules, and every file of which nothing else can be told: its reader lists what is wrong.</summary>
    Secrets,

    /// <summary>A gitleaks configuration.</summary>
    Gitleaks,

    /// <summary>Code rules in semgrep's format.</summary>
    Code,
}

/// <summary>Finds the rule files that a scan runs: the built-in ones, or those of --config, or both.</summary>
public static class RuleSelection
{
    public const string Default = "default";
    private const int MaxRuleFile = 5 * 1024 * 1024;

    /// <summary>
    /// The secret rules for the given --config values (none: the built-in ones), the built-in ones without their examples.
    /// Throws <see cref="ScanStoppedException"/> with every error.
    /// </summary>
    public static SecretRuleSet SecretRules(IReadOnlyList<string> configs, string rulesFolder)
    {
        var errors = new List<string>();
        var sets = new List<SecretRuleSet>();
        foreach (var config in configs.Count == 0 ? [Default] : configs)
        {
            try { sets.AddRange(Read(config, rulesFolder)); }
            catch (RuleFileException e) { errors.AddRange(e.Errors); }
        }
        if (errors.Count > 0) throw new ScanStoppedException(StopReason.Usage, errors);
        // Rules of another kind alone say nothing about which secret rules are wanted.
        return sets.Count switch { 0 => BuiltIn(rulesFolder), 1 => sets[0], _ => Combine(sets) };
    }

    /// <summary>
    /// The code rules for the given --config values (none: the built-in ones). Of the built-in ones those of low confidence
    /// run only where <paramref name="strict"/> asks for them. Throws <see cref="ScanStoppedException"/> with every error.
    /// </summary>
    public static CodeRuleSet CodeRules(IReadOnlyList<string> configs, string rulesFolder, bool strict = false)
    {
        var files = configs.Where(c => c != Default).SelectMany(CodeFiles).ToList();
        // Most rules include nothing, and reading the blocks takes time.
        var own = Checked(files, files.Exists(f => f.Text.Contains("include:", StringComparison.Ordinal)) ? BuiltInBlocks(rulesFolder) : null);
        // Secret rules alone say nothing about which code rules are wanted.
        if (files.Count > 0 && !configs.Contains(Default)) return own;
        var builtIn = Checked(BuiltInCode(rulesFolder));
        var chosen = strict ? builtIn.Rules : [.. builtIn.Rules.Where(r => r.Metadata.Confidence > Confidence.Low)];
        return own.Rules.Count == 0 ? builtIn with { Rules = chosen } : new CodeRuleSet([.. own.Rules, .. chosen], SecretRuleFiles.VersionOf([own.Version, builtIn.Version]));
    }

    /// <summary>The files with code rules at a path, a file or a folder, by name. Throws <see cref="ScanStoppedException"/>.</summary>
    public static IReadOnlyList<(string Name, string Text)> CodeFiles(string path) =>
        [.. Files(path, path).Where(f => KindOf(f.Name, f.Text) == RuleFileKind.Code)];

    /// <summary>The blocks of the built-in rules.</summary>
    internal static RuleBlocks BuiltInBlocks(string rulesFolder)
    {
        var folder = Path.Combine(rulesFolder, "blocks");
        return Directory.Exists(folder) ? Blocks(Files(folder, "rules/blocks")) : RuleBlocks.Empty;
    }

    /// <summary>The blocks of files, and others beside them. Throws <see cref="ScanStoppedException"/> with every error.</summary>
    internal static RuleBlocks Blocks(IReadOnlyList<(string Name, string Text)> files, RuleBlocks? shared = null)
    {
        var errors = new List<string>();
        var blocks = RuleBlocks.Read(files, errors, shared);
        return errors.Count == 0 ? blocks : throw new ScanStoppedException(StopReason.Usage, errors);
    }

    private static CodeRuleSet Checked(IReadOnlyList<(string Name, string Text)> files, RuleBlocks? blocks = null)
    {
        var (set, errors) = CodeRuleSet.Read(files, blocks);
        return errors.Count == 0 ? set : throw new ScanStoppedException(StopReason.Usage, errors);
    }

    /// <summary>The files of the built-in code rules: every folder of rules but the secrets.</summary>
    private static List<(string Name, string Text)> BuiltInCode(string rulesFolder) =>
        [.. Directory.EnumerateDirectories(rulesFolder).Where(d => Path.GetFileName(d) != "secrets").Order(StringComparer.Ordinal).SelectMany(d => Files(d, "rules/" + Path.GetFileName(d)))];

    /// <summary>
    /// The rules with what the repository's own <c>.gitleaks.toml</c> adds, and what has to be said about it; the rules as
    /// they are when there is no such file or it is broken. What a repository may do: <see cref="GitleaksConfig.AddTo"/>.
    /// </summary>
    public static (SecretRuleSet Rules, IReadOnlyList<Problem> Problems) RepositoryRules(string root, SecretRuleSet current)
    {
        try
        {
            var text = SmallTextFile.Read(Path.Combine(root, GitleaksConfig.Name));
            return text is null ? (current, []) : GitleaksConfig.AddTo(current, text, path => OpenInside(root, path));
        }
        catch (ScanStoppedException e)
        {
            return (current, [.. e.Lines.Select(line => new Problem(SecretScanner.ScannerName, line, GitleaksConfig.Name, Partial: false))]);
        }
    }

    /// <summary>What kind of rules a file holds, by its name and the keys of its first levels.</summary>
    public static RuleFileKind KindOf(string name, string text)
    {
        if (name.EndsWith(".toml", StringComparison.OrdinalIgnoreCase)) return RuleFileKind.Gitleaks;
        if (IsPlainlyCode(text)) return RuleFileKind.Code;
        if (YamlText.Parse(text).Root is not YamlMap root || root["provider"] is not null) return KindOfBroken(text);
        if (root["blocks"] is YamlList) return RuleFileKind.Code;
        if (root["rules"] is not YamlList rules) return KindOfBroken(text);
        return rules.Items.OfType<YamlMap>().Any(r => r["languages"] is not null || r["patterns"] is not null || r["pattern-either"] is not null || r["match"] is not null) ? RuleFileKind.Code : RuleFileKind.Secrets;
    }

    /// <summary>A file that cannot be read goes to the reader whose keys it names, so that what is wrong with it is told whichever scanners run.</summary>
    private static RuleFileKind KindOfBroken(string text) =>
        text.Split('\n').Any(line => line.TrimStart(' ', '-').StartsWith("languages:", StringComparison.Ordinal)) ? RuleFileKind.Code : RuleFileKind.Secrets;

    /// <summary>What can be told of most files without reading them as YAML: rules with languages, and no provider anywhere.</summary>
    private static bool IsPlainlyCode(string text) =>
        text.StartsWith("rules:\n", StringComparison.Ordinal) && text.Contains("\n  languages:", StringComparison.Ordinal) && !text.Contains("provider", StringComparison.Ordinal);

    private static IEnumerable<SecretRuleSet> Read(string config, string rulesFolder)
    {
        if (config == Default) return [BuiltIn(rulesFolder)];
        var kinds = Files(config, config).ToLookup(f => KindOf(f.Name, f.Text));
        var sets = kinds[RuleFileKind.Gitleaks].Select(f => GitleaksConfig.Read(f.Name, f.Text, path => OpenBeside(f.Name, path), () => BuiltIn(rulesFolder))).ToList();
        if (kinds[RuleFileKind.Secrets].ToList() is { Count: > 0 } own) sets.Insert(0, SecretRuleFiles.Read(own, trusted: false));
        return sets;
    }

    /// <summary>The built-in rules; <paramref name="examples"/> as for <see cref="SecretRuleFiles.Read"/>.</summary>
    public static SecretRuleSet BuiltIn(string rulesFolder, bool examples = false) =>
        SecretRuleFiles.Read(Files(Path.Combine(rulesFolder, "secrets"), "rules/secrets"), trusted: true, examples);

    /// <summary>A file that a user's configuration extends: beside it, or, as gitleaks has it, where the command was given.</summary>
    private static (string, string?, string?) OpenBeside(string config, string path)
    {
        var beside = Path.Combine(Path.GetDirectoryName(config) ?? "", path);
        var name = File.Exists(beside) ? beside : path;
        if (!File.Exists(name)) return (name, null, "there is no such file beside the configuration");
        try { return (name, Text(name, name), null); }
        catch (ScanStoppedException e) { return (name, null, e.Lines[0].TrimEnd('.')); }
    }

    /// <summary>A file that a repository's configuration extends: it has to lie in the repository, reached through no link.</summary>
    private static (string, string?, string?) OpenInside(string root, string path)
    {
        var name = path.Replace('\\', '/');
        var steps = name.Split('/');
        if (name.Contains('\0') || Path.IsPathRooted(name) || steps.Contains("..")) return (name, null, "it leads out of the repository");
        for (var i = 1; i < steps.Length; i++)
        {
            if (new DirectoryInfo(Path.Combine([root, .. steps[..i]])).LinkTarget is not null) return (name, null, "it leads through a symbolic link, which is not followed");
        }
        try { return SmallTextFile.Read(Path.Combine(root, name)) is { } text ? (name, text, null) : (name, null, "there is no such file in the repository"); }
        catch (ScanStoppedException e) { return (name, null, e.Lines[0].TrimEnd('.')); }
    }

    private static List<(string Name, string Text)> Files(string path, string given)
    {
        if (File.Exists(path)) return [(given, Text(path, given))];
        if (!Directory.Exists(path))
            throw new ScanStoppedException(StopReason.Usage, $"{given}: no such rule file or folder. Check the path; the built-in rules are --config {Default}.");
        var files = Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 20 })
            .Where(f => Path.GetFileName(f) != RuleCoverage.FileName && !IsSample(f))
            .Where(f => Path.GetExtension(f) is ".yaml" or ".yml" || f.EndsWith("gitleaks.toml", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.Combine(given, Path.GetRelativePath(path, f)), Text(f, f)))
            .ToList();
        return files.Count > 0 ? files : throw new ScanStoppedException(StopReason.Usage, $"{given}: holds no .yaml rule files and no gitleaks.toml. Name a folder with rules.");
    }

    /// <summary>A sample of a rule about YAML: <c>id.test.yaml</c>.</summary>
    private static bool IsSample(string path) => Path.GetFileNameWithoutExtension(path).EndsWith(".test", StringComparison.Ordinal);

    private static string Text(string path, string given)
    {
        try
        {
            var length = new FileInfo(path).Length;
            var text = length == 0 ? StreamText(path) : length <= MaxRuleFile ? File.ReadAllText(path) : null;
            return text ?? throw new ScanStoppedException(StopReason.Usage, $"{given}: larger than {MaxRuleFile >> 20} MB. Split the rule file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScanStoppedException(StopReason.Usage, $"{given}: cannot be read ({e.Message.TrimEnd('.')}). Check the path and its permissions.");
        }
    }

    /// <summary>A pipe or device, whose length only reading tells; null when it is too much.</summary>
    private static string? StreamText(string path)
    {
        using var stream = new StreamReader(path);
        var text = new char[MaxRuleFile + 1];
        var length = stream.ReadBlock(text);
        return length <= MaxRuleFile ? new string(text, 0, length) : null;
    }

    /// <summary>Later sets win where ids meet, so that a team can replace a built-in rule.</summary>
    private static SecretRuleSet Combine(List<SecretRuleSet> sets)
    {
        var rules = new Dictionary<string, SecretRule>(StringComparer.Ordinal);
        foreach (var rule in sets.SelectMany(s => s.Rules)) rules[rule.Id] = rule;
        return new SecretRuleSet([.. rules.Values], [.. sets.SelectMany(s => s.AllowLists)], SecretRuleFiles.VersionOf(sets.Select(s => s.Version)))
        {
            Problems = [.. sets.SelectMany(s => s.Problems)],
        };
    }
}
