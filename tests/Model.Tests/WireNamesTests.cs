namespace Merlon.Model.Tests;

public sealed class WireNamesTests
{
    private const string Listed =
        "PYTHON_DEPENDENCY, NODE_DEPENDENCY, OWASP_BROKEN_ACCESS_CONTROL, OWASP_CRYPTOGRAPHIC_FAILURES, OWASP_INJECTION, OWASP_INSECURE_DESIGN, OWASP_SECURITY_MISCONFIGURATION, "
        + "OWASP_VULNERABLE_COMPONENTS, OWASP_AUTHENTICATION_FAILURES, OWASP_DATA_INTEGRITY_FAILURES, OWASP_LOGGING_FAILURES, OWASP_SSRF, BEST_PRACTICE_SECRETS, BEST_PRACTICE_INPUT_VALIDATION, "
        + "BEST_PRACTICE_ERROR_HANDLING, BEST_PRACTICE_AUTHENTICATION, BEST_PRACTICE_DATA_PROTECTION, BEST_PRACTICE_API_SECURITY, BEST_PRACTICE_CONFIGURATION";

    [Fact]
    public void Issue_types_are_exactly_those_of_the_data_model() => string.Join(", ", Enum.GetValues<IssueType>().Select(t => t.Wire())).ShouldBe(Listed);

    [Fact]
    public void Statuses_and_severities_are_exactly_those_of_the_data_model()
    {
        Enum.GetValues<IssueStatus>().Select(s => s.Wire()).ShouldBe(["OPEN", "IN_PROGRESS", "RESOLVED", "ACCEPTED_RISK", "FALSE_POSITIVE"]);
        Enum.GetValues<Severity>().Select(s => s.Wire()).ShouldBe(["INFO", "LOW", "MEDIUM", "HIGH", "CRITICAL"]);
    }

    [Theory]
    [InlineData("critical", true)]
    [InlineData("OWASP_SSRF", false)]
    [InlineData("3", false)]
    [InlineData("", false)]
    public void Reads_names_and_nothing_else(string text, bool known) => WireNames.TryParse<Severity>(text, out _).ShouldBe(known);
}
