using System.Collections.Concurrent;
using Merlon.Model;
using Merlon.Scanning.Code;
using Merlon.Scanning.Secrets;

namespace Merlon.Scanning.Pipeline;

/// <summary>A scanner as the command line knows it.</summary>
/// <param name="Name">The name for --only and --skip.</param>
/// <param name="Prepare">Reads its rules, before the target is there; may throw <see cref="ScanStoppedException"/>.</param>
public sealed record ScannerEntry(string Name, Func<ScanRequest, PreparedScanner> Prepare);

/// <summary>Makes a scanner for a target, given the folder that holds the target's own settings and a place for what is wrong with them.</summary>
public delegate IScanner PreparedScanner(string settings, ConcurrentQueue<Problem> problems);

/// <summary>All scanners, in the order in which reports name them.</summary>
public static class ScannerList
{
    public static IReadOnlyList<ScannerEntry> All { get; } =
    [
        new(CodeScanner.ScannerName, PrepareCode),
        new(SecretScanner.ScannerName, PrepareSecrets),
    ];

    /// <summary>The scanners that a request asks for. Throws <see cref="ScanStoppedException"/> for names that are none.</summary>
    public static IReadOnlyList<ScannerEntry> Chosen(ScanRequest request)
    {
        var unknown = request.Only.Concat(request.Skip).Where(n => All.All(s => s.Name != n)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            throw new ScanStoppedException(StopReason.Usage, unknown
                .ConvertAll(n => $"'{n}' is not a scanner. Known are {string.Join(", ", All.Select(s => s.Name))}."));
        }
        var chosen = All.Where(s => (request.Only.Count == 0 || request.Only.Contains(s.Name)) && !request.Skip.Contains(s.Name)).ToList();
        return chosen.Count > 0 ? chosen : throw new ScanStoppedException(StopReason.Usage, "--only and --skip leave no scanner to run. Name fewer scanners in --skip.");
    }

    private static PreparedScanner PrepareCode(ScanRequest request)
    {
        var rules = RuleSelection.CodeRules(request.Configs, request.RulesFolder, request.Strict);
        return (_, _) => new CodeScanner(rules);
    }

    private static PreparedScanner PrepareSecrets(ScanRequest request)
    {
        var chosen = RuleSelection.SecretRules(request.Configs, request.RulesFolder);
        // Who names rules wants those, and nothing that the repository says about them.
        if (request.Configs.Count > 0) return (_, _) => new SecretScanner(chosen);
        return (settings, problems) =>
        {
            var (rules, found) = RuleSelection.RepositoryRules(settings, chosen);
            foreach (var problem in found) problems.Enqueue(problem);
            return new SecretScanner(rules);
        };
    }
}
