using System.Numerics;
using System.Text;

namespace Merlon.Analysis.Regexes;

/// <summary>Looks for what makes a backtracking matcher try again: states between which one text leads on several ways.</summary>
internal sealed class AmbiguitySearch
{
    private const int MaxSteps = 3_000_000;
    private const int StepsBetweenChecks = 4096;

    private readonly PositionAutomaton _automaton;
    private readonly CancellationToken _cancellation;
    private readonly int[] _component;
    private readonly List<List<int>> _components;
    private int _steps;

    public AmbiguitySearch(PositionAutomaton automaton, CancellationToken cancellation)
    {
        (_automaton, _cancellation) = (automaton, cancellation);
        _components = Components.Of(automaton.Count, s => automaton.Next(s).Select(t => t.To));
        _component = new int[automaton.Count];
        for (var i = 0; i < _components.Count; i++)
        {
            foreach (var state in _components[i]) _component[state] = i;
        }
    }

    /// <summary>Whether the search was given up.</summary>
    public bool WasCut { get; private set; }

    /// <summary>A state to which two different ways over one text lead back, so that each turn doubles the number of ways.</summary>
    public RegexAttack? FindExponential()
    {
        foreach (var component in _components.Where(IsLoop))
        {
            // A match that is always near ends the search.
            if (component.Any(_automaton.Accepts)) continue;
            foreach (var state in Doubling(component))
            {
                if (TwoWaysRound(state) is { } pump && AttackFrom(state, pump) is { } attack) return attack;
            }
            if (WasCut) return null;
        }
        return null;
    }

    /// <summary>States of a component from which two ways over one text part and meet again: pairs that lead to each other and to a state twice.</summary>
    private IEnumerable<int> Doubling(List<int> component)
    {
        foreach (var state in component)
        {
            if (Inner(state).Any(t => t.IsDouble && t.Atomic == 0)) yield return state;
        }
        var numbers = new Dictionary<(int A, int B), int>();
        var pairs = new List<(int A, int B)>();
        foreach (var state in component) Number((state, state));
        var next = new List<List<int>>();
        for (var i = 0; i < pairs.Count; i++) next.Add([.. Followers(pairs[i]).Select(Number)]);
        if (WasCut) yield break;
        foreach (var together in Components.Of(pairs.Count, i => next[i]).Where(c => c.Count > 1))
        {
            var states = together.ConvertAll(i => pairs[i]);
            if (states.Exists(p => p.A != p.B) && states.FindIndex(p => p.A == p.B) is >= 0 and var same) yield return states[same].A;
        }

        int Number((int, int) pair)
        {
            if (numbers.TryGetValue(pair, out var number)) return number;
            numbers.Add(pair, pairs.Count);
            pairs.Add(pair);
            return pairs.Count - 1;
        }
    }

    private IEnumerable<(int, int)> Followers((int A, int B) pair)
    {
        foreach (var x in Inner(pair.A))
        {
            foreach (var y in Inner(pair.B))
            {
                if (IsOver()) yield break;
                if (!(x.Label & y.Label).IsZero && !IsOneWay(pair.A, pair.B, x, y)) yield return (x.To, y.To);
            }
        }
    }

    /// <summary>Of the ways through an atomic group only the first is tried.</summary>
    private static bool IsOneWay(int a, int b, in Transition x, in Transition y) => a == b && x.To != y.To && x.Atomic != 0 && x.Atomic == y.Atomic;

    private bool IsLoop(List<int> component) => component.Count > 1 || _automaton.Next(component[0]).Any(t => t.To == component[0]);

    private bool IsOver()
    {
        if (++_steps % StepsBetweenChecks == 0) _cancellation.ThrowIfCancellationRequested();
        return WasCut |= _steps > MaxSteps;
    }

    /// <summary>A text that leads from the state back to it on two ways: pairs of states are followed until they part and meet again.</summary>
    private string? TwoWaysRound(int start)
    {
        var from = new Dictionary<(int, int, bool), ((int, int, bool) Before, int Class)>();
        var pending = new Queue<(int A, int B, bool HasParted)>();
        pending.Enqueue((start, start, false));
        while (pending.TryDequeue(out var at))
        {
            foreach (var x in Inner(at.A))
            {
                foreach (var y in Inner(at.B))
                {
                    if (IsOver()) return null;
                    var common = x.Label & y.Label;
                    if (common.IsZero) continue;
                    var isDouble = x.To == y.To && at.A == at.B && x.IsDouble && x.Atomic == 0;
                    var next = (x.To, y.To, at.HasParted || isDouble || x.To != y.To);
                    if (IsOneWay(at.A, at.B, x, y)) continue;
                    if (!from.TryAdd(next, (at, Alphabet.Lowest(common)))) continue;
                    if (next == (start, start, true)) return Text(from, next, (start, start, false));
                    pending.Enqueue(next);
                }
            }
        }
        return null;
    }

    private IEnumerable<Transition> Inner(int state) => _automaton.Next(state).Where(t => _component[t.To] == _component[state]);

    private string Text<T>(Dictionary<T, (T Before, int Class)> from, T end, T start) where T : notnull
    {
        var text = new StringBuilder();
        do
        {
            var (before, @class) = from[end];
            if (@class != _automaton.Alphabet.End) text.Insert(0, _automaton.Alphabet.Member(@class));
            end = before;
        }
        while (!end.Equals(start));
        return text.ToString();
    }

    /// <summary>The texts around the pump; null when the state is out of reach or what follows cannot fail.</summary>
    private RegexAttack? AttackFrom(int state, string pump) =>
        PrefixTo(state) is { } prefix && SuffixAfter(state, pump) is { } suffix ? new RegexAttack(prefix, pump, suffix) : null;

    private string? PrefixTo(int state)
    {
        if (state == 0) return "";
        var from = new Dictionary<int, (int Before, int Class)> { };
        var pending = new Queue<int>();
        pending.Enqueue(0);
        while (pending.TryDequeue(out var at))
        {
            foreach (var transition in _automaton.Next(at))
            {
                if (transition.To == 0 || !from.TryAdd(transition.To, (at, Alphabet.Lowest(transition.Label)))) continue;
                if (transition.To == state) return Text(from, state, 0);
                pending.Enqueue(transition.To);
            }
        }
        return null;
    }

    /// <summary>A text behind the pump with which no way leads to a match; null when there is none, or none was found.</summary>
    private string? SuffixAfter(int state, string pump)
    {
        const int mostSets = 400;
        var start = new HashSet<int> { state };
        for (var turn = 0; turn < 2; turn++)
        {
            foreach (var c in pump) start = Step(start, BigInteger.One << _automaton.Alphabet.ClassOf(c));
        }
        var seen = new HashSet<string>();
        var pending = new Queue<(HashSet<int> States, string Text)>();
        pending.Enqueue((start, ""));
        while (pending.TryDequeue(out var at) && seen.Count < mostSets)
        {
            if (at.States.Any(_automaton.Accepts)) continue;
            if (!Step(at.States, BigInteger.One << _automaton.Alphabet.End).Any(_automaton.Accepts)) return at.Text;
            for (var i = 0; i < _automaton.Alphabet.End; i++)
            {
                if (IsOver()) return null;
                var next = Step(at.States, BigInteger.One << i);
                if (seen.Add(string.Join(',', next.Order()))) pending.Enqueue((next, at.Text + _automaton.Alphabet.Member(i)));
            }
        }
        return null;
    }

    private HashSet<int> Step(HashSet<int> states, BigInteger classes)
    {
        var next = new HashSet<int>();
        foreach (var state in states)
        {
            foreach (var transition in _automaton.Next(state))
            {
                if (!(transition.Label & classes).IsZero) next.Add(transition.To);
            }
        }
        return next;
    }

    /// <summary>The longest chain of loops of which each can hand over to the next on a text that both go round on.</summary>
    /// <returns>1 and null without one, else the degree: a chain of two loops is quadratic.</returns>
    public (int Degree, RegexAttack? Attack) FindPolynomial()
    {
        // Components come in reverse order of what leads to what.
        var loops = Enumerable.Range(0, _components.Count).Where(i => IsLoop(_components[i])).ToList();
        var longest = new Dictionary<int, (int Length, RegexAttack? Attack)>();
        foreach (var first in loops)
        {
            var best = (Length: 1, Attack: (RegexAttack?)null);
            foreach (var second in loops.TakeWhile(l => l != first))
            {
                var (length, attack) = longest[second];
                if (length + 1 <= best.Length || HandOver(first, second) is not var (state, pump)) continue;
                attack ??= AttackFrom(state, pump);
                if (attack is not null) best = (length + 1, attack);
            }
            if (WasCut) break;
            longest[first] = best;
        }
        return longest.Values.Append((1, null)).MaxBy(l => l.Item1);
    }

    /// <summary>A text that leads round in the first loop, round in the second, and from the first to the second.</summary>
    private (int State, string Pump)? HandOver(int first, int second)
    {
        foreach (var p in _components[first])
        {
            foreach (var q in _components[second])
            {
                if (Common(p, q) is { } pump) return (p, pump);
                if (WasCut) return null;
            }
        }
        return null;
    }

    private string? Common(int p, int q)
    {
        var from = new Dictionary<(int, int, int), ((int, int, int) Before, int Class)>();
        var pending = new Queue<(int A, int Between, int B)>();
        pending.Enqueue((p, p, q));
        while (pending.TryDequeue(out var at))
        {
            foreach (var x in Inner(at.A))
            {
                foreach (var z in Inner(at.B))
                {
                    var both = x.Label & z.Label;
                    if (both.IsZero) continue;
                    foreach (var y in _automaton.Next(at.Between))
                    {
                        if (IsOver()) return null;
                        // Behind the second loop there is no way back into it.
                        if ((y.Label & both).IsZero || _component[y.To] < _component[q]) continue;
                        var next = (x.To, y.To, z.To);
                        if (!from.TryAdd(next, (at, Alphabet.Lowest(y.Label & both)))) continue;
                        if (next == (p, q, q)) return Text(from, next, (p, p, q));
                        pending.Enqueue(next);
                    }
                }
            }
        }
        return null;
    }
}
