namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    private HashSet<int>? _failedInferConstraints;

    private TypeNode? ParseOptionalTypeAnnotation() => TryTake(TokenKind.Colon) ? ParseType() : null;

    private MissingType MissingTypeHere()
    {
        ReportExpected("a type");
        return new MissingType(PreviousEnd, PreviousEnd);
    }

    /// <summary>A type. <paramref name="isLink"/>: a conditional type is returned half done, for the caller to go on with.</summary>
    private TypeNode ParseType(bool isLink = false)
    {
        if (!Enter())
        {
            Leave();
            return new MissingType(PreviousEnd, PreviousEnd);
        }
        var start = Start;
        var type = IsFunctionTypeStart() ? ParseFunctionType() : ParseUnionType();
        if (Kind == TokenKind.Extends && _areConditionalTypesAllowed && !_lexer.IsFirstOnLine && type is not FunctionType { Signature.ReturnType: null })
            type = isLink ? ParseConditionalTypeHead(start, type) : ParseConditionalType(start, type);
        Leave();
        return type;
    }

    /// <summary>Walks along chains (<c>A extends B ? C : D extends E ? F : G</c>) instead of going deeper.</summary>
    private ConditionalType ParseConditionalType(int start, TypeNode check)
    {
        var first = ParseConditionalTypeHead(start, check);
        var last = first;
        List<ConditionalType>? chain = null;
        while (true)
        {
            var next = ParseType(isLink: true);
            last.WhenFalse = next;
            if (next is not ConditionalType { End: HalfDone } link) break;
            (chain ??= []).Add(last);
            last = link;
        }
        last.End = PreviousEnd;
        if (chain is not null)
            foreach (var link in chain) link.End = PreviousEnd;
        return first;
    }

    private ConditionalType ParseConditionalTypeHead(int start, TypeNode check)
    {
        Next();
        _areConditionalTypesAllowed = false;
        var constraint = ParseType();
        _areConditionalTypesAllowed = true;
        Expect(TokenKind.Question);
        var whenTrue = ParseType();
        Expect(TokenKind.Colon);
        return new ConditionalType(start, HalfDone, check, constraint, whenTrue, check);
    }

    /// <summary>A type, or in the place of a return type a predicate (<c>value is Type</c>).</summary>
    private TypeNode ParseReturnType()
    {
        var start = Start;
        if (!IsNameKind(Kind) || Kind == TokenKind.Asserts || PeekKind(out var isOnNewLine) != TokenKind.Is || isOnNewLine) return ParseType();
        var subject = ParseName();
        Next();
        var type = ParseType();
        return new TypePredicate(start, PreviousEnd, false, subject, type);
    }

    private bool IsFunctionTypeStart() => Kind switch
    {
        TokenKind.Less or TokenKind.New => true,
        TokenKind.OpenParen => IsParameterListOfType(),
        TokenKind.Abstract => PeekKind() == TokenKind.New,
        _ => false,
    };

    /// <summary>Tells <c>(a: A) => B</c> from a type in parentheses by what stands behind the first name or pattern.</summary>
    private bool IsParameterListOfType()
    {
        var state = _lexer.State;
        Next();
        var isList = Kind is TokenKind.CloseParen or TokenKind.DotDotDot or TokenKind.At;
        if (!isList && SkipParameterStart())
        {
            isList = Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Question or TokenKind.Equal;
            if (Kind == TokenKind.CloseParen)
            {
                Next();
                isList = Kind == TokenKind.Arrow;
            }
        }
        _lexer.Return(state);
        return isList;
    }

    private bool SkipParameterStart()
    {
        while (ModifierOf(Kind) != Modifiers.None && IsModifier()) Next();
        if (IsNameKind(Kind) || Kind == TokenKind.This)
        {
            Next();
            return true;
        }
        return Kind is TokenKind.OpenBrace or TokenKind.OpenBracket && SkipBrackets();
    }

    private Dictionary<int, int>? _bracketEnds;

    /// <summary>
    /// Goes to behind the bracket that closes the current one. What a skip passes is remembered, so that nested types do
    /// not skip the same text over and over.
    /// </summary>
    private bool SkipBrackets()
    {
        _bracketEnds ??= [];
        var open = new Stack<int>();
        do
        {
            switch (Kind)
            {
                case TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.OpenParen:
                    if (_bracketEnds.TryGetValue(Start, out var end))
                    {
                        if (end < 0) return false;
                        _lexer.End = end;
                        break;
                    }
                    open.Push(Start);
                    break;
                case TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.CloseParen when open.TryPop(out var opened):
                    _bracketEnds[opened] = _lexer.End;
                    break;
                case TokenKind.EndOfSource:
                    foreach (var unclosed in open) _bracketEnds[unclosed] = -1;
                    return false;
            }
            Next();
        }
        while (open.Count > 0);
        return true;
    }

    private FunctionType ParseFunctionType()
    {
        var start = Start;
        var isAbstract = TryTake(TokenKind.Abstract);
        var isConstructor = TryTake(TokenKind.New);
        var signatureStart = Start;
        var typeParameters = ParseTypeParameters();
        var parameters = ParseParameters();
        TypeNode? returnType = null;
        if (Expect(TokenKind.Arrow)) returnType = ParseReturnType();
        var signature = new Function(signatureStart, PreviousEnd, false, false, typeParameters, parameters, returnType, null);
        return new FunctionType(start, PreviousEnd, isConstructor, isAbstract, signature);
    }

    private TypeNode ParseUnionType()
    {
        var start = Start;
        var hasLeading = TryTake(TokenKind.Bar);
        var first = hasLeading && IsFunctionTypeStart() ? ParseFunctionType() : ParseIntersectionType();
        if (!hasLeading && Kind != TokenKind.Bar) return first;
        var mark = _gatheredCount;
        Gather(first);
        while (TryTake(TokenKind.Bar)) Gather(IsFunctionTypeStart() ? ParseFunctionType() : ParseIntersectionType());
        return new UnionType(start, PreviousEnd, TakeGathered<TypeNode>(mark));
    }

    private TypeNode ParseIntersectionType()
    {
        var start = Start;
        var hasLeading = TryTake(TokenKind.Ampersand);
        var first = hasLeading && IsFunctionTypeStart() ? ParseFunctionType() : ParseTypeOperator();
        if (!hasLeading && Kind != TokenKind.Ampersand) return first;
        var mark = _gatheredCount;
        Gather(first);
        while (TryTake(TokenKind.Ampersand)) Gather(IsFunctionTypeStart() ? ParseFunctionType() : ParseTypeOperator());
        return new IntersectionType(start, PreviousEnd, TakeGathered<TypeNode>(mark));
    }

    private TypeNode ParseTypeOperator()
    {
        switch (Kind)
        {
            case TokenKind.KeyOf: return ParseTypeOperator(TypeOperatorKind.KeyOf);
            case TokenKind.Unique: return ParseTypeOperator(TypeOperatorKind.Unique);
            case TokenKind.ReadOnly: return ParseTypeOperator(TypeOperatorKind.ReadOnly);
            case TokenKind.Infer: return ParseInferType();
        }
        var isConditional = _areConditionalTypesAllowed;
        _areConditionalTypesAllowed = true;
        var type = ParsePostfixType();
        _areConditionalTypesAllowed = isConditional;
        return type;
    }

    private TypeNode ParseTypeOperator(TypeOperatorKind kind)
    {
        var start = Start;
        if (!Enter())
        {
            Leave();
            return new MissingType(PreviousEnd, PreviousEnd);
        }
        Next();
        var type = ParseTypeOperator();
        Leave();
        return new TypeOperator(start, PreviousEnd, kind, type);
    }

    private InferType ParseInferType()
    {
        var start = Start;
        Next();
        var nameStart = Start;
        var name = ParseName();
        var constraint = Kind == TokenKind.Extends ? TryParseInferConstraint() : null;
        return new InferType(start, PreviousEnd, new TypeParameter(nameStart, PreviousEnd, Modifiers.None, name, constraint, null));
    }

    /// <summary><c>infer T extends U</c>, unless the <c>extends</c> turns out to belong to a conditional type.</summary>
    private TypeNode? TryParseInferConstraint()
    {
        var position = Start;
        if (_failedInferConstraints is not null && _failedInferConstraints.Contains(position)) return null;
        var state = Speculate();
        Next();
        var isConditional = _areConditionalTypesAllowed;
        _areConditionalTypesAllowed = false;
        var constraint = ParseType();
        _areConditionalTypesAllowed = isConditional;
        if (EndSpeculation(state, !isConditional || Kind != TokenKind.Question)) return constraint;
        (_failedInferConstraints ??= []).Add(position);
        return null;
    }

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
