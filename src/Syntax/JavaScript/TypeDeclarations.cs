namespace Merlon.Syntax.JavaScript;

/// <summary>Members as in <see cref="TypeLiteral"/>.</summary>
public sealed class InterfaceDeclaration(
    int start, int end, Modifiers modifiers, Identifier name, TypeParameters? typeParameters, HeritageType[] extends, SyntaxNode[] members)
    : Statement(start, end)
{
    public Modifiers Modifiers { get; } = modifiers;

    public Identifier Name { get; } = name;

    public TypeParameters? TypeParameters { get; } = typeParameters;

    public HeritageType[] Extends { get; } = extends;

    public SyntaxNode[] Members { get; } = members;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(TypeParameters);
        visitor.VisitAll(Extends);
        visitor.VisitAll(Members);
    }
}

public sealed class TypeAliasDeclaration(int start, int end, Modifiers modifiers, Identifier name, TypeParameters? typeParameters, TypeNode type)
    : Statement(start, end)
{
    public Modifiers Modifiers { get; } = modifiers;

    public Identifier Name { get; } = name;

    public TypeParameters? TypeParameters { get; } = typeParameters;

    public TypeNode Type { get; } = type;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(TypeParameters);
        visitor.Visit(Type);
    }
}

/// <summary><c>enum</c>, <c>const enum</c>. Members: <see cref="EnumMember"/> or an ellipsis of a pattern.</summary>
public sealed class EnumDeclaration(int start, int end, Modifiers modifiers, Identifier name, SyntaxNode[] members) : Statement(start, end)
{
    public Modifiers Modifiers { get; } = modifiers;

    public Identifier Name { get; } = name;

    public SyntaxNode[] Members { get; } = members;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Members);
    }
}

public sealed class EnumMember(int start, int end, SyntaxNode name, Expression? initializer) : SyntaxNode(start, end)
{
    public SyntaxNode Name { get; } = name;

    public Expression? Initializer { get; } = initializer;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Initializer);
    }
}

/// <summary>
/// <c>namespace A.B { … }</c>, <c>module "name"</c>, <c>declare global { … }</c>. Name: identifier, string or
/// <see cref="QualifiedName"/>.
/// </summary>
public sealed class NamespaceDeclaration(int start, int end, Modifiers modifiers, SyntaxNode name, Block? body) : Statement(start, end)
{
    public Modifiers Modifiers { get; } = modifiers;

    public SyntaxNode Name { get; } = name;

    public Block? Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Body);
    }
}

/// <summary><c>[key: string]: Type</c>.</summary>
public sealed class IndexSignature(int start, int end, Modifiers modifiers, SyntaxNode[] parameters, TypeNode? type) : SyntaxNode(start, end)
{
    public Modifiers Modifiers { get; } = modifiers;

    public SyntaxNode[] Parameters { get; } = parameters;

    public TypeNode? Type { get; } = type;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Parameters);
        visitor.Visit(Type);
    }
}

/// <summary><c>(a: A): B</c> or <c>new (a: A): B</c> as a member of an interface or type literal.</summary>
public sealed class CallSignature(int start, int end, bool isConstructor, Function signature) : SyntaxNode(start, end)
{
    public bool IsConstructor { get; } = isConstructor;

    public Function Signature { get; } = signature;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Signature);
}
