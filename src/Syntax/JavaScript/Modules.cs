namespace Merlon.Syntax.JavaScript;

/// <summary>
/// <c>import … from source</c>. Specifiers: <see cref="ImportSpecifier"/> or an ellipsis of a pattern. The source is a string,
/// in patterns also a metavariable.
/// </summary>
public sealed class ImportDeclaration(
    int start, int end, bool isTypeOnly, ImportPhase phase, Identifier? defaultName, Identifier? namespaceName, SyntaxNode[]? specifiers,
    Expression source, ImportAttributes? attributes)
    : Statement(start, end)
{
    public bool IsTypeOnly { get; } = isTypeOnly;

    public ImportPhase Phase { get; } = phase;

    public Identifier? DefaultName { get; } = defaultName;

    /// <summary><c>* as name</c>.</summary>
    public Identifier? NamespaceName { get; } = namespaceName;

    /// <summary>What stands in braces; null without braces.</summary>
    public SyntaxNode[]? Specifiers { get; } = specifiers;

    public Expression Source { get; } = source;

    public ImportAttributes? Attributes { get; } = attributes;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(DefaultName);
        visitor.Visit(NamespaceName);
        if (Specifiers is not null) visitor.VisitAll(Specifiers);
        visitor.Visit(Source);
        visitor.Visit(Attributes);
    }
}

/// <summary><c>imported as local</c>; without <c>as</c> the imported name is null. It may be a string.</summary>
public sealed class ImportSpecifier(int start, int end, bool isTypeOnly, Expression? imported, Expression local) : SyntaxNode(start, end)
{
    public bool IsTypeOnly { get; } = isTypeOnly;

    public Expression? Imported { get; } = imported;

    public Expression Local { get; } = local;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Imported);
        visitor.Visit(Local);
    }
}

/// <summary><c>with { type: "json" }</c>, formerly <c>assert { … }</c>.</summary>
public sealed class ImportAttributes(int start, int end, Property[] attributes) : SyntaxNode(start, end)
{
    public Property[] Attributes { get; } = attributes;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Attributes);
}

/// <summary><c>export declaration</c> and <c>export default declaration-or-expression</c>.</summary>
public sealed class ExportDeclaration(int start, int end, bool isDefault, SyntaxNode declaration) : Statement(start, end)
{
    public bool IsDefault { get; } = isDefault;

    /// <summary>A statement, or the expression of <c>export default expression</c>.</summary>
    public SyntaxNode Declaration { get; } = declaration;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Declaration);
}

/// <summary><c>export { a, b as c } from source</c>; the source is null for local names.</summary>
public sealed class ExportNames(int start, int end, bool isTypeOnly, SyntaxNode[] specifiers, Expression? source, ImportAttributes? attributes)
    : Statement(start, end)
{
    public bool IsTypeOnly { get; } = isTypeOnly;

    /// <summary><see cref="ExportSpecifier"/> or an ellipsis of a pattern.</summary>
    public SyntaxNode[] Specifiers { get; } = specifiers;

    public Expression? Source { get; } = source;

    public ImportAttributes? Attributes { get; } = attributes;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Specifiers);
        visitor.Visit(Source);
        visitor.Visit(Attributes);
    }
}

/// <summary><c>local as exported</c>; without <c>as</c> the exported name is null.</summary>
public sealed class ExportSpecifier(int start, int end, bool isTypeOnly, Expression local, Expression? exported) : SyntaxNode(start, end)
{
    public bool IsTypeOnly { get; } = isTypeOnly;

    public Expression Local { get; } = local;

    public Expression? Exported { get; } = exported;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Local);
        visitor.Visit(Exported);
    }
}

/// <summary><c>export * from source</c>, <c>export * as name from source</c>.</summary>
public sealed class ExportAll(int start, int end, bool isTypeOnly, Expression? name, Expression source, ImportAttributes? attributes) : Statement(start, end)
{
    public bool IsTypeOnly { get; } = isTypeOnly;

    public Expression? Name { get; } = name;

    public Expression Source { get; } = source;

    public ImportAttributes? Attributes { get; } = attributes;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Source);
        visitor.Visit(Attributes);
    }
}

/// <summary><c>export = value</c>.</summary>
public sealed class ExportAssignment(int start, int end, Expression value) : Statement(start, end)
{
    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>export as namespace Name</c>.</summary>
public sealed class ExportAsNamespace(int start, int end, Identifier name) : Statement(start, end)
{
    public Identifier Name { get; } = name;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Name);
}

/// <summary><c>import Name = require("source")</c> or <c>import Name = A.B.C</c>.</summary>
public sealed class ImportEquals(int start, int end, Modifiers modifiers, bool isTypeOnly, Identifier name, SyntaxNode target) : Statement(start, end)
{
    public Modifiers Modifiers { get; } = modifiers;

    public bool IsTypeOnly { get; } = isTypeOnly;

    public Identifier Name { get; } = name;

    /// <summary><see cref="ExternalModule"/>, <see cref="Identifier"/> or <see cref="QualifiedName"/>.</summary>
    public SyntaxNode Target { get; } = target;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Target);
    }
}

/// <summary><c>require("source")</c> of an <see cref="ImportEquals"/>.</summary>
public sealed class ExternalModule(int start, int end, Expression source) : SyntaxNode(start, end)
{
    public Expression Source { get; } = source;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Source);
}
