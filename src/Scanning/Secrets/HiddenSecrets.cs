using Merlon.Model;

namespace Merlon.Scanning.Secrets;

/// <summary>
/// Counts what the scanned repository's own allow lists hid: different values, because a file that changed a thousand
/// times holds the same secret a thousand times. Without the count a repository could silence a scan unnoticed.
/// </summary>
internal sealed class HiddenSecrets
{
    /// <summary>Values counted for one list by one thread; a list that hides more hides "at least" as many.</summary>
    private const int Most = 100_000;

    private readonly Dictionary<SecretAllowList, HashSet<int>> _values = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes a value by a hash that lasts as long as the process: the value itself is not kept.</summary>
    public void Add(SecretAllowList list, string value)
    {
        if (!_values.TryGetValue(list, out var values)) _values.Add(list, values = []);
        if (values.Count < Most) values.Add(string.GetHashCode(value, StringComparison.Ordinal));
    }

    /// <summary>One line for each list that hid anything, in the order of the file.</summary>
    public static IEnumerable<Problem> Problems(IEnumerable<HiddenSecrets> threads) => threads
        .SelectMany(t => t._values)
        .GroupBy(v => (v.Key.Source, v.Key.Description), v => v.Value)
        .OrderBy(g => g.Key.Source.Length).ThenBy(g => g.Key.Source, StringComparer.Ordinal)
        .Select(g => ToProblem(g.Key.Source, g.Key.Description, g.SelectMany(v => v).Distinct().Count()));

    private static Problem ToProblem(string source, string description, int count) => new(SecretScanner.ScannerName,
        $"{source}: the repository's own allow list{(description.Length == 0 ? "" : $" \"{description}\"")} hid {count} possible {(count == 1 ? "secret" : "secrets")}. Scan with --config default to see {(count == 1 ? "it" : "them")}.",
        GitleaksConfig.Name, Partial: false);
}
