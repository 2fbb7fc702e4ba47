using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>
/// A thing that the project defines. It holds no node, so that trees may be dropped: <see cref="Project.NodeOf"/> gives it.
/// Two definitions are equal when they are the same place. Offsets in UTF-16 code units, end exclusive.
/// </summary>
/// <param name="Path">The file; of a Python package without a file its folder with '/' at the end.</param>
/// <param name="Node">The kind of its node: Function or Lambda, Class or ClassExpression; the value's for variables.</param>
public readonly record struct Definition(string Path, DefinitionKind Kind, NodeKind Node, int Start, int End)
{
    /// <summary>Whether it can be called or made.</summary>
    public bool IsCallable => Kind is DefinitionKind.Function or DefinitionKind.Method or DefinitionKind.Class;
}

/// <summary>What a name means: something of the project, or something from outside.</summary>
/// <param name="Definition">Null for what comes from outside.</param>
/// <param name="External">The canonical name, dotted parts in order, the module first (a specifier of JavaScript is one part);
/// null for what the project defines.</param>
public sealed record Meaning(Definition? Definition, IReadOnlyList<string>? External)
{
    /// <summary>The class that it is, or that it is made of.</summary>
    public ClassDefinition? Class { get; init; }

    public static Meaning Outside(IReadOnlyList<string> name) => new(null, name);
}
