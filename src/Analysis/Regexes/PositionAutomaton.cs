using System.Numerics;

namespace Merlon.Analysis.Regexes;

/// <summary>
/// The automaton of an expression without empty moves: a state for each place in it that takes a character, in the order of
/// the text, and 0 for the start. A transition knows whether more than one way through the expression leads along it, which
/// is what makes a backtracking matcher try it again.
/// </summary>
internal sealed class PositionAutomaton
{
    /// <summary>States beyond which an expression is not analysed.</summary>
    public const int MaxStates = 1500;

    private const int MaxTransitions = 100_000;

    private readonly List<BigInteger> _labels = [BigInteger.Zero];
    private readonly List<List<Transition>> _next = [[]];
    private readonly Dictionary<int, BigInteger> _kept = [];
    private readonly HashSet<int> _accepting = [];
    private readonly Alphabet _alphabet;
    private readonly int _loopFrom;
    private int _transitions;
    private int _atomic;
    private int _atomics;

    private PositionAutomaton(Alphabet alphabet, int loopFrom) => (_alphabet, _loopFrom) = (alphabet, loopFrom);

    public Alphabet Alphabet => _alphabet;

    public int Count => _next.Count;

    public IReadOnlyList<Transition> Next(int state) => _next[state];

    /// <summary>Whether the expression matches as soon as the state is reached, whatever follows.</summary>
    public bool Accepts(int state) => _accepting.Contains(state);

    /// <param name="loopFrom">A bound of a repetition from which on it counts as no bound.</param>
    /// <returns>Null when the expression is too large.</returns>
    public static PositionAutomaton? Of(RegexNode root, int loopFrom)
    {
        var sets = new List<CharacterSet>();
        Collect(root, sets, 0);
        var automaton = new PositionAutomaton(Alphabet.Of(sets), loopFrom);
        try
        {
            var whole = automaton.Build(root);
            automaton.Connect([new Place(0, false)], whole.First);
            foreach (var place in whole.Last) automaton._accepting.Add(place.State);
            if (whole.EmptyWays > 0) automaton._accepting.Add(0);
            return automaton;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static void Collect(RegexNode node, List<CharacterSet> sets, int depth)
    {
        switch (node)
        {
            case SetNode set: sets.Add(set.Set); break;
            case SequenceNode sequence: foreach (var item in sequence.Items) Collect(item, sets, depth + 1); break;
            case AlternationNode alternation: foreach (var item in alternation.Items) Collect(item, sets, depth + 1); break;
            case RepeatNode repeat: Collect(repeat.Body, sets, depth + 1); break;
            case AtomicNode atomic: Collect(atomic.Body, sets, depth + 1); break;
        }
    }

    private Fragment Build(RegexNode node) => node switch
    {
        SetNode set => State(_alphabet.ClassesOf(set.Set)),
        EndNode => State(BigInteger.One << _alphabet.End),
        SequenceNode sequence => sequence.Items.Aggregate(Fragment.Empty, (before, item) => Then(before, Build(item))),
        AlternationNode alternation => alternation.Items.Select(Build).Aggregate(Or),
        RepeatNode repeat => Repeat(repeat),
        AtomicNode atomic => Atomic(atomic),
        _ => Fragment.Empty,
    };

    private Fragment State(BigInteger label)
    {
        if (_labels.Count >= MaxStates) throw new OverflowException();
        _labels.Add(label);
        _next.Add([]);
        var place = new Place(_labels.Count - 1, false);
        return new Fragment([place], [place], 0);
    }

    private Fragment Then(Fragment a, Fragment b)
    {
        Connect(a.Last, b.First);
        return new Fragment(
            a.EmptyWays > 0 ? Joined(a.First, Times(b.First, a.EmptyWays)) : a.First,
            b.EmptyWays > 0 ? Joined(Times(a.Last, b.EmptyWays), b.Last) : b.Last,
            Math.Min(2, a.EmptyWays * b.EmptyWays));
    }

    private static Fragment Or(Fragment a, Fragment b) => new(Joined(a.First, b.First), Joined(a.Last, b.Last), Math.Min(2, a.EmptyWays + b.EmptyWays));

    private static List<Place> Times(List<Place> places, int ways) => ways < 2 ? places : places.ConvertAll(p => p with { IsDouble = true });

    private static List<Place> Joined(List<Place> a, List<Place> b) => [.. a, .. b];

    /// <summary>Copies, as many as there are; a bound that is out of reach is none.</summary>
    private Fragment Repeat(RepeatNode repeat)
    {
        const int mostCopies = 40;
        var (min, max) = (repeat.Min, repeat.Max);
        if (max >= _loopFrom) max = null;
        // What cannot be written out and is no loop either is shortened: it takes less time than it could.
        if (max is null) min = Math.Min(min, mostCopies);
        else if (max > mostCopies) (min, max) = repeat.Body is SetNode ? (Math.Min(min, mostCopies), mostCopies) : (Math.Min(min, 3), 3);
        var all = Fragment.Empty;
        for (var i = 0; i < (max is null ? min - 1 : min); i++) all = Then(all, Build(repeat.Body));
        if (max is null) return Then(all, Loop(Build(repeat.Body), mayBeLeftOut: min == 0));
        var rest = Fragment.Empty;
        for (var i = 0; i < max - min; i++)
        {
            var body = Then(Build(repeat.Body), rest);
            // A turn that takes nothing is refused by most matchers: it adds no way of its own.
            rest = body with { EmptyWays = Math.Max(1, body.EmptyWays) };
        }
        return Then(all, rest);
    }

    /// <summary>A turn that takes nothing ends the loop: matchers do not repeat it.</summary>
    private Fragment Loop(Fragment body, bool mayBeLeftOut)
    {
        Connect(body.Last, body.First);
        return mayBeLeftOut || body.EmptyWays > 0 ? body with { EmptyWays = 1 } : body;
    }

    private Fragment Atomic(AtomicNode node)
    {
        var around = _atomic;
        _atomic = ++_atomics;
        var body = Build(node.Body);
        // Left only where it cannot go on: what it could still take, it has taken.
        foreach (var place in body.Last)
        {
            var goesOn = BigInteger.Zero;
            foreach (var transition in _next[place.State]) goesOn |= transition.Label;
            if (!goesOn.IsZero) _kept[place.State] = goesOn | _kept.GetValueOrDefault(place.State);
        }
        _atomic = around;
        return body;
    }

    private void Connect(List<Place> from, List<Place> to)
    {
        foreach (var a in from)
        {
            foreach (var b in to)
            {
                var label = _kept.TryGetValue(a.State, out var kept) ? _labels[b.State] & ~kept : _labels[b.State];
                if (label.IsZero) continue;
                if (++_transitions > MaxTransitions) throw new OverflowException();
                var known = _next[a.State].FindIndex(t => t.To == b.State);
                if (known >= 0) _next[a.State][known] = _next[a.State][known] with { IsDouble = true };
                else _next[a.State].Add(new Transition(b.State, label, a.IsDouble || b.IsDouble, _atomic));
            }
        }
    }

    private readonly record struct Place(int State, bool IsDouble);

    /// <summary>A part of the expression: where it begins, where it ends, and in how many ways (0, 1, more) it takes nothing.</summary>
    private sealed record Fragment(List<Place> First, List<Place> Last, int EmptyWays)
    {
        public static readonly Fragment Empty = new([], [], 1);
    }
}

/// <param name="Label">Classes of characters, a bit each.</param>
/// <param name="IsDouble">Whether more than one way through the expression leads along it.</param>
/// <param name="Atomic">The atomic group that it lies in, 0 outside: of its ways only the first is tried.</param>
internal readonly record struct Transition(int To, BigInteger Label, bool IsDouble, int Atomic);
