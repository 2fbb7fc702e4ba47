using System.Text.RegularExpressions;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Search;

/// <summary>Finds the places of a file where a formula holds.</summary>
public sealed class FormulaEvaluator
{
    private readonly SourceTree _tree;
    private readonly MatchOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly Matcher _matcher;
    private readonly PatternSearch _search;

    /// <summary>What the search is restricted to; null for the whole file.</summary>
    private readonly Region? _region;

    public FormulaEvaluator(SourceTree tree, MatchOptions options, CancellationToken cancellation) : this(tree, options, null, cancellation) { }

    private FormulaEvaluator(SourceTree tree, MatchOptions options, Region? region, CancellationToken cancellation)
    {
        (_tree, _options, _region, _cancellation) = (tree, options, region, cancellation);
        _matcher = new Matcher(tree, options, cancellation);
        _search = new PatternSearch(tree, _matcher, options);
    }

    internal SourceTree Tree => _tree;

    internal MatchOptions Options => _options;

    /// <summary>The day on which the search runs, for comparisons of dates; null when it is not known.</summary>
    public DateOnly? Today { get; init; }

    internal CancellationToken Cancellation => _cancellation;

    /// <summary>Whether a search or expression was cut short because it took too long.</summary>
    public bool WasCut { get; private set; }

    public List<RangeMatch> Evaluate(Formula formula)
    {
        _cancellation.ThrowIfCancellationRequested();
        var found = formula switch
        {
            PatternFormula pattern => Find(pattern.Pattern),
            RegexFormula regex => Find(regex),
            TextFormula text => Find(text.Pattern),
            OrFormula or => [.. or.Any.SelectMany(Evaluate)],
            InsideFormula inside => As(RangeKind.Inside, Evaluate(inside.Inner)),
            AnywhereFormula anywhere => As(RangeKind.Anywhere, Evaluate(anywhere.Inner)),
            AndFormula and => And(and),
            _ => [],
        };
        if (formula is not AndFormula && (formula.Conditions.Count > 0 || formula.Focus.Count > 0)) found = Narrow(formula, found);
        return formula.Name is { } name ? [.. found.Select(m => m with { Bindings = new Bindings(name, MetaValue.Of(_tree.Text[m.Start..m.End], m.Start, m.End), m.Bindings) })] : found;
    }

    /// <summary>A search inside the value of a metavariable, which knows the values bound so far.</summary>
    internal FormulaEvaluator Within(IEnumerable<Node> nodes, int start, int end, Bindings? bindings) =>
        new(_tree, _options, new Region(nodes, start, end, bindings), _cancellation) { Today = Today };

    private List<RangeMatch> Find(Pattern pattern)
    {
        if (pattern.IsEllipsis) return [Whole()];
        var matches = _search.FindAll(pattern, _region?.Nodes, _region?.Bindings);
        WasCut |= _matcher.WasCut;
        return [.. matches.Select(m => new RangeMatch(m.Start, m.End, m.Bindings, RangeKind.Code))];
    }

    private List<RangeMatch> Find(TextPattern pattern)
    {
        if (_region is null && !pattern.MayMatch(_tree)) return [];
        var search = new TextSearch(_tree, _options, _region?.Start ?? 0, _region?.End ?? _tree.Text.Length, _cancellation);
        var matches = search.FindAll(pattern);
        WasCut |= search.WasCut;
        return [.. matches.Select(m => new RangeMatch(m.Start, m.End, m.Bindings, RangeKind.Code))];
    }

    private List<RangeMatch> Find(RegexFormula formula)
    {
        var found = new List<RangeMatch>();
        if (_region is null && !formula.MayMatch(_tree)) return found;
        var expression = formula.Expression;
        var (start, end) = _region is null ? (0, _tree.Text.Length) : (_region.Start, _region.End);
        try
        {
            for (var match = expression.Match(_tree.Text, start, end - start); match.Success; match = match.NextMatch())
            {
                _cancellation.ThrowIfCancellationRequested();
                found.Add(new RangeMatch(match.Index, match.Index + match.Length, Groups(expression, match, _region?.Bindings, 0), RangeKind.Text));
            }
        }
        catch (RegexMatchTimeoutException)
        {
            WasCut = true;
        }
        return found;
    }

    /// <summary>Groups are metavariables: <c>$1</c>, <c>$NAME</c>.</summary>
    /// <param name="offset">Where the text that was searched starts in the source.</param>
    internal static Bindings? Groups(Regex expression, Match match, Bindings? bindings, int offset)
    {
        for (var i = 1; i < match.Groups.Count; i++)
        {
            var group = match.Groups[i];
            if (!group.Success) continue;
            var value = MetaValue.Of(group.Value, offset + group.Index, offset + group.Index + group.Length);
            var name = expression.GroupNameFromNumber(expression.GetGroupNumbers()[i]);
            bindings = new Bindings("$" + name, value, bindings);
            if (!char.IsAsciiDigit(name[0])) bindings = new Bindings("$" + i, value, bindings);
        }
        return bindings;
    }

    private static List<RangeMatch> As(RangeKind kind, List<RangeMatch> found) => [.. found.Select(m => m with { Kind = kind })];

    private List<RangeMatch> And(AndFormula formula)
    {
        if (_region is null && !formula.MayMatch(_tree)) return [];
        var positive = formula.All.Where(f => f is not NotFormula).ToList();
        if (positive.Count == 0) return Narrow(formula, Remove(formula, [Whole()]));
        // What selects comes before what only lies around.
        List<RangeMatch>? found = null;
        foreach (var part in positive.OrderBy(f => f is InsideFormula or AnywhereFormula))
        {
            var matches = Evaluate(part);
            found = found is null ? matches : RangeSets.Intersect(found, matches, _tree.Text, _options.SymbolicPropagation, _cancellation);
            if (found.Count == 0) return [];
        }
        return Narrow(formula, Remove(formula, found!));
    }

    private RangeMatch Whole() => _region is null ? new(0, _tree.Text.Length, null, RangeKind.Code) : new(_region.Start, _region.End, _region.Bindings, RangeKind.Code);

    private List<RangeMatch> Remove(AndFormula formula, List<RangeMatch> found)
    {
        foreach (var part in formula.All.OfType<NotFormula>())
        {
            if (found.Count == 0) break;
            found = RangeSets.Subtract(found, Evaluate(part.Inner), _tree.Text, _options.SymbolicPropagation, _cancellation);
        }
        return found;
    }

    private List<RangeMatch> Narrow(Formula formula, List<RangeMatch> found)
    {
        if (formula.Conditions.Count > 0) found = [.. found.SelectMany(m => Holding(formula, m))];
        foreach (var focus in formula.Focus) found = [.. found.SelectMany(m => Focus(focus, m))];
        return found;
    }

    /// <summary>What one condition binds is not asked of the next.</summary>
    private IEnumerable<RangeMatch> Holding(Formula formula, RangeMatch match)
    {
        IEnumerable<RangeMatch> holding = [match];
        foreach (var condition in formula.Conditions) holding = holding.SelectMany(m => ConditionEvaluator.Apply(this, condition, m, match.Bindings));
        return holding;
    }

    private static IEnumerable<RangeMatch> Focus(IReadOnlyList<string> names, RangeMatch match)
    {
        foreach (var name in names)
        {
            if (Bindings.Find(match.Bindings, name) is not { } value) continue;
            // The inner of the two: the match may itself be a part of what is in focus.
            if (match.Start <= value.Start && value.End <= match.End) yield return match with { Start = value.Start, End = value.End, Kind = RangeKind.Code };
            else if (value.Start <= match.Start && match.End <= value.End) yield return match with { Kind = RangeKind.Code };
        }
    }

    private sealed record Region(IEnumerable<Node> Nodes, int Start, int End, Bindings? Bindings);
}
