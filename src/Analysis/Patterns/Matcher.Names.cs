using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

public sealed partial class Matcher
{
    /// <summary>A name that an import brought in matches what it stands for: <c>b</c> of <c>from a import b</c> is <c>a.b</c>.</summary>
    private bool ByImport(Node p, Node t, Goal? next, MatchState state)
    {
        if (p.Kind is not (NodeKind.Member or NodeKind.Name)) return false;
        if (tree.Canonical.TryGetValue(t, out var canonical) && Match(p, Dotted(canonical, t), next, state)) return true;
        if (t.Kind != NodeKind.Name) return false;
        if (t.Symbol?.QualifiedAt(t.Start) is { } qualified)
        {
            return (qualified.Length > 1 || qualified[0] != t.Text) && Match(p, Dotted(qualified, t), next, state);
        }
        if (t.Symbol is not null || tree.Wildcards.Count == 0 || !IsPlainDotted(p)) return false;
        foreach (var module in tree.Wildcards)
        {
            if (Match(p, Dotted([.. module, t.Text], t), next, state)) return true;
        }
        return false;
    }

    /// <summary>A variable matches what the expression matches that it was last given.</summary>
    private bool BySymbol(Node p, Node t, Goal? next, MatchState state)
    {
        if (!options.SymbolicPropagation || t.Kind != NodeKind.Name || p.Kind == NodeKind.Name) return false;
        return t.Definition is { } value && Match(p, value, next, state);
    }

    private static bool IsPlainDotted(Node p)
    {
        for (; p.Kind == NodeKind.Member; p = p.Children[0])
        {
            if (p.Children[1].Kind != NodeKind.Identifier) return false;
        }
        return p.Kind == NodeKind.Name;
    }

    /// <summary>The chain of members that a name stands for, all at the name's place.</summary>
    private static Node Dotted(string[] parts, Node at)
    {
        var node = new Node(NodeKind.Name, at.Start, at.End, parts[0], []);
        foreach (var part in parts.AsSpan(1)) node = new Node(NodeKind.Member, at.Start, at.End, "", [node, new Node(NodeKind.Identifier, at.Start, at.End, part, [])]);
        return node;
    }

    /// <summary><c>a. ... .b</c>: the ellipsis takes any chain of members, calls and indices.</summary>
    private bool Chain(Node p, Node t, Goal? next, MatchState state)
    {
        var found = false;
        for (; ; t = t.Children[0])
        {
            found |= Match(p, t, next, state);
            if (IsOver() || t.Kind is not (NodeKind.Member or NodeKind.Call or NodeKind.Index)) return found;
        }
    }
}
