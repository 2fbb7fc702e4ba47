using System.Collections.Concurrent;
using Merlon.Model;
using Merlon.Scanning.Secrets;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Pipeline;

/// <summary>The whole scan: target in, report out. The command line, the server's jobs and flow tasks all call this.</summary>
public sealed class ScanPipeline
{
    private readonly ScanRequest _request;
    private readonly StageClock _clock;
    private readonly ConcurrentQueue<Problem> _problems = new();

    private ScanPipeline(ScanRequest request) => (_request, _clock) = (request, new StageClock(request.Time));

    /// <summary>
    /// Scans a target. What could not be looked at becomes a <see cref="Problem"/> of the report; a wrong request, a broken
    /// rule file or a target that cannot be had throws <see cref="ScanStoppedException"/>.
    /// </summary>
    public static Task<ScanReport> RunAsync(ScanRequest request, CancellationToken cancellation) => new ScanPipeline(request).RunAsync(cancellation);

    private async Task<ScanReport> RunAsync(CancellationToken cancellation)
    {
        var started = _request.Time.GetUtcNow();
        var chosen = ScannerList.Chosen(_request);
        var baseline = BaselineFile.Read(_request.Baseline, _request.Key);
        var prepared = Task.WhenAll(chosen.Select(s => Task.Run(() => _clock.Time($"{s.Name} rules", () => s.Prepare(_request)), cancellation)));
        // A broken rule file of the user is better known before a long clone than after it.
        if (_request.Configs.Count > 0) await prepared;
        using var target = _clock.Time("target", () => TargetOpening.Open(_request, _problems, cancellation));
        var settings = SettingsFolder(target);
        var ignores = ReadIgnores(settings);
        var making = Task.Run(async () => (await prepared).Select(p => p(settings, _problems)).ToArray(), cancellation);
        var workspace = _clock.Time("list files", () => Workspace.List(target.Root, OptionsFor(target), _problems, cancellation));
        var context = new ScanContext
        {
            Workspace = workspace,
            History = TargetOpening.OpenHistory(target, _request, _problems, cancellation),
            Key = _request.Key,
            Time = _request.Time,
            Limits = _request.Limits,
            Progress = _request.Progress,
            Problems = _problems,
            Cache = _request.CacheFolder is { } folder ? new CacheFolder(folder, _request.Key) : null,
            TargetName = Directory.Exists(_request.Target) ? Path.GetFullPath(_request.Target) : _request.Target,
        };
        // What has nothing to look for is no part of the scan.
        var scanners = (await making).Where(s => s.Rules.Count > 0).ToArray();
        if (scanners.Length == 0) throw new ScanStoppedException(StopReason.Usage, "the chosen scanners have no rules to run. Name rules of their kind with --config, or choose other scanners.");
        var runs = await Task.WhenAll(scanners.Select(s => RunScannerAsync(s, context, cancellation)));
        ReportNothingRead(context);
        var (issues, decisions) = _clock.Time("correlate", () => Decide(context, ignores, baseline));
        return Conclude(started, target, context, scanners, runs, issues, decisions);
    }

    /// <summary>A team's decisions lie at the top of its repository, also when only a part of it is scanned.</summary>
    private static string SettingsFolder(OpenedTarget target)
    {
        var folder = Directory.Exists(target.Root) ? target.Root : Path.GetDirectoryName(target.Root)!;
        return target.Prefix.Length == 0 ? folder : Path.GetFullPath(Path.Combine(folder, string.Concat(target.Prefix.Where(c => c == '/').Select(_ => "../"))));
    }

    private WorkspaceOptions OptionsFor(OpenedTarget target) => new()
    {
        Include = _request.Include,
        Exclude = _request.Exclude,
        Prefix = target.Prefix,
        Tracked = target.Tracked,
        Submodules = _request.Submodules,
        MaxFileBytes = _request.Limits.MaxFileBytes,
    };

    private static IReadOnlyList<IgnoreEntry> ReadIgnores(string folder)
    {
        if (SmallTextFile.Read(Path.Combine(folder, IgnoreFile.Name)) is not { } text) return [];
        var (entries, errors) = IgnoreFile.Parse(text);
        return errors.Count == 0 ? entries : throw new ScanStoppedException(StopReason.Usage, errors);
    }

    private async Task<ScannerRun> RunScannerAsync(IScanner scanner, ScanContext context, CancellationToken cancellation)
    {
        var began = _request.Time.GetTimestamp();
        var status = ScannerStatus.Completed;
        try
        {
            // Who stops a scan does not wait for the file or expression that a thread is in the middle of.
            await scanner.ScanAsync(context, cancellation).WaitAsync(cancellation);
        }
        catch (Exception e) when (e is not (OperationCanceledException or ScanStoppedException))
        {
            // One scanner's defect must not cost the others' results: it is named, and the exit code tells.
            status = ScannerStatus.Failed;
            _problems.Enqueue(new Problem(scanner.Name, $"the {scanner.Name} scanner failed ({e.GetType().Name}: {e.Message.TrimEnd('.')}). Its findings are incomplete; report this as a defect."));
        }
        if (status == ScannerStatus.Completed && _problems.Any(p => p.Partial && p.Stage == scanner.Name)) status = ScannerStatus.Partial;
        var took = _request.Time.GetElapsedTime(began);
        _clock.Add(scanner.Name, took);
        return new ScannerRun(scanner.Name, status, took, scanner.Rules.Count, context.Findings.Count(f => f.Scanner == scanner.Name));
    }

    private (IReadOnlyList<Issue> Issues, DecisionSummary Summary) Decide(ScanContext context, IReadOnlyList<IgnoreEntry> ignores, Baseline? baseline)
    {
        var issues = Correlation.Correlate(context.Findings);
        var today = DateOnly.FromDateTime(_request.Time.GetUtcNow().UtcDateTime);
        var unused = UnusedComments.Of(context.Workspace.Allows, issues);
        return Decisions.Apply(issues, ignores, baseline, today, unused);
    }

    private ScanReport Conclude(DateTimeOffset started, OpenedTarget target, ScanContext context, IScanner[] scanners, ScannerRun[] runs,
        IReadOnlyList<Issue> issues, DecisionSummary decisions)
    {
        var problems = _problems.ToList();
        var complete = !problems.Exists(p => p.Partial);
        var (scored, score) = Scoring.Score(issues, complete);
        var report = new ScanReport
        {
            Tool = new ToolDescription("merlon", _request.ToolVersion, RulesVersion(scanners), [.. scanners.SelectMany(s => s.Rules)]),
            Target = target.Description,
            StartedAt = started,
            Duration = _clock.Total,
            Stages = _clock.Stages,
            Scanners = runs,
            Issues = Scoring.WorstFirst(scored),
            Problems = problems,
            Coverage = CoverageOf(context, complete),
            Decisions = decisions,
            Score = score,
            Gate = new GateResult(true, _request.Gate, []),
            FingerprintKeyId = _request.Key.Id,
        };
        report = report with { Gate = _request.Gate.Evaluate(report.Open, score.Value) };
        return Masking(scanners, report) is { } masking ? masking.Apply(report) : report;
    }

    /// <summary>A scan without the secret scanner quotes code all the same: the built-in rules then say what to mask.</summary>
    private ReportMasking? Masking(IScanner[] scanners, ScanReport report)
    {
        var secrets = scanners.OfType<SecretScanner>().FirstOrDefault()
            ?? (report.Issues.Count > 0 ? new SecretScanner(RuleSelection.SecretRules([], _request.RulesFolder)) : null);
        return secrets is null ? null : new ReportMasking(secrets.Mask);
    }

    /// <summary>An ignore file of the target could else turn a repository full of secrets into a grade A.</summary>
    private void ReportNothingRead(ScanContext context)
    {
        if (context.Workspace.Scanned.Files > 0) return;
        var skipped = context.Workspace.Skipped.Where(s => s.Key is SkipReason.GitIgnored or SkipReason.MerlonIgnored).OrderBy(s => s.Key, StringComparer.Ordinal).ToList();
        if (skipped.Count > 0)
            _problems.Enqueue(new Problem("workspace", $"no file was read: {string.Join(", ", skipped.Select(s => $"{s.Value} {s.Key}"))}. Check the ignore file."));
    }

    private static string RulesVersion(IScanner[] scanners) => string.Join('+', scanners.Select(s => s.RulesVersion));

    private static Coverage CoverageOf(ScanContext context, bool complete) => new()
    {
        FilesListed = context.Workspace.Files.Count + context.Workspace.SkippedContent.Count,
        FilesScanned = context.Workspace.Scanned.Files,
        BytesScanned = context.Workspace.Scanned.Bytes,
        MinifiedFiles = context.Workspace.CountOf(FileTraits.Minified),
        GeneratedFiles = context.Workspace.CountOf(FileTraits.Generated),
        Skipped = new SortedDictionary<string, int>(context.Workspace.Skipped.ToDictionary(), StringComparer.Ordinal),
        History = context.History?.Coverage,
        Complete = complete,
    };
}
