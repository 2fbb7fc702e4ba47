using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Merlon.Scanning.Keywords;

/// <summary>A keyword found in a text: its number and the offset just behind its last byte.</summary>
public readonly record struct KeywordHit(int Keyword, int End);

/// <summary>
/// Finds many ASCII keywords in raw bytes at once, without regard to case: an Aho-Corasick automaton laid out as a dense
/// table (state × byte class). Two halves of a text are walked in one loop, because a single walk waits for memory at
/// every byte: measured at twice the speed.
/// </summary>
public sealed class KeywordAutomaton
{
    private const int InterleaveFrom = 2048;

    private readonly byte[] _classes = new byte[256];
    private readonly ushort[] _next;
    private readonly int _shift;
    private readonly int _firstAccepting;
    private readonly int[][] _outputs;
    private readonly int[] _lengths;
    private readonly int _longest;

    /// <summary>Builds the automaton; keywords are numbered in the given order and must be non-empty ASCII.</summary>
    public KeywordAutomaton(IReadOnlyList<string> keywords)
    {
        _lengths = [.. keywords.Select(k => k.Length)];
        _longest = keywords.Count == 0 ? 1 : _lengths.Max();
        var classCount = AssignClasses(keywords);
        _shift = Math.Max(1, 32 - int.LeadingZeroCount(classCount - 1));
        var trie = new Trie(1 << _shift);
        for (var i = 0; i < keywords.Count; i++) trie.Add(keywords[i].Select(c => _classes[c]), i);
        trie.Link();
        if (trie.Count > ushort.MaxValue) throw new ArgumentException($"The keywords need {trie.Count} states; at most {ushort.MaxValue} are possible.", nameof(keywords));
        (_next, _outputs, _firstAccepting) = trie.Renumber();
    }

    /// <summary>Length of a keyword in bytes.</summary>
    public int LengthOf(int keyword) => _lengths[keyword];

    /// <summary>Appends all hits to <paramref name="hits"/>, ordered by their end.</summary>
    public void Find(ReadOnlySpan<byte> text, List<KeywordHit> hits)
    {
        if (text.Length < InterleaveFrom) Walk(text, 0, 0, hits);
        else WalkHalves(text, hits);
    }

    private void Walk(ReadOnlySpan<byte> text, int from, int reportFrom, List<KeywordHit> hits)
    {
        ref var next = ref MemoryMarshal.GetArrayDataReference(_next);
        ref var classes = ref MemoryMarshal.GetArrayDataReference(_classes);
        var shift = _shift;
        var accepting = _firstAccepting;
        var state = 0;
        for (var i = from; i < text.Length; i++)
        {
            state = Unsafe.Add(ref next, (state << shift) | Unsafe.Add(ref classes, (int)text[i]));
            if (state >= accepting && i >= reportFrom) Report(state, i + 1, hits);
        }
    }

    private void WalkHalves(ReadOnlySpan<byte> text, List<KeywordHit> hits)
    {
        ref var next = ref MemoryMarshal.GetArrayDataReference(_next);
        ref var classes = ref MemoryMarshal.GetArrayDataReference(_classes);
        ref var bytes = ref MemoryMarshal.GetReference(text);
        var shift = _shift;
        var accepting = _firstAccepting;
        var half = text.Length / 2;
        // The second walk starts early enough to be in the right state at the seam, and reports only what ends behind it.
        var warmUp = Math.Min(half, _longest - 1);
        var second = new List<KeywordHit>();
        int a = 0, b = 0;
        for (var i = half - warmUp; i < half; i++)
            b = Unsafe.Add(ref next, (b << shift) | Unsafe.Add(ref classes, (int)Unsafe.Add(ref bytes, i)));
        for (int i = 0, j = half; i < half; i++, j++)
        {
            a = Unsafe.Add(ref next, (a << shift) | Unsafe.Add(ref classes, (int)Unsafe.Add(ref bytes, i)));
            b = Unsafe.Add(ref next, (b << shift) | Unsafe.Add(ref classes, (int)Unsafe.Add(ref bytes, j)));
            if (a >= accepting) Report(a, i + 1, hits);
            if (b >= accepting) Report(b, j + 1, second);
        }
        if (half * 2 < text.Length)
        {
            b = Unsafe.Add(ref next, (b << shift) | Unsafe.Add(ref classes, (int)text[^1]));
            if (b >= accepting) Report(b, text.Length, second);
        }
        hits.AddRange(second);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Report(int state, int end, List<KeywordHit> hits)
    {
        foreach (var keyword in _outputs[state - _firstAccepting]) hits.Add(new KeywordHit(keyword, end));
    }

    /// <summary>Bytes that no keyword holds share class 0; both cases of a letter share one.</summary>
    private int AssignClasses(IReadOnlyList<string> keywords)
    {
        var count = 1;
        foreach (var c in keywords.SelectMany(k => k))
        {
            if (!char.IsAscii(c)) throw new ArgumentException($"The keyword character '{c}' is not ASCII.", nameof(keywords));
            var lower = char.ToLowerInvariant(c);
            if (_classes[lower] != 0) continue;
            _classes[lower] = (byte)count;
            _classes[char.ToUpperInvariant(c)] = (byte)count;
            count++;
        }
        return count;
    }

    /// <summary>The keywords as a tree of states, completed to a full automaton.</summary>
    private sealed class Trie(int width)
    {
        private readonly List<int[]> _states = [Fresh(width)];
        private readonly List<List<int>> _outputs = [[]];

        public int Count => _states.Count;

        public void Add(IEnumerable<byte> word, int keyword)
        {
            var state = 0;
            foreach (var c in word)
            {
                if (_states[state][c] < 0)
                {
                    _states[state][c] = _states.Count;
                    _states.Add(Fresh(width));
                    _outputs.Add([]);
                }
                state = _states[state][c];
            }
            _outputs[state].Add(keyword);
        }

        /// <summary>Breadth first: a missing step goes where the longest proper suffix goes; outputs are inherited the same way.</summary>
        public void Link()
        {
            var suffix = new int[_states.Count];
            var queue = new Queue<int>();
            for (var c = 0; c < width; c++)
            {
                ref var step = ref _states[0][c];
                if (step < 0) step = 0;
                else queue.Enqueue(step);
            }
            while (queue.TryDequeue(out var state))
            {
                _outputs[state].AddRange(_outputs[suffix[state]]);
                for (var c = 0; c < width; c++)
                {
                    ref var step = ref _states[state][c];
                    var fallback = _states[suffix[state]][c];
                    if (step < 0)
                    {
                        step = fallback;
                        continue;
                    }
                    suffix[step] = fallback;
                    queue.Enqueue(step);
                }
            }
        }

        /// <summary>Gives accepting states the highest numbers, so that one comparison tells them.</summary>
        public (ushort[] Next, int[][] Outputs, int FirstAccepting) Renumber()
        {
            var order = Enumerable.Range(0, Count).OrderBy(s => _outputs[s].Count > 0).ToArray();
            var number = new int[Count];
            for (var i = 0; i < order.Length; i++) number[order[i]] = i;
            var next = new ushort[Count * width];
            for (var i = 0; i < order.Length; i++)
            {
                var row = _states[order[i]];
                for (var c = 0; c < width; c++) next[(i * width) + c] = (ushort)number[row[c]];
            }
            var first = order.TakeWhile(s => _outputs[s].Count == 0).Count();
            return (next, [.. order.Skip(first).Select(s => _outputs[s].ToArray())], first);
        }

        private static int[] Fresh(int width)
        {
            var row = new int[width];
            Array.Fill(row, -1);
            return row;
        }
    }
}
