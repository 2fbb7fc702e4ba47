using Merlon.Analysis.Tree;

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

    /// <summary>Whether an object may have more than the pattern names.</summary>
    public bool ImplicitEllipsis { get; init; } = true;

    /// <summary>Whether <c>var</c>, <c>let</c> and <c>const</c> are the same to a pattern.</summary>
    public bool LetIsVar { get; init; } = true;

    /// <summary>Whether decorators are expressions too.</summary>
    public bool AttributesAreExpressions { get; init; } = true;

    /// <summary>Whether an element may have more attributes than the pattern names.</summary>
    public bool XmlAttributesImplicitEllipsis { get; init; } = true;

    /// <summary>Whether <c>&lt;a /&gt;</c> also matches an element with children.</summary>
    public bool XmlSingletonIsLoose { get; init; } = true;

    /// <summary>Lines that an ellipsis of a generic pattern takes at most.</summary>
    public int GenericEllipsisSpan { get; init; } = TextSearch.DefaultSpan;

    /// <summary>Comments that generic patterns do not look into.</summary>
    public TextComments GenericComments { get; init; }

    /// <summary>Whether the case of letters does not matter to generic patterns.</summary>
    public bool GenericCaseless { get; init; }

    /// <summary>Whether fields of classes match assignments.</summary>
    public bool FieldsAsAssignments { get; init; } = true;

    /// <summary>Whether variable declarations match assignments.</summary>
    public bool VariablesAsAssignments { get; init; } = true;
}
