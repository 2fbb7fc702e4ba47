using Merlon.Analysis.Tree;
using Merlon.Syntax.Python;

namespace Merlon.Analysis.Languages.Python;

internal sealed partial class PythonLowering
{
    private Node[] Statements(IReadOnlyList<PythonNode> statements)
    {
        var nodes = new List<Node>(statements.Count);
        foreach (var statement in statements) Add(statement, nodes);
        return [.. nodes];
    }

    /// <summary>A block; none where a pattern leaves it out.</summary>
    private Node Body(Statement[]? body)
    {
        if (body is null) return Node.None;
        var nodes = Statements(body);
        return body.Length == 0 ? Make(NodeKind.Block, 0, 0) : Make(NodeKind.Block, body[0].Start, body[^1].End, nodes);
    }

    private void Add(PythonNode statement, List<Node> nodes)
    {
        if (Depth >= DepthLimit) return;
        Depth++;
        switch (statement)
        {
            case ImportStatement x: AddImports(x, nodes); break;
            case ErrorStatement x: AddBroken(x, nodes); break;
            case PartialStatement x: AddPartial(x, nodes); break;
            case ExpressionStatement { Value: NameExpression or ConstantLiteral { Kind: ConstantKind.Ellipsis } } x when IsPattern: nodes.Add(PatternStatement(x)); break;
            case Statement x: nodes.Add(Lower(x)); break;
            case MatchCase x: nodes.Add(LowerCase(x)); break;
        }
        Depth--;
    }

    /// <summary><c>...</c> and <c>$S</c> stand for statements as well.</summary>
    private Node PatternStatement(ExpressionStatement x)
    {
        var value = Lower(x.Value);
        return value.Kind is NodeKind.Ellipsis or NodeKind.EllipsisMetavariable ? value : Make(NodeKind.ExpressionStatement, x.Start, x.End, value);
    }

    /// <summary>What could be read of a broken statement is code all the same.</summary>
    private void AddBroken(ErrorStatement x, List<Node> nodes)
    {
        foreach (var part in x.Parts)
        {
            if (part is Expression e) nodes.Add(Make(NodeKind.ExpressionStatement, e.Start, e.End, Lower(e)));
            else Add(part, nodes);
        }
    }

    private void AddPartial(PartialStatement x, List<Node> nodes)
    {
        switch (x.Kind)
        {
            case PartialKind.Decorators:
                nodes.AddRange(LowerDecorators([.. x.Parts.Cast<Expression>()]).Children);
                break;
            case PartialKind.Except:
                nodes.AddRange(x.Parts.Cast<ExceptClause>().Select(LowerHandler));
                break;
            case PartialKind.Case:
                nodes.AddRange(x.Parts.Cast<MatchCase>().Select(LowerCase));
                break;
            case PartialKind.Elif:
                nodes.Add(Make(NodeKind.If, x.Start, x.End, Lower(x.Test!), Make(NodeKind.Block, x.Start, x.End, Statements(x.Parts)), Node.None));
                break;
            default:
                var block = Make(NodeKind.Block, x.Start, x.End, Statements(x.Parts));
                nodes.Add(x.Kind == PartialKind.Finally ? Finally(block) : block);
                break;
        }
    }

    private Node Lower(Statement s) => s switch
    {
        ExpressionStatement x => Make(NodeKind.ExpressionStatement, s.Start, s.End, Lower(x.Value)),
        AssignmentStatement x => LowerAssignment(x),
        AugmentedAssignment x => Make(NodeKind.ExpressionStatement, s.Start, s.End,
            Make(NodeKind.AugmentedAssign, s.Start, s.End, s_binary[(int)x.Operator], Lower(x.Target), Lower(x.Value))),
        AnnotatedAssignment x => Make(NodeKind.Variable, s.Start, s.End, "", Lower(x.Target), Lower(x.Annotation), Optional(x.Value)),
        ReturnStatement x => Make(NodeKind.Return, s.Start, s.End, Optional(x.Value)),
        RaiseStatement x => Make(NodeKind.Throw, s.Start, s.End, Optional(x.Exception), Optional(x.Cause)),
        AssertStatement x => Make(NodeKind.Assert, s.Start, s.End, Lower(x.Test), Optional(x.Message)),
        DeleteStatement x => Make(NodeKind.Delete, s.Start, s.End, LowerAll(x.Targets)),
        ScopeStatement x => Make(NodeKind.ScopeDeclaration, s.Start, s.End, x.IsGlobal ? "global" : "nonlocal", [.. x.Names.Select(NameOf)]),
        FromImportStatement x => LowerFromImport(x),
        KeywordStatement x => Make(x.Kind switch { KeywordKind.Pass => NodeKind.Pass, KeywordKind.Break => NodeKind.Break, _ => NodeKind.Continue }, s.Start, s.End),
        IfStatement x => LowerIf(x),
        WhileStatement x => Make(NodeKind.While, s.Start, s.End, Lower(x.Test), Body(x.Body), Body(x.Otherwise)),
        ForStatement x => Make(NodeKind.ForEach, s.Start, s.End, "in", Lower(x.Target), Lower(x.Iterable), Body(x.Body), Body(x.Otherwise)),
        WithStatement x => Make(NodeKind.With, s.Start, s.End, WithItems(x), Body(x.Body)),
        TryStatement x => LowerTry(x),
        FunctionDefinition x => new Node(NodeKind.Function, s.Start, s.End, "", [LowerDecorators(x.Decorators), NameOf(x.Name),
            ParameterList(x.Parameters, x.Name.End), Optional(x.Returns), Body(x.Body)], x.IsAsync ? NodeFlags.Async : NodeFlags.None),
        ClassDefinition x => Make(NodeKind.Class, s.Start, s.End, LowerDecorators(x.Decorators), NameOf(x.Name),
            x.Arguments.Length == 0 ? Node.None : Make(NodeKind.Bases, x.Arguments[0].Start, x.Arguments[^1].End, LowerAll(x.Arguments)), Node.None, ClassBody(x.Body)),
        MatchStatement x => Make(NodeKind.Switch, s.Start, s.End, Lower(x.Subject),
            x.Cases is null ? Node.None : Make(NodeKind.Cases, s.Start, s.End, [.. x.Cases.Select(LowerCase)])),
        TypeAliasStatement x => Make(NodeKind.TypeAlias, s.Start, s.End, Lower(x.Name), Lower(x.Value)),
        _ => Make(NodeKind.OtherStatement, s.Start, s.End, s.GetType().Name),
    };

    private Node ClassBody(Statement[]? body) =>
        Body(body) is { IsNone: false } block ? Make(NodeKind.ClassBody, block.Start, block.End, block.Children) : Node.None;

    /// <summary>a = b = value: the last target takes the value, the others the assignment.</summary>
    private Node LowerAssignment(AssignmentStatement x)
    {
        var value = Lower(x.Value);
        for (var i = x.Targets.Length - 1; i >= 0; i--) value = Make(NodeKind.Assign, x.Targets[i].Start, x.End, Lower(x.Targets[i]), value);
        return Make(NodeKind.ExpressionStatement, x.Start, x.End, value);
    }

    private Node LowerIf(IfStatement x)
    {
        var otherwise = Body(x.Otherwise);
        for (var i = x.Clauses.Length - 1; i >= 0; i--)
        {
            var clause = x.Clauses[i];
            otherwise = Make(NodeKind.If, clause.Start, x.End, Lower(clause.Test), Body(clause.Body), otherwise);
        }
        return otherwise;
    }

    private Node WithItems(WithStatement x) => Make(NodeKind.Items, x.Start, x.End,
        [.. x.Items.Select(i => i is { Target: null, Context: ConstantLiteral { Kind: ConstantKind.Ellipsis } } && IsPattern
            ? Lower(i.Context)
            : Make(NodeKind.WithItem, i.Start, i.End, Lower(i.Context), Optional(i.Target)))]);

    private Node LowerTry(TryStatement x) => Make(NodeKind.Try, x.Start, x.End, Body(x.Body),
        x.Handlers.Length == 0 ? Node.None : Make(NodeKind.Handlers, x.Handlers[0].Start, x.Handlers[^1].End, [.. x.Handlers.Select(LowerHandler)]),
        Body(x.Otherwise), Finally(Body(x.Final)));

    private Node LowerHandler(ExceptClause x) => Make(NodeKind.Catch, x.Start, x.End, Optional(x.Type), NameOf(x.Name), Body(x.Body));

    private void AddImports(ImportStatement x, List<Node> nodes)
    {
        foreach (var name in x.Names)
        {
            var start = name == x.Names[0] ? x.Start : name.Start;
            nodes.Add(Make(NodeKind.Import, start, name.End, Make(NodeKind.Module, name.Name.Start, name.Name.End, Dotted(name.Name)), NameOf(name.Alias)));
        }
    }

    private Node LowerFromImport(FromImportStatement x)
    {
        var module = Make(NodeKind.Module, x.Module.IsEmpty ? x.Start : x.Module.Start, x.Module.IsEmpty ? x.Start : x.Module.End,
            new string('.', x.Level), Dotted(x.Module));
        return Make(NodeKind.ImportFrom, x.Start, x.End, [module, .. x.Names.Select(LowerImportedName)]);
    }

    private Node LowerImportedName(ImportedName name)
    {
        if (name.Name.In(Source) is "...") return Make(NodeKind.Ellipsis, name.Start, name.End);
        return Make(NodeKind.ImportedName, name.Start, name.End, NameOf(name.Name), NameOf(name.Alias));
    }

    private Node LowerCase(MatchCase x) => Make(NodeKind.Case, x.Start, x.End, Lower(x.Pattern), Optional(x.Guard), Body(x.Body));

    private Node Lower(MatchPattern p) => p switch
    {
        ValuePattern x => Lower(x.Value),
        CapturePattern x => x.Pattern is null && x.Name.IsEmpty ? Make(NodeKind.Identifier, p.Start, p.End, "_")
            : x.Pattern is null ? NameNode(NodeKind.Name, p.Start, p.End, TextOf(x.Name))
            : Make(NodeKind.Assign, p.Start, p.End, NameOf(x.Name), Lower(x.Pattern)),
        OrPattern x => Make(NodeKind.Binary, p.Start, p.End, "|", [.. x.Alternatives.Select(Lower)]),
        SequencePattern x => Make(NodeKind.Tuple, p.Start, p.End, [.. x.Elements.Select(Lower)]),
        StarPattern x => Make(NodeKind.Spread, p.Start, p.End, "*", NameOf(x.Name)),
        MappingPattern x => Make(NodeKind.Dictionary, p.Start, p.End, [.. x.Entries.Select(e =>
            e.Pattern is null ? Lower(e.Key) : Make(NodeKind.Pair, e.Key.Start, e.Pattern.End, Lower(e.Key), Lower(e.Pattern)))]),
        ClassPattern x => Make(NodeKind.Call, p.Start, p.End, Lower(x.Type), Make(NodeKind.Arguments, x.Type.End, p.End, [.. x.Arguments.Select(a =>
            a.Name.IsEmpty ? Lower(a.Pattern) : Make(NodeKind.KeywordArgument, a.Name.Start, a.Pattern.End, NameOf(a.Name), Lower(a.Pattern)))])),
        _ => Make(NodeKind.OtherExpression, p.Start, p.End, p.GetType().Name),
    };
}
