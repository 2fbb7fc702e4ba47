using System.Text.RegularExpressions;
using Merlon.Scanning.Toml;

namespace Merlon.Scanning.Secrets;

/// <summary>What one gitleaks configuration file says, checked key by key.</summary>
internal sealed class GitleaksConfigFile
{
    private const int MaxId = 100;
    private const int MaxDescription = 500;

    private static readonly GitleaksConfigPattern Broken = new("", int.MaxValue);

    private readonly string _name;
    private readonly List<string> _errors;
    private readonly bool _fromTarget;

    private GitleaksConfigFile(string name, List<string> errors, bool fromTarget) => (_name, _errors, _fromTarget) = (name, errors, fromTarget);

    /// <summary>File to extend and the line that names it.</summary>
    public (string Path, int Line)? ExtendPath { get; private set; }
    public bool ExtendsDefault { get; private set; }
    public IReadOnlyList<(int Line, string Text)> Disabled { get; private set; } = [];
    public List<GitleaksConfigRule> Rules { get; } = [];

    /// <summary>Exceptions for all rules, or for those they name.</summary>
    public List<SecretAllowList> AllowLists { get; } = [];

    /// <summary>Keys that gitleaks would pass over, one line each.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>What is read and not acted on, one line each.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Letters of all expressions and words, for the bound on a whole configuration.</summary>
    public int Size { get; private set; }

    public static GitleaksConfigFile Parse(string name, string text, List<string> errors, bool fromTarget)
    {
        var file = new GitleaksConfigFile(name, errors, fromTarget);
        var (root, broken) = TomlText.Parse(text);
        errors.AddRange(broken.Select(b => $"{name}:{b.Line}: {b.Message}."));
        if (root is not null) file.Read(new GitleaksConfigSchema(name, root, errors, file.Unknown));
        return file;
    }

    private void Read(GitleaksConfigSchema y)
    {
        foreach (var key in (string[])["title", "description", "minVersion"]) y.Text(key);
        foreach (var extend in y.Tables("extend")) ReadExtend(extend);
        foreach (var rule in y.Tables("rules")) ReadRule(rule);
        AllowLists.AddRange(ReadAllowLists(y, global: true));
        y.NoteUnknown();
    }

    private void ReadExtend(GitleaksConfigSchema y)
    {
        ExtendsDefault = y.Flag("useDefault");
        Disabled = y.Texts("disabledRules");
        if (y.Text("path") is { } path) ExtendPath = (path, y.LineOf("path"));
        if (y.Has("url")) y.Error(y.LineOf("url"), "'url' is not fetched: a scan's rules must not depend on the network. Save the file and name it with 'path'");
        if (ExtendsDefault && ExtendPath is not null) y.Error(y.LineOf("path"), "'path' and 'useDefault' cannot stand together. Let the extended file say useDefault");
        y.NoteUnknown();
    }

    private void ReadRule(GitleaksConfigSchema y)
    {
        var id = y.Text("id")?.Trim() ?? "";
        var pattern = Expression(y, "regex", overBytes: true);
        var rule = new GitleaksConfigRule
        {
            Id = id,
            Source = y.Source,
            Description = y.Text("description") is { } description ? GitleaksConfig.Shown(description, MaxDescription) : null,
            Pattern = pattern?.Text,
            Groups = pattern?.Groups ?? 0,
            PathPattern = Expression(y, "path", overBytes: false)?.Text,
            SecretGroup = (int)y.Number("secretGroup"),
            Entropy = y.Number("entropy"),
            Keywords = [.. y.Texts("keywords").Select(k => k.Text)],
            AllowLists = ReadAllowLists(y, global: false),
            SkipReport = y.Flag("skipReport"),
        };
        y.Texts("tags");
        ReadRequired(y);
        y.NoteUnknown();
        Size += rule.Keywords.Sum(k => k.Length);
        Check(rule, y);
        Add(rule);
    }

    private void Add(GitleaksConfigRule rule)
    {
        if (Rules.Find(r => r.Id == rule.Id) is { } twin)
        {
            Notes.Add($"{twin.Source}: the rule id '{rule.Id}' stands twice, and the later rule counts. Choose another id for one of them.");
            Rules.Remove(twin);
        }
        Rules.Add(rule);
    }

    private static void Check(GitleaksConfigRule rule, GitleaksConfigSchema y)
    {
        if (rule.Id.Length is 0 or > MaxId || rule.Id.Any(char.IsControl))
            y.Error(y.LineOf("id"), rule.Id.Length == 0 ? "'id' is missing. Give the rule a name" : $"'id' takes at most {MaxId} printable characters");
        if (rule.Pattern is not null && rule.SecretGroup > rule.Groups)
            y.Error(y.LineOf("secretGroup"), $"'secretGroup' is {rule.SecretGroup}, and 'regex' has {rule.Groups} group{(rule.Groups == 1 ? "" : "s")}. Number them from 1");
    }

    private void ReadRequired(GitleaksConfigSchema y)
    {
        var any = false;
        foreach (var required in y.Tables("required"))
        {
            any = true;
            if (required.Text("id") is null) required.Error(required.Line, "'id' is missing. Name the rule that has to match as well");
            required.Number("withinLines");
            required.Number("withinColumns");
            required.NoteUnknown();
        }
        if (any) Notes.Add($"{y.Source}: 'required' is not looked at: the rule reports its own matches whether or not the others are near.");
    }

    /// <summary>The old single [allowlist] and the list of [[allowlists]]; not both.</summary>
    private List<SecretAllowList> ReadAllowLists(GitleaksConfigSchema y, bool global)
    {
        var one = y.Tables("allowlist").ToList();
        var many = y.Tables("allowlists").ToList();
        if (one.Count > 0 && many.Count > 0) y.Error(one[0].Line, "'allowlist' is the old form of 'allowlists', and both cannot stand together. Keep [[allowlists]]");
        return [.. one.Concat(many).Select(list => ReadAllowList(list, global))];
    }

    private SecretAllowList ReadAllowList(GitleaksConfigSchema y, bool global)
    {
        var description = GitleaksConfig.Shown(y.Text("description") ?? "", MaxDescription);
        var commits = y.Texts("commits");
        var paths = Expressions(y, "paths", overBytes: false);
        var patterns = Expressions(y, "regexes", overBytes: true);
        var words = y.Texts("stopwords");
        var list = new SecretAllowList
        {
            Description = description,
            All = IsAll(y),
            Target = Target(y),
            Commits = [.. commits.Select(c => c.Text)],
            Paths = paths,
            Patterns = patterns,
            StopWords = [.. words.Select(w => w.Text.ToLowerInvariant())],
            RuleIds = global ? [.. y.Texts("targetRules").Select(t => t.Text)] : [],
            Source = y.Source,
            FromTarget = _fromTarget,
        };
        y.NoteUnknown();
        Size += words.Sum(w => w.Text.Length);
        if (commits.Count + paths.Count + patterns.Count + words.Count == 0) y.Error(y.Line, "the allow list allows nothing. Add commits, paths, regexes or stopwords");
        if (commits.Count > 0) Notes.Add($"{y.Source}: 'commits' is not looked at: what this allow list excepts by commit is reported.");
        return list;
    }

    private static bool IsAll(GitleaksConfigSchema y)
    {
        var condition = y.Text("condition")?.ToUpperInvariant();
        if (condition is not (null or "AND" or "&&" or "OR" or "||")) y.Error(y.LineOf("condition"), "'condition' takes \"AND\" or \"OR\"");
        return condition is "AND" or "&&";
    }

    private static AllowTarget Target(GitleaksConfigSchema y)
    {
        var target = y.Text("regexTarget");
        if (target is not (null or "secret" or "match" or "line")) y.Error(y.LineOf("regexTarget"), "'regexTarget' takes \"secret\", \"match\" or \"line\"");
        return target switch { "match" => AllowTarget.Match, "line" => AllowTarget.Line, _ => AllowTarget.Secret };
    }

    private GitleaksConfigPattern? Expression(GitleaksConfigSchema y, string key, bool overBytes) =>
        y.Text(key) is { } text ? Translate(key, y.LineOf(key), text, overBytes) : null;

    /// <summary>All of a list's expressions as one: a single walk over the text, however many there are.</summary>
    private IReadOnlyList<Lazy<Regex>> Expressions(GitleaksConfigSchema y, string key, bool overBytes)
    {
        var parts = y.Texts(key).Select(t => Translate(key, t.Line, t.Text, overBytes).Text).ToList();
        return parts.Count == 0 ? [] : [new(() => GitleaksConfigPattern.Compile(string.Join('|', parts.Select(p => $"(?:{p})"))))];
    }

    /// <summary>The pattern; one that stands for it when it is broken, so that the error is the only one.</summary>
    private GitleaksConfigPattern Translate(string key, int line, string text, bool overBytes)
    {
        Size += text.Length;
        if (Size > GitleaksConfig.MaxSize) return Broken;
        var (pattern, error) = GitleaksConfigPattern.Translate(text, overBytes);
        if (error is not null) _errors.Add($"{_name}:{line}: '{key}' is not a valid regular expression: {GitleaksConfig.Shown(error)}.");
        return pattern ?? Broken;
    }
}
