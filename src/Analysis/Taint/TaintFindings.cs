using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Search;

namespace Merlon.Analysis.Taint;

/// <summary>A place that taint takes on its way.</summary>
/// <param name="Start">UTF-16 code units from the file's start; <paramref name="End"/> is exclusive.</param>
/// <param name="Text">The code there, one line at most.</param>
public sealed record TaintStep(string Path, int Start, int End, TaintStepKind Kind, string Text);

public enum TaintStepKind : byte
{
    Source, Step, Call, Sink,
}

/// <summary>A match of a taint rule: the sink, and how taint comes to it.</summary>
public sealed record TaintMatch(RuleMatch Match, string Path, IReadOnlyList<TaintStep> Trace)
{
    /// <summary>Of matches of one rule at one place the one with the shortest way, all in order of path and place.</summary>
    public static IEnumerable<TaintMatch> Best(IEnumerable<TaintMatch> matches) => matches
        .GroupBy(m => (m.Match.Rule, m.Path, m.Match.Start, m.Match.End))
        .Select(g => g.OrderBy(m => m.Trace.Count).ThenBy(m => string.Join('\n', m.Trace.Select(s => $"{s.Path}:{s.Start:d9}")), StringComparer.Ordinal).First())
        .OrderBy(m => m.Path, StringComparer.Ordinal).ThenBy(m => m.Match.Start).ThenBy(m => m.Match.End).ThenBy(m => m.Match.Rule.Id, StringComparer.Ordinal);
}

/// <summary>Collects what reaches sinks: one finding for each rule and place, the shortest way.</summary>
internal sealed class TaintFindings
{
    private readonly Dictionary<(int Rule, TaintFile File, int Start, int End), (SinkMatch Sink, Token Token, Bindings? Bindings)> _found = [];

    public void Add(SinkMatch sink, TokenSet tokens)
    {
        var wanted = sink.Requirement.Wanted;
        foreach (var token in tokens.Tokens)
        {
            if (token.Origin is not SourceOrigin source || (!wanted.IsEmpty && !token.Kinds.Overlaps(wanted))) continue;
            if (Together(sink, source) is not { } bindings) continue;
            var place = sink.Rule.Rule.Flow.FocusesOnSource ? (sink.Rule.Index, source.File, source.Start, source.End) : (sink.Rule.Index, sink.File, sink.Start, sink.End);
            if (!_found.TryGetValue(place, out var known) || IsBetter(token, known.Token)) _found[place] = (sink, token, bindings.Bindings);
        }
    }

    private static bool IsBetter(Token a, Token b) => a.Length != b.Length ? a.Length < b.Length : a.Origin.Order < b.Origin.Order;

    /// <summary>What the metavariables of sink and source stand for; null when the rule wants them to agree and they do not.</summary>
    private static Both? Together(SinkMatch sink, SourceOrigin source)
    {
        Both? first = null;
        foreach (var (rule, bindings) in source.Matches)
        {
            if (rule != sink.Rule.Index) continue;
            if (!sink.Rule.Rule.Flow.UnifiesMetavariables) return Merge(sink, source, bindings, false);
            first ??= Merge(sink, source, bindings, true);
        }
        return first;
    }

    private static Both? Merge(SinkMatch sink, SourceOrigin source, Bindings? bindings, bool agree)
    {
        var merged = sink.Bindings;
        var text = sink.File.Analysis.Tree.Text;
        foreach (var (name, value) in Bindings.All(bindings))
        {
            var known = Bindings.Find(sink.Bindings, name);
            if (known is not null && agree && !known.Equals(value, text, false)) return null;
            if (known is null) merged = new Bindings(name, source.File == sink.File ? value : MetaValue.Of(value.Shown(source.File.Analysis.Tree.Text), 0, 0), merged);
        }
        return new Both(merged);
    }

    private sealed record Both(Bindings? Bindings);

    /// <summary>What was found since the last time.</summary>
    public IReadOnlyList<TaintMatch> Take()
    {
        List<TaintMatch> all = [.. Ordered];
        _found.Clear();
        return all;
    }

    private IEnumerable<TaintMatch> Ordered => _found
        .OrderBy(f => f.Key.Rule).ThenBy(f => f.Key.File.Ordinal).ThenBy(f => f.Key.Start).ThenBy(f => f.Key.End)
        .Select(f => Describe(f.Key.File, f.Key.Start, f.Key.End, f.Value.Sink, f.Value.Token, f.Value.Bindings));

    private static TaintMatch Describe(TaintFile file, int start, int end, SinkMatch sink, Token token, Bindings? bindings)
    {
        var (rule, source) = (sink.Rule.Rule, (SourceOrigin)token.Origin);
        var match = RuleSearch.Describe(rule, file.Analysis, new RangeMatch(start, end, bindings, RangeKind.Code));
        var trace = new List<TaintStep> { new(source.File.Path, source.Start, source.End, TaintStepKind.Source, source.File.Show(source.Start, source.End)) };
        Follow(token.Trace, trace);
        trace.Add(new TaintStep(sink.File.Path, sink.Start, sink.End, TaintStepKind.Sink, sink.File.Show(sink.Start, sink.End)));
        return new TaintMatch(match, file.Path, trace);
    }

    private static void Follow(Hop? hop, List<TaintStep> trace)
    {
        if (hop is null) return;
        Follow(hop.Previous, trace);
        trace.Add(new TaintStep(hop.File.Path, hop.Node.Start, hop.Node.End, hop.Kind == HopKind.Assignment ? TaintStepKind.Step : TaintStepKind.Call, hop.File.Show(hop.Node.Start, hop.Node.End)));
        Follow(hop.Inner, trace);
    }
}
