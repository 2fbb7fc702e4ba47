using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>
/// Finds generic patterns in a text: at each place the shortest match. It begins only at the rarest of the words that the
/// pattern starts with; what did not match from a place on is not tried again.
/// </summary>
public sealed class TextSearch
{
    /// <summary>Lines that an ellipsis takes at most when a rule does not say.</summary>
    public const int DefaultSpan = 10;

    /// <summary>Steps at one place, and in one text.</summary>
    private const int MaxSteps = 100_000;
    private const int MaxStepsInAll = 400_000_000;
    private const int StepsBetweenChecks = 4096;
    private const int MaxRemembered = 1_000_000;

    private readonly string _text;
    private readonly TextIndex _index;
    private readonly TextToken[] _tokens;
    private readonly MatchOptions _options;
    private readonly StringComparison _comparison;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<(int Atom, int At, int Limit)> _failed = [];

    /// <summary>The tokens that are searched.</summary>
    private readonly int _first;
    private readonly int _end;
    private TextAtom[] _pattern = [];
    private bool _remembers;

    /// <summary>Where the block ends in which the match begins; no ellipsis leaves it.</summary>
    private int _blockEnd;
    private int _steps;
    private long _stepsInAll;

    /// <param name="start">First character that is searched, UTF-16 code units.</param>
    /// <param name="end">Just behind the last one.</param>
    public TextSearch(SourceTree tree, MatchOptions options, int start, int end, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(options);
        (_text, _options, _cancellation) = (tree.Text, options, cancellation);
        _comparison = options.GenericCaseless ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _index = tree.IndexWithout(options.GenericComments);
        _tokens = _index.Tokens;
        _first = FirstFrom(start);
        _end = FirstFrom(end);
    }

    /// <summary>Whether a search was cut short because it took too long.</summary>
    public bool WasCut { get; private set; }

    public List<PatternMatch> FindAll(TextPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var found = new List<PatternMatch>();
        if (pattern.Atoms.Length == 0) return found;
        _pattern = pattern.Atoms;
        _remembers = !pattern.HasRepeatedNames;
        _failed.Clear();
        foreach (var i in Starts())
        {
            _cancellation.ThrowIfCancellationRequested();
            _steps = 0;
            _blockEnd = Math.Min(_end, _index.BlockEnd(i));
            if (Match(0, i, null, null) is var (last, bindings)) found.Add(new PatternMatch(_tokens[i].Start, last >= i ? _tokens[last].End : _tokens[i].Start, bindings));
            WasCut |= _stepsInAll > MaxStepsInAll;
            if (_stepsInAll > MaxStepsInAll) break;
        }
        return found;
    }

    private int FirstFrom(int offset)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Where a match can begin.</summary>
    private IEnumerable<int> Starts()
    {
        var rarest = -1;
        for (var i = 0; i < _pattern.Length && !_pattern[i].IsGap; i++)
        {
            if (_pattern[i].Kind == TextAtomKind.Text && (rarest < 0 || _index.CountOf(_pattern[i].Text) < _index.CountOf(_pattern[rarest].Text))) rarest = i;
        }
        // A match that begins with an ellipsis begins with a line.
        if (_pattern[0].IsGap) return Enumerable.Range(_first, _end - _first).Where(i => i == _first || _tokens[i].Line > _tokens[i - 1].Line);
        return rarest < 0 ? Enumerable.Range(_first, _end - _first) : _index.PositionsOf(_pattern[rarest].Text).Select(p => p - rarest).Where(p => p >= _first && p < _end);
    }

    /// <summary>The last token and the values of a match of the atoms from one on; null when there is none.</summary>
    /// <param name="around">The brackets of the text around the place that are brackets of the pattern too.</param>
    private (int Last, Bindings? Bindings)? Match(int atom, int at, Around? around, Bindings? bindings)
    {
        var key = (atom, at, Math.Min(_blockEnd, around?.Closing ?? int.MaxValue));
        if (_remembers && _failed.Contains(key)) return null;
        var found = Continue(atom, at, around, bindings);
        if (found is null && _remembers && _steps <= MaxSteps && _failed.Count < MaxRemembered) _failed.Add(key);
        return found;
    }

    private (int Last, Bindings? Bindings)? Continue(int atom, int at, Around? around, Bindings? bindings)
    {
        for (; ; atom++)
        {
            if (IsOver()) return null;
            if (atom == _pattern.Length) return (at - 1, bindings);
            var next = _pattern[atom];
            if (next.IsGap) return Gap(atom, at, around, bindings);
            if (at >= _end) return null;
            var token = _tokens[at];
            if (next.Kind == TextAtomKind.Metavariable)
            {
                if (!TextTokens.IsWord(_text[token.Start]) || !Bind(next.Text, token.Start, token.End, ref bindings)) return null;
            }
            else if (!_text.AsSpan(token.Start, token.Length).Equals(next.Text, _comparison))
            {
                return null;
            }
            if (around is not null && atom == around.Atom)
            {
                if (at != around.Closing) return null;
                around = around.Outer;
            }
            else if (around is not null && at >= around.Closing)
            {
                return null;
            }
            if (next.Pair >= 0 && token.Pair > at) around = new Around(next.Pair, token.Pair, around);
            at++;
        }
    }

    private bool IsOver()
    {
        _stepsInAll++;
        if (++_steps % StepsBetweenChecks == 0) _cancellation.ThrowIfCancellationRequested();
        return _steps > MaxSteps;
    }

    /// <summary>A gap of some lines; one that fills what is left of its brackets may be of any length.</summary>
    private (int Last, Bindings? Bindings)? Gap(int atom, int at, Around? around, Bindings? bindings)
    {
        var gap = _pattern[atom];
        var end = around is null ? _blockEnd : Math.Min(_blockEnd, around.Closing);
        var lastLine = (at > _first ? _tokens[at - 1].Line : at < _end ? _tokens[at].Line : 0) + (_options.GenericEllipsisSpan * gap.Spans);
        if (atom + 1 == _pattern.Length) return Trailing(gap, at, end, lastLine, bindings);
        if (around is not null && atom + 1 == around.Atom && around.Closing == end) return Take(gap, at, end, ref bindings) ? Match(atom + 1, end, around, bindings) : null;
        var next = _pattern[atom + 1];
        for (var i = at; i <= end; i++)
        {
            if (IsOver() || (i < _end && _tokens[i].Line > lastLine) || (i > at && next.OpensBlock && IsBlockOpening(i - 1))) return null;
            if (next.Kind == TextAtomKind.Text && (i >= _end || !_text.AsSpan(_tokens[i].Start, _tokens[i].Length).Equals(next.Text, _comparison))) continue;
            var bound = bindings;
            if (Take(gap, at, i, ref bound) && Match(atom + 1, i, around, bound) is { } found) return found;
        }
        return null;
    }

    /// <summary>The head of a block holds no other block: <c>a ... {</c> does not reach over the block of another <c>a</c>.</summary>
    private bool IsBlockOpening(int index) => _text[_tokens[index].Start] == '{' && index + 1 < _tokens.Length && _tokens[index + 1].Line > _tokens[index].Line;

    /// <summary>An ellipsis at the end takes what it can within the brackets around it.</summary>
    private (int Last, Bindings? Bindings)? Trailing(TextAtom gap, int at, int end, int lastLine, Bindings? bindings)
    {
        var i = at;
        while (i < end && _tokens[i].Line <= lastLine && (_tokens[i].Pair < 0 || _tokens[i].Pair >= at)) i++;
        return Take(gap, at, i, ref bindings) ? (i - 1, bindings) : null;
    }

    /// <summary>What a gap takes begins behind the token before it, white space included.</summary>
    private bool Take(TextAtom gap, int at, int end, ref Bindings? bindings)
    {
        if (gap.Kind == TextAtomKind.Ellipsis) return true;
        var start = at > _first ? _tokens[at - 1].End : at < _end ? _tokens[at].Start : 0;
        return Bind(gap.Text, start, end > at ? _tokens[end - 1].End : start, ref bindings);
    }

    private bool Bind(string name, int start, int end, ref Bindings? bindings)
    {
        if (name == Metavariables.Anonymous) return true;
        if (Bindings.Find(bindings, name) is { } known) return known.Shown(_text).AsSpan().SequenceEqual(_text.AsSpan(start, end - start));
        bindings = new Bindings(name, MetaValue.Of(_text[start..end], start, end), bindings);
        return true;
    }

    /// <param name="Atom">The closing bracket in the pattern.</param>
    /// <param name="Closing">The closing bracket in the text.</param>
    private sealed record Around(int Atom, int Closing, Around? Outer);
}
