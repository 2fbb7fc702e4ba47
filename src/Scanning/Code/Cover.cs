using Merlon.Analysis.Patterns;

namespace Merlon.Scanning.Code;

/// <summary>Chooses the pieces of text of which at least one is in every text that meets a requirement, the rarest there are.</summary>
internal static class Cover
{
    /// <summary>The pieces; null when the requirement can be met without any.</summary>
    public static IReadOnlyList<Requirement.Literal>? Of(Requirement requirement) => Best(requirement)?.Literals;

    private static (IReadOnlyList<Requirement.Literal> Literals, double Cost)? Best(Requirement requirement)
    {
        switch (requirement)
        {
            case Requirement.Literal literal: return ([literal], CostOf(literal));
            case Requirement.AllOf all: return all.Parts.Select(Best).Where(p => p is not null).MinBy(p => p!.Value.Cost);
            case Requirement.AnyOf any:
                var parts = any.Parts.Select(Best).ToList();
                if (parts.Any(p => p is null)) return null;
                return ([.. parts.SelectMany(p => p!.Value.Literals).Distinct()], parts.Sum(p => p!.Value.Cost));
            default: return null;
        }
    }

    /// <summary>Long pieces are rare; a word is rarer than the same letters anywhere.</summary>
    private static double CostOf(Requirement.Literal literal) => Math.Pow(0.6, literal.Text.Length) * (literal.IsWord ? 1 : 2);
}
