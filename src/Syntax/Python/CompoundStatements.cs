namespace Merlon.Syntax.Python;

/// <summary>
/// <c>if</c> with its <c>elif</c>s as a list, however long the chain is. Blocks are null where a pattern gives the header
/// alone.
/// </summary>
public sealed class IfStatement(IfClause[] clauses, Statement[]? otherwise, int start, int end) : Statement(start, end)
{
    /// <summary>The <c>if</c>, then each <c>elif</c>.</summary>
    public IfClause[] Clauses { get; } = clauses;

    /// <summary>The block of <c>else</c>, or null.</summary>
    public Statement[]? Otherwise { get; } = otherwise;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Clauses);
        visitor.VisitAll(Otherwise ?? []);
    }
}

/// <summary><c>if test: body</c> or <c>elif test: body</c>.</summary>
public sealed class IfClause(Expression test, Statement[]? body, int start, int end) : PythonNode(start, end)
{
    public Expression Test { get; } = test;

    /// <summary>Null where a pattern gives the header alone.</summary>
    public Statement[]? Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Test);
        visitor.VisitAll(Body ?? []);
    }
}

/// <summary><c>while test: body else: otherwise</c>.</summary>
public sealed class WhileStatement(Expression test, Statement[]? body, Statement[]? otherwise, int start, int end) : Statement(start, end)
{
    public Expression Test { get; } = test;

    /// <summary>Null where a pattern gives the header alone.</summary>
    public Statement[]? Body { get; } = body;

    /// <summary>The block of <c>else</c>, or null.</summary>
    public Statement[]? Otherwise { get; } = otherwise;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Test);
        visitor.VisitAll(Body ?? []);
        visitor.VisitAll(Otherwise ?? []);
    }
}

/// <summary><c>async for target in iterable: body else: otherwise</c>.</summary>
public sealed class ForStatement(Expression target, Expression iterable, Statement[]? body, Statement[]? otherwise, bool isAsync, int start, int end)
    : Statement(start, end)
{
    public Expression Target { get; } = target;

    public Expression Iterable { get; } = iterable;

    /// <summary>Null where a pattern gives the header alone.</summary>
    public Statement[]? Body { get; } = body;

    /// <summary>The block of <c>else</c>, or null.</summary>
    public Statement[]? Otherwise { get; } = otherwise;

    public bool IsAsync { get; } = isAsync;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Iterable);
        visitor.VisitAll(Body ?? []);
        visitor.VisitAll(Otherwise ?? []);
    }
}

/// <summary><c>async with item, item: body</c>.</summary>
public sealed class WithStatement(WithItem[] items, Statement[]? body, bool isAsync, int start, int end) : Statement(start, end)
{
    public WithItem[] Items { get; } = items;

    /// <summary>Null where a pattern gives the header alone.</summary>
    public Statement[]? Body { get; } = body;

    public bool IsAsync { get; } = isAsync;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Items);
        visitor.VisitAll(Body ?? []);
    }
}

/// <summary><c>context as target</c>.</summary>
public sealed class WithItem(Expression context, Expression? target, int start, int end) : PythonNode(start, end)
{
    public Expression Context { get; } = context;

    public Expression? Target { get; } = target;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Context);
        visitor.Visit(Target);
    }
}

/// <summary><c>try</c> with its clauses.</summary>
public sealed class TryStatement(Statement[]? body, ExceptClause[] handlers, Statement[]? otherwise, Statement[]? final, bool isStar, int start, int end)
    : Statement(start, end)
{
    /// <summary>Null where a pattern gives the header alone.</summary>
    public Statement[]? Body { get; } = body;

    public ExceptClause[] Handlers { get; } = handlers;

    /// <summary>The block of <c>else</c>, or null.</summary>
    public Statement[]? Otherwise { get; } = otherwise;

    /// <summary>The block of <c>finally</c>, or null.</summary>
    public Statement[]? Final { get; } = final;

    /// <summary>Its clauses are <c>except*</c>.</summary>
    public bool IsStar { get; } = isStar;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Body ?? []);
        visitor.VisitAll(Handlers);
        visitor.VisitAll(Otherwise ?? []);
        visitor.VisitAll(Final ?? []);
    }
}

/// <summary><c>except type as name: body</c>. Several types are a tuple, with or without parentheses.</summary>
public sealed class ExceptClause(Expression? type, NameRange name, Statement[]? body, int start, int end) : PythonNode(start, end)
{
    /// <summary>Null in a bare <c>except:</c>.</summary>
    public Expression? Type { get; } = type;

    /// <summary>Empty without <c>as</c>.</summary>
    public NameRange Name { get; } = name;

    /// <summary>Null where a pattern gives the header alone.</summary>
    public Statement[]? Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Type);
        visitor.VisitAll(Body ?? []);
    }
}
