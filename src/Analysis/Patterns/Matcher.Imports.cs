using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

public sealed partial class Matcher
{
    /// <summary><c>import a.b</c> matches <c>import a.b.c as d</c>: a module and what lies below it.</summary>
    private bool Import(Node p, Node t, Goal? next, MatchState state)
    {
        var rest = p.Children[1].IsNone ? next : Then(p.Children[1], t.Children[1], next);
        return Prefix(p.Children[0].Children, t.Children[0].Children, rest, state);
    }

    private bool Prefix(Node[] pattern, Node[] target, Goal? next, MatchState state)
    {
        if (pattern is [{ Kind: NodeKind.Metavariable } whole]) return Bind(whole.Text, MetaValue.Of(target, Near(target, 0)), next, state);
        return pattern.Length <= target.Length && Run(new Goal(GoalKind.Children, pattern, 0, target, 0, next), state);
    }

    /// <summary><c>import a.b</c> matches <c>from a.b import c</c> and <c>from a import b</c>.</summary>
    private bool ImportAsFrom(Node p, Node t, Goal? next, MatchState state)
    {
        if (t.Children[0].Text.Length > 0) return false;
        if (t.Children[0].Kind != NodeKind.Module) return false;
        var module = t.Children[0].Children;
        if (p.Children[1].IsNone && Prefix(p.Children[0].Children, module, next, state)) return true;
        foreach (var name in t.Children.Skip(1))
        {
            if (name.Kind != NodeKind.ImportedName || name.Children[0].Text == "*") continue;
            var rest = p.Children[1].IsNone ? next : Then(p.Children[1], name.Children[1].IsNone ? name.Children[0] : name.Children[1], next);
            if (Prefix(p.Children[0].Children, [.. module, name.Children[0]], rest, state)) return true;
        }
        return false;
    }

    /// <summary><c>from a import b</c> matches <c>import a.b</c>.</summary>
    private bool FromAsImport(Node p, Node t, Goal? next, MatchState state)
    {
        if (p.Children[0].Kind != NodeKind.Module || p.Children[0].Text.Length > 0 || p.Children.Length != 2 || p.Children[1].Kind != NodeKind.ImportedName) return false;
        var name = p.Children[1];
        if (name.Children[0].Text == "*") return false;
        var rest = name.Children[1].IsNone ? next : Then(name.Children[1], t.Children[1], next);
        return Prefix([.. p.Children[0].Children, name.Children[0]], t.Children[0].Children, rest, state);
    }

    private bool ImportFrom(Node p, Node t, Goal? next, MatchState state)
    {
        var names = new Goal(GoalKind.Unordered, [.. p.Children.Skip(1).Where(n => n.Kind != NodeKind.Ellipsis)], 0, t.Children[1..], 0, next);
        return ModuleOf(p.Children[0], t.Children[0], names, state);
    }

    private bool ModuleOf(Node p, Node t, Goal next, MatchState state)
    {
        if (p.Kind == NodeKind.Module) return t.Kind == NodeKind.Module && p.Text == t.Text && (p.Children is [{ Kind: NodeKind.Metavariable }]
            ? Prefix(p.Children, t.Children, next, state) : List(p, t, next, state));
        // import "m" stands for everything of the package m.
        if (p.Kind == NodeKind.String && t.Text.StartsWith(p.Text + "/", StringComparison.Ordinal)) return Run(next, state);
        return Match(p, t, next, state);
    }

    private bool ImportedName(Node p, Node t, Goal? next, MatchState state)
    {
        var (name, alias) = (p.Children[0], p.Children[1]);
        if (name.Text is "*" or "default" && name.Kind != NodeKind.Metavariable && name.Text != t.Children[0].Text) return false;
        if (name.Kind == NodeKind.Metavariable && alias.IsNone)
            return t.Children[0].Text is not ("*" or "default") && Bind(name.Text, MetaValue.Of(t.Children[1].IsNone ? t.Children[0] : t.Children[1]), next, state);
        return Match(name, t.Children[0], alias.IsNone ? next : Then(alias, t.Children[1].IsNone ? t.Children[0] : t.Children[1], next), state);
    }

    /// <summary><c>import {a} from "m"</c> matches <c>const {a} = require("m")</c>, <c>import * as a</c> matches <c>const a = require("m")</c>.</summary>
    private bool ImportAsRequire(Node p, Node t, Goal? next, MatchState state)
    {
        var value = t.Children[2];
        if (value is not { Kind: NodeKind.Call } || value.Children[0] is not { Kind: NodeKind.Name, Text: "require" } || value.Children[1].Children is not [var module]) return false;
        var target = t.Children[0];
        Node[] names = target.Kind == NodeKind.Dictionary
            ? [.. target.Children.Where(c => c.Kind == NodeKind.Pair).Select(c => new Node(NodeKind.ImportedName, c.Start, c.End, "", [c.Children[0], c.Children[1]]))]
            : [new Node(NodeKind.ImportedName, target.Start, target.End, "", [new Node(NodeKind.Identifier, target.Start, target.End, "*", []), target])];
        return ImportFrom(p, new Node(NodeKind.ImportFrom, t.Start, t.End, "", [module, .. names]), next, state);
    }
}
