namespace Merlon.Scanning.Reports;

/// <summary>Addresses that go into reports.</summary>
internal static class WebText
{
    /// <summary>The address when it is a plain web address, else null: rules of users may hold anything.</summary>
    public static string? Link(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri!.AbsoluteUri : null;

    /// <summary>"https://cwe.mitre.org/..." for "CWE-798", or null.</summary>
    public static string? Cwe(string cwe) =>
        CweNumber(cwe) is { } number ? $"https://cwe.mitre.org/data/definitions/{number}.html" : null;

    /// <summary>"798" of "CWE-798", or null.</summary>
    public static string? CweNumber(string cwe) =>
        cwe.StartsWith("CWE-", StringComparison.OrdinalIgnoreCase) && cwe.Length > 4 && cwe.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0 ? cwe[4..] : null;
}
