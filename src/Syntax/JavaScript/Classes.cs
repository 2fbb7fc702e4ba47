namespace Merlon.Syntax.JavaScript;

/// <summary>What a class declaration and a class expression have in common; the same range as theirs.</summary>
public sealed class Class(
    int start, int end, Decorator[] decorators, Modifiers modifiers, Identifier? name, TypeParameters? typeParameters,
    HeritageType[] extends, HeritageType[] implements, SyntaxNode[] members)
    : SyntaxNode(start, end)
{
    public Decorator[] Decorators { get; } = decorators;

    public Modifiers Modifiers { get; } = modifiers;

    public Identifier? Name { get; } = name;

    public TypeParameters? TypeParameters { get; } = typeParameters;

    /// <summary>At most one in a correct program.</summary>
    public HeritageType[] Extends { get; } = extends;

    public HeritageType[] Implements { get; } = implements;

    /// <summary><see cref="Method"/>, <see cref="Field"/>, <see cref="StaticBlock"/>, <see cref="IndexSignature"/>, or an ellipsis of a pattern.</summary>
    public SyntaxNode[] Members { get; } = members;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Decorators);
        visitor.Visit(Name);
        visitor.Visit(TypeParameters);
        var implemented = 0;
        foreach (var type in Extends)
        {
            while (implemented < Implements.Length && Implements[implemented].Start < type.Start) visitor.Visit(Implements[implemented++]);
            visitor.Visit(type);
        }
        while (implemented < Implements.Length) visitor.Visit(Implements[implemented++]);
        visitor.VisitAll(Members);
    }
}

/// <summary>What a class or an interface builds on: an expression and type arguments.</summary>
public sealed class HeritageType(int start, int end, Expression expression, TypeArguments? typeArguments) : SyntaxNode(start, end)
{
    public Expression Expression { get; } = expression;

    public TypeArguments? TypeArguments { get; } = typeArguments;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Expression);
        visitor.Visit(TypeArguments);
    }
}

public sealed class ClassDeclaration(int start, int end, Class @class) : Statement(start, end)
{
    public Class Class { get; } = @class;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Class);
}

public sealed class ClassExpression(int start, int end, Class @class) : Expression(start, end)
{
    public Class Class { get; } = @class;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Class);
}

public enum MethodKind : byte
{
    Method, Constructor, Getter, Setter,
}

/// <summary>
/// A method, constructor or accessor of a class, an object, an interface or a type literal. Name: identifier, string,
/// number, private name or <see cref="ComputedName"/>.
/// </summary>
public sealed class Method(
    int start, int end, MethodKind kind, Decorator[] decorators, Modifiers modifiers, SyntaxNode name, bool isOptional, Function function)
    : Expression(start, end)
{
    public MethodKind Kind { get; } = kind;

    public bool IsOptional { get; } = isOptional;

    public Modifiers Modifiers { get; } = modifiers;

    public Decorator[] Decorators { get; } = decorators;

    public SyntaxNode Name { get; } = name;

    public Function Function { get; } = function;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Decorators);
        visitor.Visit(Name);
        visitor.Visit(Function);
    }
}

/// <summary>A field of a class, or a property of an interface or type literal.</summary>
public sealed class Field(
    int start, int end, Decorator[] decorators, Modifiers modifiers, SyntaxNode name, bool isOptional, bool isDefinite, TypeNode? type, Expression? initializer)
    : SyntaxNode(start, end)
{
    public Decorator[] Decorators { get; } = decorators;

    public Modifiers Modifiers { get; } = modifiers;

    public bool IsOptional { get; } = isOptional;

    /// <summary><c>name!: Type</c>.</summary>
    public bool IsDefinite { get; } = isDefinite;

    public SyntaxNode Name { get; } = name;

    public TypeNode? Type { get; } = type;

    public Expression? Initializer { get; } = initializer;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Decorators);
        visitor.Visit(Name);
        visitor.Visit(Type);
        visitor.Visit(Initializer);
    }
}

public sealed class StaticBlock(int start, int end, Block body) : SyntaxNode(start, end)
{
    public Block Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Body);
}
