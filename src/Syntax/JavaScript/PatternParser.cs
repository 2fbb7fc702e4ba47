namespace Merlon.Syntax.JavaScript;

/// <summary>
/// Finds out what a pattern is by trying: statements or an expression first, then the parts that stand alone in patterns
/// only. The first reading without an error counts; when there is none, the errors are those of the first.
/// </summary>
internal sealed class PatternParser(string source, JavaScriptDialect dialect, int start, int end)
{
    public JavaScriptParseResult Parse()
    {
        var statements = NewParser();
        var file = statements.ParseSourceFile();
        if (statements.HasErrors) return ParseExpression() ?? ParseParts() ?? Result(statements, file, PatternForm.Statements, null);
        return Classify(statements, file);
    }

    private JavaScriptParseResult Classify(Parser parser, SourceFile file)
    {
        if (file.Body.Length != 1) return Result(parser, file, parser.IsPartial ? PatternForm.Partial : PatternForm.Statements, null);
        switch (file.Body[0])
        {
            case ExpressionStatement { Expression: var expression } statement when !EndsWithSemicolon(statement):
                return Result(parser, expression, PatternForm.Expression, null);
            case Block or FunctionDeclaration { Name: null, Function.Body: not null } or ClassDeclaration { Class.Name: null }
                when ParseExpression(file) is { } value:
                return value;
            case LabeledStatement { Body: ExpressionStatement or Block } when ParseProperties(file) is { } property:
                return property;
            case var statement when parser.IsPartial:
                return Result(parser, statement, PatternForm.Partial, null);
            default:
                return Result(parser, file, PatternForm.Statements, null);
        }
    }

    private bool EndsWithSemicolon(Statement statement) => statement.End > statement.Start && source[statement.End - 1] == ';';

    private JavaScriptParseResult? ParseExpression(SourceFile? alternative = null)
    {
        var parser = NewParser();
        var expression = parser.ParsePatternExpression();
        return parser.HasErrors ? null : Result(parser, expression, PatternForm.Expression, alternative);
    }

    private JavaScriptParseResult? ParseProperties(SourceFile alternative)
    {
        var parser = NewParser();
        return Partial(parser, parser.ParsePatternProperties(), alternative);
    }

    private JavaScriptParseResult? ParseParts()
    {
        Func<Parser, SyntaxNode[]>[] readings =
        [
            parser => parser.ParsePatternClauses(),
            parser => parser.ParsePatternMembers(),
            parser => parser.ParsePatternProperties(),
            parser => parser.ParsePatternDecorators(),
        ];
        foreach (var read in readings)
        {
            var parser = NewParser();
            if (Partial(parser, read(parser), null) is { } result) return result;
        }
        return null;
    }

    private static JavaScriptParseResult? Partial(Parser parser, SyntaxNode[] parts, SourceFile? alternative)
    {
        if (parser.HasErrors || parts.Length == 0) return null;
        var root = parts.Length == 1 ? parts[0] : new PatternParts(parts[0].Start, parts[^1].End, parts);
        return Result(parser, root, PatternForm.Partial, alternative);
    }

    private Parser NewParser() => new(source, dialect, isModule: false, isPattern: true, start, end, null);

    private static JavaScriptParseResult Result(Parser parser, SyntaxNode root, PatternForm form, SyntaxNode? alternative) =>
        new(root, parser.Errors, parser.Comments, form, alternative);
}
