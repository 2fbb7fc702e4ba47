using Merlon.Model;

namespace Merlon.Scanning.Secrets;

/// <summary>A rule as gitleaks' configuration writes it; parts that are not given are null, 0 or empty and may come from a rule it extends.</summary>
internal sealed record GitleaksConfigRule
{
    private const int MaxTitle = 80;

    private const string Remediation =
        "Revoke the value where it was issued and issue a new one, then read it from the environment or a secret manager. "
        + "Taking it out of the file is not enough: the history keeps it.";

    public required string Id { get; init; }

    /// <summary>File and line, for messages.</summary>
    public required string Source { get; init; }

    public string? Description { get; init; }
    public string? Pattern { get; init; }
    public int Groups { get; init; }
    public string? PathPattern { get; init; }
    public int SecretGroup { get; init; }
    public double Entropy { get; init; }
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public IReadOnlyList<SecretAllowList> AllowLists { get; init; } = [];
    public bool SkipReport { get; init; }

    public bool MatchesNothing => Pattern is null && PathPattern is null;

    /// <summary>What this rule says goes before what the extended rule says; lists are added up.</summary>
    public GitleaksConfigRule Over(GitleaksConfigRule basis) => basis with
    {
        Source = Source,
        Description = Description ?? basis.Description,
        Pattern = Pattern ?? basis.Pattern,
        Groups = Pattern is null ? basis.Groups : Groups,
        PathPattern = PathPattern ?? basis.PathPattern,
        SecretGroup = SecretGroup != 0 ? SecretGroup : basis.SecretGroup,
        Entropy = Entropy != 0 ? Entropy : basis.Entropy,
        Keywords = [.. basis.Keywords, .. Keywords],
        AllowLists = [.. basis.AllowLists, .. AllowLists],
    };

    public SecretRule ToRule() => new()
    {
        Id = Id,
        Title = Short(Description) ?? $"Secret found by the rule {Id}",
        Description = Description ?? $"The rule {Id} of a gitleaks configuration matches here.",
        Remediation = Remediation,
        Severity = Severity.High,
        Confidence = IsGeneric ? Confidence.Medium : Confidence.High,
        Kind = Pattern is null ? SecretRuleKind.File : SecretRuleKind.Pattern,
        Keywords = Prefilter(Keywords),
        PatternText = Pattern,
        PathText = PathPattern,
        Lines = 0,
        SecretGroup = SecretGroup == 0 ? null : SecretGroup,
        Entropy = Above(Entropy),
        Generic = IsGeneric,
        DropPlaceholders = false,
        Untrusted = true,
        AllowLists = AllowLists,
        Source = Source,
    };

    /// <summary>A built-in rule with this rule's parts in place of its own; its checks stay as they are.</summary>
    public SecretRule Over(SecretRule basis) => new()
    {
        Id = basis.Id,
        Title = Short(Description) ?? basis.Title,
        Description = Description ?? basis.Description,
        Remediation = basis.Remediation,
        Severity = basis.Severity,
        Confidence = basis.Confidence,
        FamilyName = basis.FamilyName,
        Kind = Pattern is null ? basis.Kind : SecretRuleKind.Pattern,
        Keywords = basis.Kind == SecretRuleKind.File && Pattern is not null ? Prefilter(Keywords) : [.. basis.Keywords, .. Prefilter(Keywords)],
        PatternText = Pattern ?? basis.PatternText,
        PathText = PathPattern ?? basis.PathText,
        NameText = basis.NameText,
        ValueText = basis.ValueText,
        Lines = Pattern is null ? basis.Lines : 0,
        SecretGroup = SecretGroup != 0 ? SecretGroup : Pattern is null ? basis.SecretGroup : null,
        Entropy = Entropy != 0 ? Above(Entropy) : basis.Entropy,
        Looks = basis.Looks,
        Generic = basis.Generic,
        TestSeverity = basis.TestSeverity,
        DropPlaceholders = basis.DropPlaceholders,
        Untrusted = basis.Untrusted || Pattern is not null || PathPattern is not null,
        AllowLists = [.. basis.AllowLists, .. AllowLists],
        Cwe = basis.Cwe,
        References = basis.References,
        Source = Source,
    };

    /// <summary>gitleaks lets rules with this word in their id give way to others on the same place.</summary>
    private bool IsGeneric => Id.Contains("generic", StringComparison.OrdinalIgnoreCase);

    /// <summary>gitleaks wants more than the bound, Merlon's rules at least the bound.</summary>
    private static double Above(double entropy) => entropy == 0 ? 0 : Math.BitIncrement(entropy);

    /// <summary>
    /// The words of which one must lie in a file. The search is for ASCII: a rule with other words runs over all files,
    /// which finds no less.
    /// </summary>
    private static IReadOnlyList<string> Prefilter(IReadOnlyList<string> keywords) =>
        keywords.All(k => k.Length > 0 && k.All(char.IsAscii)) ? [.. keywords.Select(k => k.ToLowerInvariant()).Distinct(StringComparer.Ordinal)] : [];

    private static string? Short(string? description)
    {
        if (description is null || description.Length <= MaxTitle) return description?.TrimEnd('.');
        var end = description.LastIndexOfAny([' ', ','], MaxTitle);
        return description[..(end < MaxTitle / 2 ? MaxTitle : end)].TrimEnd(',', ' ') + " …";
    }
}
