namespace Merlon.Syntax.JavaScript;

/// <summary>The ways in which a whole source can be read as a pattern.</summary>
internal sealed partial class Parser
{
    /// <summary>Whether the pattern stops inside a statement: a head without its body, a try without a catch.</summary>
    public bool IsPartial { get; private set; }

    public bool HasErrors => _errors.Count > 0;

    private void MakePartial() => IsPartial = true;

    public Expression ParsePatternExpression()
    {
        var expression = ParseExpression();
        ExpectEnd();
        return expression;
    }

    /// <summary>Members of an object without its braces.</summary>
    public SyntaxNode[] ParsePatternProperties()
    {
        var mark = _gatheredCount;
        do
        {
            if (Kind == TokenKind.EndOfSource) break;
            Gather(ParseObjectMember());
        }
        while (TryTake(TokenKind.Comma) || Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable);
        ExpectEnd();
        return TakeGathered<SyntaxNode>(mark);
    }

    /// <summary>Members of a class without its braces.</summary>
    public SyntaxNode[] ParsePatternMembers()
    {
        var mark = _gatheredCount;
        while (Kind != TokenKind.EndOfSource && !HasErrors)
        {
            if (TryTake(TokenKind.Semicolon)) continue;
            Gather(ParseClassMember());
        }
        return TakeGathered<SyntaxNode>(mark);
    }

    /// <summary>Decorators without what they decorate.</summary>
    public SyntaxNode[] ParsePatternDecorators()
    {
        var decorators = ParseDecorators();
        ExpectEnd();
        return decorators;
    }

    /// <summary>The parts of a switch or try statement that cannot stand alone.</summary>
    public SyntaxNode[] ParsePatternClauses()
    {
        var mark = _gatheredCount;
        while (Kind != TokenKind.EndOfSource && !HasErrors)
        {
            switch (Kind)
            {
                case TokenKind.Catch: Gather(ParseCatch()); break;
                case TokenKind.Case or TokenKind.Default: Gather(ParseCase()); break;
                case TokenKind.Finally or TokenKind.Else:
                    var isFinally = Kind == TokenKind.Finally;
                    Next();
                    Gather(isFinally ? ParseBlock() : ParseStatement());
                    break;
                case TokenKind.DotDotDot or TokenKind.EllipsisMetavariable: Gather(ParseEllipsis()); break;
                default: ReportExpected("catch, finally or case"); break;
            }
        }
        return TakeGathered<SyntaxNode>(mark);
    }

    private void ExpectEnd()
    {
        if (Kind != TokenKind.EndOfSource) ReportExpected("the end of the pattern");
    }
}
