using System.Collections.Concurrent;
using Merlon.Model;
using Merlon.Scanning.Code;
using Merlon.Scanning.Secrets;

namespace Merlon.Scanning.Pipeline;

/// <summary>A scanner as the command line knows it. <c>Create</c> reads its rules; it may throw <see cref="ScanStoppedException"/>.</summary>
/// <param name="Name">The name for --only and --skip.</param>
/// <param name="Description">One line for --help.</param>
/// <param name="Create">Makes it ready for a request; the folder is the one that holds the target's own settings.</param>
public sealed record ScannerEntry(string Name, string Description, Func<ScanRequest, string, ConcurrentQueue<Problem>, IScanner> Create);

/// <summary>All scanners, in the order in which reports name them.</summary>
public static class ScannerList
{
    public static IReadOnlyList<ScannerEntry> All { get; } =
    [
        new(CodeScanner.ScannerName, "vulnerable code, by rules in semgrep's format", (request, _, _) => new CodeScanner(RuleSelection.CodeRules(request.Configs))),
        new(SecretScanner.ScannerName, "keys, tokens and passwords in files and history", CreateSecrets),
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

    private static SecretScanner CreateSecrets(ScanRequest request, string settings, ConcurrentQueue<Problem> problems)
    {
        var chosen = RuleSelection.SecretRules(request.Configs, request.RulesFolder);
        // Who names the rules gets those and no others: that is also how to see what the repository's own file hides.
        if (request.Configs.Count > 0) return new SecretScanner(chosen);
        var (rules, found) = RuleSelection.RepositoryRules(settings, chosen);
        foreach (var problem in found) problems.Enqueue(problem);
        return new SecretScanner(rules);
    }
}
