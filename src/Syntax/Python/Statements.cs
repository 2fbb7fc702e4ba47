namespace Merlon.Syntax.Python;

/// <summary>An expression that stands alone.</summary>
public sealed class ExpressionStatement(Expression value, int start, int end) : Statement(start, end)
{
    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>a = b = value</c>.</summary>
public sealed class AssignmentStatement(Expression[] targets, Expression value, int start, int end) : Statement(start, end)
{
    public Expression[] Targets { get; } = targets;

    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Targets);
        visitor.Visit(Value);
    }
}

/// <summary><c>target += value</c>.</summary>
public sealed class AugmentedAssignment(Expression target, BinaryOperator @operator, Expression value, int start, int end) : Statement(start, end)
{
    public Expression Target { get; } = target;

    public Expression Value { get; } = value;

    public BinaryOperator Operator { get; } = @operator;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Value);
    }
}

/// <summary><c>target: annotation = value</c>.</summary>
public sealed class AnnotatedAssignment(Expression target, Expression annotation, Expression? value, int start, int end) : Statement(start, end)
{
    public Expression Target { get; } = target;

    public Expression Annotation { get; } = annotation;

    public Expression? Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Annotation);
        visitor.Visit(Value);
    }
}

/// <summary><c>type Name[T] = value</c>.</summary>
public sealed class TypeAliasStatement(Expression name, TypeParameter[] typeParameters, Expression value, int start, int end) : Statement(start, end)
{
    public Expression Name { get; } = name;

    public TypeParameter[] TypeParameters { get; } = typeParameters;

    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(TypeParameters);
        visitor.Visit(Value);
    }
}

public enum KeywordKind : byte
{
    Pass, Break, Continue,
}

/// <summary><c>pass</c>, <c>break</c>, <c>continue</c>.</summary>
public sealed class KeywordStatement(KeywordKind kind, int start, int end) : Statement(start, end)
{
    public KeywordKind Kind { get; } = kind;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>return value</c>.</summary>
public sealed class ReturnStatement(Expression? value, int start, int end) : Statement(start, end)
{
    public Expression? Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>raise exception from cause</c>.</summary>
public sealed class RaiseStatement(Expression? exception, Expression? cause, int start, int end) : Statement(start, end)
{
    public Expression? Exception { get; } = exception;

    public Expression? Cause { get; } = cause;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Exception);
        visitor.Visit(Cause);
    }
}

/// <summary><c>assert test, message</c>.</summary>
public sealed class AssertStatement(Expression test, Expression? message, int start, int end) : Statement(start, end)
{
    public Expression Test { get; } = test;

    public Expression? Message { get; } = message;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Test);
        visitor.Visit(Message);
    }
}

/// <summary><c>del a, b</c>.</summary>
public sealed class DeleteStatement(Expression[] targets, int start, int end) : Statement(start, end)
{
    public Expression[] Targets { get; } = targets;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Targets);
}

/// <summary><c>global a, b</c> or <c>nonlocal a, b</c>.</summary>
public sealed class ScopeStatement(NameRange[] names, bool isGlobal, int start, int end) : Statement(start, end)
{
    public NameRange[] Names { get; } = names;

    public bool IsGlobal { get; } = isGlobal;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>import a.b as c, d</c>.</summary>
public sealed class ImportStatement(ImportedName[] names, int start, int end) : Statement(start, end)
{
    public ImportedName[] Names { get; } = names;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Names);
}

/// <summary><c>from ..module import a as b</c> or <c>import *</c>.</summary>
public sealed class FromImportStatement(NameRange module, int level, ImportedName[] names, int start, int end) : Statement(start, end)
{
    /// <summary>The dotted name without leading dots; empty in <c>from . import a</c>. White space may stand around its dots.</summary>
    public NameRange Module { get; } = module;

    /// <summary>How many dots lead.</summary>
    public int Level { get; } = level;

    public ImportedName[] Names { get; } = names;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Names);
}

/// <summary><c>name as alias</c>; the name is dotted in <c>import</c>, and <c>*</c> in <c>from m import *</c>.</summary>
public sealed class ImportedName(NameRange name, NameRange alias, int start, int end) : PythonNode(start, end)
{
    /// <summary>White space may stand around its dots.</summary>
    public NameRange Name { get; } = name;

    /// <summary>Empty without <c>as</c>.</summary>
    public NameRange Alias { get; } = alias;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary>
/// A statement that the grammar does not allow. What could be read of it hangs below: the expressions of a
/// <c>print</c> statement of Python 2, the statements of a block whose header is broken.
/// </summary>
public sealed class ErrorStatement(PythonNode[] parts, int start, int end) : Statement(start, end)
{
    public PythonNode[] Parts { get; } = parts;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Parts);
}

public enum PartialKind : byte
{
    Decorators, Except, Else, Elif, Finally, Case,
}

/// <summary>
/// A part of a statement that a pattern gives alone. Parts are the decorators, the <see cref="ExceptClause"/>s, the
/// <see cref="MatchCase"/>s or the statements of the block.
/// </summary>
public sealed class PartialStatement(PartialKind kind, Expression? test, PythonNode[] parts, int start, int end) : Statement(start, end)
{
    public PartialKind Kind { get; } = kind;

    /// <summary>The condition of an <c>elif</c>.</summary>
    public Expression? Test { get; } = test;

    public PythonNode[] Parts { get; } = parts;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Test);
        visitor.VisitAll(Parts);
    }
}
