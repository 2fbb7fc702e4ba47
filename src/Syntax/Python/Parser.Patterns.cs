namespace Merlon.Syntax.Python;

/// <summary>What only patterns hold: parts of statements.</summary>
internal sealed partial class Parser
{
    // ('except' ... ':' block)+ | 'elif' named_expression ':' block | ('else' | 'finally') ':' block
    private PartialStatement? ParsePartialClause(int start)
    {
        var keyword = Kind;
        if (keyword == TokenKind.Except)
        {
            var isStar = false;
            var handlers = ParseHandlers(ref isStar);
            return handlers.Length == 0 ? null : new PartialStatement(PartialKind.Except, null, handlers, start, _previousEnd);
        }
        Advance();
        var test = keyword == TokenKind.Elif ? ParseNamedExpression() : null;
        var body = ParseBlock() ?? [];
        if (BreaksFrom(start)) return null;
        var kind = keyword switch
        {
            TokenKind.Elif => PartialKind.Elif,
            TokenKind.Else => PartialKind.Else,
            _ => PartialKind.Finally,
        };
        return new PartialStatement(kind, test, body, start, _previousEnd);
    }

    private PatternForm FormOf(PythonModule module)
    {
        if (!_isPattern || module.Body.Length == 0) return PatternForm.None;
        if (module.Body.Any(IsPartial)) return PatternForm.Partial;
        return module.Body is [ExpressionStatement] ? PatternForm.Expression : PatternForm.Statements;
    }

    /// <summary>A statement that lacks something it needs in a program.</summary>
    private static bool IsPartial(Statement statement) => statement switch
    {
        PartialStatement => true,
        IfStatement branch => branch.Clauses[^1].Body is null,
        WhileStatement loop => loop.Body is null,
        ForStatement loop => loop.Body is null,
        WithStatement with => with.Body is null,
        TryStatement attempt => attempt.Body is null || (attempt.Handlers.Length == 0 && attempt.Final is null),
        FunctionDefinition function => function.Body is null,
        ClassDefinition definition => definition.Body is null,
        MatchStatement match => match.Cases is null,
        _ => false,
    };
}
