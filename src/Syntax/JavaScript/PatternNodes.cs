namespace Merlon.Syntax.JavaScript;

/// <summary><c>...</c> of a pattern: any number of what its place takes.</summary>
public sealed class Ellipsis(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>$...NAME</c> of a pattern: like <c>...</c>, and what it stands for has a name.</summary>
public sealed class EllipsisMetavariable(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>&lt;... expression ...&gt;</c> of a pattern: an expression that holds this one somewhere.</summary>
public sealed class DeepExpression(int start, int end, Expression inner) : Expression(start, end)
{
    public Expression Inner { get; } = inner;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Inner);
}

/// <summary><c>($NAME : Type)</c> of a pattern.</summary>
public sealed class TypedMetavariable(int start, int end, Identifier name, TypeNode type) : Expression(start, end)
{
    public Identifier Name { get; } = name;

    public TypeNode Type { get; } = type;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Type);
    }
}

/// <summary><c>...</c> of a pattern where a type stands.</summary>
public sealed class EllipsisType(int start, int end) : TypeNode(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary>Several members, clauses or decorators of a pattern that stand without what they belong to.</summary>
public sealed class PatternParts(int start, int end, SyntaxNode[] parts) : SyntaxNode(start, end)
{
    public SyntaxNode[] Parts { get; } = parts;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Parts);
}
