namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    /// <summary>Arrays and indexed accesses; loops along chains of any length.</summary>
    private TypeNode ParsePostfixType()
    {
        var start = Start;
        var type = ParsePrimaryType();
        while (Kind == TokenKind.OpenBracket && !_lexer.IsFirstOnLine)
        {
            var open = Start;
            Next();
            if (TryTake(TokenKind.CloseBracket))
            {
                type = new ArrayType(start, PreviousEnd, type);
                continue;
            }
            var index = ParseType();
            ExpectClosing(TokenKind.CloseBracket, open);
            type = new IndexedAccessType(start, PreviousEnd, type, index);
        }
        return type;
    }

    private static bool IsTypeKeyword(TokenKind kind) =>
        kind is TokenKind.Any or TokenKind.UnknownWord or TokenKind.StringWord or TokenKind.NumberWord or TokenKind.BigIntWord or TokenKind.Symbol
            or TokenKind.Boolean or TokenKind.Undefined or TokenKind.Never or TokenKind.Object;

    private TypeNode ParsePrimaryType()
    {
        switch (Kind)
        {
            case TokenKind.String or TokenKind.Number or TokenKind.BigInt or TokenKind.True or TokenKind.False or TokenKind.Null or TokenKind.Template:
                return ParseLiteralType();
            case TokenKind.Minus: return ParseNegativeType();
            case TokenKind.Void: return ParseKeywordType();
            case TokenKind.This: return ParseThisType();
            case TokenKind.TypeOf: return ParseTypeQuery();
            case TokenKind.Import: return ParseImportType(Start, isTypeOf: false);
            case TokenKind.OpenBrace: return IsMappedType() ? ParseMappedType() : ParseTypeLiteral();
            case TokenKind.OpenBracket: return ParseTupleType();
            case TokenKind.OpenParen: return ParseParenthesizedType();
            case TokenKind.TemplateHead: return ParseTemplateLiteralType();
            case TokenKind.Asserts when IsAssertsPredicate(): return ParseAssertsPredicate();
            case TokenKind.DotDotDot or TokenKind.EllipsisMetavariable when _isPattern:
                var ellipsis = ParseEllipsis();
                return new EllipsisType(ellipsis.Start, ellipsis.End);
            case >= TokenKind.Identifier and < TokenKind.Break:
                return IsTypeKeyword(Kind) && _lexer.PeekCharacter() != '.' ? ParseKeywordType() : ParseTypeReference();
            case TokenKind.Const: return ParseTypeReference(); // as const
            default: return MissingTypeHere();
        }
    }

    private KeywordType ParseKeywordType()
    {
        var type = new KeywordType(Start, _lexer.End);
        Next();
        return type;
    }

    private LiteralType ParseLiteralType()
    {
        var start = Start;
        var literal = ParsePrimary();
        return new LiteralType(start, PreviousEnd, literal);
    }

    private TypeNode ParseNegativeType()
    {
        var start = Start;
        if (PeekKind() is not (TokenKind.Number or TokenKind.BigInt)) return MissingTypeHere();
        Next();
        var number = ParsePrimary();
        return new LiteralType(start, PreviousEnd, new UnaryExpression(start, PreviousEnd, UnaryOperator.Minus, number));
    }

    private TypeNode ParseThisType()
    {
        var @this = ParseKeywordType();
        if (Kind != TokenKind.Is || _lexer.IsFirstOnLine) return @this;
        Next();
        var type = ParseType();
        return new TypePredicate(@this.Start, PreviousEnd, false, @this, type);
    }

    private bool IsAssertsPredicate()
    {
        var next = PeekKind(out var isOnNewLine);
        return !isOnNewLine && (IsNameKind(next) || next == TokenKind.This);
    }

    private TypePredicate ParseAssertsPredicate()
    {
        var start = Start;
        Next();
        SyntaxNode subject = Kind == TokenKind.This ? ParseKeywordType() : ParseName();
        var type = TryTake(TokenKind.Is) ? ParseType() : null;
        return new TypePredicate(start, PreviousEnd, true, subject, type);
    }

    private TypeReference ParseTypeReference()
    {
        var start = Start;
        var name = ParseEntityName();
        var typeArguments = ParseTypeArgumentsOnLine();
        return new TypeReference(start, PreviousEnd, name, typeArguments);
    }

    private TypeArguments? ParseTypeArgumentsOnLine() =>
        Kind is TokenKind.Less or TokenKind.LessLess && !_lexer.IsFirstOnLine ? ParseTypeArguments() : null;

    /// <summary><c>A.B.C</c>; loops along chains of any length.</summary>
    private SyntaxNode ParseEntityName()
    {
        var start = Start;
        SyntaxNode name = ParseWord();
        while (Kind == TokenKind.Dot)
        {
            Next();
            Identifier right;
            if (Kind == TokenKind.PrivateName)
            {
                right = new Identifier(Start, _lexer.End);
                Next();
            }
            else
            {
                right = Kind >= TokenKind.Identifier && _lexer.IsFirstOnLine && IsWordBehind() ? MissingName() : ParseWord();
            }
            name = new QualifiedName(start, PreviousEnd, name, right);
        }
        return name;
    }

    private TypeNode ParseTypeQuery()
    {
        var start = Start;
        Next();
        if (Kind == TokenKind.Import) return ParseImportType(start, isTypeOf: true);
        var name = ParseEntityName();
        var typeArguments = ParseTypeArgumentsOnLine();
        return new TypeQuery(start, PreviousEnd, name, typeArguments);
    }

    private ImportType ParseImportType(int start, bool isTypeOf)
    {
        Next();
        var open = Start;
        Expect(TokenKind.OpenParen);
        var source = ParseType();
        var attributes = TryTake(TokenKind.Comma) && Kind == TokenKind.OpenBrace ? ParseImportTypeAttributes() : null;
        ExpectClosing(TokenKind.CloseParen, open);
        SyntaxNode? qualifier = TryTake(TokenKind.Dot) ? ParseEntityName() : null;
        var typeArguments = ParseTypeArgumentsOnLine();
        return new ImportType(start, PreviousEnd, isTypeOf, source, attributes, qualifier, typeArguments);
    }

    /// <summary><c>{ with: { … } }</c>.</summary>
    private ImportAttributes ParseImportTypeAttributes()
    {
        var start = Start;
        Next();
        if (!TryTake(TokenKind.Assert)) Expect(TokenKind.With);
        Expect(TokenKind.Colon);
        var attributes = ParseAttributeList();
        TryTake(TokenKind.Comma);
        ExpectClosing(TokenKind.CloseBrace, start);
        TryTake(TokenKind.Comma);
        return new ImportAttributes(start, PreviousEnd, attributes);
    }

    private ParenthesizedType ParseParenthesizedType()
    {
        var start = Start;
        Next();
        var inner = ParseType();
        ExpectClosing(TokenKind.CloseParen, start);
        return new ParenthesizedType(start, PreviousEnd, inner);
    }

    private TemplateLiteralType ParseTemplateLiteralType()
    {
        var start = Start;
        var texts = new List<TemplateText> { new(start + 1, _lexer.End - 2) };
        var mark = _gatheredCount;
        do
        {
            Next();
            Gather(ParseType());
        }
        while (ParseTemplateText(texts));
        return new TemplateLiteralType(start, PreviousEnd, [.. texts], TakeGathered<TypeNode>(mark));
    }

    private TupleType ParseTupleType()
    {
        var start = Start;
        Next();
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseBracket or TokenKind.EndOfSource))
        {
            Gather(IsNamedTupleMember() ? ParseNamedTupleMember() : ParseTupleElement());
            if (!TryTake(TokenKind.Comma)) break;
        }
        var elements = TakeGathered<TypeNode>(mark);
        ExpectClosing(TokenKind.CloseBracket, start);
        return new TupleType(start, PreviousEnd, elements);
    }

    private bool IsNamedTupleMember()
    {
        var state = _lexer.State;
        TryTake(TokenKind.DotDotDot);
        var isNamed = IsWord;
        if (isNamed)
        {
            Next();
            isNamed = Kind == TokenKind.Colon || (TryTake(TokenKind.Question) && Kind == TokenKind.Colon);
        }
        _lexer.Return(state);
        return isNamed;
    }

    private NamedTupleMember ParseNamedTupleMember()
    {
        var start = Start;
        var isRest = TryTake(TokenKind.DotDotDot);
        var name = ParseWord();
        var isOptional = TryTake(TokenKind.Question);
        Expect(TokenKind.Colon);
        var type = ParseTupleElement();
        return new NamedTupleMember(start, PreviousEnd, isRest, name, isOptional, type);
    }

    private TypeNode ParseTupleElement()
    {
        var start = Start;
        if (Kind == TokenKind.DotDotDot && !(_isPattern && PeekKind() is TokenKind.Comma or TokenKind.CloseBracket))
        {
            Next();
            var rest = ParseType();
            return new RestType(start, PreviousEnd, rest);
        }
        var type = ParseType();
        return TryTake(TokenKind.Question) ? new OptionalType(start, PreviousEnd, type) : type;
    }
}
