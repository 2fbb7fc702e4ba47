using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

internal sealed partial class SyntaxDump
{
    private void WriteStatement(Statement node, Entry entry)
    {
        var depth = entry.Depth;
        var start = entry.Start >= 0 ? entry.Start : node.Start;
        void Simple(string kind, params ReadOnlySpan<SyntaxNode?> children)
        {
            Line(depth, kind, start, node.End);
            foreach (var child in children) Add(child, depth + 1);
        }
        switch (node)
        {
            case Block block:
                Simple("Block");
                AddAll(block.Body, depth + 1);
                break;
            case EmptyStatement: Simple("EmptyStatement"); break;
            case DebuggerStatement: Simple("DebuggerStatement"); break;
            case ErrorStatement: Simple("Error"); break;
            case ExpressionStatement statement: Simple("ExpressionStatement", statement.Expression); break;
            case VariableDeclaration declaration:
                Line(depth, entry.As ?? "VariableStatement", start, node.End, Words(declaration.Modifiers, entry.Prefix), KindOf(declaration.Kind));
                AddAll(declaration.Declarators, depth + 1);
                break;
            case IfStatement @if: Simple("IfStatement", @if.Test, @if.Consequent, @if.Alternate); break;
            case ForStatement @for:
                Simple("ForStatement");
                AddForTarget(@for.Initializer, depth + 1);
                Add(@for.Test, depth + 1);
                Add(@for.Update, depth + 1);
                Add(@for.Body, depth + 1);
                break;
            case ForInStatement forIn:
                Simple("ForInStatement");
                AddForTarget(forIn.Target, depth + 1);
                Add(forIn.Value, depth + 1);
                Add(forIn.Body, depth + 1);
                break;
            case ForOfStatement forOf:
                Line(depth, "ForOfStatement", start, node.End, forOf.IsAwait ? "await" : null);
                AddForTarget(forOf.Target, depth + 1);
                Add(forOf.Value, depth + 1);
                Add(forOf.Body, depth + 1);
                break;
            case WhileStatement @while: Simple("WhileStatement", @while.Test, @while.Body); break;
            case DoWhileStatement doWhile: Simple("DoStatement", doWhile.Body, doWhile.Test); break;
            case WithStatement with: Simple("WithStatement", with.Value, with.Body); break;
            case ReturnStatement @return: Simple("ReturnStatement", @return.Value); break;
            case ThrowStatement @throw: Simple("ThrowStatement", @throw.Value); break;
            case BreakStatement @break: Simple("BreakStatement", @break.Label); break;
            case ContinueStatement @continue: Simple("ContinueStatement", @continue.Label); break;
            case LabeledStatement labeled: Simple("LabeledStatement", labeled.Label, labeled.Body); break;
            case TryStatement @try: Simple("TryStatement", @try.Body, @try.Handler, @try.Finalizer); break;
            case SwitchStatement @switch:
                Simple("SwitchStatement", @switch.Value);
                AddAll(@switch.Clauses, depth + 1);
                break;
            default: WriteDeclaration(node, entry, start); break;
        }
    }

    private void AddForTarget(SyntaxNode? target, int depth)
    {
        if (target is not null) _children.Add(new Entry(target, depth, As: target is VariableDeclaration ? "VariableDeclarationList" : null));
    }

    private static string KindOf(VariableKind kind) => kind == VariableKind.AwaitUsing ? "await using" : kind.ToString().ToLowerInvariant();

    private void WriteDeclaration(Statement node, Entry entry, int start)
    {
        var depth = entry.Depth;
        switch (node)
        {
            case FunctionDeclaration function:
                Line(depth, "FunctionDeclaration", start, node.End, Words(function.Modifiers, entry.Prefix), function.Function.IsGenerator ? "*" : null);
                Add(function.Name, depth + 1);
                AddFunction(function.Function, depth + 1);
                break;
            case ClassDeclaration @class: WriteClass("ClassDeclaration", @class.Class, depth, start, entry.Prefix); break;
            case InterfaceDeclaration @interface:
                Line(depth, "InterfaceDeclaration", start, node.End, Words(@interface.Modifiers, entry.Prefix));
                Add(@interface.Name, depth + 1);
                AddAll(@interface.TypeParameters?.Parameters, depth + 1);
                foreach (var type in @interface.Extends) _children.Add(new Entry(type, depth + 1, "extends"));
                AddMembers(@interface.Members, depth + 1);
                break;
            case TypeAliasDeclaration alias:
                Line(depth, "TypeAliasDeclaration", start, node.End, Words(alias.Modifiers, entry.Prefix));
                Add(alias.Name, depth + 1);
                AddAll(alias.TypeParameters?.Parameters, depth + 1);
                Add(alias.Type, depth + 1);
                break;
            case EnumDeclaration @enum:
                Line(depth, "EnumDeclaration", start, node.End, Words(@enum.Modifiers, entry.Prefix));
                Add(@enum.Name, depth + 1);
                AddAll(@enum.Members, depth + 1);
                break;
            case NamespaceDeclaration space: WriteNamespace(space, depth, start, entry.Prefix); break;
            default: WriteModuleStatement(node, entry, start); break;
        }
    }

    /// <summary><c>namespace A.B {}</c> is a namespace B in a namespace A to TypeScript.</summary>
    private void WriteNamespace(NamespaceDeclaration node, int depth, int start, string? prefix)
    {
        var names = new Stack<SyntaxNode>();
        var name = node.Name;
        while (name is QualifiedName qualified)
        {
            names.Push(qualified.Right);
            name = qualified.Left;
        }
        names.Push(name);
        Line(depth, "ModuleDeclaration", start, node.End, Words(node.Modifiers, prefix));
        while (names.TryPop(out var part))
        {
            depth++;
            Line(depth, part is StringLiteral ? "StringLiteral" : "Identifier", part.Start, part.End);
            if (names.TryPeek(out var inner)) Line(depth, "ModuleDeclaration", inner.Start, node.End);
        }
        Add(node.Body, depth);
    }

    private void WriteClass(string kind, Class node, int depth, int start, string? prefix)
    {
        if (node.Decorators.Length > 0) start = Math.Min(start, node.Decorators[0].Start);
        Line(depth, kind, start, node.End, Words(node.Modifiers, prefix));
        AddAll(node.Decorators, depth + 1);
        Add(node.Name, depth + 1);
        AddAll(node.TypeParameters?.Parameters, depth + 1);
        foreach (var type in node.Extends) _children.Add(new Entry(type, depth + 1, "extends"));
        foreach (var type in node.Implements) _children.Add(new Entry(type, depth + 1, "implements"));
        AddAll(node.Members, depth + 1);
        _children.Sort((a, b) => a.Node.Start != b.Node.Start ? a.Node.Start.CompareTo(b.Node.Start) : a.Node.End.CompareTo(b.Node.End));
    }

    private void WriteModuleStatement(Statement node, Entry entry, int start)
    {
        var depth = entry.Depth;
        switch (node)
        {
            case ImportDeclaration import:
                Line(depth, "ImportDeclaration", start, node.End, Words(Modifiers.None, entry.Prefix), PhaseOf(import), import.NamespaceName is null ? null : "*");
                Add(import.DefaultName, depth + 1);
                Add(import.NamespaceName, depth + 1);
                AddAll(import.Specifiers, depth + 1);
                Add(import.Source, depth + 1);
                AddAttributes(import.Attributes, depth + 1);
                break;
            case ImportEquals import:
                Line(depth, "ImportEqualsDeclaration", start, node.End, Words(import.Modifiers, entry.Prefix), import.IsTypeOnly ? "type" : null);
                Add(import.Name, depth + 1);
                Add(import.Target, depth + 1);
                break;
            case ExportDeclaration { Declaration: Statement declaration } export:
                _children.Add(new Entry(declaration, depth, export.IsDefault ? "export default" : "export", start));
                break;
            case ExportDeclaration export:
                Line(depth, "ExportAssignment", start, node.End, "default");
                Add(export.Declaration, depth + 1);
                break;
            case ExportNames names:
                Line(depth, "ExportDeclaration", start, node.End, names.IsTypeOnly ? "type" : null);
                AddAll(names.Specifiers, depth + 1);
                Add(names.Source, depth + 1);
                AddAttributes(names.Attributes, depth + 1);
                break;
            case ExportAll all:
                Line(depth, "ExportDeclaration", start, node.End, all.IsTypeOnly ? "type" : null, "*");
                Add(all.Name, depth + 1);
                Add(all.Source, depth + 1);
                AddAttributes(all.Attributes, depth + 1);
                break;
            case ExportAssignment assignment:
                Line(depth, "ExportAssignment", start, node.End, "=");
                Add(assignment.Value, depth + 1);
                break;
            case ExportAsNamespace space:
                Line(depth, "NamespaceExportDeclaration", start, node.End);
                Add(space.Name, depth + 1);
                break;
            default: throw new InvalidOperationException($"No mapping for {node.GetType().Name}.");
        }
    }

    private static string? PhaseOf(ImportDeclaration import) =>
        import.Phase != ImportPhase.Evaluation ? import.Phase.ToString().ToLowerInvariant() : import.IsTypeOnly ? "type" : null;

    private void AddAttributes(ImportAttributes? attributes, int depth)
    {
        foreach (var attribute in attributes?.Attributes ?? []) _children.Add(new Entry(attribute, depth, As: "ImportAttribute"));
    }
}
