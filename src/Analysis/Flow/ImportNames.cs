using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Flow;

/// <summary>What imports bring into a file.</summary>
internal static class ImportNames
{
    public static void Declare(Node node, Scope scope, SourceTree tree)
    {
        var module = ModuleNames.Parts(node.Children[0]);
        if (node.Kind == NodeKind.Import)
        {
            var alias = node.Children[1];
            if (module.Length == 0) return;
            if (alias.IsNone) scope.Declare(module[0]).Import(node.Start, [module[0]]);
            else Bind(alias, module, scope);
            return;
        }
        foreach (var name in node.Children.Skip(1).Where(n => n.Kind == NodeKind.ImportedName)) DeclareOne(name, module, scope, tree);
    }

    private static void DeclareOne(Node imported, string[] module, Scope scope, SourceTree tree)
    {
        var (name, alias) = (imported.Children[0], imported.Children[1]);
        var isWhole = name.Text is "*" or "default";
        if (name.Text == "*" && alias.IsNone)
        {
            if (scope.Kind == ScopeKind.File) tree.Wildcards.Add(module);
        }
        else if (isWhole && !alias.IsNone) Bind(alias, module, scope);
        else if (!name.IsNone) Bind(alias.IsNone ? name : alias, [.. module, name.Text], scope);
    }

    private static void Bind(Node name, string[] qualified, Scope scope)
    {
        var symbol = scope.Declare(name.Text);
        symbol.Import(name.Start, qualified);
        name.Symbol = symbol;
    }
}

/// <summary>Modules as dotted parts.</summary>
public static class ModuleNames
{
    /// <summary>The parts of a module; the dots that lead a relative one are in front of its first part.</summary>
    public static string[] Parts(Node module)
    {
        if (module.Kind != NodeKind.Module) return [module.Text];
        var parts = module.Children.Select(c => c.Text).ToArray();
        if (module.Text.Length == 0) return parts;
        return parts.Length == 0 ? [module.Text] : [module.Text + parts[0], .. parts[1..]];
    }

    /// <summary>The module of <c>require("m")</c>, <c>require("m").name</c>, <c>await import("m")</c>; null for other values.</summary>
    public static string[]? Required(Node value) => value.Kind switch
    {
        NodeKind.Await => Required(value.Children[0]),
        NodeKind.Member when Required(value.Children[0]) is { } module => [.. module, value.Children[1].Text],
        NodeKind.Call when value.Children[0] is { Kind: NodeKind.Name, Text: "require" or "import" }
            && value.Children[1].Children is [{ Kind: NodeKind.String } module, ..] => [module.Text],
        _ => null,
    };
}
