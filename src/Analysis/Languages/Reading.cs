using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Languages;

/// <summary>What a pattern's text may be read as.</summary>
public enum ReadingForm : byte
{
    Expression,
    Statements,

    /// <summary>A node that is neither: a handler, a case, a decorator, an entry of an object.</summary>
    Part,
}

/// <summary>One way to read a pattern: its nodes, several only for statements.</summary>
public sealed record Reading(ReadingForm Form, Node[] Nodes)
{
    public Node Root => Nodes[0];

    /// <summary>What lowered statements are: one expression alone is that expression.</summary>
    public static Reading? Of(Node[] nodes, bool keepsStatement = false) => nodes switch
    {
        [] => null,
        [{ Kind: NodeKind.ExpressionStatement } only] when !keepsStatement => new Reading(ReadingForm.Expression, only.Children),
        [{ Kind: NodeKind.Ellipsis }] => new Reading(ReadingForm.Statements, nodes),
        [{ } only] when only.Kind.IsExpression() || only.Kind.IsPattern() => new Reading(ReadingForm.Expression, nodes),
        [{ } only] when !only.Kind.IsStatement() => new Reading(ReadingForm.Part, nodes),
        _ => new Reading(ReadingForm.Statements, nodes),
    };
}

/// <summary>A pattern's readings, or what is wrong with its text at an offset.</summary>
public sealed record PatternText(IReadOnlyList<Reading> Readings, string? Error, int Offset);
