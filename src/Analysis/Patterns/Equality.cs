using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>Whether two pieces of code are the same but for where they stand: metavariables that occur twice ask this.</summary>
internal static class Equality
{
    public static bool Same(Node a, Node b)
    {
        if (ReferenceEquals(a, b)) return true;
        while (a.Kind == NodeKind.Cast) a = a.Children[0];
        while (b.Kind == NodeKind.Cast) b = b.Children[0];
        if (a.Kind.IsName() && b.Kind.IsName()) return a.Text == b.Text && (a.Symbol is null || b.Symbol is null || a.Symbol == b.Symbol) || SameConstant(a, b);
        if (a.Kind != b.Kind || a.Text != b.Text || ((a.Flags ^ b.Flags) & NodeFlags.Bytes) != 0) return SameConstant(a, b) || SameStatement(a, b);
        return Same(a.Children, b.Children);
    }

    public static bool Same(Node[] a, Node[] b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (!Same(a[i], b[i])) return false;
        }
        return true;
    }

    /// <summary>A literal and what always has its value.</summary>
    private static bool SameConstant(Node a, Node b) =>
        a.Kind.IsLiteral() != b.Kind.IsLiteral() && (Constant.Of(a) ?? a.Constant) is { Text: not null } x && (Constant.Of(b) ?? b.Constant) == x;

    /// <summary>A block of one statement is that statement, an expression the statement made of it.</summary>
    private static bool SameStatement(Node a, Node b)
    {
        if (a is { Kind: NodeKind.Block or NodeKind.ExpressionStatement, Children.Length: 1 }) return Same(a.Children[0], b);
        return b is { Kind: NodeKind.Block or NodeKind.ExpressionStatement, Children.Length: 1 } && Same(a, b.Children[0]);
    }
}
