using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Search;

/// <summary>How tightly the text of a fix holds what is put into it, and how tightly its place holds the fix.</summary>
internal sealed class FixOperators
{
    private const int Primary = 100, Operand = 11, Unary = 9;

    /// <summary>Operators from the loosest on. Comparisons and bits share a level, since the languages order them differently.</summary>
    private static readonly Dictionary<string, int> Levels = new(StringComparer.Ordinal)
    {
        ["or"] = 3, ["||"] = 3, ["??"] = 3, ["and"] = 4, ["&&"] = 4, ["+"] = 7, ["-"] = 7, ["*"] = 8, ["/"] = 8, ["%"] = 8, ["//"] = 8, ["@"] = 8, ["**"] = 10,
    };

    /// <summary>Offset of a metavariable in the text of the fix to the level that its value has to have at least.</summary>
    private readonly Dictionary<int, int> _holes = [];

    private Node? _root;

    private FixOperators() { }

    /// <summary>A fix is not always code; then nothing is known of it, and nothing changed.</summary>
    public static FixOperators Read(Language language, string template)
    {
        var operators = new FixOperators();
        if (language is not (Language.Python or Language.JavaScript or Language.TypeScript)) return operators;
        if (Pattern.Parse(language, template).Pattern?.Readings is not [{ Nodes: [{ } root] }, ..]) return operators;
        operators._root = root;
        foreach (var node in root.DescendantsAndSelf()) operators.AddHoles(node);
        return operators;
    }

    /// <summary>The source of a value, in parentheses where it would fall apart.</summary>
    public string Fit(int offset, MetaValue value, string source) =>
        value.Node is { } node && _holes.TryGetValue(offset, out var least) && LevelOf(node) < least && !HasParentheses(source) ? $"({source})" : source;

    /// <summary>The whole fix, in parentheses where it takes the place of an operand.</summary>
    public string Wrap(string text, RangeMatch match, SourceTree tree)
    {
        if (_root is null || HasParentheses(text)) return text;
        var own = _root.Kind == NodeKind.Metavariable && Bindings.Find(match.Bindings, _root.Text)?.Node is { } value ? LevelOf(value) : LevelOf(_root);
        if (own >= Operand) return text;
        var replaced = tree.Expressions.FirstOrDefault(e => e.Start == match.Start && e.End == match.End);
        if (replaced?.Parent is not { } around) return text;
        return own < Needed(around, Array.IndexOf(around.Children, replaced)) ? $"({text})" : text;
    }

    private void AddHoles(Node node)
    {
        for (var i = 0; i < node.Children.Length; i++)
        {
            if (node.Children[i].Kind == NodeKind.Metavariable && Needed(node, i) is > 0 and var least) _holes[node.Children[i].Start] = least;
        }
    }

    /// <summary>The least level of the child at an index; 0 where anything may stand.</summary>
    private static int Needed(Node node, int index) => node.Kind switch
    {
        NodeKind.Binary => LevelOf(node) + 1,
        NodeKind.Unary or NodeKind.Await => LevelOf(node),
        NodeKind.Conditional => 3,
        NodeKind.Cast when index == 0 => 7,
        NodeKind.Member or NodeKind.Index or NodeKind.Call or NodeKind.New or NodeKind.TaggedTemplate when index == 0 => Operand,
        _ => 0,
    };

    private static int LevelOf(Node node) => node.Kind switch
    {
        NodeKind.Sequence or NodeKind.Yield or NodeKind.Assign or NodeKind.AugmentedAssign or NodeKind.Lambda => 1,
        NodeKind.Conditional => 2,
        NodeKind.Binary => Levels.GetValueOrDefault(node.Text, 6),
        NodeKind.Unary when node.Text == "not" => 5,
        NodeKind.Unary or NodeKind.Await => Unary,
        NodeKind.Cast => 6,
        _ => Primary,
    };

    /// <summary>Whether one pair of parentheses holds all of the text.</summary>
    private static bool HasParentheses(string text)
    {
        if (text.Length < 2 || text[0] != '(' || text[^1] != ')') return false;
        var depth = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0) return false;
        }
        return true;
    }
}
