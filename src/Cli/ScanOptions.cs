using System.CommandLine;
using System.Globalization;
using Merlon.Model;
using Merlon.Scanning;
using Merlon.Scanning.Git;
using Merlon.Scanning.Pipeline;

namespace Merlon.Cli;

/// <summary>The options of <c>merlon scan</c> and what they ask for.</summary>
internal sealed class ScanOptions
{
    private const string TempVariable = "TEMP_REPO_DIR";

    public Argument<string> Target { get; } = new("target")
    {
        Description = "Folder, file, or Git URL (https, ssh, or the path of a bare repository).",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> _branch = new("--branch") { Description = "Scan this branch.", HelpName = "NAME" };
    private readonly Option<string?> _tag = new("--tag") { Description = "Scan this tag.", HelpName = "NAME" };
    private readonly Option<string?> _commit = new("--commit") { Description = "Scan this commit.", HelpName = "ID" };
    private readonly Option<bool> _history = new("--history") { Description = "Scan every commit of every branch and tag as well." };
    private readonly Option<string?> _since = new("--since") { Description = "Only history after this commit or date (2026-01-31); with --history.", HelpName = "COMMIT|DATE" };
    private readonly Option<bool> _submodules = new("--submodules") { Description = "Look into submodules too." };
    private readonly Option<string?> _tokenVariable = new("--token-env")
    {
        Description = "Environment variable with the access token of a private repository; GITHUB_TOKEN is used for GitHub without it.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _include = Many("--include", "PATTERN", "Only files that match (.gitignore syntax).");
    private readonly Option<string[]> _exclude = Many("--exclude", "PATTERN", "Leave out files that match (.gitignore syntax).");
    private readonly Option<string> _maxFileSize = new("--max-file-size") { Description = "Leave out larger files.", HelpName = "SIZE", DefaultValueFactory = _ => "5MB" };
    private readonly Option<string[]> _only = Many("--only", "SCANNER", "Run only this scanner: " + ScannerNames + ".");
    private readonly Option<string[]> _skip = Many("--skip", "SCANNER", "Do not run this scanner.");
    private readonly Option<string[]> _config = Many("--config", "FILE|DIR", "Run these rules instead of the built-in ones; 'default' names the built-in ones.");
    private readonly Option<string> _profile = new("--profile") { Description = "default, or strict: built-in rules of low confidence as well.", HelpName = "NAME", DefaultValueFactory = _ => "default" };

    private readonly Option<string?> _baseline = new("--baseline") { Description = "Earlier JSON report: what it holds is not new.", HelpName = "FILE" };
    private readonly Option<string> _failOn = new("--fail-on") { Description = "Exit 1 when an open issue is this bad or worse: critical, high, medium, low or none.", HelpName = "LEVEL", DefaultValueFactory = _ => "high" };
    private readonly Option<double?> _minScore = new("--min-score") { Description = "Exit 1 when the score (0-100) is lower.", HelpName = "N" };
    private readonly Option<bool> _newOnly = new("--new-only") { Description = "Let only issues beyond the baseline fail the scan." };

    private readonly Option<int?> _jobs = new("--jobs") { Description = "Threads that scan files; default: one for each processor.", HelpName = "N" };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Neither use nor keep results of earlier scans of the same target (kept for rules that look at one file)." };
    private readonly Option<int> _cloneTime = new("--clone-timeout") { Description = "Seconds that a clone may take.", HelpName = "SECONDS", DefaultValueFactory = _ => 600 };
    private readonly Option<string> _cloneSize = new("--clone-size") { Description = "Size that a clone may have on disk.", HelpName = "SIZE", DefaultValueFactory = _ => "4GB" };

    public OutputOptions Output { get; } = new();

    private static string ScannerNames => string.Join(", ", ScannerList.All.Select(s => s.Name));

    public ScanOptions()
    {
        // A misspelt option would otherwise be taken for the target. A file of such a name is given as ./-name.
        Target.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-'))) result.AddError($"'{token.Value}' is not an option of scan.");
        });
        _failOn.AcceptOnlyFromAmong("critical", "high", "medium", "low", "none");
        _profile.AcceptOnlyFromAmong("default", "strict");
        _only.AcceptOnlyFromAmong([.. ScannerList.All.Select(s => s.Name)]);
        _skip.AcceptOnlyFromAmong([.. ScannerList.All.Select(s => s.Name)]);
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(Target);
        foreach (var option in new Option[]
        {
            _branch, _tag, _commit, _history, _since, _submodules, _tokenVariable,
            _include, _exclude, _maxFileSize, _only, _skip, _config, _profile,
            _baseline, _failOn, _minScore, _newOnly,
        })
        {
            command.Options.Add(option);
        }
        Output.AddTo(command);
        foreach (var option in new Option[] { _jobs, _noCache, _cloneTime, _cloneSize }) command.Options.Add(option);
    }

    /// <summary>The request, or a <see cref="ScanStoppedException"/> with everything that is wrong with the options.</summary>
    public ScanRequest Request(ParseResult parsed, Surroundings surroundings, FingerprintKey key, string version)
    {
        var errors = new List<string>();
        var limits = Limits(parsed, surroundings, errors);
        if (parsed.GetValue(_newOnly) && parsed.GetValue(_baseline) is null) errors.Add("--new-only compares with an earlier report. Add --baseline FILE.");
        if (parsed.GetValue(_minScore) is < 0 or > 100) errors.Add("--min-score takes a number from 0 to 100.");
        if (errors.Count > 0) throw new ScanStoppedException(StopReason.Usage, errors);
        return new ScanRequest
        {
            Target = parsed.GetRequiredValue(Target),
            Branch = parsed.GetValue(_branch),
            Tag = parsed.GetValue(_tag),
            Commit = parsed.GetValue(_commit),
            History = parsed.GetValue(_history),
            Since = parsed.GetValue(_since),
            Submodules = parsed.GetValue(_submodules),
            Include = parsed.GetValue(_include) ?? [],
            Exclude = parsed.GetValue(_exclude) ?? [],
            Only = parsed.GetValue(_only) ?? [],
            Skip = parsed.GetValue(_skip) ?? [],
            Configs = parsed.GetValue(_config) ?? [],
            Strict = parsed.GetValue(_profile) == "strict",
            Baseline = parsed.GetValue(_baseline),
            Gate = GateOf(parsed),
            Limits = limits,
            RulesFolder = Path.Combine(surroundings.ProgramFolder, "rules"),
            TempRoot = surroundings.Variable(TempVariable) is { Length: > 0 } folder ? folder : surroundings.TempFolder,
            CacheFolder = parsed.GetValue(_noCache) || surroundings.UserCacheFolder is not { } cache ? null : Path.Combine(cache, "merlon"),
            Git = GitEnvironment.From(surroundings.Variable, parsed.GetValue(_tokenVariable)),
            Key = key,
            ToolVersion = version,
            Time = surroundings.Time,
        };
    }

    private ScanLimits Limits(ParseResult parsed, Surroundings surroundings, List<string> errors)
    {
        var jobs = parsed.GetValue(_jobs) ?? Math.Clamp(surroundings.Processors, 1, 16);
        if (jobs is < 1 or > 256) errors.Add("--jobs takes a number from 1 to 256.");
        var seconds = parsed.GetValue(_cloneTime);
        if (seconds is < 1 or > 86_400) errors.Add("--clone-timeout takes seconds, from 1 to 86400.");
        return new ScanLimits
        {
            Parallelism = Math.Clamp(jobs, 1, 256),
            MaxFileBytes = Size(parsed, _maxFileSize, 1L << 30, errors),
            CloneTime = TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 86_400)),
            CloneBytes = Size(parsed, _cloneSize, 1L << 50, errors),
        };
    }

    /// <summary>500, 300KB, 5MB or 1.5GB in bytes; units of 1024.</summary>
    private static long Size(ParseResult parsed, Option<string> option, long most, List<string> errors)
    {
        var text = parsed.GetRequiredValue(option).Trim();
        var digits = text.TrimEnd('b', 'B', 'i').TrimEnd('k', 'K', 'm', 'M', 'g', 'G');
        var unit = text.Length > digits.Length ? char.ToUpperInvariant(text[digits.Length]) : 'B';
        long factor = unit switch { 'K' => 1L << 10, 'M' => 1L << 20, 'G' => 1L << 30, _ => 1 };
        if (double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * factor >= 1 && number * factor <= most)
            return (long)(number * factor);
        errors.Add($"{option.Name} takes a size such as 500KB, 5MB or 1GB (at most {most >> 30} GB), not '{text}'.");
        return 1;
    }

    private Gate GateOf(ParseResult parsed) => new()
    {
        FailOn = WireNames.TryParse<Severity>(parsed.GetRequiredValue(_failOn), out var severity) ? severity : null,
        MinScore = parsed.GetValue(_minScore),
        NewOnly = parsed.GetValue(_newOnly),
        Source = new Option[] { _failOn, _minScore, _newOnly }.Any(o => parsed.GetResult(o) is { Implicit: false }) ? "command line" : "default",
    };

    private static Option<string[]> Many(string name, string value, string description) =>
        new(name) { Description = description + " Repeatable.", HelpName = value, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
}
