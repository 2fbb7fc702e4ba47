namespace Merlon.Syntax.JavaScript;

/// <summary>Words in front of a declaration, a member or a parameter.</summary>
[Flags]
public enum Modifiers
{
    None = 0,
    Export = 1 << 0,
    Default = 1 << 1,
    Declare = 1 << 2,
    Abstract = 1 << 3,
    Static = 1 << 4,
    ReadOnly = 1 << 5,
    Public = 1 << 6,
    Private = 1 << 7,
    Protected = 1 << 8,
    Override = 1 << 9,
    Async = 1 << 10,
    Accessor = 1 << 11,
    In = 1 << 12,
    Out = 1 << 13,
    Const = 1 << 14,
}

/// <summary>
/// What every function has, whether declared, an expression, an arrow or a method: from its type parameters or parameters
/// to the end of its body. Body: a block, an expression (arrows), or null where only the signature is given.
/// </summary>
public sealed class Function(
    int start, int end, bool isAsync, bool isGenerator, TypeParameters? typeParameters, SyntaxNode[] parameters, TypeNode? returnType, SyntaxNode? body)
    : SyntaxNode(start, end)
{
    public bool IsAsync { get; } = isAsync;

    public bool IsGenerator { get; } = isGenerator;

    public TypeParameters? TypeParameters { get; } = typeParameters;

    /// <summary><see cref="Parameter"/>, or an ellipsis of a pattern.</summary>
    public SyntaxNode[] Parameters { get; } = parameters;

    public TypeNode? ReturnType { get; } = returnType;

    public SyntaxNode? Body { get; internal set; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(TypeParameters);
        visitor.VisitAll(Parameters);
        visitor.Visit(ReturnType);
        visitor.Visit(Body);
    }
}

/// <summary>A parameter. Target: identifier (<c>this</c> included), object or array pattern.</summary>
public sealed class Parameter(
    int start, int end, Decorator[] decorators, Modifiers modifiers, bool isRest, SyntaxNode target, bool isOptional, TypeNode? type, Expression? initializer)
    : SyntaxNode(start, end)
{
    public Decorator[] Decorators { get; } = decorators;

    public Modifiers Modifiers { get; } = modifiers;

    public bool IsRest { get; } = isRest;

    public bool IsOptional { get; } = isOptional;

    public SyntaxNode Target { get; } = target;

    public TypeNode? Type { get; } = type;

    public Expression? Initializer { get; } = initializer;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Decorators);
        visitor.Visit(Target);
        visitor.Visit(Type);
        visitor.Visit(Initializer);
    }
}

/// <summary><c>@expression</c>.</summary>
public sealed class Decorator(int start, int end, Expression expression) : SyntaxNode(start, end)
{
    public Expression Expression { get; } = expression;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Expression);
}

/// <summary>Name: an identifier, null where it is left out (<c>export default function</c>), or an ellipsis of a pattern.</summary>
public sealed class FunctionDeclaration(int start, int end, Modifiers modifiers, Expression? name, Function function) : Statement(start, end)
{
    public Modifiers Modifiers { get; } = modifiers;

    public Expression? Name { get; } = name;

    public Function Function { get; } = function;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Function);
    }
}

public sealed class FunctionExpression(int start, int end, Expression? name, Function function) : Expression(start, end)
{
    public Expression? Name { get; } = name;

    public Function Function { get; } = function;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Function);
    }
}

public sealed class ArrowFunction(int start, int end, Function function) : Expression(start, end)
{
    public Function Function { get; } = function;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Function);
}
