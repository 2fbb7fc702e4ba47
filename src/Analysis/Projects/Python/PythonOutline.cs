using Merlon.Analysis.Flow;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>Reads what a Python module gives to others.</summary>
internal sealed class PythonOutline(FileOutline outline, SourceTree tree) : OutlineReader(outline, tree)
{
    protected override void Read()
    {
        Statements(Tree.Root.Children, isFallback: false);
        Outline.Exports = Outline.Names;
        SetImports(Imports());
    }

    /// <summary>Whatever a branch or handler binds is a name of the module as well; what stands first counts.</summary>
    private void Statements(Node[] statements, bool isFallback)
    {
        foreach (var s in statements)
        {
            switch (s.Kind)
            {
                case NodeKind.Import: Import(s, isFallback); break;
                case NodeKind.ImportFrom: ImportFrom(s, isFallback); break;
                case NodeKind.Function or NodeKind.Class when s.Children[1].Kind == NodeKind.Identifier: Bind(s.Children[1].Text, BindingOf(s), isFallback); break;
                case NodeKind.ExpressionStatement: Expression(s.Children[0], isFallback); break;
                case NodeKind.Variable: Declared(s, isFallback); break;
                case NodeKind.If: Statements(s.Children[1].Children, isFallback); Otherwise(s.Children[2]); break;
                case NodeKind.Try:
                    Statements(s.Children[0].Children, isFallback);
                    foreach (var handler in s.Children[1].Children) Otherwise(handler.Children[^1]);
                    Statements(s.Children[2].Children, isFallback);
                    foreach (var block in s.Children[3].Children) Statements(block.Children, isFallback);
                    break;
                case NodeKind.With: Statements(s.Children[1].Children, isFallback); break;
                case NodeKind.ForEach: Statements(s.Children[2].Children, isFallback); break;
                case NodeKind.While: Statements(s.Children[1].Children, isFallback); break;
            }
        }
    }

    private void Otherwise(Node node)
    {
        if (node.Kind == NodeKind.If) Statements([node], isFallback: true);
        else Statements(node.Children, isFallback: true);
    }

    private void Import(Node s, bool isFallback)
    {
        var module = ModuleNames.Parts(s.Children[0]);
        if (module.Length == 0) return;
        if (s.Children[1].IsNone) Bind(module[0], new ImportedBinding(module[0], []), isFallback);
        else Bind(s.Children[1].Text, new ImportedBinding(string.Join('.', module), []), isFallback);
    }

    private void ImportFrom(Node s, bool isFallback)
    {
        var module = Written(s.Children[0]);
        foreach (var name in s.Children.Skip(1).Where(n => n.Kind == NodeKind.ImportedName))
        {
            var (taken, alias) = (name.Children[0].Text, name.Children[1]);
            if (taken == "*") Outline.Stars.Add(new ImportedBinding(module, []));
            else Bind(alias.IsNone ? taken : alias.Text, new ImportedBinding(module, [taken]), isFallback);
        }
    }

    private static string Written(Node module) => module.Text + string.Join('.', module.Children.Select(c => c.Text));

    private void Expression(Node e, bool isFallback)
    {
        switch (e.Kind)
        {
            case NodeKind.Assign:
                var value = e.Children[1];
                while (value.Kind == NodeKind.Assign) value = value.Children[1];
                for (; e.Kind == NodeKind.Assign; e = e.Children[1]) Assign(e.Children[0], value, isFallback);
                break;
            case NodeKind.AugmentedAssign when e.Children[0].Text == "__all__" && e.Children.Length > 1: AddAll(e.Children[1]); break;
            case NodeKind.Call when DottedName.Of(e.Children[0]) is ["__all__", "extend" or "append"]: AddAll(e.Children[1]); break;
        }
    }

    private void Assign(Node target, Node value, bool isFallback)
    {
        switch (target.Kind)
        {
            case NodeKind.Name when target.Text == "__all__":
                Outline.All = new(StringComparer.Ordinal);
                AddAll(value);
                break;
            case NodeKind.Name: Bind(target.Text, BindingOf(value), isFallback); break;
            case NodeKind.Member when DottedName.Of(target) is [var owner, var name]: BindMember(owner, name, BindingOf(value)); break;
            case NodeKind.Tuple or NodeKind.Array:
                var pairs = value.Kind is NodeKind.Tuple or NodeKind.Array && value.Children.Length == target.Children.Length;
                for (var i = 0; i < target.Children.Length; i++)
                {
                    if (target.Children[i].Kind == NodeKind.Name) Bind(target.Children[i].Text, pairs ? BindingOf(value.Children[i]) : Variable(value), isFallback);
                }
                break;
        }
    }

    private void Declared(Node s, bool isFallback)
    {
        if (s.Children[0].Kind != NodeKind.Name) return;
        if (s.Children[0].Text == "__all__")
        {
            Assign(s.Children[0], s.Children[2], isFallback);
            return;
        }
        var value = s.Children[2].IsNone ? Variable(s) : BindingOf(s.Children[2]);
        if (value is DefinedBinding { Kind: DefinitionKind.Variable, Type: null } untyped) value = untyped with { Type = DottedName.OfType(s.Children[1]) };
        Bind(s.Children[0].Text, value, isFallback);
    }

    /// <summary>Texts below the node; what is computed otherwise (<c>sub.__all__</c>) leaves the list open.</summary>
    private void AddAll(Node value)
    {
        foreach (var node in value.DescendantsAndSelf())
        {
            if (node.Kind == NodeKind.String) Outline.All?.Add(node.Text);
            else if (node.Kind is NodeKind.Name or NodeKind.Comprehension)
            {
                Outline.All = null;
                return;
            }
        }
    }

    private List<(Node, string, IReadOnlyList<string>)> Imports()
    {
        var found = new List<(Node, string, IReadOnlyList<string>)>();
        foreach (var s in Tree.OfKind(NodeKind.Import)) found.Add((s, string.Join('.', ModuleNames.Parts(s.Children[0])), []));
        foreach (var s in Tree.OfKind(NodeKind.ImportFrom)) found.Add((s, Written(s.Children[0]), [.. s.Children.Skip(1).Where(n => n.Kind == NodeKind.ImportedName).Select(n => n.Children[0].Text)]));
        foreach (var call in Tree.OfKind(NodeKind.Call))
        {
            if (call.Children[1].Children is [{ Kind: NodeKind.String } module, ..] && DottedName.Of(call.Children[0]) is [.., "__import__" or "import_module"]) found.Add((call, module.Text, []));
        }
        return found;
    }
}
