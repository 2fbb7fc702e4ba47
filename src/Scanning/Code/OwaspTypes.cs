using System.Globalization;
using System.Text.RegularExpressions;
using Merlon.Model;

namespace Merlon.Scanning.Code;

/// <summary>The kind of issue that an OWASP Top 10 category of any year stands for.</summary>
internal static partial class OwaspTypes
{
    private static readonly Dictionary<int, IssueType[]> ByYear = new()
    {
        [2017] =
        [
            IssueType.OwaspInjection, IssueType.OwaspAuthenticationFailures, IssueType.OwaspCryptographicFailures, IssueType.OwaspSecurityMisconfiguration, IssueType.OwaspBrokenAccessControl,
            IssueType.OwaspSecurityMisconfiguration, IssueType.OwaspInjection, IssueType.OwaspDataIntegrityFailures, IssueType.OwaspVulnerableComponents, IssueType.OwaspLoggingFailures,
        ],
        [2021] =
        [
            IssueType.OwaspBrokenAccessControl, IssueType.OwaspCryptographicFailures, IssueType.OwaspInjection, IssueType.OwaspInsecureDesign, IssueType.OwaspSecurityMisconfiguration,
            IssueType.OwaspVulnerableComponents, IssueType.OwaspAuthenticationFailures, IssueType.OwaspDataIntegrityFailures, IssueType.OwaspLoggingFailures, IssueType.OwaspSsrf,
        ],
        [2025] =
        [
            IssueType.OwaspBrokenAccessControl, IssueType.OwaspSecurityMisconfiguration, IssueType.OwaspVulnerableComponents, IssueType.OwaspCryptographicFailures, IssueType.OwaspInjection,
            IssueType.OwaspInsecureDesign, IssueType.OwaspAuthenticationFailures, IssueType.OwaspDataIntegrityFailures, IssueType.OwaspLoggingFailures, IssueType.BestPracticeErrorHandling,
        ],
    };

    /// <summary>By the 2021 list where a rule names it, then 2025, then 2017.</summary>
    public static IssueType Of(IReadOnlyList<string> owasp)
    {
        var categories = owasp.Select(o => Category().Match(o)).Where(m => m.Success)
            .Select(m => (Number: Number(m.Groups[1]), Year: m.Groups[2].Success ? Number(m.Groups[2]) : 2021)).ToList();
        foreach (var year in new[] { 2021, 2025, 2017 })
        {
            var found = categories.Find(c => c.Year == year && c.Number is >= 1 and <= 10);
            if (found.Number > 0) return ByYear[year][found.Number - 1];
        }
        return IssueType.BestPracticeInputValidation;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*A0?(\d{1,2})(?:\s*:\s*(\d{4}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Category();
}
