namespace Merlon.Syntax.Python;

/// <summary><c>a, b</c> or <c>(a, b)</c>; the range includes parentheses that belong to it.</summary>
public sealed class TupleExpression(Expression[] elements, int start, int end) : Expression(start, end)
{
    public Expression[] Elements { get; } = elements;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Elements);
}

/// <summary><c>[a, b]</c>.</summary>
public sealed class ListExpression(Expression[] elements, int start, int end) : Expression(start, end)
{
    public Expression[] Elements { get; } = elements;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Elements);
}

/// <summary><c>{a, b}</c>.</summary>
public sealed class SetExpression(Expression[] elements, int start, int end) : Expression(start, end)
{
    public Expression[] Elements { get; } = elements;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Elements);
}

/// <summary>
/// <c>key: value</c>; <c>**value</c> has no key; an entry without value is a pattern's <c>...</c> or <c>$...ENTRIES</c>,
/// which is its key.
/// </summary>
public readonly record struct DictionaryEntry(Expression? Key, Expression? Value);

/// <summary><c>{key: value, **more}</c>.</summary>
public sealed class DictionaryExpression(DictionaryEntry[] entries, int start, int end) : Expression(start, end)
{
    public DictionaryEntry[] Entries { get; } = entries;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        foreach (var entry in Entries)
        {
            visitor.Visit(entry.Key);
            visitor.Visit(entry.Value);
        }
    }
}

public enum ComprehensionKind : byte
{
    Generator, List, Set, Dictionary,
}

/// <summary><c>[element for target in iterable if condition]</c> and its kin.</summary>
public sealed class Comprehension(ComprehensionKind kind, Expression element, Expression? value, ComprehensionClause[] clauses, int start, int end)
    : Expression(start, end)
{
    /// <summary>What each round yields; the key in a dictionary comprehension.</summary>
    public Expression Element { get; } = element;

    /// <summary>The value in a dictionary comprehension, else null.</summary>
    public Expression? Value { get; } = value;

    public ComprehensionClause[] Clauses { get; } = clauses;

    public ComprehensionKind Kind { get; } = kind;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Element);
        visitor.Visit(Value);
        visitor.VisitAll(Clauses);
    }
}

/// <summary><c>async for target in iterable if condition if condition</c>.</summary>
public sealed class ComprehensionClause(Expression target, Expression iterable, Expression[] conditions, bool isAsync, int start, int end)
    : PythonNode(start, end)
{
    public Expression Target { get; } = target;

    public Expression Iterable { get; } = iterable;

    public Expression[] Conditions { get; } = conditions;

    public bool IsAsync { get; } = isAsync;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Iterable);
        visitor.VisitAll(Conditions);
    }
}
