using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Flow;

/// <summary>
/// Finds out what every name of a file means: variables, parameters, definitions, imports. Python's names belong to the
/// function that assigns them, JavaScript's to the block that declares them.
/// </summary>
public sealed class NameResolution
{
    private readonly SourceTree _tree;
    private readonly bool _hasDeclarations;
    private readonly Dictionary<Symbol, Scope> _owners = [];

    private NameResolution(SourceTree tree, bool hasDeclarations) => (_tree, _hasDeclarations) = (tree, hasDeclarations);

    /// <param name="hasDeclarations">Whether the language declares its variables (JavaScript) or assigns them (Python).</param>
    public static void Run(SourceTree tree, bool hasDeclarations)
    {
        var resolution = new NameResolution(tree, hasDeclarations);
        var file = new Scope(null, ScopeKind.File);
        resolution.Hoist(tree.Root, file);
        foreach (var child in tree.Root.Children) resolution.Visit(child, file);
    }

    private void Visit(Node node, Scope scope)
    {
        switch (node.Kind)
        {
            case NodeKind.Name: node.Symbol = scope.Find(node.Text); return;
            case NodeKind.Function: VisitFunction(node, scope, node.Children[2], node.Children[4]); return;
            case NodeKind.Lambda: VisitFunction(node, scope, node.Children[0], node.Children[1]); return;
            case NodeKind.Class: VisitClass(node, scope); return;
            case NodeKind.Comprehension: VisitComprehension(node, scope); return;
            case NodeKind.Import or NodeKind.ImportFrom: return;
            case NodeKind.Assign: Assigned(node.Children[0], node.Children[1], scope); break;
            case NodeKind.AugmentedAssign: Assigned(node.Children[0], null, scope); break;
            case NodeKind.Variable: Declared(node, scope); break;
            case NodeKind.ForEach: scope = BlockScope(scope, node); Assigned(node.Children[0], null, scope); break;
            case NodeKind.With: foreach (var item in node.Children[0].Children.Where(i => i.Kind == NodeKind.WithItem)) Assigned(item.Children[1], null, scope); break;
            case NodeKind.Catch: scope = BlockScope(scope, node); Assigned(node.Children[1], null, scope); break;
            case NodeKind.Delete: foreach (var target in node.Children) Assigned(target, null, scope); break;
            case NodeKind.Block or NodeKind.For: scope = BlockScope(scope, node); break;
        }
        foreach (var child in node.Children) Visit(child, scope);
    }

    private Scope BlockScope(Scope scope, Node node)
    {
        if (!_hasDeclarations) return scope;
        var block = new Scope(scope, ScopeKind.Block);
        switch (node.Kind)
        {
            case NodeKind.Block: HoistBlock(node.Children, block); break;
            case NodeKind.For when node.Children[0].Kind is NodeKind.Variable or NodeKind.Block: HoistBlock([node.Children[0], .. node.Children[0].Children], block); break;
            case NodeKind.ForEach when node.Text.StartsWith("let", StringComparison.Ordinal): DeclareTargets(node.Children[0], block); break;
            case NodeKind.Catch: DeclareTargets(node.Children[1], block); break;
        }
        return block;
    }

    private void VisitFunction(Node node, Scope scope, Node parameters, Node body)
    {
        var inner = new Scope(scope, ScopeKind.Function);
        if (node.Kind == NodeKind.Lambda && !node.Children[2].IsNone) DeclareTargets(node.Children[2], inner);
        foreach (var parameter in parameters.Children)
        {
            if (parameter.Kind != NodeKind.Parameter) continue;
            foreach (var name in TargetsOf(parameter.Children[0]))
            {
                var symbol = Declare(name, inner);
                symbol.IsParameter = true;
                symbol.Assignments++;
                if (name == parameter.Children[0] && !parameter.Children[1].IsNone) symbol.Type = parameter.Children[1];
            }
            foreach (var part in parameter.Children.Skip(1)) Visit(part, scope);
            VisitDefaults(parameter.Children[0], inner);
        }
        Hoist(body, inner);
        if (node.Kind == NodeKind.Function)
        {
            Visit(node.Children[0], scope);
            Visit(node.Children[1], scope);
            Visit(node.Children[3], scope);
        }
        if (body.Kind == NodeKind.Block)
        {
            foreach (var statement in body.Children) Visit(statement, inner);
        }
        else
        {
            Visit(body, inner);
        }
    }

    /// <summary>Names that a destructuring target uses rather than declares.</summary>
    private void VisitDefaults(Node target, Scope scope)
    {
        if (target.Kind == NodeKind.Identifier) return;
        foreach (var child in target.Children) Visit(child, scope);
    }

    private void VisitClass(Node node, Scope scope)
    {
        var inner = new Scope(scope, ScopeKind.Class);
        if (!_hasDeclarations) Hoist(node.Children[4], inner);
        Visit(node.Children[0], scope);
        Visit(node.Children[2], scope);
        Visit(node.Children[3], scope);
        foreach (var member in node.Children[4].Children) Visit(member, inner);
    }

    private void VisitComprehension(Node node, Scope scope)
    {
        var inner = new Scope(scope, ScopeKind.Block);
        foreach (var clause in node.Children.Where(c => c.Kind == NodeKind.ForClause))
        {
            foreach (var name in TargetsOf(clause.Children[0])) Declare(name, inner).Assignments += 2;
        }
        foreach (var child in node.Children) Visit(child, inner);
    }

    private void Assigned(Node target, Node? value, Scope scope)
    {
        var targets = TargetsOf(target);
        foreach (var name in targets)
        {
            var symbol = scope.Find(name.Text);
            if (symbol is null)
            {
                symbol = scope.File.Declare(name.Text);
                _owners.TryAdd(symbol, scope.File);
            }
            name.Symbol = symbol;
            symbol.Assignments++;
            if (_owners.TryGetValue(symbol, out var owner) && owner.Function != scope.Function && (symbol.Assignments > 1 || !symbol.IsGlobal)) symbol.IsAssignedElsewhere = true;
            symbol.Initializer = symbol.Assignments == 1 && targets.Count == 1 && name == target ? value : null;
            if (symbol.Initializer is { Kind: NodeKind.New } made) symbol.Type ??= made.Children[0];
        }
    }

    private void Declared(Node node, Scope scope)
    {
        var (target, type, value) = (node.Children[0], node.Children[1], node.Children[2]);
        if (node.Text == "field") return;
        if (!value.IsNone || !_hasDeclarations) Assigned(target, value, scope);
        if (target.Kind.IsName() && scope.Find(target.Text) is { } symbol)
        {
            target.Symbol = symbol;
            if (!type.IsNone) symbol.Type = type;
        }
        if (_hasDeclarations && ModuleNames.Required(value) is { } module) Requires(target, module, scope);
    }

    /// <summary><c>const {a: b} = require("m")</c> makes b stand for m.a.</summary>
    private static void Requires(Node target, string[] module, Scope scope)
    {
        if (target.Kind.IsName())
        {
            if (scope.Find(target.Text) is { } symbol) symbol.Import(target.Start, module);
            return;
        }
        if (target.Kind != NodeKind.Dictionary) return;
        foreach (var pair in target.Children.Where(p => p.Kind == NodeKind.Pair))
        {
            var name = pair.Children[1].Kind == NodeKind.Assign ? pair.Children[1].Children[0] : pair.Children[1];
            if (name.Kind.IsName() && scope.Find(name.Text) is { } symbol) symbol.Import(name.Start, [.. module, pair.Children[0].Text]);
        }
    }

    private Symbol Declare(Node name, Scope scope)
    {
        var symbol = scope.Declare(name.Text);
        _owners.TryAdd(symbol, scope);
        name.Symbol = symbol;
        return symbol;
    }

    /// <summary>A method is no variable: those of two classes are not different things because they have one name.</summary>
    private void DeclareDefinition(Node name, Scope scope)
    {
        Declare(name, scope).Assignments++;
        if (scope.Kind == ScopeKind.Class) name.Symbol = null;
    }

    private void DeclareTargets(Node target, Scope scope)
    {
        foreach (var name in TargetsOf(target))
        {
            // A name that the file imports stays the import's, whatever a function assigns to it later on.
            if (!_hasDeclarations && scope.Kind == ScopeKind.Function && scope.FindHere(name.Text) is null && scope.Find(name.Text) is { IsImported: true }) continue;
            Declare(name, scope);
        }
    }

    /// <summary>Declares what belongs to the whole function, file or class, wherever in it it stands.</summary>
    private void Hoist(Node body, Scope scope)
    {
        var pending = new Stack<Node>();
        pending.Push(body);
        while (pending.TryPop(out var node))
        {
            if (HoistOne(node, scope)) continue;
            for (var i = node.Children.Length - 1; i >= 0; i--) pending.Push(node.Children[i]);
        }
        if (_hasDeclarations && body.Kind == NodeKind.Block) HoistBlock(body.Children, scope);
    }

    /// <summary>True when nothing below the node belongs to the scope.</summary>
    private bool HoistOne(Node node, Scope scope)
    {
        switch (node.Kind)
        {
            case NodeKind.Lambda or NodeKind.Comprehension: return true;
            case NodeKind.Function or NodeKind.Class:
                if (!_hasDeclarations && node.Children[1].Kind == NodeKind.Identifier) DeclareDefinition(node.Children[1], scope);
                return true;
            case NodeKind.Import or NodeKind.ImportFrom: ImportNames.Declare(node, scope, _tree); return true;
            case NodeKind.Variable when _hasDeclarations && node.Text == "var": DeclareTargets(node.Children[0], scope); break;
            case NodeKind.ForEach when _hasDeclarations && node.Text.StartsWith("var", StringComparison.Ordinal): DeclareTargets(node.Children[0], scope); break;
            case NodeKind.ScopeDeclaration: Borrow(node, scope); return true;
            case NodeKind.Assign or NodeKind.AugmentedAssign or NodeKind.Variable or NodeKind.ForEach when !_hasDeclarations: DeclareTargets(node.Children[0], scope); break;
            case NodeKind.WithItem or NodeKind.Catch when !_hasDeclarations: DeclareTargets(node.Children[1], scope); break;
        }
        return false;
    }

    private static void Borrow(Node node, Scope scope)
    {
        foreach (var name in node.Children)
        {
            var found = node.Text == "global" ? scope.File.Declare(name.Text) : scope.Outer?.Find(name.Text);
            if (found is null) continue;
            found.IsAssignedElsewhere = true;
            scope.Borrow(name.Text, found);
        }
    }

    private void HoistBlock(IEnumerable<Node> statements, Scope scope)
    {
        foreach (var statement in statements)
        {
            if (statement.Kind == NodeKind.Variable && statement.Text != "field") DeclareTargets(statement.Children[0], statement.Text == "var" ? scope.Function : scope);
            if (statement.Kind is NodeKind.Function or NodeKind.Class && statement.Children[1].Kind == NodeKind.Identifier) Declare(statement.Children[1], scope).Assignments++;
        }
    }

    /// <summary>The names that an assignment to the target gives a value.</summary>
    private static List<Node> TargetsOf(Node target)
    {
        var names = new List<Node>();
        var pending = new Stack<Node>();
        pending.Push(target);
        while (pending.TryPop(out var node))
        {
            switch (node.Kind)
            {
                case NodeKind.Name or NodeKind.Identifier: names.Add(node); break;
                case NodeKind.Tuple or NodeKind.Array or NodeKind.Dictionary or NodeKind.Spread: foreach (var child in node.Children.Reverse()) pending.Push(child); break;
                case NodeKind.Pair: pending.Push(node.Children[1]); break;
                case NodeKind.Assign: pending.Push(node.Children[0]); break;
            }
        }
        return names;
    }
}
