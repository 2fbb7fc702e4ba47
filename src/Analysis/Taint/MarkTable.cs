using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Search;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>Finds the sources, sinks, sanitizers and propagators of rules in one file and marks the nodes.</summary>
internal sealed class MarkTable
{
    /// <summary>Nodes that one file's sources and sanitizers may cover, each match counted.</summary>
    private const int MaxCovered = 2_000_000;

    private readonly TaintFile _file;
    private readonly TaintRules _rules;
    private readonly DateOnly? _today;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<MatchOptions, FormulaEvaluator> _evaluators = [];
    private readonly Dictionary<(object, MatchOptions), List<RangeMatch>> _found = [];
    private readonly Dictionary<(int, int), SourceOrigin> _origins = [];
    private Dictionary<(int, int), Node>? _byRange;
    private int _covered;

    public MarkTable(TaintFile file, TaintRules rules, DateOnly? today, CancellationToken cancellation) =>
        (_file, _rules, _today, _cancellation) = (file, rules, today, cancellation);

    public bool WasCut { get; private set; }

    private SourceTree Tree => _file.Analysis.Tree;

    /// <summary>Marks what a rule says of the file.</summary>
    public void Add(TaintRule rule, bool hasSources, bool hasSinks)
    {
        if (rule.In(_file.Analysis.Language) is not { } specification) return;
        var sources = specification.Sources.Select(s => hasSources ? Find(s.Formula, rule) : []).ToList();
        var sinks = specification.Sinks.Select(s => hasSinks ? Find(s.Formula, rule) : []).ToList();
        for (var i = 0; i < sources.Count; i++) MarkSources(rule, specification, i, sources[i]);
        for (var i = 0; i < sinks.Count; i++) MarkSinks(rule, specification, i, sinks[i]);
        // Sanitizers and propagators matter wherever a function may be called, sources and sinks elsewhere.
        var taken = sources.Concat(sinks).SelectMany(m => m).Select(m => (m.Start, m.End)).ToHashSet();
        foreach (var sanitizer in specification.Sanitizers) MarkSanitizers(rule, sanitizer, taken);
        for (var i = 0; i < specification.Propagators.Count; i++) MarkPropagators(rule, specification, i);
    }

    /// <summary>Where the sources or the sinks of a rule are.</summary>
    public IEnumerable<RangeMatch> Find(TaintRule rule, bool isSource)
    {
        if (rule.In(_file.Analysis.Language) is not { } specification) return [];
        return (isSource ? specification.Sources.Select(s => s.Formula) : specification.Sinks.Select(s => s.Formula)).SelectMany(f => Find(f, rule));
    }

    private List<RangeMatch> Find(Formula formula, TaintRule rule)
    {
        var options = rule.Rule.Options;
        var key = (formula.Key ?? (object)formula, options);
        if (_found.TryGetValue(key, out var known)) return known;
        if (!_evaluators.TryGetValue(options, out var evaluator))
            _evaluators.Add(options, evaluator = new FormulaEvaluator(Tree, options, _cancellation) { Today = _today });
        var found = formula.MayMatch(Tree) ? evaluator.Evaluate(formula) : [];
        WasCut |= evaluator.WasCut;
        _found.Add(key, found);
        return found;
    }

    private void MarkSources(TaintRule rule, TaintSpecification specification, int index, List<RangeMatch> found)
    {
        var source = specification.Sources[index];
        foreach (var match in found)
        {
            var origin = OriginOf(match);
            origin.Matches.Add((rule.Index, match.Bindings));
            foreach (var node in NodesAt(match.Start, match.End))
            {
                Give(_file.MarksOf(node).SourceOf(origin), rule, source, index, isWhole: true);
                if (source is { Exact: false, BySideEffect: not "only", Control: false })
                {
                    foreach (var inner in Covered(node)) Give(_file.MarksOf(inner).SourceOf(origin), rule, source, index, isWhole: false);
                }
            }
        }
    }

    private static void Give(SourceMark mark, TaintRule rule, TaintSource source, int index, bool isWhole)
    {
        var kind = rule.KindOf(source.Label);
        var (isValue, isVariable) = (source.BySideEffect != "only", isWhole && source.BySideEffect is "true" or "only");
        if (source.Control) mark.Control |= KindSet.Of(kind);
        else if (rule.SourceRequires[index] is { } requirement) mark.Conditional.Add((kind, requirement, isValue, isVariable));
        else
        {
            if (isValue) mark.Kinds |= KindSet.Of(kind);
            if (isVariable) mark.Variable |= KindSet.Of(kind);
        }
    }

    private SourceOrigin OriginOf(in RangeMatch match)
    {
        if (!_origins.TryGetValue((match.Start, match.End), out var origin))
            _origins.Add((match.Start, match.End), origin = new SourceOrigin(_file, match.Start, match.End, _file.NextOrder()));
        return origin;
    }

    private void MarkSinks(TaintRule rule, TaintSpecification specification, int index, List<RangeMatch> found)
    {
        var sink = specification.Sinks[index];
        foreach (var match in found)
        {
            var mark = new SinkMatch(_file, rule, rule.SinkRequires[index], sink.AtExit, sink.Formula.Focus.Count > 0, match.Start, match.End, match.Bindings);
            foreach (var node in NodesAt(match.Start, match.End))
            {
                _file.MarksOf(node).Sinks.Add(mark);
                if (sink.Exact) continue;
                foreach (var inner in Covered(node)) _file.MarksOf(inner).Sinks.Add(mark);
            }
        }
    }

    private void MarkSanitizers(TaintRule rule, TaintSanitizer sanitizer, HashSet<(int, int)> taken)
    {
        foreach (var match in Find(sanitizer.Formula, rule))
        {
            if (sanitizer.NotConflicting == "true" && taken.Contains((match.Start, match.End))) continue;
            foreach (var node in NodesAt(match.Start, match.End))
            {
                var marks = _file.MarksOf(node);
                marks.Sanitized |= rule.Kinds;
                if (sanitizer.BySideEffect) marks.SanitizedVariable |= rule.Kinds;
                if (sanitizer.Exact) continue;
                foreach (var inner in Covered(node)) _file.MarksOf(inner).Sanitized |= rule.Kinds;
            }
        }
    }

    private void MarkPropagators(TaintRule rule, TaintSpecification specification, int index)
    {
        var propagator = specification.Propagators[index];
        foreach (var match in Find(propagator.Formula, rule))
        {
            if (Bindings.Find(match.Bindings, propagator.From) is not { } from || Bindings.Find(match.Bindings, propagator.To) is not { } to) continue;
            var mark = new PropagatorMatch(rule, propagator, rule.PropagatorRequires[index]);
            foreach (var node in NodesAt(from.Start, from.End)) _file.MarksOf(node).From.Add(mark);
            foreach (var node in NodesAt(to.Start, to.End)) _file.MarksOf(node).To.Add(mark);
        }
    }

    private IEnumerable<Node> Covered(Node node)
    {
        foreach (var inner in node.DescendantsAndSelf().Skip(1))
        {
            if (!inner.Kind.IsExpression() && inner.Kind != NodeKind.Identifier) continue;
            if (++_covered > MaxCovered)
            {
                WasCut = true;
                yield break;
            }
            yield return inner;
        }
    }

    /// <summary>The node that has the range; where none does, the largest that lie in it.</summary>
    private IEnumerable<Node> NodesAt(int start, int end)
    {
        if (_byRange is null)
        {
            _byRange = [];
            foreach (var node in Tree.Root.DescendantsAndSelf())
            {
                if (!node.IsNone) _byRange.TryAdd((node.Start, node.End), node);
            }
        }
        return _byRange.TryGetValue((start, end), out var found) ? [Narrowed(found)] : Within(start, end);
    }

    /// <summary>Of nodes with one range the one that has a value.</summary>
    private static Node Narrowed(Node node)
    {
        while (!node.Kind.IsExpression() && Array.FindLast(node.Children, c => c.Start == node.Start && c.End == node.End && !c.IsNone) is { } inner) node = inner;
        return node.Kind == NodeKind.ExpressionStatement ? node.Children[0] : node;
    }

    private List<Node> Within(int start, int end)
    {
        var found = new List<Node>();
        var pending = new Stack<Node>();
        pending.Push(Tree.Root);
        while (pending.TryPop(out var node))
        {
            if (node.IsNone || node.End <= start || node.Start >= end) continue;
            if (start <= node.Start && node.End <= end && node != Tree.Root && node.Kind != NodeKind.Arguments) found.Add(Narrowed(node));
            else foreach (var child in node.Children) pending.Push(child);
        }
        return found;
    }
}
