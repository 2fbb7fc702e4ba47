using System.Text;

namespace Merlon.Model;

/// <summary>How bad a problem is; ordered, so that comparisons work. Written in capitals (CRITICAL) in every format.</summary>
public enum Severity { Info, Low, Medium, High, Critical }

/// <summary>How sure the rule is that what it found is real.</summary>
public enum Confidence { Low, Medium, High }

/// <summary>What kind of problem an issue is; exactly the list of the data model.</summary>
public enum IssueType
{
    PythonDependency,
    NodeDependency,
    OwaspBrokenAccessControl,
    OwaspCryptographicFailures,
    OwaspInjection,
    OwaspInsecureDesign,
    OwaspSecurityMisconfiguration,
    OwaspVulnerableComponents,
    OwaspAuthenticationFailures,
    OwaspDataIntegrityFailures,
    OwaspLoggingFailures,
    OwaspSsrf,
    BestPracticeSecrets,
    BestPracticeInputValidation,
    BestPracticeErrorHandling,
    BestPracticeAuthentication,
    BestPracticeDataProtection,
    BestPracticeApiSecurity,
    BestPracticeConfiguration,
}

/// <summary>Where an issue stands; set by people except OPEN and RESOLVED, which scans set too.</summary>
public enum IssueStatus { Open, InProgress, Resolved, AcceptedRisk, FalsePositive }

/// <summary>The spelling of enumeration values outside the program: SCREAMING_SNAKE_CASE.</summary>
public static class WireNames
{
    /// <summary>The value as reports, API and database write it, for example BEST_PRACTICE_SECRETS.</summary>
    public static string Wire<T>(this T value) where T : struct, Enum
    {
        var name = value.ToString();
        var text = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToUpperInvariant(c));
        }
        return text.ToString();
    }

    /// <summary>Reads a wire name in any case, with '-' or '_' between words; false when it names no value.</summary>
    public static bool TryParse<T>(string? text, out T value) where T : struct, Enum
    {
        value = default;
        if (string.IsNullOrEmpty(text) || !char.IsAsciiLetter(text[0])) return false;
        var plain = text.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return Enum.TryParse(plain, ignoreCase: true, out value) && Enum.IsDefined(value);
    }
}
