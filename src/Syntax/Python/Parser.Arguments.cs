namespace Merlon.Syntax.Python;

/// <summary>Arguments of calls and parameters of functions.</summary>
internal sealed partial class Parser
{
    // A generator that starts with the parenthesis of the call has taken the closing one as well.
    // '(' [arguments] ')'; arguments: (starred | NAME '=' expression | '**' expression | named_expression [for_if_clauses]) (',' ...)* [',']
    private Expression[] ParseArguments()
    {
        var open = Start;
        Advance();
        var mark = _nodes.Count;
        var hasKeyword = false;
        while (TokenTables.StartsExpression(Kind) || Kind == TokenKind.DoubleStar)
        {
            var argument = ParseArgument(open, isFirst: _nodes.Count == mark);
            CheckArgumentOrder(argument, ref hasKeyword);
            _nodes.Push(argument);
            if (argument.Start == open) return _nodes.Take<Expression>(mark);
            if (!Accept(TokenKind.Comma)) break;
        }
        Expect(TokenKind.RightParenthesis, "expected ',' or ')' behind the argument");
        return _nodes.Take<Expression>(mark);
    }

    private void CheckArgumentOrder(Expression argument, ref bool hasKeyword)
    {
        if (argument is KeywordArgument keyword) hasKeyword |= !keyword.Name.IsEmpty || !_isPattern;
        else if (hasKeyword && !_isPattern && argument is not StarredExpression) Report(argument.Start, argument.End, "positional argument follows keyword argument");
    }

    private Expression ParseArgument(int open, bool isFirst)
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.Star:
                Advance();
                var rest = ParseExpression();
                return new StarredExpression(rest, start, _previousEnd);
            case TokenKind.DoubleStar:
                Advance();
                var mapping = ParseExpression();
                return new KeywordArgument(start, mapping, start, _previousEnd);
        }
        var argument = ParseNamedExpression();
        switch (Kind)
        {
            case TokenKind.Assign:
                return ParseKeywordArgument(argument, start);
            case TokenKind.For or TokenKind.Async:
                return ParseGeneratorArgument(argument, open, isFirst);
            case TokenKind.Colon when IsMetavariable(argument):
                return ParseTypedMetavariable(argument);
            default:
                return argument;
        }
    }

    private Expression ParseKeywordArgument(Expression name, int start)
    {
        if (name is not NameExpression || name.Start != start) return Fail("expected the name of a parameter in front of '='");
        Advance();
        var value = ParseExpression();
        return new KeywordArgument(name.End, value, start, _previousEnd);
    }

    /// <summary>A generator that is the only argument shares the parentheses of the call.</summary>
    private Comprehension ParseGeneratorArgument(Expression element, int open, bool isOnly)
    {
        var clauses = ParseComprehensionClauses();
        if (isOnly && Kind == TokenKind.RightParenthesis)
        {
            Advance();
            return new Comprehension(ComprehensionKind.Generator, element, null, clauses, open, _previousEnd);
        }
        Report(element.Start, _previousEnd, "a generator expression needs parentheses of its own beside other arguments");
        return new Comprehension(ComprehensionKind.Generator, element, null, clauses, element.Start, _previousEnd);
    }

    // parameters, up to the token that closes them: ')' with annotations, ':' of a lambda without
    private Parameter[] ParseParameters(TokenKind close)
    {
        var mark = _nodes.Count;
        var kind = ParameterKind.Ordinary;
        var hasDefault = false;
        while (Kind != close && !IsBroken)
        {
            if (Kind == TokenKind.Slash) ParseSlash(mark, kind);
            else ParseParameterAfterStars(close, ref kind, ref hasDefault);
            if (!Accept(TokenKind.Comma)) break;
        }
        return _nodes.Take<Parameter>(mark);
    }

    private void ParseSlash(int mark, ParameterKind kind)
    {
        if (_nodes.Count == mark || kind != ParameterKind.Ordinary) Fail("'/' stands behind a positional parameter");
        for (var i = mark; i < _nodes.Count; i++)
        {
            if (_nodes[i] is Parameter { Kind: ParameterKind.Ordinary } parameter) parameter.Kind = ParameterKind.PositionalOnly;
            else if (_nodes[i] is Parameter { Kind: ParameterKind.PositionalOnly }) Fail("'/' stands only once among the parameters");
        }
        Advance();
    }

    // '*' [param] | '**' param | param [default]; a pattern also takes '...'
    private void ParseParameterAfterStars(TokenKind close, ref ParameterKind kind, ref bool hasDefault)
    {
        var start = Start;
        var annotates = close == TokenKind.RightParenthesis;
        if (kind == ParameterKind.KeywordRest && !_isPattern) Fail("nothing stands behind the '**' parameter");
        switch (Kind)
        {
            case TokenKind.Star:
                Advance();
                if (kind != ParameterKind.Ordinary && !_isPattern) Fail("'*' stands only once among the parameters");
                kind = ParameterKind.KeywordOnly;
                if (Kind == TokenKind.Comma) CheckBareStar(close);
                else _nodes.Push(ParseParameter(ParameterKind.Rest, annotates, start));
                break;
            case TokenKind.DoubleStar:
                Advance();
                kind = ParameterKind.KeywordRest;
                _nodes.Push(ParseParameter(kind, annotates, start));
                break;
            case TokenKind.Ellipsis when _isPattern:
                AdvanceOver(out var dots);
                _nodes.Push(new Parameter(dots, ParameterKind.Ellipsis, null, null, dots.Start, dots.End));
                break;
            default:
                var parameter = ParseParameter(kind, annotates, start);
                if (kind == ParameterKind.Ordinary && parameter.Default is null && hasDefault && !_isPattern)
                {
                    Report(start, _previousEnd, "a parameter without default follows one with default");
                }
                hasDefault |= parameter.Default is not null;
                _nodes.Push(parameter);
                break;
        }
    }

    private void CheckBareStar(TokenKind close)
    {
        var next = PeekKind();
        if (next == close || next == TokenKind.DoubleStar) Fail("a parameter must follow the bare '*'");
    }

    // param: NAME [':' expression] ['=' expression]
    private Parameter ParseParameter(ParameterKind kind, bool annotates, int start)
    {
        var name = ParseName("expected the name of a parameter");
        Expression? annotation = null, standard = null;
        if (annotates && Accept(TokenKind.Colon)) annotation = kind == ParameterKind.Rest ? ParseElement(allowNamed: false) : ParseExpression();
        if (kind is not (ParameterKind.Rest or ParameterKind.KeywordRest) && Accept(TokenKind.Assign)) standard = ParseExpression();
        return new Parameter(name, kind, annotation, standard, start, _previousEnd);
    }

    // type_params: '[' type_param (',' type_param)* [','] ']'
    private TypeParameter[] ParseTypeParameters()
    {
        if (!Accept(TokenKind.LeftBracket)) return [];
        var mark = _nodes.Count;
        do _nodes.Push(ParseTypeParameter());
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightBracket);
        Expect(TokenKind.RightBracket, "expected ']' behind the type parameters");
        return _nodes.Take<TypeParameter>(mark);
    }

    // type_param: NAME [':' expression] ['=' expression] | '*' NAME ['=' star_expression] | '**' NAME ['=' expression]
    private TypeParameter ParseTypeParameter()
    {
        var start = Start;
        var kind = Accept(TokenKind.Star) ? TypeParameterKind.Tuple
            : Accept(TokenKind.DoubleStar) ? TypeParameterKind.ParameterList
            : TypeParameterKind.Ordinary;
        var name = ParseName("expected the name of a type parameter");
        var bound = kind == TypeParameterKind.Ordinary && Accept(TokenKind.Colon) ? ParseExpression() : null;
        var standard = Accept(TokenKind.Assign) ? ParseElement(allowNamed: false) : null;
        return new TypeParameter(name, kind, bound, standard, start, _previousEnd);
    }
}
