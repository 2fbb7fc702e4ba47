using Merlon.Scanning.Pipeline;

namespace Merlon.Scanning.Tests.Pipeline;

public sealed class IgnoreFileTests
{
    [Fact]
    public void Reads_rule_path_fingerprint_reason_and_date()
    {
        var (entries, errors) = IgnoreFile.Parse("""
            version: 1
            ignore:
              - rule: generic-password
                path: [tests/**, docs/*.md]
                reason: fixtures
                expires: 2027-01-31
              - fingerprint: 0123456789abcdef
                reason: rotated
            """);
        errors.ShouldBeEmpty();
        entries.Select(e => (e.Rule, e.Fingerprint, e.Reason, e.Expires)).ShouldBe(
        [
            ("generic-password", null, "fixtures", new DateOnly(2027, 1, 31)),
            (null, "0123456789abcdef", "rotated", null),
        ]);
    }

    [Theory]
    [InlineData("ignore:\n  - rule: x\n", ".merlon.yaml:2: 'reason' is missing. Add it.")]
    [InlineData("ignore:\n  - reason: why\n", ".merlon.yaml:2: an ignore needs 'rule', 'path' or 'fingerprint'. Add what it is for.")]
    [InlineData("ignore:\n  - rule: x\n    reason: y\n    expires: 31.1.2027\n", ".merlon.yaml:4: 'expires' takes a date such as 2027-01-31, not '31.1.2027'.")]
    [InlineData("ignore:\n  - rule: x\n    reason: y\n    expires: 2027-02-30\n", ".merlon.yaml:4: 'expires' takes a date such as 2027-01-31, not '2027-02-30'.")]
    [InlineData("ignore:\n  - rul: x\n    path: a\n    reason: y\n", ".merlon.yaml:2: 'rul' is not a key here. Known are expires, fingerprint, path, reason, rule.")]
    [InlineData("- a\n", ".merlon.yaml:1: the file is a map. Write 'ignore:' with a list below it.")]
    [InlineData("ignore:\n  - fingerprint: abc\n    reason: y\n", ".merlon.yaml:2: 'fingerprint' takes at least 12 hexadecimal digits. Copy them from the report.")]
    public void Says_what_is_wrong_and_where(string text, string expected) => IgnoreFile.Parse(text).Errors.ShouldBe([expected]);

    [Fact]
    public void An_empty_file_ignores_nothing() => IgnoreFile.Parse("# nothing yet\n").Entries.ShouldBeEmpty();

    [Fact]
    public void Broken_yaml_is_one_line() => IgnoreFile.Parse("ignore: [\n").Errors.ShouldHaveSingleItem().ShouldStartWith(".merlon.yaml:");

    [Theory]
    [InlineData("ignore: &a [*a]")]
    [InlineData("a: &x [1]\nb: *x")]
    public void Aliases_are_refused(string text) => IgnoreFile.Parse(text).Errors.ShouldHaveSingleItem().ShouldContain("alias");

    [Fact]
    public void Nesting_bombs_are_refused() => IgnoreFile.Parse("ignore: " + new string('[', 5000)).Errors.ShouldHaveSingleItem();
}
