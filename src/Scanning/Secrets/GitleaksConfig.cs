using System.Text.RegularExpressions;
using Merlon.Model;

namespace Merlon.Scanning.Secrets;

/// <summary>Opens a file that a configuration extends: its name for messages and its text, or null and what is wrong with it.</summary>
public delegate (string Name, string? Text, string? Error) OpenExtended(string path);

/// <summary>
/// Reads gitleaks' configuration (version 8): <c>extend</c>, <c>rules</c>, allow lists. <c>useDefault</c> means Merlon's
/// built-in rules here. Facts about the format: https://github.com/gitleaks/gitleaks#configuration.
/// </summary>
public static class GitleaksConfig
{
    /// <summary>The file that is picked up in a scanned repository.</summary>
    public const string Name = ".gitleaks.toml";

    /// <summary>Files that may extend each other in a chain, as in gitleaks.</summary>
    private const int MaxExtends = 2;

    private const int MaxRules = 1000;

    /// <summary>Letters of all expressions, keywords and stop words of one configuration.</summary>
    internal const int MaxSize = 256 * 1024;

    /// <summary>Letters of all keywords: they become the states of one automaton.</summary>
    private const int MaxKeywords = 16 * 1024;

    private static readonly Lazy<Regex> Anything = new(() => new Regex("", RegexOptions.CultureInvariant));

    /// <summary>
    /// The rules of a file that the user named. <paramref name="builtIn"/> is asked for when the file extends the default.
    /// Throws <see cref="RuleFileException"/> with every error.
    /// </summary>
    public static SecretRuleSet Read(string name, string text, OpenExtended open, Func<SecretRuleSet> builtIn)
    {
        var config = Load(name, text, open, fromTarget: false);
        config.Errors.AddRange(config.Unknown);
        var basis = config.ExtendsDefault ? builtIn() : new SecretRuleSet([], [], "");
        var rules = basis.Rules.Where(r => !config.Disabled.Any(d => d.Text == r.Id)).ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var rule in config.Rules) Merge(config, rules, rule);
        foreach (var (line, id) in config.Disabled.Where(d => !config.Known.Contains(d.Text) && !basis.Rules.Any(r => r.Id == d.Text)))
            config.Notes.Add($"{name}:{line}: there is no rule '{Shown(id)}' to disable. See `merlon rules list` for the ids.");
        var lists = Targeted(config, id => rules.ContainsKey(id));
        if (config.Errors.Count > 0) throw new RuleFileException(config.Errors);
        return new SecretRuleSet([.. rules.Values], [.. basis.AllowLists, .. lists], SecretRuleFiles.VersionOf([.. config.Texts, basis.Version]))
        {
            Problems = [.. config.Notes.Select(ToProblem)],
        };
    }

    /// <summary>
    /// Adds what the scanned repository's own file says. The repository is not trusted, so it may:
    /// <list type="bullet">
    /// <item>add rules under ids of its own, matched in linear time under the limits of all users' rules;</item>
    /// <item>except secrets by allow lists and <c>disabledRules</c>; how many values each of them hid is reported.</item>
    /// </list>
    /// It may not replace, change or take away a built-in rule, reach files outside of itself, or stop the scan: a broken
    /// file is a problem and nothing of it is used.
    /// </summary>
    public static (SecretRuleSet Rules, IReadOnlyList<Problem> Problems) AddTo(SecretRuleSet current, string text, OpenExtended open)
    {
        var config = Load(Name, text, open, fromTarget: true);
        var taken = current.Rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var added = config.Rules.Where(r => !taken.Contains(r.Id) && IsUsable(config, r)).Select(r => r.ToRule()).ToList();
        foreach (var rule in config.Rules.Where(r => taken.Contains(r.Id) && !r.MatchesNothing))
            config.Notes.Add($"{rule.Source}: the rule id '{rule.Id}' is taken by a built-in rule, which stays as it is. Choose another to add yours.");
        if (config.Errors.Count > 0)
            return (current, [.. config.Errors.Select(e => ToProblem(e + " The file is not used."))]);
        var ids = added.Select(r => r.Id).Concat(taken).ToHashSet(StringComparer.Ordinal);
        var own = config.Rules.Where(r => taken.Contains(r.Id)).SelectMany(r => r.AllowLists, (r, list) => list.For([r.Id]));
        SecretAllowList[] lists = [.. current.AllowLists, .. own, .. Targeted(config, ids.Contains), .. Silenced(config, taken)];
        var rules = new SecretRuleSet([.. current.Rules, .. added], lists, SecretRuleFiles.VersionOf([current.Version, .. config.Texts])) { Problems = current.Problems };
        return (rules, [.. config.Unknown.Concat(config.Notes).Select(ToProblem)]);
    }

    /// <summary>Text of a file for messages and reports: no control characters, bounded.</summary>
    internal static string Shown(string text, int length = 200) =>
        new([.. text.Take(length).Select(c => char.IsControl(c) ? ' ' : c)]);

    private static Problem ToProblem(string line) => new(SecretScanner.ScannerName, line, Partial: false);

    /// <summary>A configuration with all that it extends: the nearer file goes before the one behind it.</summary>
    private sealed class Loaded
    {
        public List<string> Errors { get; } = [];
        public List<string> Unknown { get; } = [];
        public List<string> Notes { get; } = [];
        public List<string> Texts { get; } = [];
        public bool ExtendsDefault { get; set; }

        /// <summary>An extended file is missing: what seems to be wrong may be right with it.</summary>
        public bool IsIncomplete { get; set; }
        public List<(int Line, string Text)> Disabled { get; } = [];
        public List<GitleaksConfigRule> Rules { get; set; } = [];
        public List<SecretAllowList> AllowLists { get; } = [];

        /// <summary>Every rule id of every file, disabled or not.</summary>
        public HashSet<string> Known { get; } = new(StringComparer.Ordinal);
    }

    private static Loaded Load(string name, string text, OpenExtended open, bool fromTarget)
    {
        var loaded = new Loaded();
        var size = 0;
        var disabled = new HashSet<string>(StringComparer.Ordinal);
        for (var depth = 0; ; depth++)
        {
            var file = GitleaksConfigFile.Parse(name, text, loaded.Errors, fromTarget);
            loaded.Texts.Add(text);
            loaded.Unknown.AddRange(file.Unknown);
            loaded.Notes.AddRange(file.Notes);
            loaded.Known.UnionWith(file.Rules.Select(r => r.Id));
            Extend(loaded.Rules, file.Rules.Where(r => !disabled.Contains(r.Id)));
            loaded.AllowLists.AddRange(file.AllowLists);
            loaded.Disabled.AddRange(file.Disabled);
            disabled.UnionWith(file.Disabled.Select(d => d.Text));
            loaded.ExtendsDefault |= file.ExtendsDefault && depth < MaxExtends;
            size += file.Size;
            if (file.ExtendPath is not { } next) break;
            if (depth == MaxExtends)
            {
                loaded.Notes.Add($"{name}:{next.Line}: 'path' is not followed: at most {MaxExtends} files extend each other. Put the rules into one of them.");
                break;
            }
            var (nextName, nextText, error) = open(next.Path);
            if (nextText is null)
            {
                loaded.Errors.Add($"{name}:{next.Line}: 'path' cannot be used: {error}.");
                loaded.IsIncomplete = true;
                break;
            }
            (name, text) = (nextName, nextText);
        }
        loaded.Rules = [.. loaded.Rules.Where(r => !r.SkipReport)];
        CheckSize(loaded, size);
        return loaded;
    }

    private static void Extend(List<GitleaksConfigRule> rules, IEnumerable<GitleaksConfigRule> basis)
    {
        foreach (var rule in basis)
        {
            var at = rules.FindIndex(r => r.Id == rule.Id);
            if (at < 0) rules.Add(rule);
            else rules[at] = rules[at].Over(rule);
        }
    }

    private static void CheckSize(Loaded config, int size)
    {
        if (config.Rules.Count > MaxRules) config.Errors.Add($"{Name}: more than {MaxRules} rules. Split the configuration.");
        if (size > MaxSize) config.Errors.Add($"{Name}: expressions and words of more than {MaxSize >> 10} KB. Shorten the configuration.");
        if (config.Rules.Sum(r => r.Keywords.Sum(k => k.Length)) > MaxKeywords) config.Errors.Add($"{Name}: keywords of more than {MaxKeywords >> 10} KB. Shorten the configuration.");
    }

    private static void Merge(Loaded config, Dictionary<string, SecretRule> rules, GitleaksConfigRule rule)
    {
        if (rules.TryGetValue(rule.Id, out var basis)) rules[rule.Id] = rule.Over(basis);
        else if (IsUsable(config, rule)) rules[rule.Id] = rule.ToRule();
    }

    /// <summary>A rule without an expression changes another; one of gitleaks' own default rules has no counterpart here.</summary>
    private static bool IsUsable(Loaded config, GitleaksConfigRule rule)
    {
        if (!rule.MatchesNothing) return true;
        if (config.ExtendsDefault) config.Notes.Add($"{rule.Source}: there is no rule '{rule.Id}' to extend. See `merlon rules list` for the ids.");
        else if (!config.IsIncomplete) config.Errors.Add($"{rule.Source}: the rule '{rule.Id}' has neither 'regex' nor 'path' and matches nothing. Add one.");
        return false;
    }

    /// <summary>The allow lists; one that names rules which are not there is an error, unless gitleaks' own rules may be meant.</summary>
    private static List<SecretAllowList> Targeted(Loaded config, Func<string, bool> isRule)
    {
        var lists = new List<SecretAllowList>();
        foreach (var list in config.AllowLists)
        {
            var missing = list.RuleIds.Where(id => !isRule(id)).ToList();
            if (missing.Count > 0)
            {
                var line = $"{list.Source}: 'targetRules' names no rule: {Shown(string.Join(", ", missing))}. See `merlon rules list` for the ids.";
                (config.ExtendsDefault || list.FromTarget ? config.Notes : config.Errors).Add(line);
            }
            if (missing.Count == 0) lists.Add(list);
            else if (missing.Count < list.RuleIds.Count) lists.Add(list.For([.. list.RuleIds.Where(isRule)]));
        }
        return lists;
    }

    /// <summary>Rules that a repository disables go on running, so that what they would have found is counted.</summary>
    private static IEnumerable<SecretAllowList> Silenced(Loaded config, HashSet<string> rules) =>
        from disabled in config.Disabled
        where rules.Contains(disabled.Text)
        select new SecretAllowList
        {
            Description = "disabledRules",
            Paths = [Anything],
            RuleIds = [disabled.Text],
            Source = $"{Name}:{disabled.Line}",
            FromTarget = true,
        };
}
