using System.Text;
using Merlon.Model;
using Merlon.Scanning.Secrets;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Tests.Secrets;

public sealed class SecretMatcherTests
{
    private static readonly SecretRule Token = Rule("acme-token", "acme_", "(?<![0-9a-z])acme_[0-9a-f]{8}(?![0-9a-z])");

    [Fact]
    public void A_match_is_found_on_a_line_of_any_length()
    {
        var text = new string('x', 3_000_000) + " acme_12ab34cd " + new string('y', 3_000_000);
        Scan([Token], text).ShouldHaveSingleItem().Start.ShouldBe(3_000_001);
    }

    [Fact]
    public void Every_match_on_a_crowded_line_is_found_once()
    {
        var text = string.Join(' ', Enumerable.Range(0, 800).Select(i => $"acme_{i:x8}".Replace("00000", "9a9b9")));
        Scan([Token], text).Count.ShouldBe(800);
    }

    [Fact]
    public void A_match_may_span_lines_when_the_rule_says_so()
    {
        var rule = new SecretRule
        {
            Id = "block", Title = "t", Description = "d", Remediation = "r", Severity = Severity.High, Keywords = ["begin block"],
            PatternText = "BEGIN BLOCK[\\s\\S]{10,2000}?END BLOCK", Lines = 50,
        };
        var text = "a\nBEGIN BLOCK\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"line{i}ab\r\n")) + "END BLOCK\nz";
        var hit = Scan([rule], text).ShouldHaveSingleItem();
        text.Substring(hit.Start, hit.Length).ShouldStartWith("BEGIN BLOCK");
        text.Substring(hit.Start, hit.Length).ShouldEndWith("END BLOCK");
    }

    [Fact]
    public void Assignments_without_end_are_charged_to_their_rule()
    {
        var rule = new SecretRule { Id = "slow", Title = "", Description = "", Remediation = "", Severity = Severity.High, Kind = SecretRuleKind.Assignment, Keywords = ["acme_token"], ValueText = "[a-z]{8}" };
        var matcher = new SecretMatcher(new SecretEngine(new SecretRuleSet([rule], [], "")), TimeSpan.Zero);
        matcher.Scan(File("acme_token=abc/acme_token=def/acme_token=qrstuvwx")).ShouldBeEmpty();
        matcher.TooSlow.ShouldBe(["slow"]);
    }

    [Fact]
    public void A_pattern_that_never_ends_is_stopped_and_named()
    {
        var rule = Rule("slow", "aaaa", "(a+)+$");
        var matcher = new SecretMatcher(new SecretEngine(new SecretRuleSet([rule], [], "")), TimeSpan.FromMilliseconds(50));
        matcher.Scan(File(new string('a', 300) + "!")).ShouldBeEmpty();
        matcher.TooSlow.ShouldBe(["slow"]);
        matcher.Scan(File("nothing here")).ShouldBeEmpty();
        matcher.TooSlow.ShouldBeEmpty();
    }

    [Fact]
    public void Rules_that_are_slow_together_are_stopped_together()
    {
        var rules = Enumerable.Range(0, 40).Select(i => Rule($"slow-{i}", "aaaa", "(a+)+$")).ToList();
        var matcher = new SecretMatcher(new SecretEngine(new SecretRuleSet(rules, [], "")), TimeSpan.FromMilliseconds(40));
        matcher.Scan(File(new string('a', 300) + "!")).ShouldBeEmpty();
        matcher.TooSlow.Count.ShouldBe(40, "the late ones are named as well");
        matcher.Scan(File("acme")).ShouldBeEmpty();
        matcher.TooSlow.ShouldBeEmpty();
    }

    [Fact]
    public void A_generic_rule_gives_way_to_a_named_one()
    {
        var generic = new SecretRule
        {
            Id = "generic", Title = "t", Description = "d", Remediation = "r", Severity = Severity.Critical, Kind = SecretRuleKind.Assignment,
            Keywords = ["token"], Looks = ValueLook.Any, Generic = true,
        };
        Scan([generic, Token], "token = \"acme_12ab34cd\"").Select(h => h.Rule.Id).ShouldBe(["acme-token"]);
    }

    [Fact]
    public void Of_a_family_the_rule_that_names_it_goes_first()
    {
        var relative = new SecretRule
        {
            Id = "acme-assigned", FamilyName = "acme", Title = "t", Description = "d", Remediation = "r", Severity = Severity.High, Keywords = ["acme_"], PatternText = "acme_[0-9a-f]{8}",
        };
        var named = new SecretRule
        {
            Id = "acme", Title = "t", Description = "d", Remediation = "r", Severity = Severity.High, Kind = SecretRuleKind.Assignment, Keywords = ["token"], ValueText = "acme_[0-9a-f]{8}",
        };
        Scan([relative, named], "token = \"acme_12ab34cd\"").Select(h => h.Rule.Id).ShouldBe(["acme"]);
    }

    [Theory]
    [InlineData(Severity.Low, "TOKEN=acme_12ab34cd", "acme-token")]
    [InlineData(Severity.Low, "nothing", "acme-file")]
    [InlineData(Severity.Critical, "TOKEN=acme_12ab34cd", "acme-file acme-token")]
    public void A_file_is_reported_unless_what_lies_in_it_is_as_bad(Severity ofFile, string text, string expected)
    {
        var rule = new SecretRule { Id = "acme-file", Title = "t", Description = "d", Remediation = "r", Severity = ofFile, Kind = SecretRuleKind.File, PathText = "." };
        string.Join(' ', Scan([rule, Token], text).Select(h => h.Rule.Id)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("base64")]
    [InlineData("hex")]
    [InlineData("percent")]
    public void A_wrapped_secret_has_the_value_of_the_plain_one(string how)
    {
        const string Plain = "{\"a\": \"acme_12ab34cd\"}";
        var wrapped = how switch
        {
            "base64" => Convert.ToBase64String(Encoding.ASCII.GetBytes(Plain)),
            "hex" => Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Plain)),
            _ => Uri.EscapeDataString(Plain),
        };
        var hit = Scan([Token], "x = '" + wrapped + "'").ShouldHaveSingleItem();
        Encoding.ASCII.GetString(hit.Value).ShouldBe("acme_12ab34cd");
        (hit.Start, hit.Length).ShouldBe((5, wrapped.Length));
    }

    [Fact]
    public void A_group_that_repeats_gives_each_of_its_captures()
    {
        var rule = Rule("list", "acme", "acme:(?: (?<secret>[0-9a-f]{8})){1,9}");
        Scan([rule], "acme: 12ab34cd 56ef78ab 90cd12ef").Select(h => h.Start).ShouldBe([6, 15, 24]);
    }

    [Fact]
    public void A_pattern_rule_may_ask_how_the_value_looks()
    {
        var rule = new SecretRule
        {
            Id = "basic", Title = "t", Description = "d", Remediation = "r", Severity = Severity.High, Keywords = ["basic"],
            PatternText = "basic (?<secret>[A-Za-z0-9+/=]+)", Looks = ValueLook.Credentials,
        };
        Scan([rule], "basic c3ZjOms0SnE5eldSMg==\nbasic authentication").ShouldHaveSingleItem().Start.ShouldBe(6);
    }

    [Theory]
    [InlineData("src/a.txt", 1)]
    [InlineData("src/b.txt", 0)]
    public void A_path_alone_wakes_a_rule(string path, int hits)
    {
        var rule = new SecretRule
        {
            Id = "file", Title = "t", Description = "d", Remediation = "r", Severity = Severity.High, PatternText = "^[0-9a-f]{8}$", PathText = "(?:^|/)a\\.txt$",
        };
        new SecretMatcher(new SecretEngine(new SecretRuleSet([rule], [], "")), TimeSpan.FromSeconds(20))
            .Scan(new FileContent(path, "12ab34cd"u8.ToArray(), FileEncoding.Utf8, FileTraits.None)).Count.ShouldBe(hits);
    }

    [Fact]
    public void A_rule_without_keywords_runs_over_the_whole_file() =>
        Scan([Rule("plain", null, "z{3}[0-9]{4}")], "abc\nzzz1234\n").ShouldHaveSingleItem();

    [Theory]
    [InlineData(@"k=(\w{8})(?:\s|\z)", "k=12ab34cd")]
    [InlineData(@"k=(\w{8})(?:\s|\z)", "k=12ab34cd\n")]
    [InlineData(@"(?:\A|\s)k=(\w{8})", " k=12ab34cd ")]
    [InlineData(@"\bk=(\w{8})[a-z\n]+", "k=12ab34cd\nend\n")]
    public void A_users_rule_finds_its_group_wherever_the_match_ends(string pattern, string text)
    {
        var rule = new SecretRule { Id = "a", Title = "t", Description = "d", Remediation = "r", Severity = Severity.High, PatternText = pattern, Lines = 0, Untrusted = true };
        Encoding.Latin1.GetString(Scan([rule], text).ShouldHaveSingleItem().Value).ShouldBe("12ab34cd");
    }

    [Fact]
    public void Pieces_of_a_large_file_are_read_without_a_gap_and_once()
    {
        var line = new string('x', 70) + " zzz4711\n";
        Scan([Rule("plain", null, "z{3}[0-9]{4}")], string.Concat(Enumerable.Repeat(line, 20_000))).Count.ShouldBe(20_000);
        Scan([Rule("plain", null, "z{3}[0-9]{4}")], string.Concat(Enumerable.Repeat(line.TrimEnd(), 20_000))).Count.ShouldBe(20_000);
    }

    private static SecretRule Rule(string id, string? keyword, string pattern) => new()
    {
        Id = id, Title = "t", Description = "d", Remediation = "r", Severity = Severity.High, Keywords = keyword is null ? [] : [keyword], PatternText = pattern, DropPlaceholders = false,
        Lines = keyword is null ? 0 : 1,
    };

    private static IReadOnlyList<SecretHit> Scan(IReadOnlyList<SecretRule> rules, string text) =>
        new SecretMatcher(new SecretEngine(new SecretRuleSet(rules, [], "")), TimeSpan.FromSeconds(20)).Scan(File(text));

    private static FileContent File(string text) => new("src/a.txt", Encoding.Latin1.GetBytes(text), FileEncoding.Utf8, FileTraits.None);
}
