using System.Collections.Concurrent;
using System.Text;
using Merlon.Model;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Secrets;

/// <summary>Finds secrets in the files of the workspace and in the blobs of the history.</summary>
public sealed class SecretScanner : IScanner
{
    /// <summary>Shorter values repeat by chance.</summary>
    private const int ShortestRepeated = 6;
    private const int MostRepeated = 50;

    public const string ScannerName = "secrets";

    /// <summary>The path under which loose text is read: one whose values may stand without quotes, as in settings.</summary>
    private const string AnyText = "text.txt";

    /// <summary>Hexadecimal digits.</summary>
    private const int IdentityInLineHash = 8;

    private static readonly TimeSpan TextTime = TimeSpan.FromMilliseconds(200);

    private readonly SecretEngine _engine;
    private readonly ConcurrentBag<SecretMatcher> _texts = [];
    private readonly IReadOnlyList<Problem> _problems;

    public SecretScanner(SecretRuleSet rules)
    {
        _engine = new SecretEngine(rules);
        _problems = rules.Problems;
        Rules = [.. rules.Rules.Select(r => r.Describe())];
        RulesVersion = rules.Version;
    }

    public string Name => ScannerName;

    public IReadOnlyList<RuleDescription> Rules { get; }

    public string RulesVersion { get; }

    public Task ScanAsync(ScanContext context, CancellationToken cancellation) => Task.Run(() => Scan(context, cancellation), cancellation);

    private void Scan(ScanContext context, CancellationToken cancellation)
    {
        var matchers = new ConcurrentBag<SecretMatcher>();
        foreach (var problem in _problems) context.Problems.Enqueue(problem);
        ScanTree(context, matchers, cancellation);
        if (context.History is not null) ScanHistory(context, matchers, cancellation);
        foreach (var problem in HiddenSecrets.Problems(matchers.Select(m => m.Hidden))) context.Problems.Enqueue(problem);
    }

    private void ScanTree(ScanContext context, ConcurrentBag<SecretMatcher> matchers, CancellationToken cancellation)
    {
        context.Workspace.ForEach(
            file => WithMatcher(matchers, context, matcher => Report(context, file, matcher.Scan(file), matcher, context.Findings.Enqueue)),
            context.Limits.Parallelism,
            (done, total) => context.Progress?.Report(new ScanProgress("secrets", done, total)),
            cancellation);
        WithMatcher(matchers, context, matcher =>
        {
            foreach (var file in context.Workspace.SkippedContent)
            {
                var empty = new FileContent(file.Path, ReadOnlyMemory<byte>.Empty, FileEncoding.Utf8, FileKinds.TraitsOf(file.Path));
                Report(context, empty, matcher.ScanPathOnly(empty), matcher, context.Findings.Enqueue);
            }
        });
    }

    private void ScanHistory(ScanContext context, ConcurrentBag<SecretMatcher> matchers, CancellationToken cancellation)
    {
        var found = new HistoryFindings();
        context.History!.ForEachBlob(
            (blob, order) => WithMatcher(matchers, context, matcher => Report(context, blob, matcher.Scan(blob), matcher, finding => found.Add(finding, order))),
            context.Limits.Parallelism,
            (done, total) => context.Progress?.Report(new ScanProgress("history", done, total)),
            cancellation);
        var origins = context.History.Attribute(found.BlobIds, cancellation);
        foreach (var finding in found.Attributed(origins)) context.Findings.Enqueue(finding);
    }

    private void WithMatcher(ConcurrentBag<SecretMatcher> matchers, ScanContext context, Action<SecretMatcher> use)
    {
        if (!matchers.TryTake(out var matcher)) matcher = new SecretMatcher(_engine, context.Limits.RuleTime);
        try { use(matcher); }
        finally { matchers.Add(matcher); }
    }

    private static void Report(ScanContext context, FileContent file, IReadOnlyList<SecretHit> hits, SecretMatcher matcher, Action<Finding> add)
    {
        var tooSlow = matcher.TooSlow;
        if (tooSlow.Count > 0)
        {
            var rules = (tooSlow.Count == 1 ? "the rule " : "the rules ") + string.Join(", ", tooSlow.Take(5)) + (tooSlow.Count > 5 ? $" and {tooSlow.Count - 5} more" : "");
            context.Problems.Enqueue(new Problem(ScannerName,
                $"{file.Path}: {rules} ran out of time here ({context.Limits.RuleTime.TotalSeconds:0.#} s for each) and {(tooSlow.Count == 1 ? "was" : "were")} stopped. Simplify the pattern, give it keywords, or exclude the file.", file.Path));
        }
        if (hits.Count == 0) return;
        foreach (var hit in hits.Take(context.Limits.MaxFindingsPerFile)) add(Describe(context, file, hit, matcher.Masks));
        if (hits.Count > context.Limits.MaxFindingsPerFile)
        {
            context.Problems.Enqueue(new Problem(ScannerName,
                $"{file.Path}: {hits.Count} secrets in one file; the first {context.Limits.MaxFindingsPerFile} are reported. Exclude the file if it is test data.", file.Path));
        }
    }

    private static Finding Describe(ScanContext context, FileContent file, SecretHit hit, IReadOnlyList<(int Start, int Length)> masks)
    {
        var rule = hit.Rule;
        var isPath = hit.Length == 0;
        var identity = context.Key.Secret(rule.Family, isPath ? Encoding.UTF8.GetBytes(file.Path) : hit.Value);
        var span = isPath ? SourceSpan.WholeFile : file.Span(hit.Start, hit.Length);
        return new Finding
        {
            Scanner = ScannerName,
            RuleId = rule.Id,
            RuleFamily = rule.Family,
            Type = IssueType.BestPracticeSecrets,
            Severity = SeverityOf(hit, file),
            Confidence = rule.Confidence,
            Title = rule.Title,
            Description = rule.Description,
            Remediation = rule.Remediation,
            Cwe = rule.Cwe,
            Owasp = SecretRule.OwaspOf(rule.Cwe),
            References = rule.References,
            Path = file.Path,
            Span = span,
            Excerpt = isPath ? null : file.Excerpt(span, masks),
            MaskedSecret = isPath ? null : Masking.Mask(Encoding.Latin1.GetString(hit.Value)),
            Fingerprints = isPath
                ? [identity]
                : [identity, context.Key.SecretValue(hit.Value)],
            LineHash = isPath ? null : LineHash(file.LineHash(span.StartLine, masks), identity),
            BlobId = file.BlobId,
            InlineAllow = isPath ? null : AllowReason(file, span, rule.Id, masks),
        };
    }

    /// <summary>
    /// The hash of the line with its secrets blanked, led by a part of the secret's identity: another secret on the same
    /// line must not be taken for the one that somebody dismissed.
    /// </summary>
    private static string LineHash(string blanked, Fingerprint identity) => identity.Value[..IdentityInLineHash] + blanked;

    /// <summary>A line of text about the target with every secret masked that the rules find in it: a path, a commit's subject, a reason.</summary>
    public string Mask(string text)
    {
        var file = new FileContent(AnyText, Encoding.UTF8.GetBytes(text), FileEncoding.Utf8, FileTraits.None);
        if (!_texts.TryTake(out var matcher)) matcher = new SecretMatcher(_engine, TextTime);
        try
        {
            matcher.Scan(file);
            return matcher.Masks.Count == 0 ? text : file.Masked(WithRepetitions(file.Bytes.Span, matcher.Masks));
        }
        finally { _texts.Add(matcher); }
    }

    /// <summary>A value that a rule finds in one place may stand in another, where none does: in a comment on the next line.</summary>
    private static List<(int Start, int Length)> WithRepetitions(ReadOnlySpan<byte> text, IReadOnlyList<(int Start, int Length)> masks)
    {
        var all = new List<(int Start, int Length)>(masks);
        foreach (var (start, length) in masks.Where(m => m.Length >= ShortestRepeated).Take(MostRepeated))
        {
            var value = text.Slice(start, length);
            for (var at = 0; text[at..].IndexOf(value) is >= 0 and var found; at += found + length) all.Add((at + found, length));
        }
        all.Sort();
        return all;
    }

    /// <summary>Weak generic values and values in tests are worth less attention than the rule's own severity says.</summary>
    private static Severity SeverityOf(SecretHit hit, FileContent file)
    {
        var rule = hit.Rule;
        if (file.Traits.HasFlag(FileTraits.TestOrExample) && rule.TestSeverity is { } inTests) return inTests;
        if (rule.Looks == ValueLook.Password && rule.Severity > Severity.Medium && !ValueChecks.IsStrong(hit.Value)) return Severity.Medium;
        return rule.Severity;
    }

    private static string? AllowReason(FileContent file, SourceSpan span, string ruleId, IReadOnlyList<(int Start, int Length)> masks)
    {
        var allow = file.Allows.FirstOrDefault(a => a.Line <= span.EndLine && a.LastLine >= span.StartLine && (a.RuleId is null || a.RuleId == ruleId));
        return allow is not null && HoldsSecret(file, allow, masks) ? "not shown: it holds a secret" : allow?.Reason;
    }

    /// <summary>Whether a secret follows the marker on its line: code behind a comment would be taken for the reason.</summary>
    private static bool HoldsSecret(FileContent file, AllowComment allow, IReadOnlyList<(int Start, int Length)> masks)
    {
        var (start, end) = (file.Lines.StartOf(allow.Line), file.Lines.EndOf(allow.Line));
        var marker = start + Math.Max(0, file.Bytes.Span[start..end].IndexOf(Encoding.UTF8.GetBytes(allow.Source)));
        return masks.Any(m => m.Start < end && m.Start + m.Length > marker);
    }
}
