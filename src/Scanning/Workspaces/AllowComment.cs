namespace Merlon.Scanning.Workspaces;

/// <summary>
/// A comment that allows findings: <c>merlon:allow rule-id reason</c> or <c>gitleaks:allow</c> (every secret rule).
/// It covers its own line; alone on a line it covers the next one as well. <c>RuleId</c> is null when it names none.
/// </summary>
public sealed record AllowComment(int Line, int LastLine, string? RuleId, string Reason, string Source)
{
    public static IReadOnlyList<AllowComment> FindAll(FileContent file) => throw new NotImplementedException();
}
