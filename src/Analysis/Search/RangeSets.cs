using Merlon.Analysis.Patterns;

namespace Merlon.Analysis.Search;

/// <summary>Sets of matches combined by where they lie and by what their metavariables stand for.</summary>
internal static class RangeSets
{
    /// <summary>Of each two that lie one in the other and agree, the inner one, with the values of both.</summary>
    public static List<RangeMatch> Intersect(List<RangeMatch> a, List<RangeMatch> b, string source, bool followsSymbols, CancellationToken cancellation)
    {
        var both = new HashSet<RangeMatch>();
        foreach (var x in a)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var y in b)
            {
                if (y.Kind == RangeKind.Anywhere || (y.Contains(x) && IsKept(x, y)))
                {
                    if (Merge(x, y, source, followsSymbols) is { } merged) both.Add(merged);
                }
                else if (x.Contains(y) && IsKept(y, x) && Merge(y, x, source, followsSymbols) is { } merged)
                {
                    both.Add(merged);
                }
            }
        }
        return [.. both];
    }

    /// <summary>What only lies around is never the result, unless there is nothing else.</summary>
    private static bool IsKept(in RangeMatch inner, in RangeMatch outer) => inner.Kind != RangeKind.Inside || outer.Kind == RangeKind.Inside;

    /// <summary>Those that no match of <paramref name="b"/> forbids.</summary>
    public static List<RangeMatch> Subtract(List<RangeMatch> a, List<RangeMatch> b, string source, bool followsSymbols, CancellationToken cancellation)
    {
        if (b.Count == 0) return a;
        var left = new List<RangeMatch>(a.Count);
        foreach (var x in a)
        {
            cancellation.ThrowIfCancellationRequested();
            var isForbidden = false;
            foreach (var y in b)
            {
                isForbidden = Forbids(y, x) && Merge(x, y, source, followsSymbols) is not null;
                if (isForbidden) break;
            }
            if (!isForbidden) left.Add(x);
        }
        return left;
    }

    /// <summary>An inside forbids what lies in it, an expression what it touches, a pattern the same range only.</summary>
    private static bool Forbids(in RangeMatch not, in RangeMatch match) => not.Kind switch
    {
        RangeKind.Inside => not.Contains(match),
        RangeKind.Text => not.Contains(match) || match.Contains(not),
        RangeKind.Anywhere => true,
        _ => not.Start == match.Start && not.End == match.End,
    };

    /// <summary>The first match with the values of both; null when they disagree.</summary>
    private static RangeMatch? Merge(in RangeMatch a, in RangeMatch b, string source, bool followsSymbols)
    {
        var merged = a.Bindings;
        foreach (var (name, value) in Bindings.All(b.Bindings))
        {
            // Groups of expressions are numbered anew by each.
            if (Bindings.Find(a.Bindings, name) is not { } known) merged = new Bindings(name, value, merged);
            else if (!char.IsAsciiDigit(name[^1]) || !char.IsAsciiDigit(name[1]))
            {
                if (!known.Equals(value, source, followsSymbols)) return null;
            }
        }
        return a with { Bindings = merged, Fix = a.Fix ?? b.Fix };
    }
}
