namespace Merlon.Syntax.Python;

/// <summary>
/// A node of a Python tree. Ranges are those of CPython's own syntax tree, with two exceptions that let every range hold
/// its children: a decorated definition starts at its first <c>@</c>, and a starred parameter at its star.
/// </summary>
public abstract class PythonNode(int start, int end) : SyntaxNode(start, end);

public abstract class Expression(int start, int end) : PythonNode(start, end);

public abstract class Statement(int start, int end) : PythonNode(start, end);

/// <summary>What stands behind <c>case</c>, or a part of it.</summary>
public abstract class MatchPattern(int start, int end) : PythonNode(start, end);

/// <summary>A file, or a pattern: its statements in order. Covers the whole text.</summary>
public sealed class PythonModule(Statement[] body, int end) : PythonNode(0, end)
{
    public Statement[] Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Body);
}

/// <summary>A range of the source, UTF-16 code units, end exclusive; empty where the source names nothing.</summary>
public readonly record struct NameRange(int Start, int End)
{
    public bool IsEmpty => Start == End;

    public ReadOnlySpan<char> In(string source) => source.AsSpan(Start, End - Start);
}
