namespace Merlon.Syntax.Python;

/// <summary>An identifier; in a pattern also a metavariable: <c>$X</c>, <c>$_</c>, <c>$...ARGS</c>.</summary>
public sealed class NameExpression(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>value.name</c>; in a pattern the name may be a metavariable or <c>...</c> (any chain of members).</summary>
public sealed class AttributeExpression(Expression value, int nameStart, int end, int start) : Expression(start, end)
{
    public Expression Value { get; } = value;

    public int NameStart { get; } = nameStart;

    public NameRange Name => new(NameStart, End);

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>value[index]</c>; several indices are a <see cref="TupleExpression"/>.</summary>
public sealed class SubscriptExpression(Expression value, Expression index, int start, int end) : Expression(start, end)
{
    public Expression Value { get; } = value;

    public Expression Index { get; } = index;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Value);
        visitor.Visit(Index);
    }
}

/// <summary><c>lower:upper:step</c> in a subscript.</summary>
public sealed class SliceExpression(Expression? lower, Expression? upper, Expression? step, int start, int end) : Expression(start, end)
{
    public Expression? Lower { get; } = lower;

    public Expression? Upper { get; } = upper;

    public Expression? Step { get; } = step;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Lower);
        visitor.Visit(Upper);
        visitor.Visit(Step);
    }
}

/// <summary>
/// <c>function(arguments)</c>. Arguments in source order: expressions, <see cref="StarredExpression"/> for <c>*args</c>,
/// <see cref="KeywordArgument"/> for <c>name=value</c> and <c>**mapping</c>.
/// </summary>
public sealed class CallExpression(Expression function, Expression[] arguments, int start, int end) : Expression(start, end)
{
    public Expression Function { get; } = function;

    public Expression[] Arguments { get; } = arguments;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Function);
        visitor.VisitAll(Arguments);
    }
}

/// <summary><c>name=value</c>, or <c>**value</c> with an empty name, among the arguments of a call or a class.</summary>
public sealed class KeywordArgument(int nameEnd, Expression value, int start, int end) : Expression(start, end)
{
    public NameRange Name => new(Start, NameEnd);

    public Expression Value { get; } = value;

    private int NameEnd { get; } = nameEnd;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>*value</c>.</summary>
public sealed class StarredExpression(Expression value, int start, int end) : Expression(start, end)
{
    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>target := value</c>.</summary>
public sealed class NamedExpression(Expression target, Expression value, int start, int end) : Expression(start, end)
{
    public Expression Target { get; } = target;

    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Value);
    }
}

/// <summary><c>body if test else otherwise</c>.</summary>
public sealed class ConditionalExpression(Expression body, Expression test, Expression otherwise, int start, int end) : Expression(start, end)
{
    public Expression Body { get; } = body;

    public Expression Test { get; } = test;

    public Expression Otherwise { get; } = otherwise;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Body);
        visitor.Visit(Test);
        visitor.Visit(Otherwise);
    }
}

/// <summary><c>lambda parameters: body</c>.</summary>
public sealed class LambdaExpression(Parameter[] parameters, Expression body, int start, int end) : Expression(start, end)
{
    public Parameter[] Parameters { get; } = parameters;

    public Expression Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Parameters);
        visitor.Visit(Body);
    }
}

/// <summary><c>await value</c>.</summary>
public sealed class AwaitExpression(Expression value, int start, int end) : Expression(start, end)
{
    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>yield</c>, <c>yield value</c>, <c>yield from value</c>.</summary>
public sealed class YieldExpression(Expression? value, bool isFrom, int start, int end) : Expression(start, end)
{
    public Expression? Value { get; } = value;

    public bool IsFrom { get; } = isFrom;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>&lt;... value ...&gt;</c> in a pattern: an expression that holds the value anywhere inside.</summary>
public sealed class DeepExpression(Expression value, int start, int end) : Expression(start, end)
{
    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>$X : type</c> in a pattern: a metavariable whose value has the type.</summary>
public sealed class TypedMetavariable(int nameEnd, Expression type, int start, int end) : Expression(start, end)
{
    public NameRange Name => new(Start, NameEnd);

    public Expression Type { get; } = type;

    private int NameEnd { get; } = nameEnd;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Type);
}
