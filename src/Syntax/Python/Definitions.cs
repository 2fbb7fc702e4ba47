namespace Merlon.Syntax.Python;

/// <summary><c>@decorator async def name[T](parameters) -> returns: body</c>.</summary>
public sealed class FunctionDefinition(
    Expression[] decorators, NameRange name, TypeParameter[] typeParameters, Parameter[] parameters, Expression? returns, Statement[]? body,
    bool isAsync, int keyword, int start, int end) : Statement(start, end)
{
    public Expression[] Decorators { get; } = decorators;

    public NameRange Name { get; } = name;

    public TypeParameter[] TypeParameters { get; } = typeParameters;

    public Parameter[] Parameters { get; } = parameters;

    public Expression? Returns { get; } = returns;

    /// <summary>Null where a pattern gives the header alone.</summary>
    public Statement[]? Body { get; } = body;

    public bool IsAsync { get; } = isAsync;

    /// <summary>Where the definition proper starts, behind its decorators: at <c>async</c> or <c>def</c>.</summary>
    public int Keyword { get; } = keyword;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Decorators);
        visitor.VisitAll(TypeParameters);
        visitor.VisitAll(Parameters);
        visitor.Visit(Returns);
        visitor.VisitAll(Body ?? []);
    }
}

/// <summary><c>@decorator class name[T](arguments): body</c>.</summary>
public sealed class ClassDefinition(
    Expression[] decorators, NameRange name, TypeParameter[] typeParameters, Expression[] arguments, Statement[]? body,
    int keyword, int start, int end) : Statement(start, end)
{
    public Expression[] Decorators { get; } = decorators;

    public NameRange Name { get; } = name;

    public TypeParameter[] TypeParameters { get; } = typeParameters;

    /// <summary>Bases and keywords, as in a call.</summary>
    public Expression[] Arguments { get; } = arguments;

    /// <summary>Null where a pattern gives the header alone.</summary>
    public Statement[]? Body { get; } = body;

    /// <summary>Where <c>class</c> stands, behind its decorators.</summary>
    public int Keyword { get; } = keyword;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Decorators);
        visitor.VisitAll(TypeParameters);
        visitor.VisitAll(Arguments);
        visitor.VisitAll(Body ?? []);
    }
}

public enum ParameterKind : byte
{
    /// <summary>In front of <c>/</c>.</summary>
    PositionalOnly,
    Ordinary,

    /// <summary><c>*args</c>.</summary>
    Rest,

    /// <summary>Behind <c>*</c> or <c>*args</c>.</summary>
    KeywordOnly,

    /// <summary><c>**kwargs</c>.</summary>
    KeywordRest,

    /// <summary><c>...</c> in a pattern.</summary>
    Ellipsis,
}

/// <summary><c>name: annotation = default</c>, <c>*name</c>, <c>**name</c>.</summary>
public sealed class Parameter(NameRange name, ParameterKind kind, Expression? annotation, Expression? @default, int start, int end)
    : PythonNode(start, end)
{
    public NameRange Name { get; } = name;

    public Expression? Annotation { get; } = annotation;

    public Expression? Default { get; } = @default;

    public ParameterKind Kind { get; internal set; } = kind;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Annotation);
        visitor.Visit(Default);
    }
}

public enum TypeParameterKind : byte
{
    Ordinary,

    /// <summary><c>*Ts</c>.</summary>
    Tuple,

    /// <summary><c>**P</c>.</summary>
    ParameterList,
}

/// <summary><c>T: bound = default</c>, <c>*Ts = default</c>, <c>**P = default</c>.</summary>
public sealed class TypeParameter(NameRange name, TypeParameterKind kind, Expression? bound, Expression? @default, int start, int end)
    : PythonNode(start, end)
{
    public NameRange Name { get; } = name;

    public Expression? Bound { get; } = bound;

    public Expression? Default { get; } = @default;

    public TypeParameterKind Kind { get; } = kind;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Bound);
        visitor.Visit(Default);
    }
}
