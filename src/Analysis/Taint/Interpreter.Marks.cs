using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

internal sealed partial class Interpreter
{
    /// <summary>What has come to the origin of a propagator on the way here.</summary>
    private readonly Dictionary<PropagatorMatch, TokenSet> _sent = [];

    /// <summary>Goals of propagators that were evaluated before their origin.</summary>
    private readonly Dictionary<PropagatorMatch, Node> _waiting = [];

    /// <summary>What rules say of a node changes its value.</summary>
    /// <param name="isCall">Whether sinks were asked already, but for those that point at the value: a call is by what goes into it.</param>
    private Value Apply(Marks marks, Node node, Value value, bool isCall = false)
    {
        if (marks.To.Count > 0) value = Receive(marks, node, value);
        if (!marks.SanitizedVariable.IsEmpty) CleanVariable(node, marks.SanitizedVariable);
        value = value.Without(marks.Sanitized);
        if (marks.Sources.Count > 0) value = Taint(marks, node, value);
        foreach (var propagator in marks.From) Send(propagator, value);
        if (marks.Sinks.Count > 0) CheckSinks(marks, value.AllTokens, node, isCall ? s => s.IsValue : null);
        return value;
    }

    private void CleanVariable(Node node, KindSet kinds)
    {
        if (node.Kind is not (NodeKind.Name or NodeKind.Identifier or NodeKind.Member or NodeKind.Index) || _env is null) return;
        Store(node, Peek(node).Without(kinds));
    }

    private Value Taint(Marks marks, Node node, Value value)
    {
        foreach (var source in marks.Sources)
        {
            var (kinds, variable) = (source.Kinds - marks.Sanitized, source.Variable);
            foreach (var (kind, requirement, isValue, isVariable) in source.Conditional)
            {
                if (!requirement.Holds(value.AllTokens.Kinds)) continue;
                if (isValue) kinds |= KindSet.Of(kind);
                if (isVariable) variable |= KindSet.Of(kind);
            }
            if (!variable.IsEmpty) TaintVariable(node, new Token(source.Origin, variable, null));
            if (!kinds.IsEmpty) value = value.Add(TokenSet.Of(new Token(source.Origin, kinds, null)));
            if (!source.Control.IsEmpty && _env is not null) _env.Control = _env.Control.Union(TokenSet.Of(new Token(source.Origin, source.Control, null)));
        }
        return value;
    }

    private void TaintVariable(Node node, Token token)
    {
        if (node.Kind is NodeKind.Name or NodeKind.Identifier or NodeKind.Member or NodeKind.Index && _env is not null) Store(node, Peek(node).Add(TokenSet.Of(token)));
    }

    private void Send(PropagatorMatch propagator, Value value)
    {
        var tokens = value.AllTokens.Only(propagator.Rule.Kinds);
        if (propagator.Requirement is { } requirement && !requirement.Holds(tokens.Kinds)) tokens = TokenSet.Empty;
        var sent = Relabelled(propagator, tokens);
        _sent[propagator] = sent;
        if (sent.IsEmpty || !propagator.Propagator.BySideEffect || !_waiting.TryGetValue(propagator, out var goal) || _env is null) return;
        if (IsVariable(goal)) Store(goal, Peek(goal).Add(sent));
    }

    private static bool IsVariable(Node node) => node.Kind is NodeKind.Name or NodeKind.Identifier or NodeKind.Member or NodeKind.Index;

    private static TokenSet Relabelled(PropagatorMatch propagator, TokenSet tokens)
    {
        if (propagator.Propagator.Label is not { } label) return tokens;
        var given = KindSet.Of(propagator.Rule.KindOf(label));
        if (propagator.Propagator.ReplaceLabels is { Count: > 0 } replaced)
        {
            var gone = propagator.Rule.KindsOf(replaced);
            return tokens.Select(t => t with { Kinds = t.Kinds.Overlaps(gone) ? (t.Kinds - gone) | given : t.Kinds });
        }
        return tokens.Select(t => t with { Kinds = given });
    }

    private Value Receive(Marks marks, Node node, Value value)
    {
        foreach (var propagator in marks.To)
        {
            _waiting[propagator] = node;
            if (!_sent.TryGetValue(propagator, out var tokens) || tokens.IsEmpty) continue;
            tokens = tokens.Through(_file, node, HopKind.Assignment);
            value = value.Add(tokens);
            if (propagator.Propagator.BySideEffect && IsVariable(node) && _env is not null) Store(node, Peek(node).Add(tokens));
        }
        return value;
    }

    private void CheckSinks(Marks marks, TokenSet tokens, Node node, Predicate<SinkMatch>? chosen = null)
    {
        if (_env is null) return;
        tokens = tokens.Union(_env.Control);
        foreach (var sink in marks.Sinks)
        {
            if (chosen?.Invoke(sink) == false || (sink.AtExit && !IsExit(node))) continue;
            var mine = tokens.Only(sink.Rule.Kinds);
            if (mine.IsEmpty && !sink.Rule.HasLabels) continue;
            Arrive(sink, mine);
        }
    }

    /// <summary>Whether a node is in a statement with which its function ends.</summary>
    private static bool IsExit(Node node)
    {
        for (; node.Parent is not null; node = node.Parent)
        {
            if (node.Kind == NodeKind.Return) return true;
            if (node.Parent.Kind is NodeKind.Lambda && node.Kind != NodeKind.Block) return true;
            if (node.Parent.Kind == NodeKind.Block && node.Parent.Parent?.Kind is NodeKind.Function or NodeKind.Lambda) return node.Parent.Children[^1] == node;
        }
        return false;
    }

    /// <summary>Tokens of a sink's rule have come to it.</summary>
    private void Arrive(SinkMatch sink, TokenSet tokens)
    {
        var isOpen = false;
        foreach (var token in tokens.Tokens) isOpen |= token.Origin is ParameterOrigin;
        if (isOpen && _summary is not null) _summary.Hits[sink] = _summary.Hits.TryGetValue(sink, out var known) ? known.Union(tokens) : tokens;
        if (isOpen && sink.Rule.HasLabels) return;
        if (sink.Requirement.Holds(tokens.Kinds)) findings.Add(sink, tokens);
    }
}
