namespace Merlon.Analysis.Search;

/// <summary>The analysers of <c>metavariable-analysis</c>.</summary>
internal static class Analyzers
{
    /// <summary>Bits above which a string of some length looks like chance.</summary>
    private const double LeastEntropy = 3.0;

    /// <summary>The same for digits alone, of which there are only ten.</summary>
    private const double LeastEntropyOfDigits = 2.5;

    private const int LeastLength = 8;

    public static bool Holds(string analyzer, string text) => analyzer switch
    {
        "entropy" or "entropy_v2" => IsRandom(text),
        "redos" => Backtracking.IsLikely(text),
        _ => false,
    };

    private static bool IsRandom(string text)
    {
        if (text.Length < LeastLength || text.Contains(' ', StringComparison.Ordinal)) return false;
        var counts = new Dictionary<char, int>();
        foreach (var c in text) counts[c] = counts.GetValueOrDefault(c) + 1;
        var entropy = counts.Values.Sum(n => -(n / (double)text.Length) * Math.Log2(n / (double)text.Length));
        return entropy >= (text.All(char.IsAsciiDigit) ? LeastEntropyOfDigits : LeastEntropy) && text.Any(char.IsAsciiDigit);
    }
}
