namespace Merlon.Syntax.Python;

/// <summary>Expressions from the loosest binding to the tightest.</summary>
internal sealed partial class Parser
{
    // star_expressions: star_expression (',' star_expression)* [',']
    private Expression ParseStarExpressions() => ParseElements(allowNamed: false);

    // star_named_expressions, without brackets around: one element alone is itself, several are a tuple
    private Expression ParseElements(bool allowNamed)
    {
        var start = Start;
        var first = ParseElement(allowNamed);
        if (Kind != TokenKind.Comma) return first;
        var mark = _nodes.Count;
        _nodes.Push(first);
        ParseMoreElements(allowNamed);
        return new TupleExpression(_nodes.Take<Expression>(mark), start, _previousEnd);
    }

    // (',' element)* [',']
    private void ParseMoreElements(bool allowNamed)
    {
        while (Accept(TokenKind.Comma) && TokenTables.StartsExpression(Kind)) _nodes.Push(ParseElement(allowNamed));
    }

    // star_named_expression: '*' bitwise_or | named_expression
    private Expression ParseElement(bool allowNamed)
    {
        if (Kind == TokenKind.Star) return ParseStarred();
        return allowNamed ? ParseNamedExpression() : ParseExpression();
    }

    // '*' bitwise_or
    private StarredExpression ParseStarred()
    {
        var start = Start;
        Advance();
        var value = ParseOperation(TokenTables.BitOr);
        return new StarredExpression(value, start, _previousEnd);
    }

    // yield_expr | star_expressions
    private Expression ParseYieldOrStarExpressions() => Kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();

    // yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
    private YieldExpression ParseYield()
    {
        var start = Start;
        Advance();
        if (Accept(TokenKind.From))
        {
            var source = ParseExpression();
            return new YieldExpression(source, isFrom: true, start, _previousEnd);
        }
        var value = TokenTables.StartsExpression(Kind) ? ParseStarExpressions() : null;
        return new YieldExpression(value, isFrom: false, start, _previousEnd);
    }

    // named_expression: NAME ':=' expression | expression
    private Expression ParseNamedExpression()
    {
        var start = Start;
        var target = ParseExpression();
        if (Kind != TokenKind.ColonAssign) return target;
        if (target is not NameExpression || target.Start != start) return Fail("only a name can be assigned to with ':='");
        Advance();
        var value = ParseExpression();
        return new NamedExpression(target, value, start, _previousEnd);
    }

    // expression: disjunction 'if' disjunction 'else' expression | disjunction | lambdef
    private Expression ParseExpression()
    {
        if (Kind == TokenKind.Lambda) return ParseLambda();
        var start = Start;
        var body = ParseOperation(TokenTables.Or);
        return Kind == TokenKind.If ? ParseConditional(body, start) : body;
    }

    private Expression ParseConditional(Expression body, int start)
    {
        if (!TryEnter()) return Missing;
        Advance();
        var test = ParseOperation(TokenTables.Or);
        Expect(TokenKind.Else, "expected 'else' behind the condition");
        var otherwise = ParseExpression();
        Leave();
        return new ConditionalExpression(body, test, otherwise, start, _previousEnd);
    }

    // lambdef: 'lambda' [lambda_params] ':' expression
    private Expression ParseLambda()
    {
        if (!TryEnter()) return Missing;
        var start = Start;
        Advance();
        var parameters = ParseParameters(TokenKind.Colon);
        Expect(TokenKind.Colon, "expected ':' behind the parameters of the lambda");
        var body = ParseExpression();
        Leave();
        return new LambdaExpression(parameters, body, start, _previousEnd);
    }

    // Everything from 'or' down to '**': operand (operator operand)*, operators that bind at least as tightly as asked for
    private Expression ParseOperation(int strength)
    {
        if (!TryEnter()) return Missing;
        var start = Start;
        var left = ParseOperand(strength);
        while (true)
        {
            var found = TokenTables.Strength(Kind);
            if (found == 0 || found < strength) break;
            left = ParseOperator(left, found, start);
        }
        Leave();
        return left;
    }

    private Expression ParseOperator(Expression left, int strength, int start)
    {
        switch (strength)
        {
            case TokenTables.Or or TokenTables.And:
                return ParseBooleanOperation(left, strength, start);
            case TokenTables.Compare:
                return ParseComparison(left, start);
            default:
                var binary = TokenTables.BinaryOperatorOf(Kind);
                Advance();
                // '**' leans right, and takes a sign on its right: 2 ** -1.
                var right = ParseOperation(strength == TokenTables.Power ? TokenTables.Unary : strength + 1);
                return new BinaryOperation(left, binary, right, start, _previousEnd);
        }
    }

    // disjunction: conjunction ('or' conjunction)+; conjunction: inversion ('and' inversion)+
    private BooleanOperation ParseBooleanOperation(Expression left, int strength, int start)
    {
        var kind = Kind;
        var mark = _nodes.Count;
        _nodes.Push(left);
        while (Accept(kind)) _nodes.Push(ParseOperation(strength + 1));
        var operation = kind == TokenKind.Or ? BooleanOperator.Or : BooleanOperator.And;
        return new BooleanOperation(operation, _nodes.Take<Expression>(mark), start, _previousEnd);
    }

    // comparison: bitwise_or (compare_op bitwise_or)+
    private Comparison ParseComparison(Expression left, int start)
    {
        var first = ParseComparisonLink();
        if (TokenTables.Strength(Kind) != TokenTables.Compare) return new Comparison(left, [first], start, _previousEnd);
        var links = new List<ComparisonLink> { first };
        while (TokenTables.Strength(Kind) == TokenTables.Compare) links.Add(ParseComparisonLink());
        return new Comparison(left, [.. links], start, _previousEnd);
    }

    private ComparisonLink ParseComparisonLink()
    {
        var comparison = TokenTables.ComparisonOperatorOf(Kind);
        Advance();
        if (comparison == ComparisonOperator.NotIn) Expect(TokenKind.In, "expected 'in' behind 'not'");
        if (comparison == ComparisonOperator.Is && Accept(TokenKind.Not)) comparison = ComparisonOperator.IsNot;
        return new ComparisonLink(comparison, ParseOperation(TokenTables.BitOr));
    }

    // inversion: 'not' inversion; factor: ('+' | '-' | '~') factor; await_primary
    private Expression ParseOperand(int strength)
    {
        switch (Kind)
        {
            case TokenKind.Not when strength <= TokenTables.Not:
                return ParseUnary(UnaryOperator.Not, TokenTables.Not);
            case TokenKind.Minus:
                return ParseUnary(UnaryOperator.Minus, TokenTables.Unary);
            case TokenKind.Plus:
                return ParseUnary(UnaryOperator.Plus, TokenTables.Unary);
            case TokenKind.Tilde:
                return ParseUnary(UnaryOperator.Invert, TokenTables.Unary);
            case TokenKind.Await when TokenTables.StartsExpression(PeekKind()):
                return ParseAwait();
            default:
                return ParsePrimary();
        }
    }

    private UnaryOperation ParseUnary(UnaryOperator unary, int strength)
    {
        var start = Start;
        Advance();
        var operand = ParseOperation(strength);
        return new UnaryOperation(unary, operand, start, _previousEnd);
    }

    // await_primary: 'await' primary
    private Expression ParseAwait()
    {
        if (!TryEnter()) return Missing;
        var start = Start;
        Advance();
        var value = Kind == TokenKind.Await ? ParseAwait() : ParsePrimary();
        Leave();
        return new AwaitExpression(value, start, _previousEnd);
    }

    // primary: atom ('.' NAME | '(' [arguments] ')' | '[' slices ']')*
    private Expression ParsePrimary()
    {
        var start = Start;
        var primary = ParseAtom();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    primary = ParseAttribute(primary, start);
                    break;
                case TokenKind.LeftParenthesis:
                    primary = ParseCall(primary, start);
                    break;
                case TokenKind.LeftBracket:
                    primary = ParseSubscript(primary, start);
                    break;
                default:
                    return primary;
            }
        }
    }

    private Expression ParseAttribute(Expression value, int start)
    {
        Advance();
        var name = ParseName("expected a name behind '.'");
        return new AttributeExpression(value, name.Start, _previousEnd, start);
    }

    private CallExpression ParseCall(Expression function, int start)
    {
        var arguments = ParseArguments();
        return new CallExpression(function, arguments, start, _previousEnd);
    }

    private SubscriptExpression ParseSubscript(Expression value, int start)
    {
        Advance();
        var index = ParseSlices();
        Expect(TokenKind.RightBracket, "expected ']'");
        return new SubscriptExpression(value, index, start, _previousEnd);
    }

    // slices: slice !',' | (slice | starred_expression) (',' (slice | starred_expression))* [',']
    private Expression ParseSlices()
    {
        var start = Start;
        var isStarred = Kind == TokenKind.Star;
        var first = isStarred ? ParseStarred() : ParseSlice();
        if (!isStarred && Kind != TokenKind.Comma) return first;
        var mark = _nodes.Count;
        _nodes.Push(first);
        while (Accept(TokenKind.Comma) && (Kind == TokenKind.Colon || TokenTables.StartsExpression(Kind)))
        {
            _nodes.Push(Kind == TokenKind.Star ? ParseStarred() : ParseSlice());
        }
        return new TupleExpression(_nodes.Take<Expression>(mark), start, _previousEnd);
    }

    // slice: [expression] ':' [expression] [':' [expression]] | named_expression
    private Expression ParseSlice()
    {
        var start = Start;
        var lower = Kind == TokenKind.Colon ? null : ParseNamedExpression();
        if (lower is not null && Kind != TokenKind.Colon) return lower;
        Advance();
        var upper = TokenTables.StartsExpression(Kind) ? ParseExpression() : null;
        Expression? step = null;
        if (Accept(TokenKind.Colon) && TokenTables.StartsExpression(Kind)) step = ParseExpression();
        return new SliceExpression(lower, upper, step, start, _previousEnd);
    }
}
