namespace Merlon.Syntax.JavaScript;

/// <summary>
/// <c>{ … }</c> as a value. Members: <see cref="Property"/>, <see cref="ShorthandProperty"/>, <see cref="Method"/>,
/// <see cref="SpreadElement"/>, or an ellipsis of a pattern.
/// </summary>
public sealed class ObjectExpression(int start, int end, Expression[] members) : Expression(start, end)
{
    public Expression[] Members { get; } = members;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Members);
}

/// <summary><c>name: value</c>.</summary>
public sealed class Property(int start, int end, SyntaxNode name, Expression value) : Expression(start, end)
{
    public SyntaxNode Name { get; } = name;

    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Value);
    }
}

/// <summary><c>{ name }</c>; in a destructuring target <c>{ name = initializer }</c>.</summary>
public sealed class ShorthandProperty(int start, int end, Identifier name, Expression? initializer) : Expression(start, end)
{
    public Identifier Name { get; } = name;

    public Expression? Initializer { get; } = initializer;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Initializer);
    }
}

/// <summary><c>[expression]</c> as a member's name.</summary>
public sealed class ComputedName(int start, int end, Expression expression) : SyntaxNode(start, end)
{
    public Expression Expression { get; } = expression;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Expression);
}

/// <summary>A declared object pattern; elements are <see cref="BindingElement"/> or an ellipsis of a pattern.</summary>
public sealed class ObjectPattern(int start, int end, SyntaxNode[] elements) : SyntaxNode(start, end)
{
    public SyntaxNode[] Elements { get; } = elements;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Elements);
}

/// <summary>A declared array pattern; elements are <see cref="BindingElement"/>, <see cref="ArrayHole"/> or an ellipsis of a pattern.</summary>
public sealed class ArrayPattern(int start, int end, SyntaxNode[] elements) : SyntaxNode(start, end)
{
    public SyntaxNode[] Elements { get; } = elements;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Elements);
}

/// <summary><c>name: target = initializer</c> in a pattern; the name is null for array elements, rests and <c>{ target }</c>.</summary>
public sealed class BindingElement(int start, int end, bool isRest, SyntaxNode? name, SyntaxNode target, Expression? initializer) : SyntaxNode(start, end)
{
    public bool IsRest { get; } = isRest;

    public SyntaxNode? Name { get; } = name;

    public SyntaxNode Target { get; } = target;

    public Expression? Initializer { get; } = initializer;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Target);
        visitor.Visit(Initializer);
    }
}
