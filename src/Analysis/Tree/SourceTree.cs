namespace Merlon.Analysis.Tree;

/// <summary>A source, lowered: its root, its comments and where nodes of each kind are.</summary>
public sealed class SourceTree
{
    private readonly List<Node>[] _byKind = new List<Node>[(int)NodeKind.Type + 1];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private List<Node>? _expressions;
    private List<Node>? _constants;
    private (int Start, int End)[]? _commentsInOrder;
    private readonly TextIndex?[] _indexes = new TextIndex?[(int)TextComments.Shell + 1];

    public SourceTree(string text, Node root, IReadOnlyList<(int Start, int End)> comments)
    {
        (Text, Root, Comments) = (text, root, comments);
        Add(root, null);
    }

    public string Text { get; }

    public Node Root { get; }

    public IReadOnlyList<(int Start, int End)> Comments { get; }

    /// <summary>Whether a range lies in a comment.</summary>
    public bool IsComment(int start, int end)
    {
        _commentsInOrder ??= [.. Comments.OrderBy(c => c.Start)];
        var (low, high) = (0, _commentsInOrder.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_commentsInOrder[middle].Start <= start) low = middle + 1;
            else high = middle;
        }
        return low > 0 && end <= _commentsInOrder[low - 1].End;
    }

    /// <summary>Modules whose names all come into the file: <c>from m import *</c>, dotted parts in order.</summary>
    public List<string[]> Wildcards { get; } = [];

    /// <summary>Names and members that are known by another name as well, which other files of the project tell; dotted parts in order.</summary>
    public Dictionary<Node, string[]> Canonical { get; } = [];

    /// <summary>Whether a class is made by calling it (Python), not by <c>new</c>.</summary>
    public bool CallsConstruct { get; init; }

    /// <summary>Names and string values of the file, and the parts of what its imports name.</summary>
    public IReadOnlySet<string> Words => _words;

    public IReadOnlyList<Node> OfKind(NodeKind kind) => _byKind[(int)kind] ?? [];

    /// <summary>Every expression of the file, by kind.</summary>
    public IReadOnlyList<Node> Expressions => _expressions ??= [.. Enumerable.Range(0, _byKind.Length)
        .Where(k => ((NodeKind)k).IsExpression()).SelectMany(k => OfKind((NodeKind)k))];

    /// <summary>Expressions that are no literals and have a known value; asked for when values are propagated.</summary>
    public IReadOnlyList<Node> Constants => _constants ??= [.. Expressions.Where(e => e.Constant is not null)];

    /// <summary>The text as generic patterns see it; made on first use, not thread safe.</summary>
    public TextIndex Index => IndexWithout(TextComments.None);

    /// <summary>The text without its comments as generic patterns see it.</summary>
    public TextIndex IndexWithout(TextComments comments) =>
        _indexes[(int)comments] ??= new TextIndex(Text, comments == TextComments.None ? null : TextCommentRanges.Of(Text, comments));

    /// <summary>Makes a word known that only name resolution or constant propagation brings up.</summary>
    public void AddWord(string word) => _words.Add(word);

    private void Add(Node node, Node? parent)
    {
        var pending = new Stack<(Node Node, Node? Parent)>();
        pending.Push((node, parent));
        while (pending.TryPop(out var next))
        {
            var (current, above) = next;
            if (current.IsNone) continue;
            current.Parent = above;
            if (!current.Flags.HasFlag(NodeFlags.InType)) (_byKind[(int)current.Kind] ??= []).Add(current);
            if (current.Text.Length > 0) _words.Add(current.Text);
            // Name resolution takes "node:" off.
            if (current.Text.StartsWith("node:", StringComparison.Ordinal)) _words.Add(current.Text[5..]);
            for (var i = current.Children.Length - 1; i >= 0; i--) pending.Push((current.Children[i], current));
        }
    }
}
