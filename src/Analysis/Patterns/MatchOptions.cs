namespace Merlon.Analysis.Patterns;

/// <summary>Switches of a rule's <c>options</c> that change what a pattern matches.</summary>
public sealed record MatchOptions
{
    public static readonly MatchOptions Default = new();

    /// <summary>Whether expressions of known value match literals.</summary>
    public bool ConstantPropagation { get; init; } = true;

    /// <summary>Whether a variable assigned once matches what its value matches.</summary>
    public bool SymbolicPropagation { get; init; }

    /// <summary>Whether operands may be regrouped and, where the operator allows, swapped.</summary>
    public bool AcMatching { get; init; } = true;

    /// <summary>Whether <c>and</c>, <c>or</c> may be swapped.</summary>
    public bool CommutativeBoolean { get; init; }

    /// <summary>Whether a comparison for equality may be turned round.</summary>
    public bool SymmetricEquality { get; init; }

    /// <summary>Whether <c>f(x);</c> also matches inside the statement's expression.</summary>
    public bool ImplicitDeepExpressions { get; init; } = true;

    /// <summary>Whether <c>...</c> between statements also looks into nested blocks.</summary>
    public bool ImplicitEllipsis { get; init; } = true;

    /// <summary>Whether variable declarations match assignments.</summary>
    public bool VariablesAsAssignments { get; init; } = true;

    public bool AttributesInOrder { get; init; }
}
