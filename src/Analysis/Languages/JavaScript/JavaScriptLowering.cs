using System.Text;
using Merlon.Analysis.Tree;
using Merlon.Syntax;
using Merlon.Syntax.JavaScript;

namespace Merlon.Analysis.Languages.JavaScript;

/// <summary>Lowers the syntax tree of JavaScript, TypeScript and JSX: files, names, functions and what the others share.</summary>
internal sealed partial class JavaScriptLowering(string source, bool isPattern) : Lowering(source, isPattern)
{
    /// <summary>A file as a <see cref="NodeKind.Block"/>.</summary>
    public static Node File(string source, SourceFile file) => new JavaScriptLowering(source, isPattern: false).Block(file);

    /// <summary>The nodes of a pattern's root.</summary>
    public static Node[] Pattern(string source, SyntaxNode root, PatternForm form)
    {
        var lowering = new JavaScriptLowering(source, isPattern: true);
        return form == PatternForm.Partial && root is Block block ? [Finally(lowering.LowerBlock(block))] : lowering.Root(root);
    }

    /// <summary>A value alone in a file: what JSON with another name is.</summary>
    public static Node Value(string source, Expression value)
    {
        var node = new JavaScriptLowering(source, isPattern: false).Lower(value);
        return Make(NodeKind.Block, 0, source.Length, Make(NodeKind.ExpressionStatement, node.Start, node.End, node));
    }

    private Node[] Root(SyntaxNode root) => root switch
    {
        SourceFile file => Statements(file.Body),
        PatternParts parts => [.. parts.Parts.SelectMany(Root)],
        Expression e => [Lower(e)],
        Statement s => Statements([s]),
        _ => [Part(root)],
    };

    private Node Block(SourceFile file) => Make(NodeKind.Block, file.Start, file.End, Statements(file.Body));

    private string TextOf(SyntaxNode node) => Intern(Source.AsSpan(node.Start, node.Length));

    /// <summary>The name as it means, escapes resolved.</summary>
    private string NameText(SyntaxNode node)
    {
        var written = Source.AsSpan(node.Start, node.Length);
        return written.Contains('\\') ? Intern(Unescape(written)) : Intern(written);
    }

    private static string Unescape(ReadOnlySpan<char> written)
    {
        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\' || i + 2 >= written.Length || written[i + 1] != 'u')
            {
                text.Append(written[i]);
                continue;
            }
            var (from, length, skip) = written[i + 2] == '{' ? (i + 3, Math.Max(0, written[(i + 3)..].IndexOf('}')), 1) : (i + 2, Math.Min(4, written.Length - i - 2), 0);
            if (int.TryParse(written.Slice(from, length), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code) && Rune.IsValid(code)) text.Append(new Rune(code));
            i = from + length + skip - 1;
        }
        return text.ToString();
    }

    private Node NameNode(NodeKind kind, SyntaxNode name) => NameNode(kind, name.Start, name.End, NameText(name));

    private Node Optional(SyntaxNode? node) => node switch
    {
        null => Node.None,
        Expression e => Lower(e),
        TypeNode t => LowerType(t),
        _ => Part(node),
    };

    /// <summary>The name of a member, property or definition.</summary>
    private Node Name(SyntaxNode? name) => name switch
    {
        null => Node.None,
        Ellipsis => Make(NodeKind.Ellipsis, name.Start, name.End),
        EllipsisMetavariable => Make(NodeKind.EllipsisMetavariable, name.Start, name.End, TextOf(name)),
        Identifier or PrivateName => NameNode(NodeKind.Identifier, name),
        StringLiteral => Key(name.Start, name.End, Source[(name.Start + 1)..Math.Max(name.Start + 1, name.End - 1)]),
        NumericLiteral or BigIntLiteral => Make(NodeKind.Identifier, name.Start, name.End, Numbers.Normalize(Source.AsSpan(name.Start, name.Length), integralFloats: true)),
        ComputedName computed => Make(NodeKind.OtherExpression, name.Start, name.End, "[]", Lower(computed.Expression)),
        Expression e => Lower(e),
        _ => Part(name),
    };

    /// <summary>A string as a key is the name it holds; in a pattern it may ask for more.</summary>
    private Node Key(int start, int end, string text) => IsPattern && (text == "..." || text.StartsWith("=~/", StringComparison.Ordinal))
        ? Make(NodeKind.String, start, end, text)
        : NameNode(NodeKind.Identifier, start, end, Intern(text));

    private Node[] LowerAll(IReadOnlyList<SyntaxNode> nodes)
    {
        var lowered = new Node[nodes.Count];
        for (var i = 0; i < lowered.Length; i++) lowered[i] = Optional(nodes[i]);
        return lowered;
    }

    private Node Parameters(Function function)
    {
        var nodes = function.Parameters.Select(LowerParameter).ToArray();
        return nodes.Length == 0 ? Make(NodeKind.Parameters, function.Start, function.Start) : Make(NodeKind.Parameters, nodes[0].Start, nodes[^1].End, nodes);
    }

    private Node LowerParameter(SyntaxNode node)
    {
        if (node is not Parameter p) return Name(node);
        var target = Target(p.Target);
        if (target.Kind is NodeKind.EllipsisMetavariable or NodeKind.Ellipsis) return target;
        return new Node(NodeKind.Parameter, p.Start, p.End, p.IsRest ? "*" : "", [target, Optional(p.Type), Optional(p.Initializer), Decorators(p.Decorators)], FlagsOf(p.Modifiers));
    }

    /// <summary>What is declared: a name or a pattern of names.</summary>
    private Node Target(SyntaxNode target) => target switch
    {
        ObjectPattern o => new Node(NodeKind.Dictionary, o.Start, o.End, "", [.. o.Elements.Select(ObjectElement)], NodeFlags.Braced),
        ArrayPattern a => Make(NodeKind.Array, a.Start, a.End, [.. a.Elements.Select(ArrayElement)]),
        Identifier => NameNode(NodeKind.Identifier, target),
        _ => Name(target),
    };

    private Node ObjectElement(SyntaxNode node)
    {
        if (node is not BindingElement e) return Name(node);
        var target = WithDefault(e);
        if (e.IsRest) return Make(NodeKind.Spread, e.Start, e.End, "...", target);
        if (e.Name is null && target.Kind.IsPattern()) return Make(NodeKind.Pair, e.Start, e.End, target, target);
        return Make(NodeKind.Pair, e.Start, e.End, e.Name is null ? Name(e.Target) : Name(e.Name), target);
    }

    private Node ArrayElement(SyntaxNode node) => node switch
    {
        BindingElement e => e.IsRest ? Make(NodeKind.Spread, e.Start, e.End, "...", Target(e.Target)) : WithDefault(e),
        ArrayHole => Make(NodeKind.OtherExpression, node.Start, node.End, "hole"),
        _ => Name(node),
    };

    private Node WithDefault(BindingElement e) =>
        e.Initializer is null ? Target(e.Target) : Make(NodeKind.Assign, e.Start, e.End, Target(e.Target), Lower(e.Initializer));

    /// <summary>The body of a function: a block, an expression, or none.</summary>
    private Node Body(SyntaxNode? body) => body switch
    {
        null => Node.None,
        Block b => LowerBlock(b),
        Expression e => Lower(e),
        _ => Node.None,
    };

    private Node Lambda(Expression e, Function function, Expression? name)
    {
        var flags = (function.IsAsync ? NodeFlags.Async : NodeFlags.None) | (function.IsGenerator ? NodeFlags.Generator : NodeFlags.None);
        return new Node(NodeKind.Lambda, e.Start, e.End, e is ArrowFunction ? "=>" : "", [Parameters(function), Body(function.Body), Name(name)], flags);
    }

    private Node Decorators(Decorator[] decorators) => decorators.Length == 0
        ? Node.None
        : Make(NodeKind.Decorators, decorators[0].Start, decorators[^1].End, [.. decorators.Select(LowerDecorator)]);

    private Node LowerDecorator(Decorator d) => Make(NodeKind.Decorator, d.Start, d.End, Lower(d.Expression));

    private static NodeFlags FlagsOf(Modifiers modifiers)
    {
        var flags = NodeFlags.None;
        foreach (var (modifier, flag) in s_flags)
        {
            if ((modifiers & modifier) != 0) flags |= flag;
        }
        return flags;
    }

    private static readonly (Modifiers, NodeFlags)[] s_flags =
    [
        (Modifiers.Export, NodeFlags.Export), (Modifiers.Default, NodeFlags.Default), (Modifiers.Abstract, NodeFlags.Abstract), (Modifiers.Static, NodeFlags.Static),
        (Modifiers.ReadOnly, NodeFlags.ReadOnly), (Modifiers.Public, NodeFlags.Public), (Modifiers.Private, NodeFlags.Private), (Modifiers.Protected, NodeFlags.Protected),
        (Modifiers.Async, NodeFlags.Async),
    ];

    private Node FunctionNode(int start, int end, Node decorators, Node name, Function function, NodeFlags flags)
    {
        if (function.IsAsync) flags |= NodeFlags.Async;
        if (function.IsGenerator) flags |= NodeFlags.Generator;
        return new Node(NodeKind.Function, start, end, "", [decorators, name, Parameters(function), Optional(function.ReturnType), Body(function.Body)], flags);
    }

    private Node ClassNode(Class c, NodeFlags flags)
    {
        var start = c.Decorators.Length > 0 ? Math.Min(c.Start, c.Decorators[0].Start) : c.Start;
        return new Node(NodeKind.Class, start, c.End, "", [Decorators(c.Decorators), Name(c.Name), Bases(c.Extends), Bases(c.Implements),
            Make(NodeKind.ClassBody, c.Members.Length > 0 ? c.Members[0].Start : c.End, c.End, [.. c.Members.Select(Part)])], flags | FlagsOf(c.Modifiers));
    }

    private Node Bases(HeritageType[] types) => types.Length == 0
        ? Node.None
        : Make(NodeKind.Bases, types[0].Start, types[^1].End, [.. types.Select(t => Lower(t.Expression))]);

    /// <summary>Members, clauses and other nodes that are neither expression nor statement.</summary>
    private Node Part(SyntaxNode node)
    {
        switch (node)
        {
            case Method m: return LowerMethod(m);
            case Field f:
                return new Node(NodeKind.Variable, f.Decorators.Length > 0 ? Math.Min(f.Start, f.Decorators[0].Start) : f.Start, f.End, "field", [Name(f.Name), Optional(f.Type), Optional(f.Initializer)], FlagsOf(f.Modifiers));
            case Property p: return Make(NodeKind.Pair, p.Start, p.End, Name(p.Name), Lower(p.Value));
            case StaticBlock b: return LowerBlock(b.Body);
            case CatchClause c: return LowerCatch(c);
            case CaseClause c: return LowerCase(c);
            case Decorator d: return LowerDecorator(d);
            case Block b: return LowerBlock(b);
            case TypeNode t: return LowerType(t);
            case Expression e: return Lower(e);
            case Statement s: return Statements([s]) is [var one] ? one : Make(NodeKind.OtherStatement, s.Start, s.End);
            case IndexSignature s: return Make(NodeKind.Type, s.Start, s.End, "index", Optional(s.Type));
            case CallSignature s: return Make(NodeKind.Type, s.Start, s.End, "call", Parameters(s.Signature), Optional(s.Signature.ReturnType));
            case HeritageType h: return Lower(h.Expression);
            default: return Make(NodeKind.OtherStatement, node.Start, node.End, node.GetType().Name);
        }
    }

    private Node LowerMethod(Method m)
    {
        var flags = FlagsOf(m.Modifiers) | m.Kind switch { MethodKind.Getter => NodeFlags.Getter, MethodKind.Setter => NodeFlags.Setter, _ => NodeFlags.None };
        var start = m.Decorators.Length > 0 ? Math.Min(m.Start, m.Decorators[0].Start) : m.Start;
        return FunctionNode(start, m.End, Decorators(m.Decorators), Name(m.Name), m.Function, flags);
    }
}
