using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>What a name of a module stands for, as its file alone tells it.</summary>
public abstract record Binding;

/// <summary>Something of another module: <c>from m import a</c> is m, [a]; <c>import m</c> is m, [].</summary>
/// <param name="Module">As it is written: the dots of a relative one in front, the specifier of JavaScript.</param>
public sealed record ImportedBinding(string Module, string[] Members) : Binding;

/// <summary>Another name of the same file, dotted parts in order.</summary>
public sealed record AliasBinding(string[] Parts) : Binding;

/// <summary>Something that the file makes. Offsets in UTF-16 code units, end exclusive, are those of its node.</summary>
public sealed record DefinedBinding(DefinitionKind Kind, NodeKind Node, int Start, int End) : Binding
{
    public ClassOutline? Class { get; init; }

    /// <summary>What a value is made of by a call or <c>new</c>, or the type that it is declared with; dotted parts.</summary>
    public string[]? Type { get; init; }

    /// <summary>Named parts of an object, and what the file assigns to members of it at its top level.</summary>
    public Dictionary<string, Binding>? Members { get; set; }

    /// <summary>Objects whose parts are taken over: <c>{...a}</c>.</summary>
    public IReadOnlyList<Binding> Spreads { get; init; } = [];
}

/// <summary>What kind of thing a definition is.</summary>
public enum DefinitionKind : byte
{
    /// <summary>A whole file.</summary>
    Module,
    Function,
    Class,
    Method,
    Field,
    Variable,

    /// <summary>A type without a value: interface, alias.</summary>
    Type,
}
