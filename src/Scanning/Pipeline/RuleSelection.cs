using Merlon.Scanning.Secrets;

namespace Merlon.Scanning.Pipeline;

/// <summary>Finds the rule files that a scan runs: the built-in ones, or those of --config, or both.</summary>
public static class RuleSelection
{
    public const string Default = "default";
    private const long MaxRuleFile = 5 * 1024 * 1024;

    /// <summary>The secret rules for the given --config values (none: the built-in ones). Throws <see cref="ScanStoppedException"/> with every error.</summary>
    public static SecretRuleSet SecretRules(IReadOnlyList<string> configs, string rulesFolder)
    {
        try
        {
            var sets = (configs.Count == 0 ? [Default] : configs).Select(config => Read(config, rulesFolder)).ToList();
            return sets.Count == 1 ? sets[0] : Combine(sets);
        }
        catch (RuleFileException e)
        {
            throw new ScanStoppedException(StopReason.Usage, e.Errors);
        }
    }

    private static SecretRuleSet Read(string config, string rulesFolder)
    {
        if (config == Default) return SecretRuleFiles.Read(Files(Path.Combine(rulesFolder, "secrets"), "rules/secrets"), trusted: true);
        if (File.Exists(config) && config.EndsWith(".toml", StringComparison.OrdinalIgnoreCase))
            return Gitleaks(config, rulesFolder);
        return SecretRuleFiles.Read(Files(config, config), trusted: false);
    }

    private static SecretRuleSet Gitleaks(string config, string rulesFolder) => throw new NotImplementedException(config + rulesFolder);

    private static List<(string Name, string Text)> Files(string path, string given)
    {
        if (File.Exists(path)) return [(given, Text(path, given))];
        if (!Directory.Exists(path))
            throw new ScanStoppedException(StopReason.Usage, $"{given}: no such rule file or folder. Give --config an existing one, or '{Default}' for the built-in rules.");
        var files = Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 20 })
            .Where(f => Path.GetExtension(f) is ".yaml" or ".yml")
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.Combine(given, Path.GetRelativePath(path, f)), Text(f, f)))
            .ToList();
        return files.Count > 0 ? files : throw new ScanStoppedException(StopReason.Usage, $"{given}: holds no .yaml rule files. Give --config a folder with rules.");
    }

    private static string Text(string path, string given)
    {
        try
        {
            return new FileInfo(path).Length <= MaxRuleFile
                ? File.ReadAllText(path)
                : throw new ScanStoppedException(StopReason.Usage, $"{given}: larger than {MaxRuleFile >> 20} MB. Split the rule file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScanStoppedException(StopReason.Usage, $"{given}: cannot be read ({e.Message.TrimEnd('.')}). Check the path and its permissions.");
        }
    }

    /// <summary>Later sets win where ids meet, so that a team can replace a built-in rule.</summary>
    private static SecretRuleSet Combine(List<SecretRuleSet> sets)
    {
        var rules = new Dictionary<string, SecretRule>(StringComparer.Ordinal);
        foreach (var rule in sets.SelectMany(s => s.Rules)) rules[rule.Id] = rule;
        return new SecretRuleSet([.. rules.Values], [.. sets.SelectMany(s => s.AllowLists)], SecretRuleFiles.VersionOf(sets.Select(s => s.Version)));
    }
}
