using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>Finds generic patterns in a text: at each word the shortest match.</summary>
public sealed class TextSearch(SourceTree tree, int maxSpan, CancellationToken cancellation)
{
    /// <summary>Lines that an ellipsis takes at most when a rule does not say.</summary>
    public const int DefaultSpan = 10;

    private const int MaxSteps = 100_000;
    private readonly string _text = tree.Text;
    private readonly TextToken[] _tokens = tree.Tokens;
    private TextAtom[] _pattern = [];
    private int _steps;

    public List<PatternMatch> FindAll(TextPattern pattern)
    {
        var found = new List<PatternMatch>();
        if (pattern.Atoms.Length == 0 || !pattern.Words.All(tree.TextWords.Contains)) return found;
        _pattern = pattern.Atoms;
        for (var i = 0; i < _tokens.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            _steps = 0;
            if (Match(0, i, i, null) is not var (last, bindings)) continue;
            found.Add(new PatternMatch(_tokens[i].Start, last >= i ? _tokens[last].End : _tokens[i].Start, bindings));
            if (_pattern[0].Kind is TextAtomKind.Ellipsis or TextAtomKind.EllipsisMetavariable) i = Math.Max(i, last);
        }
        return found;
    }

    /// <summary>The last token and the values of a match of the atoms from one on; null when there is none.</summary>
    private (int Last, Bindings? Bindings)? Match(int atom, int at, int start, Bindings? bindings)
    {
        for (; ; atom++)
        {
            if (++_steps > MaxSteps) return null;
            if (atom == _pattern.Length) return (at - 1, bindings);
            var next = _pattern[atom];
            if (next.Kind is TextAtomKind.Ellipsis or TextAtomKind.EllipsisMetavariable) return Gap(atom, at, start, bindings);
            if (at == _tokens.Length) return null;
            var token = _tokens[at];
            if (next.Kind == TextAtomKind.Text)
            {
                if (!_text.AsSpan(token.Start, token.Length).SequenceEqual(next.Text)) return null;
            }
            else if (!TextTokens.IsWord(_text[token.Start]) || !Bind(next.Text, token.Start, token.End, ref bindings))
            {
                return null;
            }
            at++;
        }
    }

    private (int Last, Bindings? Bindings)? Gap(int atom, int at, int start, Bindings? bindings)
    {
        var isLast = atom + 1 == _pattern.Length;
        var firstLine = at > start ? _tokens[at - 1].Line : at < _tokens.Length ? _tokens[at].Line : 0;
        (int, Bindings?)? longest = null;
        for (var end = at; end <= _tokens.Length; end++)
        {
            if (end > at && Leaves(end - 1, at)) break;
            if (end > at && _tokens[end - 1].Line > firstLine + maxSpan) break;
            var bound = bindings;
            if (_pattern[atom].Kind == TextAtomKind.EllipsisMetavariable)
            {
                var (from, to) = end > at ? (_tokens[at].Start, _tokens[end - 1].End) : (at > 0 ? _tokens[at - 1].End : 0, at > 0 ? _tokens[at - 1].End : 0);
                if (!Bind(_pattern[atom].Text, from, to, ref bound)) continue;
            }
            if (isLast) longest = (end - 1, bound);
            else if (Match(atom + 1, end, start, bound) is { } found) return found;
            if (_steps > MaxSteps) return null;
        }
        return longest;
    }

    /// <summary>Whether a token closes a bracket that was opened before the gap.</summary>
    private bool Leaves(int index, int from)
    {
        if (_text[_tokens[index].Start] is not (')' or ']' or '}')) return false;
        for (var i = index - 1; i >= from; i--)
        {
            if (_tokens[i].Close == index) return false;
        }
        return true;
    }

    private bool Bind(string name, int start, int end, ref Bindings? bindings)
    {
        var text = _text[start..end];
        if (name == Metavariables.Anonymous) return true;
        if (Bindings.Find(bindings, name) is { } known) return known.Shown(_text) == text;
        bindings = new Bindings(name, MetaValue.Of(text, start, end), bindings);
        return true;
    }
}
