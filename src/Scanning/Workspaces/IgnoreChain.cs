namespace Merlon.Scanning.Workspaces;

/// <summary>The ignore files that hold in a folder, innermost first: the first one with a verdict decides.</summary>
internal sealed record IgnoreChain(IgnoreRules Rules, IgnoreChain? Outer)
{
    public static IgnoreVerdict Match(IgnoreChain? chain, ReadOnlySpan<char> path, bool isFolder, MatchBudget budget)
    {
        for (; chain is not null; chain = chain.Outer)
        {
            if (chain.Rules.Match(path, isFolder, budget) is not IgnoreVerdict.Silent and var verdict) return verdict;
        }
        return IgnoreVerdict.Silent;
    }
}
