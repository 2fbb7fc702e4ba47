using Merlon.Syntax.Python;

namespace Merlon.Syntax.Tests.Python;

internal sealed partial class AstDump
{
    private void Print(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement node: Head("Expr", node); Print(node.Value); Up(); break;
            case AssignmentStatement node: Head("Assign", node); List(node.Targets, Print); Print(node.Value); Up(); break;
            case AugmentedAssignment node: Head("AugAssign", node, Name(node.Operator)); Print(node.Target); Print(node.Value); Up(); break;
            case AnnotatedAssignment node: PrintAnnotated(node); break;
            case TypeAliasStatement node: Head("TypeAlias", node); Print(node.Name); List(node.TypeParameters, Print); Print(node.Value); Up(); break;
            case KeywordStatement node: Head(node.Kind.ToString(), node); Up(); break;
            case ReturnStatement node: Head("Return", node); Optional(node.Value); Up(); break;
            case RaiseStatement node: Head("Raise", node); Optional(node.Exception); Optional(node.Cause); Up(); break;
            case AssertStatement node: Head("Assert", node); Print(node.Test); Optional(node.Message); Up(); break;
            case DeleteStatement node: Head("Delete", node); List(node.Targets, Print); Up(); break;
            case ScopeStatement node: Head(node.IsGlobal ? "Global" : "Nonlocal", node, string.Join(',', node.Names.Select(Text))); Up(); break;
            case ImportStatement node: Head("Import", node); List(node.Names, Print); Up(); break;
            case FromImportStatement node: PrintFromImport(node); break;
            case IfStatement node: PrintIf(node); break;
            case WhileStatement node: Head("While", node); Print(node.Test); Body(node.Body); Body(node.Otherwise); Up(); break;
            case ForStatement node: PrintFor(node); break;
            case WithStatement node: Head(node.IsAsync ? "AsyncWith" : "With", node); List(node.Items, Print); Body(node.Body); Up(); break;
            case TryStatement node: PrintTry(node); break;
            case FunctionDefinition node: PrintFunction(node); break;
            case ClassDefinition node: PrintClass(node); break;
            case MatchStatement node: Head("Match", node); Print(node.Subject); List(node.Cases ?? [], Print); Up(); break;
            case ErrorStatement node: Head("Error", node); Up(); break;
            default: Head(statement.GetType().Name, statement); Up(); break;
        }
    }

    private void PrintAnnotated(AnnotatedAssignment node)
    {
        var isSimple = node.Target is NameExpression && node.Target.Start == node.Start;
        Head("AnnAssign", node, isSimple ? "1" : "0");
        Print(node.Target);
        Print(node.Annotation);
        Optional(node.Value);
        Up();
    }

    private void Print(ImportedName name)
    {
        Head("alias", name, name.Alias.IsEmpty ? Dotted(name.Name) : $"{Dotted(name.Name)} {Text(name.Alias)}");
        if (name.Alias.IsEmpty) Absent();
        Up();
    }

    private void PrintFromImport(FromImportStatement node)
    {
        Head("ImportFrom", node, node.Module.IsEmpty ? $"{node.Level}" : $"{Dotted(node.Module)} {node.Level}");
        if (node.Module.IsEmpty) Absent();
        List(node.Names, Print);
        Up();
    }

    private void PrintIf(IfStatement node)
    {
        var depth = _depth;
        for (var i = 0; i < node.Clauses.Length; i++)
        {
            if (i > 0)
            {
                Line("[1]");
                _depth++;
            }
            Head("If", node.Clauses[i].Start, node.End);
            Print(node.Clauses[i].Test);
            Body(node.Clauses[i].Body);
        }
        Body(node.Otherwise);
        _depth = depth;
    }

    private void PrintFor(ForStatement node)
    {
        Head(node.IsAsync ? "AsyncFor" : "For", node);
        Print(node.Target);
        Print(node.Iterable);
        Body(node.Body);
        Body(node.Otherwise);
        Up();
    }

    private void Print(WithItem item)
    {
        HeadWithoutPosition("withitem");
        Print(item.Context);
        Optional(item.Target);
        Up();
    }

    private void PrintTry(TryStatement node)
    {
        Head(node.IsStar ? "TryStar" : "Try", node);
        Body(node.Body);
        List(node.Handlers, Print);
        Body(node.Otherwise);
        Body(node.Final);
        Up();
    }

    private void Print(ExceptClause clause)
    {
        Head("ExceptHandler", clause, Text(clause.Name));
        Optional(clause.Type);
        if (clause.Name.IsEmpty) Absent();
        Body(clause.Body);
        Up();
    }

    private void PrintFunction(FunctionDefinition node)
    {
        Head(node.IsAsync ? "AsyncFunctionDef" : "FunctionDef", node.Keyword, node.End, Text(node.Name));
        PrintParameters(node.Parameters);
        Body(node.Body);
        List(node.Decorators, Print);
        Optional(node.Returns);
        if (_version.HasTypeParameters) List(node.TypeParameters, Print);
        Up();
    }

    private void PrintClass(ClassDefinition node)
    {
        Head("ClassDef", node.Keyword, node.End, Text(node.Name));
        List(node.Arguments.Where(a => a is not KeywordArgument).ToList(), Print);
        List(node.Arguments.OfType<KeywordArgument>().ToList(), Print);
        Body(node.Body);
        List(node.Decorators, Print);
        if (_version.HasTypeParameters) List(node.TypeParameters, Print);
        Up();
    }

    private void PrintParameters(Parameter[] parameters)
    {
        HeadWithoutPosition("arguments");
        List(Of(ParameterKind.PositionalOnly), Print);
        List(Of(ParameterKind.Ordinary), Print);
        PrintSingle(ParameterKind.Rest);
        List(Of(ParameterKind.KeywordOnly), Print);
        List(Of(ParameterKind.KeywordOnly), p => Optional(p.Default));
        PrintSingle(ParameterKind.KeywordRest);
        List(parameters.Where(p => p.Kind is ParameterKind.PositionalOnly or ParameterKind.Ordinary && p.Default is not null).ToList(), p => Print(p.Default!));
        Up();

        List<Parameter> Of(ParameterKind kind) => [.. parameters.Where(p => p.Kind == kind)];

        void PrintSingle(ParameterKind kind)
        {
            if (parameters.FirstOrDefault(p => p.Kind == kind) is { } parameter) Print(parameter);
            else Absent();
        }
    }

    private void Print(Parameter parameter)
    {
        Head("arg", parameter.Name.Start, parameter.Annotation is null ? parameter.Name.End : EndOfAnnotation(parameter), Text(parameter.Name));
        Optional(parameter.Annotation);
        Up();
    }

    /// <summary>The annotation's parentheses belong to it, and are not in its range: the default's sign or the end of the parameter follows.</summary>
    private int EndOfAnnotation(Parameter parameter)
    {
        if (parameter.Default is null) return parameter.End;
        var equals = parameter.Default.Start - 1;
        while (_source[equals] != '=') equals--;
        while (char.IsWhiteSpace(_source[equals - 1]) || _source[equals - 1] == '\\') equals--;
        return equals;
    }

    private void Print(TypeParameter parameter)
    {
        var kind = parameter.Kind switch
        {
            TypeParameterKind.Tuple => "TypeVarTuple",
            TypeParameterKind.ParameterList => "ParamSpec",
            _ => "TypeVar",
        };
        Head(kind, parameter, Text(parameter.Name));
        if (parameter.Kind == TypeParameterKind.Ordinary) Optional(parameter.Bound);
        if (_version.HasTypeParameterDefaults) Optional(parameter.Default);
        Up();
    }

    private void Print(MatchCase single)
    {
        HeadWithoutPosition("match_case");
        Print(single.Pattern);
        Optional(single.Guard);
        Body(single.Body);
        Up();
    }
}
