using System.Text;
using Merlon.Model;
using Merlon.Scanning.Secrets;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Tests.Secrets;

public sealed class GitleaksConfigTests
{
    private const string Acme = """
        [[rules]]
        id = "acme"
        description = "An Acme token, which opens everything at Acme."
        regex = '''(acme)[_-]([0-9a-f]{8})(?:\s|$)'''
        secretGroup = 2
        entropy = 2
        keywords = ["ACME"]
        tags = ["acme"]

        """;

    private static readonly SecretRule BuiltInRule = new()
    {
        Id = "built-in", Title = "Built in", Description = "d", Remediation = "r", Severity = Severity.Critical, Keywords = ["token_"], PatternText = "token_[0-9]{6}",
    };

    [Fact]
    public void A_rule_is_read()
    {
        var rule = Read(Acme).Rules.ShouldHaveSingleItem();
        (rule.Id, rule.Kind, rule.Severity, rule.SecretGroup, rule.Lines, rule.Source).ShouldBe(("acme", SecretRuleKind.Pattern, Severity.High, 2, 0, "g.toml:1"));
        rule.Title.ShouldBe("An Acme token, which opens everything at Acme");
        rule.Keywords.ShouldBe(["acme"]);
        Found(Read(Acme), "x = acme_12ab34cd\n").ShouldBe(["acme 12ab34cd"]);
    }

    [Fact]
    public void The_keyword_may_lie_anywhere_in_the_file() =>
        Found(Read("rules = [{id = 'far', regex = 'k=([0-9a-f]{8})', keywords = ['acme']}]"), "acme\n" + new string('\n', 9000) + "k=12ab34cd\n").ShouldBe(["far 12ab34cd"]);

    [Fact]
    public void Entropy_must_be_above_the_bound()
    {
        Found(Read(Acme), "acme_12341234\n").ShouldBeEmpty();
        Found(Read(Acme), "acme_12341235\n").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_match_does_not_reach_into_the_next_line()
    {
        var config = "[[rules]]\nid = 'a'\nregex = 'acme_[0-9]{4}\\s'\n[[rules.allowlists]]\nregexTarget = 'line'\nregexes = ['harmless']\n";
        Found(Read(config), "acme_1234\nharmless\n").ShouldBe(["a acme_1234"]);
    }

    [Fact]
    public void A_rule_of_paths_reports_files() =>
        Found(Read("rules = [{id = 'p12', path = '\\.p12$'}]".Replace("'\\", "'''\\", StringComparison.Ordinal).Replace("$'", "$'''", StringComparison.Ordinal)), "x", "keys/a.p12").ShouldBe(["p12 "]);

    [Fact]
    public void A_rule_with_a_path_looks_only_there()
    {
        var set = Read("[[rules]]\nid = 'a'\nregex = 'acme_[0-9]+'\npath = '''\\.py$'''\n");
        Found(set, "acme_1234", "a.py").ShouldHaveSingleItem();
        Found(set, "acme_1234", "a.js").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("paths = ['^test/']", "test/a.txt", true)]
    [InlineData("paths = ['^test/']", "src/a.txt", false)]
    [InlineData("stopwords = ['AB34']", "src/a.txt", true)]
    [InlineData("regexes = ['^12ab']", "src/a.txt", true)]
    [InlineData("regexes = ['acme']", "src/a.txt", false)]
    [InlineData("regexes = ['acme']\nregexTarget = 'match'", "src/a.txt", true)]
    [InlineData("regexes = ['^const']\nregexTarget = 'match'", "src/a.txt", false)]
    [InlineData("regexes = ['^const']\nregexTarget = 'line'", "src/a.txt", true)]
    [InlineData("condition = 'AND'\nregexes = ['^12ab']\npaths = ['^test/']", "src/a.txt", false)]
    [InlineData("condition = 'AND'\nregexes = ['^12ab']\npaths = ['^test/']", "test/a.txt", true)]
    [InlineData("condition = 'or'\nregexes = ['^12ab']\npaths = ['^test/']", "src/a.txt", true)]
    [InlineData("commits = ['0000000']", "src/a.txt", false)]
    public void Allow_lists_except(string list, string path, bool isAllowed)
    {
        const string Text = "const x = acme_12ab34cd\n";
        foreach (var header in new[] { "[[rules.allowlists]]", "[rules.allowlist]", "[[allowlists]]", "[allowlist]", "[[allowlists]]\ntargetRules = ['acme']" })
            Found(Read($"{Acme}{header}\n{list}"), Text, path).Count.ShouldBe(isAllowed ? 0 : 1, header);
        Found(Read($"{Acme}[[rules]]\nid = 'other'\nregex = 'nothing'\n[[allowlists]]\ntargetRules = ['other']\n{list}"), Text, path).Count.ShouldBe(1);
    }

    [Fact]
    public void All_errors_of_a_file_come_at_once_with_their_lines()
    {
        const string Config = """
            titel = "x"
            [extend]
            url = "https://example.org/a.toml"
            useDefault = true
            path = "b.toml"
            [[rules]]
            regex = "a("
            [[rules]]
            id = "b"
            secretGroup = 2
            regex = "(a)"
            entropy = "high"
            keywords = [1]
            [[rules]]
            id = "c"
            regexp = "a"
            [[rules.allowlists]]
            condition = "XOR"
            regexTarget = "file"
            [[allowlists]]
            targetRules = ["none"]
            paths = ["*"]
            """;
        Should.Throw<RuleFileException>(() => Read(Config)).Errors.ShouldBe(
        [
            "g.toml:3: 'url' is not fetched: a scan's rules must not depend on the network. Save the file and name it with 'path'.",
            "g.toml:5: 'path' and 'useDefault' cannot stand together. Let the extended file say useDefault.",
            "g.toml:7: 'regex' is not a valid regular expression: a '(' is not closed.",
            "g.toml:6: 'id' is missing. Give the rule a name.",
            "g.toml:12: 'entropy' takes a number from 0 up.",
            "g.toml:13: 'keywords' takes a list of texts. Write keywords = [\"...\"].",
            "g.toml:10: 'secretGroup' is 2, and 'regex' has 1 group. Number them from 1.",
            "g.toml:18: 'condition' takes \"AND\" or \"OR\".",
            "g.toml:19: 'regexTarget' takes \"secret\", \"match\" or \"line\".",
            "g.toml:17: the allow list allows nothing. Add commits, paths, regexes or stopwords.",
            "g.toml:22: 'paths' is not a valid regular expression: '*' has nothing to repeat, or repeats a repetition.",
            "g.toml:5: 'path' cannot be used: no such file.",
            "g.toml:1: 'titel' is not a key here. Known are allowlist, allowlists, description, extend, minVersion, rules, title.",
            "g.toml:16: 'regexp' is not a key here. Known are allowlist, allowlists, description, entropy, id, keywords, path, regex, required, secretGroup, skipReport, tags.",
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("a = ", "g.toml:1: a value is missing before the end of the file.")]
    [InlineData("[allowlist]\npaths = ['a']\n[[allowlists]]\npaths = ['b']", "g.toml:1: 'allowlist' is the old form of 'allowlists', and both cannot stand together. Keep [[allowlists]].")]
    [InlineData("[[rules]]\nid = 'a'", "g.toml:1: the rule 'a' has neither 'regex' nor 'path' and matches nothing. Add one.")]
    [InlineData("rules = 3", "g.toml:1: 'rules' takes tables. Write [[rules]] above their keys.")]
    [InlineData("[[allowlists]]\ntargetRules = ['none']\npaths = ['a']", "g.toml:1: 'targetRules' names no rule: none. See `merlon rules list` for the ids.")]
    public void Says_what_is_wrong(string config, string error) => Should.Throw<RuleFileException>(() => Read(config)).Errors.ShouldBe([error]);

    [Fact]
    public void Keys_are_read_in_any_case_and_texts_as_lists() =>
        Read("[[Rules]]\nID = 'a'\nRegex = 'x'\nKeyWords = 'one,two'\n").Rules.Single().Keywords.ShouldBe(["one", "two"]);

    [Fact]
    public void Keywords_beyond_ASCII_do_not_hide_matches() =>
        Found(Read("rules = [{id = 'a', regex = 'x[0-9]{4}', keywords = ['schlüssel']}]"), "schlüssel x1234").ShouldHaveSingleItem();

    [Fact]
    public void Extending_the_default_keeps_the_built_in_rules()
    {
        var set = Read("[extend]\nuseDefault = true\ndisabledRules = ['nobody']\n" + Acme + "[[rules]]\nid = 'gitlab-pat'\nkeywords = ['x']\n");
        set.Rules.Select(r => r.Id).ShouldBe(["built-in", "acme"]);
        set.Problems.Select(p => p.Message).ShouldBe(
        [
            "g.toml:12: there is no rule 'gitlab-pat' to extend. See `merlon rules list` for the ids.",
            "g.toml:3: there is no rule 'nobody' to disable. See `merlon rules list` for the ids.",
        ]);
        Read("[extend]\nuseDefault = true\ndisabledRules = ['built-in']").Rules.ShouldBeEmpty();
    }

    [Fact]
    public void A_built_in_rule_is_changed_part_by_part()
    {
        var rule = Read("[extend]\nuseDefault = true\n[[rules]]\nid = 'built-in'\ndescription = 'Ours'\nkeywords = ['more']\n[[rules.allowlists]]\nstopwords = ['123456']").Rules.Single();
        (rule.Title, rule.Severity, rule.PatternText, rule.Lines).ShouldBe(("Ours", Severity.Critical, BuiltInRule.PatternText, 1));
        rule.Keywords.ShouldBe(["token_", "more"]);
        rule.AllowLists.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_extended_file_is_the_basis()
    {
        var set = Read(
            "[extend]\npath = 'base.toml'\ndisabledRules = ['off']\n[[rules]]\nid = 'acme'\nentropy = 3.5\n[[allowlists]]\nstopwords = ['a']",
            ("base.toml", Acme + "[[rules]]\nid = 'off'\nregex = 'x'\n[[rules]]\nid = 'other'\nregex = 'y'\n[[allowlists]]\nstopwords = ['b']"));
        set.Rules.Select(r => r.Id).ShouldBe(["acme", "other"]);
        (set.Rules[0].SecretGroup, Math.Round(set.Rules[0].Entropy, 3)).ShouldBe((2, 3.5));
        set.AllowLists.Count.ShouldBe(2);
        set.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Files_extend_each_other_twice_and_no_further()
    {
        string[] names = ["g.toml", "1.toml", "2.toml", "3.toml"];
        var files = names.Select((name, i) => (name, $"[extend]\npath = '{i + 1}.toml'\n[[rules]]\nid = 'r{i}'\nregex = 'x'")).ToArray();
        var set = Read(files[0].Item2, files[1..]);
        set.Rules.Select(r => r.Id).ShouldBe(["r0", "r1", "r2"]);
        set.Problems.ShouldHaveSingleItem().Message.ShouldBe("2.toml:2: 'path' is not followed: at most 2 files extend each other. Put the rules into one of them.");
        Read("[extend]\npath = 'g.toml'\n" + Acme, ("g.toml", "[extend]\npath = 'g.toml'")).Rules.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_is_not_acted_on_is_said()
    {
        var set = Read(Acme + "[[rules.required]]\nid = 'aux'\nwithinLines = 3\n[[rules]]\nid = 'aux'\nregex = 'x'\nskipReport = true\n[[rules]]\nid = 'acme'\nregex = 'acme'\n[[allowlists]]\ncommits = ['abc']");
        set.Rules.Select(r => r.Id).ShouldBe(["acme"]);
        set.Problems.ShouldAllBe(p => !p.Partial);
        set.Problems.Select(p => p.Message).ShouldBe(
        [
            "g.toml:1: 'required' is not looked at: the rule reports its own matches whether or not the others are near.",
            "g.toml:1: the rule id 'acme' stands twice, and the later rule counts. Choose another id for one of them.",
            "g.toml:19: 'commits' is not looked at: what this allow list excepts by commit is reported.",
        ]);
    }

    [Theory]
    [InlineData(1100, "regex = 'x'", "more than 1000 rules")]
    [InlineData(20, "regex = '%'", "expressions and words of more than 256 KB")]
    [InlineData(2, "regex = 'x'\nkeywords = ['%']", "keywords of more than 16 KB")]
    public void A_configuration_is_bounded(int rules, string body, string error)
    {
        var text = string.Concat(Enumerable.Range(0, rules).Select(i => $"[[rules]]\nid = 'r{i}'\n{body.Replace("%", new string('a', 15_000), StringComparison.Ordinal)}\n"));
        Should.Throw<RuleFileException>(() => Read(text)).Errors.ShouldHaveSingleItem().ShouldContain(error);
    }

    [Fact]
    public void Control_characters_stay_out_of_what_people_read()
    {
        var rule = Read("rules = [{id = 'a', description = \"x\\u001b[31mred\", regex = 'x'}]").Rules.Single();
        rule.Description.ShouldBe("x [31mred");
        Should.Throw<RuleFileException>(() => Read("rules = [{id = \"a\\u001b\", regex = 'x'}]")).Errors.ShouldHaveSingleItem().ShouldContain("printable characters");
    }

    [Fact]
    public void A_repository_adds_rules()
    {
        var (rules, problems) = Add(Acme);
        problems.ShouldBeEmpty();
        rules.Rules.Select(r => r.Id).ShouldBe(["built-in", "acme"]);
        rules.Version.ShouldNotBe("v");
    }

    [Fact]
    public void A_repository_cannot_change_a_built_in_rule()
    {
        var (rules, problems) = Add("[[rules]]\nid = 'built-in'\nregex = 'never'\nkeywords = ['never']");
        rules.Rules.ShouldBe([BuiltInRule]);
        problems.ShouldHaveSingleItem().Message.ShouldBe(".gitleaks.toml:1: the rule id 'built-in' is taken by a built-in rule, which stays as it is. Choose another to add yours.");
    }

    [Theory]
    [InlineData("[extend]\nuseDefault = true\ndisabledRules = ['built-in']", ".gitleaks.toml:3: the repository's own allow list \"disabledRules\" hid 2 possible secrets. Scan with --config default to see them.")]
    [InlineData("[allowlist]\ndescription = 'all of it'\npaths = ['.*']", ".gitleaks.toml:1: the repository's own allow list \"all of it\" hid 2 possible secrets. Scan with --config default to see them.")]
    [InlineData("[[rules]]\nid = 'built-in'\n[rules.allowlist]\nregexes = ['481516']", ".gitleaks.toml:3: the repository's own allow list hid 1 possible secret. Scan with --config default to see it.")]
    [InlineData("[[allowlists]]\ntargetRules = ['built-in', 'gitlab-pat']\nstopwords = ['8151']", ".gitleaks.toml:1: the repository's own allow list hid 1 possible secret. Scan with --config default to see it.")]
    public void What_a_repository_hides_is_counted(string config, string problem)
    {
        var matcher = new SecretMatcher(new SecretEngine(Add(config).Rules), TimeSpan.FromSeconds(20));
        matcher.Scan(File("token_481516 token_234279 token_481516", "a.txt"));
        matcher.Scan(File("token_481516", "b.txt"));
        HiddenSecrets.Problems([matcher.Hidden]).ShouldHaveSingleItem().Message.ShouldBe(problem);
    }

    [Fact]
    public void An_excepted_value_is_still_kept_out_of_excerpts()
    {
        var matcher = new SecretMatcher(new SecretEngine(Add("[allowlist]\nstopwords = ['8151']").Rules), TimeSpan.FromSeconds(20));
        matcher.Scan(File("a token_481516", "a.txt")).ShouldBeEmpty();
        matcher.Masks.ShouldBe([(2, 12)]);
        matcher.Scan(File("nothing", "b.txt")).ShouldBeEmpty();
        matcher.Masks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a = ", ".gitleaks.toml:1: a value is missing before the end of the file. The file is not used.")]
    [InlineData("[[rules]]\nid = 'a'\nregex = '('", ".gitleaks.toml:3: 'regex' is not a valid regular expression: a '(' is not closed. The file is not used.")]
    [InlineData("[extend]\nurl = 'https://x'", ".gitleaks.toml:2: 'url' is not fetched: a scan's rules must not depend on the network. Save the file and name it with 'path'. The file is not used.")]
    public void A_broken_file_of_a_repository_is_a_problem(string config, string problem)
    {
        var (rules, problems) = Add(config);
        rules.Rules.ShouldBe([BuiltInRule]);
        problems.ShouldHaveSingleItem().Message.ShouldBe(problem);
    }

    [Fact]
    public void An_unknown_key_of_a_repository_is_a_problem_and_the_rest_counts()
    {
        var (rules, problems) = Add(Acme + "severity = 'high'");
        rules.Rules.Count.ShouldBe(2);
        problems.ShouldHaveSingleItem().Message.ShouldStartWith(".gitleaks.toml:9: 'severity' is not a key here.");
    }

    private static SecretRuleSet Read(string text, params (string Name, string Text)[] others) =>
        GitleaksConfig.Read("g.toml", text, Open(others), () => new SecretRuleSet([BuiltInRule], [], "v"));

    private static (SecretRuleSet Rules, IReadOnlyList<Problem> Problems) Add(string text) =>
        GitleaksConfig.AddTo(new SecretRuleSet([BuiltInRule], [], "v"), text, Open([]));

    private static OpenExtended Open((string Name, string Text)[] files) => path =>
        files.Where(f => f.Name == path).Select(f => (f.Name, (string?)f.Text, (string?)null)).FirstOrDefault((path, null, "no such file"));

    private static List<string> Found(SecretRuleSet set, string text, string path = "src/a.txt") =>
        [.. new SecretMatcher(new SecretEngine(set), TimeSpan.FromSeconds(20)).Scan(File(text, path)).Select(h => $"{h.Rule.Id} {Encoding.UTF8.GetString(h.Value)}")];

    private static FileContent File(string text, string path) => new(path, Encoding.UTF8.GetBytes(text), FileEncoding.Utf8, FileTraits.None);
}
