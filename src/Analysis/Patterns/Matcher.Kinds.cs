using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

public sealed partial class Matcher
{
    /// <summary>Matches nodes of kinds that fit each other.</summary>
    private bool Direct(Node p, Node t, Goal? next, MatchState state)
    {
        if (p.Kind != t.Kind) return Equivalent(p, t, next, state);
        if ((p.Flags & ~(NodeFlags.Braced | NodeFlags.Bytes | NodeFlags.InType) & ~t.Flags) != 0) return false;
        switch (p.Kind)
        {
            case NodeKind.Name or NodeKind.Identifier or NodeKind.Number or NodeKind.Boolean or NodeKind.Null or NodeKind.JsxText or NodeKind.TemplateText or NodeKind.Break or NodeKind.Continue:
                return p.Text == t.Text && Pairs(p, t, next, state);
            case NodeKind.String: return StringText(p.Text, t, t.Text, next, state);
            case NodeKind.Regex: return RegexText(p, t, next, state);
            case NodeKind.Template: return TemplateParts(p, t, next, state);
            case NodeKind.Binary: return Binary(p, t, next, state);
            case NodeKind.Arguments: return Arguments(p.Children, t.Children, next, state);
            case NodeKind.Lambda when !options.ArrowIsFunction && p.Text != t.Text: return false;
            // A function without a name has none to bind.
            case NodeKind.Lambda when t.Children[2].IsNone && p.Children[2].Kind == NodeKind.Metavariable:
                return Run(new Goal(GoalKind.Children, p.Children[..2], 0, t.Children, 0, next), state);
            case NodeKind.Array or NodeKind.Tuple or NodeKind.Parameters or NodeKind.Items or NodeKind.Comprehension or NodeKind.Sequence or NodeKind.Cases or NodeKind.ScopeDeclaration or NodeKind.Delete:
                return p.Text == t.Text && List(p, t, next, state);
            case NodeKind.Set: return Container(p, t, next, state);
            case NodeKind.Dictionary: return Dictionary(p, t, next, state);
            case NodeKind.Attributes when !options.XmlAttributesImplicitEllipsis:
                return Unordered(GoalKind.UnorderedExact, p.Children, t.Children, next, state);
            case NodeKind.Element when !options.XmlSingletonIsLoose && p.Children[2].Children.Length == 0 && t.Children[2].Children.Length > 0: return false;
            case NodeKind.Decorators when options.DecoratorsOrderMatters: return InOrder(p.Children, t.Children, next, state);
            case NodeKind.Decorators or NodeKind.Bases or NodeKind.Attributes or NodeKind.ClassBody or NodeKind.Handlers:
                return Unordered(GoalKind.Unordered, p.Children, t.Children, next, state);
            case NodeKind.Children when !options.XmlChildrenOrdered && p.Children.Length > 0: return Unordered(GoalKind.UnorderedExact, p.Children, t.Children, next, state);
            case NodeKind.Children: return p.Children.Length == 0 ? Run(next, state) : List(p, t, next, state);
            case NodeKind.Block: return Block(p, t, next, state);
            case NodeKind.ExpressionStatement: return ExpressionStatement(p, t, next, state);
            case NodeKind.Decorator: return Decorator(p.Children[0], t.Children[0], next, state);
            case NodeKind.Catch: return Catch(p, t, next, state);
            case NodeKind.Return or NodeKind.Yield or NodeKind.Slice or NodeKind.Spread or NodeKind.Throw:
                return p.Text == t.Text && Strict(p, t, next, state);
            case NodeKind.Parameter: return Parameter(p, t, next, state);
            case NodeKind.Variable: return Variable(p, t, next, state);
            case NodeKind.Import: return Import(p, t, next, state);
            case NodeKind.ImportFrom: return ImportFrom(p, t, next, state);
            case NodeKind.ImportedName: return ImportedName(p, t, next, state);
            case NodeKind.Module: return p.Text == t.Text && List(p, t, next, state);
            case NodeKind.Pair: return Pair(p, t, next, state);
            case NodeKind.Unary or NodeKind.AugmentedAssign or NodeKind.Type or NodeKind.Export or NodeKind.OtherExpression or NodeKind.OtherStatement:
                return p.Text == t.Text && (p.Children.Length <= t.Children.Length) && Pairs(p, t, next, state);
            default: return Pairs(p, t, next, state);
        }
    }

    /// <summary>Kinds that differ and yet say the same.</summary>
    private bool Equivalent(Node p, Node t, Goal? next, MatchState state)
    {
        switch (p.Kind, t.Kind)
        {
            case (NodeKind.Name, NodeKind.Identifier):
            case (NodeKind.Identifier, NodeKind.Name):
                return p.Text == t.Text && Run(next, state);
            case (NodeKind.String, NodeKind.Identifier): return StringText(p.Text, t, t.Text, next, state);
            case (NodeKind.String, NodeKind.TemplateText): return StringText(p.Text, t, t.Text, next, state);
            case (NodeKind.String, NodeKind.Template) when p.Flags.HasFlag(NodeFlags.Braced):
                return p.Text == "..." ? Run(next, state) : Metavariables.IsEllipsis(p.Text) && Bind(p.Text, MetaValue.Of(t), next, state);
            case (NodeKind.Assign, NodeKind.Variable) when (IsMethodField(t) ? options.FieldsAsAssignments : options.VariablesAsAssignments) && !t.Children[2].IsNone:
                return Run(new Goal(GoalKind.Children, p.Children, 0, [t.Children[0], t.Children[2]], 0, next), state);
            case (NodeKind.Array, NodeKind.Comprehension) when t.Text == "list": return IsOnlyEllipsis(p) && Run(next, state);
            case (NodeKind.Set, NodeKind.Comprehension) when t.Text is "set" or "dict": return IsOnlyEllipsis(p) && Run(next, state);
            case (NodeKind.Set, NodeKind.Dictionary) or (NodeKind.Dictionary, NodeKind.Set): return IsOnlyEllipsis(p) && Run(next, state);
            case (NodeKind.Block, _) when t.Kind.IsExpression():
                return InBlock(p.Children, [new Node(NodeKind.ExpressionStatement, t.Start, t.End, "", [t])], 0, next, state, GoalKind.Statements);
            case (NodeKind.Block, _) when p.Children.Length == 1 && t.Kind.IsStatement(): return Match(p.Children[0], t, next, state);
            case (NodeKind.ExpressionStatement, _): return ExpressionStatement(p, t, next, state);
            case (NodeKind.Function, NodeKind.Lambda): return FunctionAsLambda(p, t, next, state);
            case (NodeKind.Lambda, NodeKind.Function) when t.Parent is { Kind: NodeKind.Dictionary }:
                return Run(new Goal(GoalKind.Children, [p.Children[0], p.Children[1]], 0, [t.Children[2], t.Children[4]], 0, next), state);
            case (NodeKind.Pair, NodeKind.Function): return MethodAsPair(p, t, next, state);
            case (NodeKind.Class, NodeKind.ClassExpression): return Match(p, t.Children[0], next, state);
            case (NodeKind.ClassExpression, NodeKind.Class): return Match(p.Children[0], t, next, state);
            case (NodeKind.Import, NodeKind.ImportFrom): return ImportAsFrom(p, t, next, state);
            case (NodeKind.ImportFrom, NodeKind.Import): return FromAsImport(p, t, next, state);
            case (NodeKind.ImportFrom, NodeKind.Variable): return ImportAsRequire(p, t, next, state);
            case (NodeKind.Call, NodeKind.Decorator) when t.Children[0].Kind != NodeKind.Call: return Decorator(p, t.Children[0], next, state);
            default: return false;
        }
    }

    /// <summary>A field that holds a function is a method rather than a variable.</summary>
    private static bool IsMethodField(Node t) => t.Text == "field" && t.Children[2].Kind == NodeKind.Lambda;

    private static bool IsOnlyEllipsis(Node p) => p.Children is [{ Kind: NodeKind.Ellipsis }];

    /// <summary><c>function ...(a) {}</c> and a named function also match functions that are values.</summary>
    private bool FunctionAsLambda(Node p, Node t, Goal? next, MatchState state)
    {
        if (!options.ArrowIsFunction && t.Text.Length > 0) return false;
        if (p.Children[1].Kind != NodeKind.Ellipsis && t.Children[2].IsNone) return false;
        return Run(new Goal(GoalKind.Children, [p.Children[1].Kind == NodeKind.Ellipsis ? Node.None : p.Children[1], p.Children[2], p.Children[4]], 0,
            [t.Children[2], t.Children[0], t.Children[1]], 0, next), state);
    }

    /// <summary><c>{ name: function }</c> matches <c>{ name() {} }</c>.</summary>
    private bool MethodAsPair(Node p, Node t, Goal? next, MatchState state)
    {
        if (t.Parent is not { Kind: NodeKind.Dictionary }) return false;
        var value = p.Children[1];
        if (value.Kind is NodeKind.Ellipsis or NodeKind.Metavariable)
            return Run(new Goal(GoalKind.Children, [p.Children[0], value], 0, [t.Children[1], t], 0, next), state);
        return value.Kind == NodeKind.Lambda && Run(new Goal(GoalKind.Children,
            [p.Children[0], value.Children[0], value.Children[1]], 0, [t.Children[1], t.Children[2], t.Children[4]], 0, next), state);
    }

    /// <summary>A decorator without parentheses is one with none inside.</summary>
    private bool Decorator(Node p, Node t, Goal? next, MatchState state)
    {
        if ((p.Kind == NodeKind.Call) == (t.Kind == NodeKind.Call) && Match(p, t, next, state)) return true;
        if (p.Kind == NodeKind.Call && t.Kind != NodeKind.Call)
            return p.Children[1].Children.All(c => c.Kind is NodeKind.Ellipsis or NodeKind.EllipsisMetavariable) && Match(p.Children[0], t, next, state);
        return p.Kind != NodeKind.Call && t.Kind == NodeKind.Call && t.Children[1].Children.Length == 0 && Match(p, t.Children[0], next, state);
    }

    /// <summary>One type matches a handler of several when the pattern says that there may be more.</summary>
    private bool Catch(Node p, Node t, Goal? next, MatchState state)
    {
        if (Pairs(p, t, next, state)) return true;
        if (t.Children[1].IsNone && p.Children[1].Kind == NodeKind.Metavariable)
            return Run(new Goal(GoalKind.Children, [p.Children[0], p.Children[2]], 0, [t.Children[0], t.Children[2]], 0, next), state);
        if (p.Children[0].Kind != NodeKind.Tuple || t.Children[0].IsNone || t.Children[0].Kind == NodeKind.Tuple) return false;
        var rest = new Goal(GoalKind.Children, p.Children, 1, t.Children, 1, next);
        return Run(new Goal(GoalKind.List, p.Children[0].Children, 0, [t.Children[0]], 0, rest), state);
    }

    /// <summary>A type may be left out, a default may not.</summary>
    private bool Parameter(Node p, Node t, Goal? next, MatchState state)
    {
        if (p.Text != t.Text || p.Children[2].IsNone != t.Children[2].IsNone) return false;
        return Pairs(p, t, next, state);
    }

    private bool Variable(Node p, Node t, Goal? next, MatchState state)
    {
        if ((p.Text == "field") != (t.Text == "field") && p.Text.Length > 0) return false;
        if (!options.LetIsVar && p.Text != t.Text) return false;
        if (p.Children[2].IsNone && !t.Children[2].IsNone && p.Text is "var" or "let" or "const") return false;
        return Pairs(p, t, next, state);
    }

    /// <summary>Keys are equal by what they name, however they are written.</summary>
    private bool Pair(Node p, Node t, Goal? next, MatchState state) => Pairs(p, t, next, state);
}
