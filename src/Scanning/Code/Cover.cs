using Merlon.Analysis.Patterns;

namespace Merlon.Scanning.Code;

/// <summary>Chooses the pieces of text of which at least one is in every text that meets a requirement, the rarest there are.</summary>
internal static class Cover
{
    /// <summary>The pieces; null when the requirement can be met without any.</summary>
    public static IReadOnlyList<TextRequirement.Literal>? Of(TextRequirement requirement) => Best(requirement)?.Literals;

    private static (IReadOnlyList<TextRequirement.Literal> Literals, double Cost)? Best(TextRequirement requirement)
    {
        switch (requirement)
        {
            case TextRequirement.Literal literal: return ([literal], CostOf(literal));
            case TextRequirement.AllOf all: return all.Parts.Select(Best).Where(p => p is not null).MinBy(p => p!.Value.Cost);
            case TextRequirement.AnyOf any:
                var parts = any.Parts.Select(Best).ToList();
                if (parts.Any(p => p is null)) return null;
                return ([.. parts.SelectMany(p => p!.Value.Literals).Distinct()], parts.Sum(p => p!.Value.Cost));
            default: return null;
        }
    }

    /// <summary>Long pieces are rare; a word is rarer than the same letters anywhere.</summary>
    private static double CostOf(TextRequirement.Literal literal) => Math.Pow(0.6, literal.Text.Length) * (literal.IsWord ? 1 : 2);
}
