namespace Merlon.Syntax.JavaScript;

/// <summary>What has a value. Optional links of a chain (<c>a?.b.c</c>) are marked on the link itself.</summary>
public abstract class Expression(int start, int end) : SyntaxNode(start, end);

/// <summary>A name: of a variable, a property, a label, a JSX tag. Its text is the source's, escapes included.</summary>
public sealed class Identifier(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>#name</c>, the mark included.</summary>
public sealed class PrivateName(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

public sealed class ThisExpression(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

public sealed class SuperExpression(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary>An expression that the source leaves out by mistake; an error says so. Empty range.</summary>
public sealed class MissingExpression(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary>An element left out of an array: <c>[a, , b]</c>. Empty range where it would stand.</summary>
public sealed class ArrayHole(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>new.target</c>, <c>import.meta</c>; the name tells which.</summary>
public sealed class MetaProperty(int start, int end, Identifier name) : Expression(start, end)
{
    public Identifier Name { get; } = name;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Name);
}

/// <summary>The word <c>import</c> as what is called, with its phase: <c>import(…)</c>, <c>import.defer(…)</c>, <c>import.source(…)</c>.</summary>
public sealed class ImportCallee(int start, int end, ImportPhase phase) : Expression(start, end)
{
    public ImportPhase Phase { get; } = phase;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

public sealed class ArrayExpression(int start, int end, Expression[] elements) : Expression(start, end)
{
    public Expression[] Elements { get; } = elements;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Elements);
}

/// <summary><c>...value</c> in an array, an argument list or an object.</summary>
public sealed class SpreadElement(int start, int end, Expression value) : Expression(start, end)
{
    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary>Kept, because positions of what stands in parentheses differ from those of the parentheses.</summary>
public sealed class ParenthesizedExpression(int start, int end, Expression inner) : Expression(start, end)
{
    public Expression Inner { get; } = inner;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Inner);
}

/// <summary><c>a, b, c</c>: at least two, flat.</summary>
public sealed class SequenceExpression(int start, int end, Expression[] expressions) : Expression(start, end)
{
    public Expression[] Expressions { get; } = expressions;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Expressions);
}

public sealed class UnaryExpression(int start, int end, UnaryOperator @operator, Expression operand) : Expression(start, end)
{
    public UnaryOperator Operator { get; } = @operator;

    public Expression Operand { get; } = operand;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Operand);
}

/// <summary><c>++a</c>, <c>a--</c>.</summary>
public sealed class UpdateExpression(int start, int end, bool isIncrement, bool isPrefix, Expression operand) : Expression(start, end)
{
    public bool IsIncrement { get; } = isIncrement;

    public bool IsPrefix { get; } = isPrefix;

    public Expression Operand { get; } = operand;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Operand);
}

/// <summary>Two operands, logical operators, <c>in</c> and <c>instanceof</c> included. A chain leans to the left and may be very long.</summary>
public sealed class BinaryExpression(int start, int end, Expression left, BinaryOperator @operator, Expression right) : Expression(start, end)
{
    public BinaryOperator Operator { get; } = @operator;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Left);
        visitor.Visit(Right);
    }
}

/// <summary>
/// <c>target = value</c> and its compound forms; <see cref="Operator"/> is null for the plain one. A destructuring target
/// stays an array or object expression.
/// </summary>
public sealed class AssignmentExpression(int start, int end, Expression target, BinaryOperator? @operator, Expression value) : Expression(start, end)
{
    public Expression Target { get; } = target;

    public Expression Value { get; } = value;

    public BinaryOperator? Operator { get; } = @operator;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Value);
    }
}

/// <summary><c>test ? whenTrue : whenFalse</c>. A chain leans to the right and may be very long.</summary>
public sealed class ConditionalExpression(int start, int end, Expression test, Expression whenTrue, Expression whenFalse) : Expression(start, end)
{
    public Expression Test { get; } = test;

    public Expression WhenTrue { get; } = whenTrue;

    public Expression WhenFalse { get; internal set; } = whenFalse;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Test);
        visitor.Visit(WhenTrue);
        visitor.Visit(WhenFalse);
    }
}

/// <summary>A call, <c>import(…)</c> and <c>super(…)</c> included.</summary>
public sealed class CallExpression(int start, int end, Expression callee, TypeArguments? typeArguments, Expression[] arguments, bool isOptional)
    : Expression(start, end)
{
    public Expression Callee { get; } = callee;

    public TypeArguments? TypeArguments { get; } = typeArguments;

    public Expression[] Arguments { get; } = arguments;

    public bool IsOptional { get; } = isOptional;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Callee);
        visitor.Visit(TypeArguments);
        visitor.VisitAll(Arguments);
    }
}

/// <summary><c>new Callee(…)</c>; <see cref="Arguments"/> is null where the parentheses are left out.</summary>
public sealed class NewExpression(int start, int end, Expression callee, TypeArguments? typeArguments, Expression[]? arguments) : Expression(start, end)
{
    public Expression Callee { get; } = callee;

    public TypeArguments? TypeArguments { get; } = typeArguments;

    public Expression[]? Arguments { get; } = arguments;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Callee);
        visitor.Visit(TypeArguments);
        if (Arguments is not null) visitor.VisitAll(Arguments);
    }
}

/// <summary><c>value.name</c>; the name is an identifier, a private name or, in patterns, an ellipsis.</summary>
public sealed class MemberExpression(int start, int end, Expression value, Expression name, bool isOptional) : Expression(start, end)
{
    public Expression Value { get; } = value;

    public Expression Name { get; } = name;

    public bool IsOptional { get; } = isOptional;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Value);
        visitor.Visit(Name);
    }
}

/// <summary><c>value[index]</c>.</summary>
public sealed class IndexExpression(int start, int end, Expression value, Expression index, bool isOptional) : Expression(start, end)
{
    public Expression Value { get; } = value;

    public Expression Index { get; } = index;

    public bool IsOptional { get; } = isOptional;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Value);
        visitor.Visit(Index);
    }
}

public sealed class AwaitExpression(int start, int end, Expression operand) : Expression(start, end)
{
    public Expression Operand { get; } = operand;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Operand);
}

public sealed class YieldExpression(int start, int end, bool isDelegate, Expression? operand) : Expression(start, end)
{
    /// <summary><c>yield*</c>.</summary>
    public bool IsDelegate { get; } = isDelegate;

    public Expression? Operand { get; } = operand;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Operand);
}

/// <summary><c>value as Type</c>, <c>value satisfies Type</c>, <c>&lt;Type&gt;value</c>; <c>as const</c> has a type reference named const.</summary>
public sealed class TypeConversion(int start, int end, TypeConversionForm form, Expression value, TypeNode type) : Expression(start, end)
{
    public TypeConversionForm Form { get; } = form;

    public Expression Value { get; } = value;

    public TypeNode Type { get; } = type;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        if (Form == TypeConversionForm.Assertion) visitor.Visit(Type);
        visitor.Visit(Value);
        if (Form != TypeConversionForm.Assertion) visitor.Visit(Type);
    }
}

/// <summary><c>value!</c>.</summary>
public sealed class NonNullExpression(int start, int end, Expression value) : Expression(start, end)
{
    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>value&lt;Types&gt;</c> without a call.</summary>
public sealed class InstantiationExpression(int start, int end, Expression value, TypeArguments typeArguments) : Expression(start, end)
{
    public Expression Value { get; } = value;

    public TypeArguments TypeArguments { get; } = typeArguments;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Value);
        visitor.Visit(TypeArguments);
    }
}
