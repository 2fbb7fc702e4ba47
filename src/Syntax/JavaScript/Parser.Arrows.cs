namespace Merlon.Syntax.JavaScript;

/// <summary>
/// Parentheses that may turn out to be a parameter list. Their content is read once, as expressions, and turned into
/// parameters when a type annotation or the arrow shows what it was.
/// </summary>
internal sealed partial class Parser
{
    private HashSet<int>? _failedArrows;

    /// <summary>
    /// At the opening parenthesis. Gives an arrow function, a parenthesised expression or, behind <c>async</c>, a call.
    /// </summary>
    private Expression ParseParenthesized(int start, bool isAsync, bool isArrowAllowed, bool isBeforeColon, TypeParameters? typeParameters)
    {
        var open = Start;
        Next();
        var (isInAllowed, isInDecorator) = (_isInAllowed, _isInDecorator);
        (_isInAllowed, _isInDecorator) = (true, false);
        var mark = _gatheredCount;
        var areParameters = false;
        var hasTrailingComma = false;
        while (Kind is not (TokenKind.CloseParen or TokenKind.EndOfSource))
        {
            Gather(ParseExpressionOrParameter(isArrowAllowed, ref areParameters));
            hasTrailingComma = TryTake(TokenKind.Comma);
            if (!hasTrailingComma && !(_isPattern && Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable)) break;
        }
        (_isInAllowed, _isInDecorator) = (isInAllowed, isInDecorator);
        var innerEnd = PreviousEnd;
        ExpectClosing(TokenKind.CloseParen, open);
        var functionStart = typeParameters?.Start ?? open;
        Expression? arrow = null;
        if (isArrowAllowed && Kind == TokenKind.Arrow)
            arrow = ParseArrow(start, isAsync, typeParameters, ToParameters(mark), null, functionStart, isBeforeColon);
        else if (isArrowAllowed && Kind == TokenKind.Colon)
            arrow = TryParseTypedArrow(start, isAsync, typeParameters, mark, areParameters, functionStart, isBeforeColon);
        if (arrow is null && areParameters) arrow = ParametersWithoutArrow(start, mark, functionStart);
        if (arrow is null) return Parentheses(start, isAsync, mark, hasTrailingComma, innerEnd);
        _gatheredCount = mark;
        return arrow;
    }

    private SyntaxNode ParseExpressionOrParameter(bool isArrowAllowed, ref bool areParameters)
    {
        if (isArrowAllowed && (areParameters || StartsOnlyParameter))
        {
            areParameters = true;
            return ParseParameter();
        }
        var start = Start;
        var item = ParseListItem();
        var isAnnotated = Kind == TokenKind.Colon || (Kind == TokenKind.Question && IsOptionalMark());
        if (!isAnnotated || !(isArrowAllowed || _isPattern) || !IsTargetLike(item)) return item;
        areParameters = true;
        var isRest = item is SpreadElement;
        var target = ToTarget(item is SpreadElement spread ? spread.Value : item);
        return ParseRestOfParameter(start, [], Modifiers.None, isRest, target);
    }

    private bool StartsOnlyParameter => Kind switch
    {
        TokenKind.Public or TokenKind.Private or TokenKind.Protected or TokenKind.ReadOnly or TokenKind.Override => IsModifier(),
        _ => false,
    };

    private static bool IsTargetLike(Expression item) =>
        item is Identifier or ThisExpression or ObjectExpression or ArrayExpression || (item is SpreadElement spread && IsTargetLike(spread.Value));

    /// <summary>
    /// Behind the closing parenthesis stands a colon: a return type when an arrow follows it. In the middle of a
    /// conditional another colon must follow the whole function, which only reading it can tell.
    /// </summary>
    private ArrowFunction? TryParseTypedArrow(int start, bool isAsync, TypeParameters? typeParameters, int mark, bool areParameters, int functionStart, bool isBeforeColon)
    {
        if (!(_hasTypes || areParameters) || (isBeforeColon && !_hasTypes) || !CanBeParameters(mark)) return null;
        var colon = Start;
        if (_failedArrows is not null && _failedArrows.Contains(colon)) return null;
        var state = Speculate();
        Next();
        var type = ParseReturnType();
        var isArrow = Kind == TokenKind.Arrow;
        ArrowFunction? arrow = null;
        if (isArrow && isBeforeColon)
        {
            arrow = ParseArrow(start, isAsync, typeParameters, ToParameters(mark), type, functionStart, isBeforeColon);
            isArrow = Kind == TokenKind.Colon;
        }
        if (EndSpeculation(state, isArrow)) return arrow ?? ParseArrow(start, isAsync, typeParameters, ToParameters(mark), type, functionStart, isBeforeColon);
        (_failedArrows ??= []).Add(colon);
        return null;
    }

    private bool CanBeParameters(int mark)
    {
        for (var i = mark; i < _gatheredCount; i++)
        {
            var item = _gathered[i] is AssignmentExpression { Operator: null } assignment ? assignment.Target : _gathered[i];
            if (item is not (Parameter or Ellipsis or EllipsisMetavariable) && !(item is Expression expression && IsTargetLike(expression))) return false;
        }
        return true;
    }

    /// <summary>A parameter list that no arrow follows: a typed metavariable of a pattern, or a mistake.</summary>
    private Expression ParametersWithoutArrow(int start, int mark, int functionStart)
    {
        if (_isPattern && _gatheredCount == mark + 1 && _gathered[mark] is Parameter { Target: Identifier name, Type: { } type, Initializer: null })
            return new TypedMetavariable(start, PreviousEnd, name, type);
        var parameters = ToParameters(mark);
        ReportExpected("=>");
        return new ArrowFunction(start, PreviousEnd, new Function(functionStart, PreviousEnd, false, false, null, parameters, null, null));
    }

    private Expression Parentheses(int start, bool isAsync, int mark, bool hasTrailingComma, int innerEnd)
    {
        if (isAsync)
        {
            var arguments = TakeGathered<Expression>(mark);
            return new CallExpression(start, PreviousEnd, new Identifier(start, start + "async".Length), null, arguments, false);
        }
        if (_gatheredCount == mark) return new ParenthesizedExpression(start, PreviousEnd, MissingIn(innerEnd));
        if (hasTrailingComma) Report(innerEnd - 1, innerEnd, "Expected an expression behind the comma.");
        if (_gatheredCount == mark + 1)
        {
            var inner = (Expression)_gathered[mark];
            _gatheredCount = mark;
            if (inner is SpreadElement) Report(inner.Start, inner.Start + 3, "Only parameters, arguments and elements are spread: expected =>.");
            return new ParenthesizedExpression(start, PreviousEnd, inner);
        }
        var items = TakeGathered<Expression>(mark);
        return new ParenthesizedExpression(start, PreviousEnd, new SequenceExpression(items[0].Start, items[^1].End, items));
    }

    private MissingExpression MissingIn(int offset)
    {
        Report(offset, PreviousEnd, "Expected an expression in the parentheses, or => behind them.");
        return new MissingExpression(offset, offset);
    }

    /// <summary><c>async</c>: a name, or the start of an arrow function. Null when a function expression follows.</summary>
    private Expression? ParseAsyncStart(bool isBeforeColon)
    {
        var start = Start;
        var next = PeekKind(out var isOnNewLine);
        if (isOnNewLine) return ParseNameOrArrow(isBeforeColon);
        if (next == TokenKind.Function) return null;
        var state = _lexer.State;
        if (next == TokenKind.OpenParen)
        {
            Next();
            return ParseParenthesized(start, isAsync: true, isArrowAllowed: true, isBeforeColon, null);
        }
        if (next == TokenKind.Less && _hasTypes)
        {
            Next();
            if (ParseGenericArrow(start, isAsync: true, isBeforeColon) is { } arrow) return arrow;
            _lexer.Return(state);
        }
        if (!IsNameKind(next)) return ParseNameOrArrow(isBeforeColon);
        Next();
        var name = ParseName();
        if (Kind == TokenKind.Arrow)
            return ParseArrow(start, true, null, [new Parameter(name.Start, name.End, [], Modifiers.None, false, name, false, null, null)], null, name.Start, isBeforeColon);
        _lexer.Return(state);
        return ParseNameOrArrow(isBeforeColon);
    }

    /// <summary>
    /// <c>&lt;T&gt;(…) => …</c>; without an arrow it is a type assertion of what stands in the parentheses. Null when what
    /// follows the angle bracket is neither.
    /// </summary>
    private Expression? ParseGenericArrow(int start, bool isAsync, bool isBeforeColon)
    {
        if (!_hasTypes || (_hasJsx && !IsGenericArrowNotJsx()) || (_failedArrows is not null && _failedArrows.Contains(Start))) return null;
        var angle = Start;
        var state = Speculate();
        var typeParameters = ParseTypeParameters();
        if (!EndSpeculation(state, Kind == TokenKind.OpenParen) || typeParameters is null)
        {
            (_failedArrows ??= []).Add(angle);
            return null;
        }
        var operandStart = Start;
        var result = ParseParenthesized(start, isAsync, isArrowAllowed: true, isBeforeColon, typeParameters);
        if (result is ArrowFunction) return result;
        var argument = ToTypeArguments(typeParameters);
        if (result is CallExpression call) return new CallExpression(start, call.End, call.Callee, argument, call.Arguments, false);
        var operand = result is ParenthesizedExpression parenthesized ? new ParenthesizedExpression(operandStart, result.End, parenthesized.Inner) : result;
        operand = ParsePostfix(operandStart, ParseLinks(operandStart, operand, isCallAllowed: true));
        return new TypeConversion(start, PreviousEnd, TypeConversionForm.Assertion, operand, argument.Types.Length > 0 ? argument.Types[0] : new MissingType(angle, angle));
    }

    /// <summary>Where JSX is allowed, only what no tag can look like starts type parameters.</summary>
    private bool IsGenericArrowNotJsx()
    {
        var state = _lexer.State;
        Next();
        if (Kind == TokenKind.Const) Next();
        var isGeneric = IsNameKind(Kind);
        Next();
        if (isGeneric && Kind == TokenKind.Extends)
        {
            Next();
            isGeneric = Kind is not (TokenKind.Equal or TokenKind.Greater or TokenKind.Slash);
        }
        else
        {
            isGeneric &= Kind is TokenKind.Comma or TokenKind.Equal;
        }
        _lexer.Return(state);
        return isGeneric;
    }

    private TypeArguments ToTypeArguments(TypeParameters parameters)
    {
        var types = new TypeNode[parameters.Parameters.Length];
        for (var i = 0; i < types.Length; i++)
        {
            var name = parameters.Parameters[i].Name;
            types[i] = IsTypeKeyword(Keywords.KindOf(TextOf(name))) ? new KeywordType(name.Start, name.End) : new TypeReference(name.Start, name.End, name, null);
        }
        if (types.Length != 1 || parameters.Parameters[0] is not { Constraint: null, Default: null, Modifiers: Modifiers.None })
            Report(PreviousEnd, PreviousEnd, "Expected => behind the parameters.");
        return new TypeArguments(parameters.Start, parameters.End, types);
    }

    /// <summary>At the arrow.</summary>
    private ArrowFunction ParseArrow(
        int start, bool isAsync, TypeParameters? typeParameters, SyntaxNode[] parameters, TypeNode? returnType, int functionStart, bool isBeforeColon)
    {
        Next();
        var (isAwaitAllowed, isYieldAllowed, isInDecorator) = (_isAwaitAllowed, _isYieldAllowed, _isInDecorator);
        (_isAwaitAllowed, _isYieldAllowed, _isInDecorator) = (isAsync, false, false);
        SyntaxNode body = Kind == TokenKind.OpenBrace ? ParseFunctionBody() : ParseAssignment(isBeforeColon);
        (_isAwaitAllowed, _isYieldAllowed, _isInDecorator) = (isAwaitAllowed, isYieldAllowed, isInDecorator);
        return new ArrowFunction(start, PreviousEnd, new Function(functionStart, PreviousEnd, isAsync, false, typeParameters, parameters, returnType, body));
    }

    private SyntaxNode[] ToParameters(int mark)
    {
        var count = _gatheredCount - mark;
        if (count == 0) return [];
        var parameters = new SyntaxNode[count];
        for (var i = 0; i < count; i++) parameters[i] = ToParameter(_gathered[mark + i]);
        return parameters;
    }

    private SyntaxNode ToParameter(SyntaxNode item)
    {
        if (item is Parameter or Ellipsis or EllipsisMetavariable) return item;
        var isRest = item is SpreadElement;
        var value = item is SpreadElement spread ? spread.Value : item;
        Expression? initializer = null;
        if (value is AssignmentExpression { Operator: null } assignment) (value, initializer) = (assignment.Target, assignment.Value);
        return new Parameter(item.Start, item.End, [], Modifiers.None, isRest, ToTarget(value), false, null, initializer);
    }

    /// <summary>What was read as an expression, as a declared name or pattern. Nesting is that of the expression, hence limited.</summary>
    private SyntaxNode ToTarget(SyntaxNode value)
    {
        switch (value)
        {
            case Identifier or Ellipsis or EllipsisMetavariable or ArrayHole: return value;
            case ThisExpression: return new Identifier(value.Start, value.End);
            case ArrayExpression array: return new ArrayPattern(array.Start, array.End, [.. array.Elements.Select(ToElement)]);
            case ObjectExpression @object: return new ObjectPattern(@object.Start, @object.End, [.. @object.Members.Select(ToObjectElement)]);
            default:
                Report(value.Start, value.End, "This cannot be a parameter: expected a name or a pattern.");
                return value;
        }
    }

    private SyntaxNode ToElement(Expression value)
    {
        if (value is Ellipsis or EllipsisMetavariable or ArrayHole) return value;
        var isRest = value is SpreadElement;
        var target = value is SpreadElement spread ? spread.Value : value;
        Expression? initializer = null;
        if (target is AssignmentExpression { Operator: null } assignment) (target, initializer) = (assignment.Target, assignment.Value);
        return new BindingElement(value.Start, value.End, isRest, null, ToTarget(target), initializer);
    }

    private SyntaxNode ToObjectElement(Expression member)
    {
        switch (member)
        {
            case ShorthandProperty shorthand: return new BindingElement(member.Start, member.End, false, null, shorthand.Name, shorthand.Initializer);
            case Property { Value: AssignmentExpression { Operator: null } assignment } property:
                return new BindingElement(member.Start, member.End, false, property.Name, ToTarget(assignment.Target), assignment.Value);
            case Property property: return new BindingElement(member.Start, member.End, false, property.Name, ToTarget(property.Value), null);
            case SpreadElement or Ellipsis or EllipsisMetavariable: return ToElement(member);
            default:
                Report(member.Start, member.End, "This cannot be part of a parameter: expected a name or a pattern.");
                return member;
        }
    }
}
