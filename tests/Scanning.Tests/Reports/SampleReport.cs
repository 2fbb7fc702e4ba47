using Merlon.Model;

namespace Merlon.Scanning.Tests.Reports;

/// <summary>Reports for the formats' tests: one with everything a report can hold and hostile text in it, one clean.</summary>
internal static class SampleReport
{
    private static readonly DateTimeOffset Started = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly CommitInfo Leak = new("3f2a9c0d1e4b5a69788776655443322110ffeedd", "Eve \u001b[31mMallory\u001b[0m", "eve@example.com", new(2025, 3, 4, 9, 30, 0, TimeSpan.FromHours(2)), "add <b>config</b> | ``` ]]>");

    private static RuleDescription Rule(string id, string title, Severity severity, string remediation) => new()
    {
        Id = id,
        Scanner = "secrets",
        Title = title,
        Description = $"{title} gives whoever reads it the rights of its owner.",
        Remediation = remediation,
        Severity = severity,
        Confidence = Confidence.High,
        Type = IssueType.BestPracticeSecrets,
        Cwe = ["CWE-798"],
        Owasp = ["A07:2021", "A07:2025"],
        References = ["https://example.com/docs/rotate?a=1&b=2"],
    };

    private static readonly RuleDescription[] Rules =
    [
        Rule("aws-access-key", "AWS access key", Severity.Critical, "Deactivate the key in the IAM console, look through CloudTrail for its use, and give the program a role instead of a key."),
        Rule("github-pat", "GitHub personal access token", Severity.Critical, "Revoke the token in the settings of its owner and use a short-lived one."),
        Rule("generic-password", "Password in source", Severity.High, "Move the value to the environment or a secret store, and change it."),
        Rule("env-file", "Environment file in the repository", Severity.Medium, "Remove the file from the repository and list it in .gitignore."),
        Rule("basic-auth-url", "User and password in a URL", Severity.Low, "Take the password out of the URL."),
        Rule("private-note", "Comment that points at a secret", Severity.Info, "Take the hint out."),
    ];

    private static Issue IssueOf(string ruleId, string key, string? masked, double points, params Occurrence[] places)
    {
        var rule = Rules.Single(r => r.Id == ruleId);
        return new Issue
        {
            Key = key,
            Scanner = rule.Scanner,
            RuleId = rule.Id,
            RuleFamily = rule.Id,
            Type = rule.Type,
            Severity = rule.Severity,
            Confidence = rule.Confidence,
            Title = rule.Title,
            Description = rule.Description,
            Remediation = rule.Remediation,
            Cwe = rule.Cwe,
            Owasp = rule.Owasp,
            References = rule.References,
            MaskedSecret = masked,
            Fingerprints = [new("secret-hmac", 1, key + "00112233445566778899aabbccddeeff0011223344556677"), new("secret-value-hmac", 1, key + "ffeeddccbbaa99887766554433221100ffeeddccbbaa9988")],
            Occurrences = places,
            IsNew = places.Any(p => p.Decision?.Kind != DecisionKind.Baseline),
            Points = points,
        };
    }

    private static Occurrence At(string path, int line, int column, string ruleId, params string[] excerpt) => new()
    {
        Path = path,
        Span = new SourceSpan(line, column, line, column + 20),
        Excerpt = excerpt.Length == 0 ? null : new CodeExcerpt(Math.Max(1, line - 1), excerpt),
        LineHash = excerpt.Length == 0 ? null : "39fa2ee980eb94b0:1",
        RuleId = ruleId,
    };

    private static IReadOnlyList<Issue> Issues { get; } =
    [
        IssueOf("aws-access-key", "a1b2c3d4e5f60718", "AKIA********", 21.5,
            At("deploy/old keys/<script>alert(1)<\u2044script>.env", 3, 15, "aws-access-key", "# production", "AWS_ACCESS_KEY=AKIA********") with { InTree = false, Introduced = Leak, BlobId = "0badc0de0badc0de0badc0de0badc0de0badc0de" }),
        IssueOf("github-pat", "b1b2c3d4e5f60718", "ghp_********", 12.34,
            At("src/config/prod.py", 12, 10, "github-pat", "# \u001b]0;title\u0007 ``` ~~~~ </pre> ]]> <!-- -->", "TOKEN = \"ghp_********\"  # \u202E\u2066reversed\u2069", "\tif TOKEN: |pipe| `tick` \uD800 lone"),
            At("src/config/\u001b[2J\u202Egnp.py", 4, 1, "github-pat", "", "x = 'ghp_********'"),
            At("docs/a|b`c`.md", 7, 3, "github-pat"),
            At("tests/fixture.json", 88, 5, "github-pat"),
            At("tests/unicode/日本語のファイル名.txt", 2, 1, "github-pat"),
            At("zz/last.txt", 1, 1, "github-pat")),
        IssueOf("generic-password", "c1b2c3d4e5f60718", "hunt********", 3,
            At("=cmd|' /C calc'!A0", 1, 9, "generic-password", "password=hunt********")),
        IssueOf("generic-password", "c2b2c3d4e5f60718", "corr********", 2.5,
            At("app/settings.rb", 40, 3, "generic-password", "  secret = \"corr********\"") with { Decision = new(DecisionKind.Baseline, "in the baseline") }),
        IssueOf("env-file", "d1b2c3d4e5f60718", null, .8,
            At(".env", 1, 1, "env-file") with { Span = SourceSpan.WholeFile }),
        IssueOf("basic-auth-url", "e1b2c3d4e5f60718", "pw**********", 0,
            At("README.md", 5, 20, "basic-auth-url", "see https://user:pw**********@example.com") with { Decision = new(DecisionKind.InlineComment, "documentation <only>", "README.md:5") },
            At("docs/guide.md", 9, 20, "basic-auth-url") with { Decision = new(DecisionKind.IgnoreFile, "example account", ".merlon.yaml:4", new DateOnly(2026, 12, 31)) }),
        IssueOf("private-note", "f1b2c3d4e5f60718", null, 0, At("notes/" + new string('n', 90) + "/a-very-long-name-without-a-break.txt", 1000, 1, "private-note", "", "// the key is in the safe, behind the picture")),
    ];

    public static ScanReport Rich { get; } = new()
    {
        Tool = new ToolDescription("Merlon", "1.2.3", "0123456789ab", Rules),
        Target = new ScanTarget { Kind = TargetKind.Repository, Location = "https://git.example.com/team/shop.git", Commit = "00112233445566778899aabbccddeeff00112233", Reference = "main", History = true, Since = "v1.0" },
        StartedAt = Started,
        Duration = TimeSpan.FromMilliseconds(83_456),
        Stages = [new("workspace", TimeSpan.FromMilliseconds(456)), new("secrets", TimeSpan.FromSeconds(83))],
        Scanners = [new("secrets", ScannerStatus.Partial, TimeSpan.FromSeconds(83), 6, 13)],
        Issues = Issues,
        Problems =
        [
            new("workspace", "data/big.bin: 2.1 GB, more than can be read. Exclude it or raise --max-file-size.", "data/big.bin"),
            new("secrets", "rule generic-password took longer than 2 s here and was stopped. Split the file or exclude it.", "min\u001b[1m.js", 7),
            new("history", "12 objects are missing (partial clone). Fetch the whole repository.", Partial: true),
            new("workspace", ".gitignore:3: pattern '[' is not closed. Close it.", ".gitignore", 3, Partial: false),
        ],
        Coverage = new Coverage
        {
            FilesListed = 1234,
            FilesScanned = 1100,
            BytesScanned = 39_123_456,
            MinifiedFiles = 3,
            GeneratedFiles = 1200,
            Skipped = new Dictionary<string, int> { ["larger than 5 MB"] = 4, ["ignored by .gitignore"] = 100, ["binary"] = 30 },
            History = new HistoryCoverage(5100, 60_000, 59_988, 1_234_567_890, 12, new Dictionary<string, int> { ["binary file"] = 9 }),
            Complete = false,
        },
        Decisions = new DecisionSummary
        {
            IgnoredInline = 1,
            IgnoredByFile = 1,
            InBaseline = 1,
            BaselineGone = 2,
            Unused = [".merlon.yaml:9: path old/** (moved | away)", "src/a.py:3: comment allows github-pat, nothing found"],
            Expired = [".merlon.yaml:14: rule aws-access-key expired on 2026-01-01 (until rotated)"],
        },
        Score = new SecurityScore(34.2417, null, SecurityScore.CurrentFormula, new Dictionary<Severity, int> { [Severity.Critical] = 2, [Severity.High] = 2, [Severity.Medium] = 1, [Severity.Low] = 0, [Severity.Info] = 1 }),
        Gate = new GateResult(false, new Gate { MinScore = 70, NewOnly = true, Source = "command line" }, ["2 new critical issues", "1 new high issue", "score 34.2 is under 70"]),
        FingerprintKeyId = "k7f3a1",
    };

    public static ScanReport Clean { get; } = Rich with
    {
        Target = new ScanTarget { Kind = TargetKind.Folder, Location = "." },
        Duration = TimeSpan.FromMilliseconds(87),
        Stages = [new("workspace", TimeSpan.FromMilliseconds(12)), new("secrets", TimeSpan.FromMilliseconds(75))],
        Scanners = [new("secrets", ScannerStatus.Completed, TimeSpan.FromMilliseconds(75), 6, 0)],
        Issues = [],
        Problems = [],
        Coverage = new Coverage { FilesListed = 1, FilesScanned = 1, BytesScanned = 512, Skipped = new Dictionary<string, int>(), Complete = true },
        Decisions = new DecisionSummary(),
        Score = new SecurityScore(100, "A", SecurityScore.CurrentFormula, new Dictionary<Severity, int>()),
        Gate = new GateResult(true, new Gate(), []),
    };

    /// <summary>A code finding with the way of the data to it, over two files and with hostile text in it.</summary>
    public static ScanReport Traced { get; } = Clean with
    {
        Issues =
        [
            new Issue
            {
                Key = "0102030405060708",
                Scanner = "code",
                RuleId = "sql-string-built",
                RuleFamily = "sql-string-built",
                Type = IssueType.OwaspInjection,
                Severity = Severity.High,
                Confidence = Confidence.Medium,
                Title = "SQL built from a request",
                Description = "The statement holds text of the request, so that whoever sends it decides what runs.",
                Remediation = "Pass the values as parameters.",
                Cwe = ["CWE-89"],
                Fingerprints = [new("merlon-code", 1, "0102030405060708ffee")],
                Occurrences =
                [
                    At("shop/store.py", 4, 5, "sql-string-built", "    text = \"select * from t where name = '\" + name + \"'\"", "    cursor.execute(text)", "") with
                    {
                        Fix = new TextEdit(new SourceSpan(4, 5, 4, 25), "cursor.execute(\n    text, <&\u0007>)"),
                        Trace =
                        [
                            new("shop/views.py", new SourceSpan(12, 12, 12, 31), TraceStep.Source, "name = request.args[\"name\"]  # \u202Enepo</pre>`"),
                            new("shop/views.py", new SourceSpan(14, 9, 14, 25), TraceStep.Call, "return find_item(name)"),
                            new("shop/store.py", new SourceSpan(3, 12, 3, 60), TraceStep.Step, "text = \"select * from t where name = '\" + name + \"'\""),
                            new("shop/store.py", new SourceSpan(4, 5, 4, 25), TraceStep.Sink, "cursor.execute(text)"),
                        ],
                    },
                ],
            },
        ],
        Gate = new GateResult(false, new Gate(), ["1 high issue"]),
    };

    /// <summary>So many issues with different keys, for the formats' bounds.</summary>
    public static ScanReport Large(int issues) => Rich with
    {
        Issues = [.. Enumerable.Range(0, issues).Select(i => Issues[1] with { Key = i.ToString("x16"), Fingerprints = [new("secret-hmac", 1, i.ToString("x64"))] })],
    };
}
