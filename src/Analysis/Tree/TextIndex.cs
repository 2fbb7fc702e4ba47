namespace Merlon.Analysis.Tree;

/// <summary>The tokens of a text and where each word stands, so that a search begins only where its first word is.</summary>
public sealed class TextIndex
{
    private readonly Dictionary<string, (int First, int Last, int Count)> _words = new(StringComparer.OrdinalIgnoreCase);

    private readonly string _text;
    private int[]? _blockEnds;

    /// <summary>For each token the next one of the same text, -1 at the last.</summary>
    private readonly int[] _next;

    public TextIndex(string text, IReadOnlyList<(int Start, int End)>? skipped = null)
    {
        _text = text;
        Tokens = TextTokens.Of(text, skipped);
        _next = new int[Tokens.Length];
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < Tokens.Length; i++)
        {
            _next[i] = -1;
            var word = text.AsSpan(Tokens[i].Start, Tokens[i].Length);
            ref var entry = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(words, word, out var exists);
            if (exists) _next[entry.Last] = i;
            entry = (exists ? entry.First : i, i, entry.Count + 1);
        }
    }

    public TextToken[] Tokens { get; }

    /// <summary>
    /// Just behind the last token of the block that a token lies in: the next line that is indented less than its own, or the
    /// bracket that closes around it.
    /// </summary>
    public int BlockEnd(int token) => (_blockEnds ??= BlockEnds())[token];

    private int[] BlockEnds()
    {
        var ends = new int[Tokens.Length];
        Array.Fill(ends, Tokens.Length);
        var open = new Stack<int>();
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (Tokens[i].Pair >= 0 && Tokens[i].Pair < i) open.Pop();
            if (open.TryPeek(out var around)) ends[i] = Tokens[around].Pair;
            if (Tokens[i].Pair > i) open.Push(i);
        }
        EndByIndent(ends);
        return ends;
    }

    private void EndByIndent(int[] ends)
    {
        var (next, nextLineStart) = (new Stack<(int Indent, int Start)>(), Tokens.Length);
        for (var i = Tokens.Length - 1; i >= 0; i--)
        {
            if (i > 0 && Tokens[i - 1].Line == Tokens[i].Line) continue;
            var indent = Tokens[i].Start - (_text.LastIndexOf('\n', Math.Max(0, Tokens[i].Start - 1)) + 1);
            while (next.TryPeek(out var later) && later.Indent >= indent) next.Pop();
            var end = next.TryPeek(out var outer) ? outer.Start : Tokens.Length;
            for (var k = i; k < nextLineStart; k++) ends[k] = Math.Min(ends[k], end);
            next.Push((indent, i));
            nextLineStart = i;
        }
    }

    /// <summary>How often a word stands in the text, in any case.</summary>
    public int CountOf(string word) => _words.TryGetValue(word, out var entry) ? entry.Count : 0;

    /// <summary>Indices of the tokens that are a word, in any case, in order.</summary>
    public IEnumerable<int> PositionsOf(string word)
    {
        if (!_words.TryGetValue(word, out var entry)) yield break;
        for (var i = entry.First; i >= 0; i = _next[i]) yield return i;
    }
}
