namespace Merlon.Syntax.Python;

/// <summary><c>match subject:</c> and its cases.</summary>
public sealed class MatchStatement(Expression subject, MatchCase[]? cases, int start, int end) : Statement(start, end)
{
    public Expression Subject { get; } = subject;

    /// <summary>Null where a pattern gives the header alone.</summary>
    public MatchCase[]? Cases { get; } = cases;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Subject);
        visitor.VisitAll(Cases ?? []);
    }
}

/// <summary><c>case pattern if guard: body</c>.</summary>
public sealed class MatchCase(MatchPattern pattern, Expression? guard, Statement[]? body, int start, int end) : PythonNode(start, end)
{
    public MatchPattern Pattern { get; } = pattern;

    public Expression? Guard { get; } = guard;

    /// <summary>Null where a pattern gives the header alone.</summary>
    public Statement[]? Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Pattern);
        visitor.Visit(Guard);
        visitor.VisitAll(Body ?? []);
    }
}

/// <summary>A value to compare with: a number, a string, a dotted name, <c>None</c>, <c>True</c>, <c>False</c>; <c>...</c> in a rule's pattern.</summary>
public sealed class ValuePattern(Expression value, int start, int end) : MatchPattern(start, end)
{
    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>pattern as name</c>, <c>name</c> (no pattern), <c>_</c> (neither).</summary>
public sealed class CapturePattern(MatchPattern? pattern, NameRange name, int start, int end) : MatchPattern(start, end)
{
    public MatchPattern? Pattern { get; } = pattern;

    /// <summary>Empty for <c>_</c>.</summary>
    public NameRange Name { get; } = name;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Pattern);
}

/// <summary><c>a | b</c>.</summary>
public sealed class OrPattern(MatchPattern[] alternatives, int start, int end) : MatchPattern(start, end)
{
    public MatchPattern[] Alternatives { get; } = alternatives;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Alternatives);
}

/// <summary><c>[a, *rest]</c>, <c>(a, b)</c>, <c>a, b</c>.</summary>
public sealed class SequencePattern(MatchPattern[] elements, int start, int end) : MatchPattern(start, end)
{
    public MatchPattern[] Elements { get; } = elements;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Elements);
}

/// <summary><c>*name</c>; the name is empty in <c>*_</c>.</summary>
public sealed class StarPattern(NameRange name, int start, int end) : MatchPattern(start, end)
{
    public NameRange Name { get; } = name;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>key: pattern</c>; without pattern it is <c>...</c> of a rule's pattern.</summary>
public readonly record struct MappingPatternEntry(Expression Key, MatchPattern? Pattern);

/// <summary><c>{key: pattern, **rest}</c>.</summary>
public sealed class MappingPattern(MappingPatternEntry[] entries, NameRange rest, int start, int end) : MatchPattern(start, end)
{
    public MappingPatternEntry[] Entries { get; } = entries;

    /// <summary>Empty without <c>**rest</c>.</summary>
    public NameRange Rest { get; } = rest;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        foreach (var entry in Entries)
        {
            visitor.Visit(entry.Key);
            visitor.Visit(entry.Pattern);
        }
    }
}

/// <summary><c>name=pattern</c>, or a positional pattern with an empty name, among the arguments of a class pattern.</summary>
public readonly record struct ClassPatternArgument(NameRange Name, MatchPattern Pattern);

/// <summary><c>Class(pattern, name=pattern)</c>.</summary>
public sealed class ClassPattern(Expression type, ClassPatternArgument[] arguments, int start, int end) : MatchPattern(start, end)
{
    public Expression Type { get; } = type;

    public ClassPatternArgument[] Arguments { get; } = arguments;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Type);
        foreach (var argument in Arguments) visitor.Visit(argument.Pattern);
    }
}

/// <summary>Stands where no pattern could be read; empty.</summary>
public sealed class ErrorPattern(int start, int end) : MatchPattern(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}
