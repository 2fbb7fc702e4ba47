using Merlon.Analysis.Tree;
using Merlon.Syntax;
using Merlon.Syntax.JavaScript;

namespace Merlon.Analysis.Languages.JavaScript;

internal sealed partial class JavaScriptLowering
{
    private static readonly string[] s_variables = ["var", "let", "const", "const", "const"];

    private Node[] Statements(IReadOnlyList<Statement> statements)
    {
        var nodes = new List<Node>(statements.Count);
        foreach (var statement in statements) Add(statement, nodes, NodeFlags.None);
        return [.. nodes];
    }

    private Node LowerBlock(Block b) => new(NodeKind.Block, b.Start, b.End, "", Statements(b.Body), NodeFlags.Braced);

    /// <summary>What a loop or branch does: always a block.</summary>
    private Node BodyOf(Statement? body)
    {
        switch (body)
        {
            case null: return Node.None;
            case Block b: return LowerBlock(b);
            case EmptyStatement when IsPattern && body.Length == 0: return Node.None;
        }
        var nodes = new List<Node>();
        Add(body, nodes, NodeFlags.None);
        return Make(NodeKind.Block, body.Start, body.End, [.. nodes]);
    }

    private void Add(Statement s, List<Node> nodes, NodeFlags flags)
    {
        if (Depth >= DepthLimit) return;
        Depth++;
        switch (s)
        {
            case EmptyStatement: if (IsPattern && s.Length > 0) nodes.Add(Make(NodeKind.OtherStatement, s.Start, s.End, ";")); break;
            case ErrorStatement: break;
            case VariableDeclaration v: AddVariables(v, nodes, flags); break;
            case ExportDeclaration e: AddExport(e, nodes); break;
            case ExpressionStatement { Expression: Ellipsis or EllipsisMetavariable } e: nodes.Add(Lower(e.Expression)); break;
            default: nodes.Add(Lower(s, flags)); break;
        }
        Depth--;
    }

    /// <summary>Each variable is a statement of its own; all begin at the word that declares them.</summary>
    private void AddVariables(VariableDeclaration v, List<Node> nodes, NodeFlags flags)
    {
        foreach (var d in v.Declarators)
        {
            var end = d == v.Declarators[^1] ? v.End : d.End;
            nodes.Add(new Node(NodeKind.Variable, v.Start, end, s_variables[(int)v.Kind], [Target(d.Target), Optional(d.Type), Optional(d.Initializer)], flags | FlagsOf(v.Modifiers)));
        }
    }

    private void AddExport(ExportDeclaration e, List<Node> nodes)
    {
        var flags = NodeFlags.Export | (e.IsDefault ? NodeFlags.Default : NodeFlags.None);
        if (e.Declaration is Statement s) Add(s, nodes, flags);
        else nodes.Add(Make(NodeKind.Export, e.Start, e.End, "default", Optional(e.Declaration)));
    }

    private Node Lower(Statement s, NodeFlags flags)
    {
        switch (s)
        {
            case Block x: return LowerBlock(x);
            case ExpressionStatement x: return Make(NodeKind.ExpressionStatement, s.Start, s.End, Lower(x.Expression));
            case FunctionDeclaration x: return FunctionNode(s.Start, s.End, Node.None, Name(x.Name), x.Function, flags | FlagsOf(x.Modifiers));
            case ClassDeclaration x: return ClassNode(x.Class, flags);
            case IfStatement x: return Make(NodeKind.If, s.Start, s.End, Lower(x.Test), BodyOf(x.Consequent), Alternate(x.Alternate));
            case ForStatement x: return Make(NodeKind.For, s.Start, s.End, Initializer(x.Initializer), Optional(x.Test), Optional(x.Update), BodyOf(x.Body));
            case ForInStatement x: return ForEach(s, "in", x.Target, x.Value, x.Body);
            case ForOfStatement x: return ForEach(s, "of", x.Target, x.Value, x.Body);
            case WhileStatement x: return Make(NodeKind.While, s.Start, s.End, Lower(x.Test), BodyOf(x.Body), Node.None);
            case DoWhileStatement x: return Make(NodeKind.DoWhile, s.Start, s.End, BodyOf(x.Body), Lower(x.Test));
            case WithStatement x: return Make(NodeKind.With, s.Start, s.End, Make(NodeKind.Items, x.Value.Start, x.Value.End, Make(NodeKind.WithItem, x.Value.Start, x.Value.End, Lower(x.Value), Node.None)), BodyOf(x.Body));
            case ReturnStatement x: return Make(NodeKind.Return, s.Start, s.End, Optional(x.Value));
            case ThrowStatement x: return Make(NodeKind.Throw, s.Start, s.End, Lower(x.Value), Node.None);
            case BreakStatement x: return Make(NodeKind.Break, s.Start, s.End, Name(x.Label));
            case ContinueStatement x: return Make(NodeKind.Continue, s.Start, s.End, Name(x.Label));
            case DebuggerStatement: return Make(NodeKind.OtherStatement, s.Start, s.End, "debugger");
            case LabeledStatement x: return Make(NodeKind.Labeled, s.Start, s.End, Name(x.Label), BodyOf(x.Body));
            case TryStatement x: return LowerTry(x);
            case SwitchStatement x: return Make(NodeKind.Switch, s.Start, s.End, Lower(x.Value), Make(NodeKind.Cases, x.Value.End, s.End, [.. x.Clauses.Select(Part)]));
            case ImportDeclaration x: return LowerImport(x);
            case ImportEquals x: return LowerImportEquals(x);
            case ExportNames x: return Make(NodeKind.Export, s.Start, s.End, "names", [Optional(x.Source), .. x.Specifiers.Select(ExportedName)]);
            case ExportAll x: return Make(NodeKind.Export, s.Start, s.End, "all", Lower(x.Source), Name(x.Name));
            case ExportAssignment x: return Make(NodeKind.Export, s.Start, s.End, "default", Lower(x.Value));
            case TypeAliasDeclaration x: return Make(NodeKind.TypeAlias, s.Start, s.End, Name(x.Name), LowerType(x.Type));
            case InterfaceDeclaration x: return Make(NodeKind.OtherStatement, s.Start, s.End, "interface", [Name(x.Name), Bases(x.Extends), .. x.Members.Select(Part)]);
            case EnumDeclaration x: return Make(NodeKind.OtherStatement, s.Start, s.End, "enum", [Name(x.Name), .. x.Members.Select(EnumMemberOf)]);
            case NamespaceDeclaration { Body: { } body } x: return Make(NodeKind.Labeled, s.Start, s.End, Name(x.Name), LowerBlock(body));
            default: return Make(NodeKind.OtherStatement, s.Start, s.End, s.GetType().Name);
        }
    }

    private Node Alternate(Statement? alternate) => alternate is IfStatement chained && Depth < DepthLimit ? LowerChained(chained) : BodyOf(alternate);

    private Node LowerChained(IfStatement x)
    {
        Depth++;
        var node = Lower(x, NodeFlags.None);
        Depth--;
        return node;
    }

    private Node Initializer(SyntaxNode? node)
    {
        if (node is not VariableDeclaration v) return Optional(node);
        var nodes = new List<Node>();
        AddVariables(v, nodes, NodeFlags.None);
        return nodes.Count == 1 ? nodes[0] : Make(NodeKind.Block, v.Start, v.End, [.. nodes]);
    }

    /// <summary>The text tells how the variable is declared and which loop it is: "let of".</summary>
    private Node ForEach(Statement s, string word, SyntaxNode target, Expression value, Statement body)
    {
        var lowered = target is VariableDeclaration { Declarators: [var declarator] } v ? (Target(declarator.Target), v.Kind == VariableKind.Var ? "var " : "let ") : (Optional(target), "");
        return Make(NodeKind.ForEach, s.Start, s.End, lowered.Item2 + word, lowered.Item1, Lower(value), BodyOf(body), Node.None);
    }

    private Node LowerTry(TryStatement x) => Make(NodeKind.Try, x.Start, x.End, LowerBlock(x.Body),
        x.Handler is null ? Node.None : Make(NodeKind.Handlers, x.Handler.Start, x.Handler.End, LowerCatch(x.Handler)),
        Node.None, x.Finalizer is null ? Node.None : Finally(LowerBlock(x.Finalizer)));

    private Node LowerCatch(CatchClause c) => Make(NodeKind.Catch, c.Start, c.End, Optional(c.Parameter?.Type), c.Parameter is null ? Node.None : Target(c.Parameter.Target), LowerBlock(c.Body));

    private Node LowerCase(CaseClause c) => Make(NodeKind.Case, c.Start, c.End, Optional(c.Test), Node.None,
        Make(NodeKind.Block, c.Body.Length > 0 ? c.Body[0].Start : c.End, c.End, Statements(c.Body)));

    private Node LowerImport(ImportDeclaration x)
    {
        var parts = new List<Node> { Lower(x.Source) };
        if (x.DefaultName is not null) parts.Add(Imported(x.DefaultName, "default"));
        if (x.NamespaceName is not null) parts.Add(Imported(x.NamespaceName, "*"));
        foreach (var specifier in x.Specifiers ?? [])
        {
            parts.Add(specifier is ImportSpecifier i
                ? Make(NodeKind.ImportedName, i.Start, i.End, Name(i.Imported ?? i.Local), i.Imported is null ? Node.None : Name(i.Local))
                : Name(specifier));
        }
        return Make(NodeKind.ImportFrom, x.Start, x.End, [.. parts]);
    }

    private Node Imported(Identifier name, string what) => Make(NodeKind.ImportedName, name.Start, name.End, Make(NodeKind.Identifier, name.Start, name.End, what), Name(name));

    private Node LowerImportEquals(ImportEquals x)
    {
        if (x.Target is ExternalModule module) return Make(NodeKind.ImportFrom, x.Start, x.End, Lower(module.Source), Imported(x.Name, "*"));
        if (IsPattern && x.Target is Identifier && NameNode(NodeKind.Name, x.Target) is { Kind: NodeKind.Metavariable } any)
            return Make(NodeKind.ImportFrom, x.Start, x.End, any, Imported(x.Name, "*"));
        return new Node(NodeKind.Variable, x.Start, x.End, "const", [Name(x.Name), Node.None, TypeName(x.Target)], FlagsOf(x.Modifiers));
    }

    private Node ExportedName(SyntaxNode specifier) => specifier is ExportSpecifier e
        ? Make(NodeKind.ImportedName, e.Start, e.End, Optional(e.Local), Name(e.Exported))
        : Name(specifier);

    private Node EnumMemberOf(SyntaxNode member) => member is EnumMember m ? Make(NodeKind.Pair, m.Start, m.End, Name(m.Name), Optional(m.Initializer)) : Name(member);
}
