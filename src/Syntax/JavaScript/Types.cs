namespace Merlon.Syntax.JavaScript;

public abstract class TypeNode(int start, int end) : SyntaxNode(start, end);

/// <summary><c>&lt;A, B&gt;</c> behind a name or an expression, the angle brackets included.</summary>
public sealed class TypeArguments(int start, int end, TypeNode[] types) : SyntaxNode(start, end)
{
    public TypeNode[] Types { get; } = types;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Types);
}

/// <summary><c>&lt;T extends U = V&gt;</c> of a declaration, the angle brackets included.</summary>
public sealed class TypeParameters(int start, int end, TypeParameter[] parameters) : SyntaxNode(start, end)
{
    public TypeParameter[] Parameters { get; } = parameters;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Parameters);
}

public sealed class TypeParameter(int start, int end, Modifiers modifiers, Identifier name, TypeNode? constraint, TypeNode? @default) : SyntaxNode(start, end)
{
    public Modifiers Modifiers { get; } = modifiers;

    public Identifier Name { get; } = name;

    public TypeNode? Constraint { get; } = constraint;

    public TypeNode? Default { get; } = @default;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Constraint);
        visitor.Visit(Default);
    }
}

/// <summary>A type named by one word of the language: <c>string</c>, <c>any</c>, <c>void</c>, <c>this</c>, …</summary>
public sealed class KeywordType(int start, int end) : TypeNode(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>Name</c>, <c>A.B&lt;C&gt;</c>. Name: <see cref="Identifier"/> or <see cref="QualifiedName"/>.</summary>
public sealed class TypeReference(int start, int end, SyntaxNode name, TypeArguments? typeArguments) : TypeNode(start, end)
{
    public SyntaxNode Name { get; } = name;

    public TypeArguments? TypeArguments { get; } = typeArguments;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(TypeArguments);
    }
}

public sealed class QualifiedName(int start, int end, SyntaxNode left, Identifier right) : SyntaxNode(start, end)
{
    public SyntaxNode Left { get; } = left;

    public Identifier Right { get; } = right;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Left);
        visitor.Visit(Right);
    }
}

/// <summary><c>typeof name</c>; the name may be an <see cref="ImportType"/>.</summary>
public sealed class TypeQuery(int start, int end, SyntaxNode name, TypeArguments? typeArguments) : TypeNode(start, end)
{
    public SyntaxNode Name { get; } = name;

    public TypeArguments? TypeArguments { get; } = typeArguments;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(TypeArguments);
    }
}

/// <summary><c>import("source", { with: … }).Name&lt;T&gt;</c>.</summary>
public sealed class ImportType(
    int start, int end, bool isTypeOf, TypeNode source, ImportAttributes? attributes, SyntaxNode? qualifier, TypeArguments? typeArguments)
    : TypeNode(start, end)
{
    /// <summary><c>typeof import(…)</c>.</summary>
    public bool IsTypeOf { get; } = isTypeOf;

    public TypeNode Source { get; } = source;

    public ImportAttributes? Attributes { get; } = attributes;

    public SyntaxNode? Qualifier { get; } = qualifier;

    public TypeArguments? TypeArguments { get; } = typeArguments;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Source);
        visitor.Visit(Attributes);
        visitor.Visit(Qualifier);
        visitor.Visit(TypeArguments);
    }
}

/// <summary>A string, number, bigint, boolean, null or template without parts as a type; a sign makes it a unary expression.</summary>
public sealed class LiteralType(int start, int end, Expression literal) : TypeNode(start, end)
{
    public Expression Literal { get; } = literal;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Literal);
}

public sealed class TemplateLiteralType(int start, int end, TemplateText[] texts, TypeNode[] types) : TypeNode(start, end)
{
    public TemplateText[] Texts { get; } = texts;

    public TypeNode[] Types { get; } = types;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        for (var i = 0; i < Texts.Length; i++)
        {
            visitor.Visit(Texts[i]);
            if (i < Types.Length) visitor.Visit(Types[i]);
        }
    }
}

/// <summary><c>A | B</c>; a leading bar alone makes one too.</summary>
public sealed class UnionType(int start, int end, TypeNode[] types) : TypeNode(start, end)
{
    public TypeNode[] Types { get; } = types;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Types);
}

public sealed class IntersectionType(int start, int end, TypeNode[] types) : TypeNode(start, end)
{
    public TypeNode[] Types { get; } = types;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Types);
}

public sealed class ArrayType(int start, int end, TypeNode element) : TypeNode(start, end)
{
    public TypeNode Element { get; } = element;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Element);
}

public sealed class IndexedAccessType(int start, int end, TypeNode target, TypeNode index) : TypeNode(start, end)
{
    public TypeNode Target { get; } = target;

    public TypeNode Index { get; } = index;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Index);
    }
}

/// <summary>Elements: types, <see cref="NamedTupleMember"/>, <see cref="OptionalType"/>, <see cref="RestType"/>.</summary>
public sealed class TupleType(int start, int end, TypeNode[] elements) : TypeNode(start, end)
{
    public TypeNode[] Elements { get; } = elements;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Elements);
}

public sealed class NamedTupleMember(int start, int end, bool isRest, Identifier name, bool isOptional, TypeNode type) : TypeNode(start, end)
{
    public bool IsRest { get; } = isRest;

    public bool IsOptional { get; } = isOptional;

    public Identifier Name { get; } = name;

    public TypeNode Type { get; } = type;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Type);
    }
}

/// <summary><c>Type?</c> in a tuple.</summary>
public sealed class OptionalType(int start, int end, TypeNode type) : TypeNode(start, end)
{
    public TypeNode Type { get; } = type;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Type);
}

/// <summary><c>...Type</c> in a tuple.</summary>
public sealed class RestType(int start, int end, TypeNode type) : TypeNode(start, end)
{
    public TypeNode Type { get; } = type;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Type);
}

/// <summary><c>(a: A) => B</c>, <c>new (a: A) => B</c>, <c>abstract new …</c>.</summary>
public sealed class FunctionType(int start, int end, bool isConstructor, bool isAbstract, Function signature) : TypeNode(start, end)
{
    public bool IsConstructor { get; } = isConstructor;

    public bool IsAbstract { get; } = isAbstract;

    public Function Signature { get; } = signature;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Signature);
}

public sealed class ParenthesizedType(int start, int end, TypeNode inner) : TypeNode(start, end)
{
    public TypeNode Inner { get; } = inner;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Inner);
}

/// <summary>Members: <see cref="Field"/>, <see cref="Method"/>, <see cref="CallSignature"/>, <see cref="IndexSignature"/>, or an ellipsis of a pattern.</summary>
public sealed class TypeLiteral(int start, int end, SyntaxNode[] members) : TypeNode(start, end)
{
    public SyntaxNode[] Members { get; } = members;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Members);
}

public enum MappedModifier : byte
{
    None, Present, Add, Remove,
}

/// <summary><c>{ readonly [K in T as N]?: V }</c>. The parameter's constraint is what follows <c>in</c>.</summary>
public sealed class MappedType(
    int start, int end, MappedModifier readOnly, TypeParameter parameter, TypeNode? name, MappedModifier optional, TypeNode? type)
    : TypeNode(start, end)
{
    public MappedModifier ReadOnly { get; } = readOnly;

    public MappedModifier Optional { get; } = optional;

    public TypeParameter Parameter { get; } = parameter;

    public TypeNode? Name { get; } = name;

    public TypeNode? Type { get; } = type;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Parameter);
        visitor.Visit(Name);
        visitor.Visit(Type);
    }
}

/// <summary><c>check extends constraint ? whenTrue : whenFalse</c>. A chain leans to the right and may be very long.</summary>
public sealed class ConditionalType(int start, int end, TypeNode check, TypeNode constraint, TypeNode whenTrue, TypeNode whenFalse) : TypeNode(start, end)
{
    public TypeNode Check { get; } = check;

    public TypeNode Constraint { get; } = constraint;

    public TypeNode WhenTrue { get; } = whenTrue;

    public TypeNode WhenFalse { get; internal set; } = whenFalse;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Check);
        visitor.Visit(Constraint);
        visitor.Visit(WhenTrue);
        visitor.Visit(WhenFalse);
    }
}

/// <summary><c>infer T extends U</c>.</summary>
public sealed class InferType(int start, int end, TypeParameter parameter) : TypeNode(start, end)
{
    public TypeParameter Parameter { get; } = parameter;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Parameter);
}

public enum TypeOperatorKind : byte
{
    KeyOf, Unique, ReadOnly,
}

public sealed class TypeOperator(int start, int end, TypeOperatorKind kind, TypeNode type) : TypeNode(start, end)
{
    public TypeOperatorKind Kind { get; } = kind;

    public TypeNode Type { get; } = type;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Type);
}

/// <summary><c>name is Type</c>, <c>asserts name</c>, <c>asserts this is Type</c>. Subject: identifier or <c>this</c> type.</summary>
public sealed class TypePredicate(int start, int end, bool isAssertion, SyntaxNode subject, TypeNode? type) : TypeNode(start, end)
{
    public bool IsAssertion { get; } = isAssertion;

    public SyntaxNode Subject { get; } = subject;

    public TypeNode? Type { get; } = type;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Subject);
        visitor.Visit(Type);
    }
}

/// <summary>A type that the source leaves out by mistake; an error says so. Empty range.</summary>
public sealed class MissingType(int start, int end) : TypeNode(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}
