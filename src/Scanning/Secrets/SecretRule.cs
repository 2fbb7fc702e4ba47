using System.Text.RegularExpressions;
using Merlon.Model;

namespace Merlon.Scanning.Secrets;

/// <summary>What a secret rule looks at.</summary>
public enum SecretRuleKind
{
    /// <summary>A regular expression on the lines around a keyword.</summary>
    Pattern,

    /// <summary>The value assigned to an identifier that holds a keyword.</summary>
    Assignment,

    /// <summary>The path alone.</summary>
    File,
}

/// <summary>How a value must look when no expression can tell.</summary>
public enum ValueLook
{
    Any,

    /// <summary>What a person chose, not a label.</summary>
    Password,

    /// <summary>Key material.</summary>
    Random,

    /// <summary>Base64 of something that is no placeholder.</summary>
    Encoded,

    /// <summary>Base64 of "user:password".</summary>
    Credentials,
}

/// <summary>One kind of secret, as a rule file describes it. Format of the files: CONTRIBUTING.md.</summary>
public sealed class SecretRule
{
    private Regex? _pattern, _path, _name, _value, _grouping;

    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Remediation { get; init; }
    public required Severity Severity { get; init; }
    public Confidence Confidence { get; init; } = Confidence.High;
    public string? FamilyName { get; init; }
    public SecretRuleKind Kind { get; init; }

    /// <summary>Lower-case literals, one of which lies in every match; empty for rules that a path wakes and for user rules that run on whole files.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>
    /// A literal that lies in every match beside the keyword, in this case and on the same lines; null: none. Spares the
    /// expression where the keyword is frequent.
    /// </summary>
    public byte[]? Needs { get; init; }

    /// <summary>Regular expression of a pattern rule, .NET syntax.</summary>
    public string? PatternText { get; init; }

    /// <summary>Regular expression on the relative path.</summary>
    public string? PathText { get; init; }

    /// <summary>Assignment rules: what the identifier must contain.</summary>
    public string? NameText { get; init; }

    /// <summary>Assignment rules: what the whole value must match.</summary>
    public string? ValueText { get; init; }

    /// <summary>Lines that a match may span; 0: the pattern runs over the whole file.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Group that holds the secret; null: the group named "secret", else 1, else all of the match.</summary>
    public int? SecretGroup { get; init; }

    /// <summary>Least Shannon entropy of the secret, bits per character; 0: any.</summary>
    public double Entropy { get; init; }

    /// <summary>Rules without a telling form: how the value has to look.</summary>
    public ValueLook Looks { get; init; }

    /// <summary>Names no provider: gives way to any other rule that reports the same place, and reads bare values in configuration files only.</summary>
    public bool Generic { get; init; }

    /// <summary>Severity in tests, examples and documentation; null: the same as elsewhere.</summary>
    public Severity? TestSeverity { get; init; }

    /// <summary>Whether values that are evidently placeholders are dropped.</summary>
    public bool DropPlaceholders { get; init; } = true;

    /// <summary>User rules: matched without backtracking, so that time stays linear whatever the pattern is.</summary>
    public bool Untrusted { get; init; }

    /// <summary>Exceptions of this rule alone (gitleaks configuration).</summary>
    public IReadOnlyList<SecretAllowList> AllowLists { get; init; } = [];

    public IReadOnlyList<string> Cwe { get; init; } = ["CWE-798"];
    public IReadOnlyList<string> References { get; init; } = [];
    public IReadOnlyList<RuleExample> Match { get; init; } = [];
    public IReadOnlyList<RuleExample> Ignore { get; init; } = [];

    /// <summary>The file the rule was read from, for messages.</summary>
    public string Source { get; init; } = "";

    public string Family => FamilyName ?? Id;

    public Regex? Pattern => _pattern ??= Make(PatternText, RegexOptions.Multiline);

    // Nearly all of these end in "$": from the right, a path that does not fit is refused at its last character. Rules that
    // a path wakes are asked for every file; from the left they took two thirds of a scan's time.
    public Regex? Path => _path ??= Make(PathText, Untrusted ? RegexOptions.None : RegexOptions.RightToLeft);
    public Regex? Name => _name ??= Make(NameText, RegexOptions.None);
    public Regex? Value => _value ??= Make(ValueText is null ? null : $@"\A(?:{ValueText})\z", RegexOptions.None);

    /// <summary>
    /// The match with its groups. .NET 10's engine without backtracking loses all groups of some matches (with \z in the
    /// pattern, or with a line break that ends match and text): those are matched once more with backtracking.
    /// </summary>
    internal Match WithGroups(Match match, string text)
    {
        if (!Untrusted || match.Groups.Count == 1 || match.Groups.Cast<Group>().Skip(1).Any(g => g.Success)) return match;
        _grouping ??= new Regex(PatternText!, RegexOptions.CultureInvariant | RegexOptions.Multiline, RuleTimeout);
        var again = _grouping.Match(text, match.Index);
        return again.Index == match.Index && again.Length == match.Length ? again : match;
    }

    /// <summary>How reports describe the rule.</summary>
    public RuleDescription Describe() => new()
    {
        Id = Id,
        Scanner = SecretScanner.ScannerName,
        Title = Title,
        Description = Description,
        Remediation = Remediation,
        Severity = Severity,
        Confidence = Confidence,
        Type = IssueType.BestPracticeSecrets,
        Cwe = Cwe,
        Owasp = OwaspOf(Cwe),
        References = References,
    };

    /// <summary>OWASP categories of the CWEs that secret rules use, after OWASP's own lists of mapped CWEs.</summary>
    internal static IReadOnlyList<string> OwaspOf(IReadOnlyList<string> cwe) => (cwe.Count > 0 ? cwe[0] : "") switch
    {
        "CWE-321" or "CWE-320" or "CWE-312" or "CWE-916" or "CWE-759" or "CWE-328" => ["A02:2021", "A04:2025"],
        "CWE-538" or "CWE-552" or "CWE-200" or "CWE-219" or "CWE-377" => ["A01:2021", "A01:2025"],
        "CWE-260" or "CWE-13" or "CWE-15" or "CWE-526" => ["A05:2021", "A02:2025"],
        "CWE-256" or "CWE-522" or "CWE-257" => ["A04:2021", "A06:2025"],
        _ => ["A07:2021", "A07:2025"],
    };

    private Regex? Make(string? text, RegexOptions extra)
    {
        if (text is null) return null;
        var options = RegexOptions.CultureInvariant | extra;
        if (Untrusted)
        {
            // Look-around and back-references have no linear-time form: those patterns run under the time limit alone.
            try { return new Regex(text, options | RegexOptions.NonBacktracking, RuleTimeout); }
            catch (NotSupportedException) { }
        }
        return new Regex(text, options, RuleTimeout);
    }

    /// <summary>Longest time of a single match attempt; the scanner adds up attempts against its own limit per file.</summary>
    internal static readonly TimeSpan RuleTimeout = TimeSpan.FromSeconds(1);
}

/// <summary>A text that a rule must report or must not report; <c>Text</c> may hold {{charset:n}} templates.</summary>
public sealed record RuleExample(string Path, string Text);

/// <summary>Which text a regular expression of an allow list is held against.</summary>
public enum AllowTarget { Secret, Match, Line }

/// <summary>
/// An exception in gitleaks' terms. Null or empty parts say nothing; with <c>All</c> every part given must agree, else one is enough.
/// </summary>
public sealed class SecretAllowList
{
    public string Description { get; init; } = "";
    public bool All { get; init; }
    public AllowTarget Target { get; init; } = AllowTarget.Secret;
    public IReadOnlyList<string> Commits { get; init; } = [];

    /// <summary>Compiled when the first secret has to be judged, which for many lists never comes.</summary>
    public IReadOnlyList<Lazy<Regex>> Paths { get; init; } = [];

    public IReadOnlyList<Lazy<Regex>> Patterns { get; init; } = [];

    /// <summary>Lower-case words; a secret that contains one is allowed.</summary>
    public IReadOnlyList<string> StopWords { get; init; } = [];

    /// <summary>Rule ids it holds for; empty: all (only for global lists).</summary>
    public IReadOnlyList<string> RuleIds { get; init; } = [];

    /// <summary>File and line it is written in; "" for lists without a file.</summary>
    public string Source { get; init; } = "";

    /// <summary>Written in the scanned repository, which is not trusted: what it hides is counted and reported.</summary>
    public bool FromTarget { get; init; }

    /// <summary>The same exception for these rules alone.</summary>
    public SecretAllowList For(IReadOnlyList<string> ruleIds) => new()
    {
        Description = Description,
        All = All,
        Target = Target,
        Commits = Commits,
        Paths = Paths,
        Patterns = Patterns,
        StopWords = StopWords,
        RuleIds = ruleIds,
        Source = Source,
        FromTarget = FromTarget,
    };

    /// <summary>Whether this list lets the secret pass; texts are Latin-1 widened bytes.</summary>
    public bool Allows(string ruleId, string path, string secret, string match, string line)
    {
        if (RuleIds.Count > 0 && !RuleIds.Contains(ruleId, StringComparer.Ordinal)) return false;
        var target = Target switch { AllowTarget.Secret => secret, AllowTarget.Match => match, _ => line };
        // Commits are judged when they are known, by the scanner.
        bool?[] says =
        [
            Paths.Count == 0 ? null : Paths.Any(p => Fits(p, path)),
            Patterns.Count == 0 ? null : Patterns.Any(p => Fits(p, target)),
            StopWords.Count == 0 ? null : StopWords.Any(w => secret.Contains(w, StringComparison.OrdinalIgnoreCase)),
        ];
        return All ? Commits.Count == 0 && says.Any(s => s is not null) && says.All(s => s is not false) : says.Any(s => s is true);
    }

    /// <summary>An expression that runs out of time allows nothing.</summary>
    private static bool Fits(Lazy<Regex> regex, string text)
    {
        try { return regex.Value.IsMatch(text); }
        catch (RegexMatchTimeoutException) { return false; }
    }
}
