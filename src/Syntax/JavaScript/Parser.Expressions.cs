using System.Runtime.CompilerServices;

namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    /// <summary>End of a conditional whose last part is still to come.</summary>
    private const int HalfDone = -1;

    private MissingExpression Missing(string what)
    {
        ReportExpected(what);
        return new MissingExpression(PreviousEnd, PreviousEnd);
    }

    /// <summary>Expression: assignments joined by commas.</summary>
    private Expression ParseExpression()
    {
        var start = Start;
        var first = ParseAssignment();
        return Kind == TokenKind.Comma ? ParseSequence(start, first) : first;
    }

    private SequenceExpression ParseSequence(int start, Expression first)
    {
        var mark = _gatheredCount;
        Gather(first);
        while (TryTake(TokenKind.Comma)) Gather(ParseAssignment());
        return new SequenceExpression(start, PreviousEnd, TakeGathered<Expression>(mark));
    }

    /// <summary>
    /// AssignmentExpression. <paramref name="isBeforeColon"/>: it is the middle of a conditional, where a colon behind
    /// parentheses belongs to the conditional unless another one follows. <paramref name="isLink"/>: a conditional is
    /// returned half done, for the caller to go on with.
    /// </summary>
    private Expression ParseAssignment(bool isBeforeColon = false, bool isLink = false)
    {
        if (!Enter()) return Bail();
        var start = Start;
        Expression? first = null;
        switch (Kind)
        {
            case TokenKind.OpenParen:
                first = ParseParenthesized(start, isAsync: false, isArrowAllowed: true, isBeforeColon, null);
                break;
            case TokenKind.Async:
                first = ParseAsyncStart(isBeforeColon);
                break;
            case TokenKind.Less:
                first = ParseGenericArrow(start, isAsync: false, isBeforeColon);
                break;
            case TokenKind.Yield when IsYieldExpression():
                first = ParseYield();
                Leave();
                return first;
            case >= TokenKind.Identifier and < TokenKind.Break:
                first = ParseNameOrArrow(isBeforeColon);
                break;
        }
        if (first is not ArrowFunction) first = ParseRestOfAssignment(start, first, isBeforeColon, isLink);
        Leave();
        return first;
    }

    private Expression? ParseNameOrArrow(bool isBeforeColon)
    {
        if (Kind == TokenKind.Await && IsAwaitExpression()) return null;
        var start = Start;
        var name = ParseName();
        if (Kind != TokenKind.Arrow) return name;
        return ParseArrow(start, false, null, [new Parameter(start, name.End, [], Modifiers.None, false, name, false, null, null)], null, start, isBeforeColon);
    }

    /// <summary>Goes on behind the first operand, when it has been read already: operators, a conditional, an assignment.</summary>
    private Expression ParseRestOfAssignment(int start, Expression? first, bool isBeforeColon, bool isLink)
    {
        var left = first is null ? ParseUnary() : ParsePostfix(start, ParseLinks(start, first, isCallAllowed: true));
        if (Kind is TokenKind.Comma or TokenKind.CloseParen or TokenKind.Semicolon) return left;
        left = ParseOperators(start, left, 0);
        if (Kind == TokenKind.Question && !IsOptionalMark()) return isLink ? ParseConditionalHead(start, left) : ParseConditional(start, left, isBeforeColon);
        if (!Precedence.IsAssignment(Kind, out var @operator)) return left;
        Next();
        var value = ParseAssignment(isBeforeColon);
        return new AssignmentExpression(start, PreviousEnd, left, @operator, value);
    }

    /// <summary>Walks along chains (<c>a ? b : c ? d : e</c>) instead of going deeper.</summary>
    private Expression ParseConditional(int start, Expression test, bool isBeforeColon)
    {
        var first = ParseConditionalHead(start, test);
        var last = first;
        List<ConditionalExpression>? chain = null;
        while (true)
        {
            var next = ParseAssignment(isBeforeColon, isLink: true);
            last.WhenFalse = next;
            if (next is not ConditionalExpression { End: HalfDone } link) break;
            (chain ??= []).Add(last);
            last = link;
        }
        last.End = PreviousEnd;
        if (chain is not null)
            foreach (var link in chain) link.End = PreviousEnd;
        return first;
    }

    /// <summary>Up to the colon; what stands behind it is filled in later.</summary>
    private ConditionalExpression ParseConditionalHead(int start, Expression test)
    {
        Next();
        var (isInAllowed, isInDecorator) = (_isInAllowed, _isInDecorator);
        (_isInAllowed, _isInDecorator) = (true, false);
        var whenTrue = ParseAssignment(isBeforeColon: true);
        (_isInAllowed, _isInDecorator) = (isInAllowed, isInDecorator);
        Expect(TokenKind.Colon);
        return new ConditionalExpression(start, HalfDone, test, whenTrue, test);
    }

    /// <summary>The question mark of <c>(a?: T)</c>, <c>(a?, b)</c>, <c>(a? = 1)</c> in what turns out to be a parameter list.</summary>
    private bool IsOptionalMark() => _lexer.PeekCharacter() is ':' or ',' or ')' or '=';

    private bool IsYieldExpression() => _isYieldAllowed || IsOperandOnSameLineNext();

    private bool IsAwaitExpression() => _isAwaitAllowed || IsOperandOnSameLineNext();

    /// <summary>Outside of the functions they belong to, <c>await</c> and <c>yield</c> are operators only in front of what a name cannot precede.</summary>
    private bool IsOperandOnSameLineNext()
    {
        DependsOnGoal = true;
        var next = PeekKind(out var isOnNewLine);
        return !isOnNewLine && (next >= TokenKind.Identifier && next is not (TokenKind.In or TokenKind.InstanceOf or TokenKind.Of or TokenKind.As or TokenKind.Satisfies)
            || next is TokenKind.Number or TokenKind.BigInt or TokenKind.String);
    }

    private YieldExpression ParseYield()
    {
        var start = Start;
        Next();
        if (_lexer.IsFirstOnLine) return new YieldExpression(start, PreviousEnd, false, null);
        var isDelegate = TryTake(TokenKind.Asterisk);
        var operand = isDelegate || StartsExpression ? ParseAssignment() : null;
        return new YieldExpression(start, PreviousEnd, isDelegate, operand);
    }

    private bool StartsExpression => Kind switch
    {
        TokenKind.Number or TokenKind.BigInt or TokenKind.String or TokenKind.Template or TokenKind.TemplateHead or TokenKind.PrivateName => true,
        TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.Slash or TokenKind.SlashEqual or TokenKind.Less => true,
        TokenKind.Plus or TokenKind.Minus or TokenKind.Exclamation or TokenKind.Tilde or TokenKind.PlusPlus or TokenKind.MinusMinus or TokenKind.At => true,
        TokenKind.DotDotDot or TokenKind.EllipsisMetavariable => _isPattern,
        TokenKind.Function or TokenKind.Class or TokenKind.New or TokenKind.This or TokenKind.Super or TokenKind.Null or TokenKind.True or TokenKind.False => true,
        TokenKind.TypeOf or TokenKind.Void or TokenKind.Delete or TokenKind.Import => true,
        TokenKind.As or TokenKind.Satisfies or TokenKind.Of => false,
        >= TokenKind.Identifier and < TokenKind.Break => true,
        _ => false,
    };

    /// <summary>Binary operators stronger than the given level; those of equal strength lean to the left.</summary>
    private Expression ParseOperators(int start, Expression left, int level)
    {
        while (true)
        {
            if (Kind == TokenKind.Greater) _lexer.RescanGreater();
            var strength = Precedence.Of(Kind);
            if (strength == 0)
            {
                if (Kind is not (TokenKind.As or TokenKind.Satisfies) || _lexer.IsFirstOnLine || Precedence.Relational <= level) return left;
                left = ParseConversion(start, left);
                continue;
            }
            var isRightAssociative = strength == Precedence.Power;
            if (isRightAssociative ? strength < level : strength <= level) return left;
            if (Kind == TokenKind.In && !_isInAllowed) return left;
            var @operator = Precedence.OperatorOf(Kind);
            Next();
            var rightStart = Start;
            var right = ParseUnary();
            if (Kind == TokenKind.Greater) _lexer.RescanGreater();
            var following = Precedence.Of(Kind);
            if (following > strength || (following == strength && isRightAssociative) || (strength < Precedence.Relational && Kind is TokenKind.As or TokenKind.Satisfies))
                right = ParseRightOperand(rightStart, right, strength);
            left = new BinaryExpression(start, PreviousEnd, left, @operator, right);
        }
    }

    private Expression ParseRightOperand(int start, Expression right, int strength)
    {
        if (!Enter()) return Bail();
        var result = ParseOperators(start, right, strength);
        Leave();
        return result;
    }

    private TypeConversion ParseConversion(int start, Expression value)
    {
        var form = Kind == TokenKind.As ? TypeConversionForm.As : TypeConversionForm.Satisfies;
        Next();
        var type = ParseType();
        return new TypeConversion(start, PreviousEnd, form, value, type);
    }

    private Expression ParseUnary()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.Exclamation: return ParseUnaryOperator(start, UnaryOperator.Not);
            case TokenKind.Minus: return ParseUnaryOperator(start, UnaryOperator.Minus);
            case TokenKind.Plus: return ParseUnaryOperator(start, UnaryOperator.Plus);
            case TokenKind.Tilde: return ParseUnaryOperator(start, UnaryOperator.BitwiseNot);
            case TokenKind.TypeOf: return ParseUnaryOperator(start, UnaryOperator.TypeOf);
            case TokenKind.Void: return ParseUnaryOperator(start, UnaryOperator.Void);
            case TokenKind.Delete: return ParseUnaryOperator(start, UnaryOperator.Delete);
            case TokenKind.PlusPlus or TokenKind.MinusMinus: return ParsePrefixUpdate(start);
            case TokenKind.Await when IsAwaitExpression(): return ParseAwait(start);
            case TokenKind.Less when _isPattern && IsDeepExpression: return ParsePostfix(start, ParseLinks(start, ParseDeepExpression(), isCallAllowed: true));
            case TokenKind.Less when _hasJsx: return ParseJsx();
            case TokenKind.Less when _hasTypes: return ParseTypeAssertion(start);
            default: return ParsePostfix(start, ParseLinks(start, ParsePrimary(), isCallAllowed: true));
        }
    }

    private UnaryExpression ParseUnaryOperator(int start, UnaryOperator @operator)
    {
        Next();
        var operand = ParseOperand();
        return new UnaryExpression(start, PreviousEnd, @operator, operand);
    }

    private UpdateExpression ParsePrefixUpdate(int start)
    {
        var isIncrement = Kind == TokenKind.PlusPlus;
        Next();
        var operand = ParseOperand();
        return new UpdateExpression(start, PreviousEnd, isIncrement, true, operand);
    }

    private AwaitExpression ParseAwait(int start)
    {
        Next();
        var operand = ParseOperand();
        return new AwaitExpression(start, PreviousEnd, operand);
    }

    private Expression ParseOperand()
    {
        if (!Enter()) return Bail();
        var operand = ParseUnary();
        Leave();
        return operand;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Expression ParsePostfix(int start, Expression operand)
    {
        if (Kind is not (TokenKind.PlusPlus or TokenKind.MinusMinus) || _lexer.IsFirstOnLine) return operand;
        var isIncrement = Kind == TokenKind.PlusPlus;
        Next();
        return new UpdateExpression(start, PreviousEnd, isIncrement, false, operand);
    }
}
