namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    private HashSet<int>? _failedTypeArguments;

    /// <summary><c>&lt;A, B&gt;</c> where only types can stand.</summary>
    private TypeArguments ParseTypeArguments()
    {
        if (Kind == TokenKind.LessLess) _lexer.RescanLess();
        var start = Start;
        Next();
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.Greater or TokenKind.EndOfSource))
        {
            Gather(ParseType());
            if (!TryTake(TokenKind.Comma)) break;
        }
        var types = TakeGathered<TypeNode>(mark);
        Expect(TokenKind.Greater);
        return new TypeArguments(start, PreviousEnd, types);
    }

    /// <summary>
    /// Type arguments behind an expression, where <c>&lt;</c> may also compare: they are such when they parse, and what
    /// follows could not go on with a comparison.
    /// </summary>
    private TypeArguments? TryParseTypeArgumentsOfExpression()
    {
        var position = Start;
        if (_failedTypeArguments is not null && _failedTypeArguments.Contains(position)) return null;
        if (!CanStartType(_lexer.At(_lexer.Start + 1))) return null;
        var state = Speculate();
        var typeArguments = ParseTypeArgumentsBeforeExpression();
        if (EndSpeculation(state, typeArguments is not null)) return typeArguments;
        (_failedTypeArguments ??= []).Add(position);
        return null;
    }

    /// <summary>Numbers and the equal sign are the common right sides of comparisons; neither is worth an attempt.</summary>
    private static bool CanStartType(char c) => c is not '=' and not (>= '0' and <= '9');

    private TypeArguments? ParseTypeArgumentsBeforeExpression()
    {
        if (Kind == TokenKind.LessLess) _lexer.RescanLess();
        var start = Start;
        Next();
        var isConditional = _areConditionalTypesAllowed;
        _areConditionalTypesAllowed = true;
        var mark = _gatheredCount;
        if (Kind != TokenKind.Greater)
        {
            do
            {
                Gather(ParseType());
            }
            while (TryTake(TokenKind.Comma));
        }
        var types = TakeGathered<TypeNode>(mark);
        _areConditionalTypesAllowed = isConditional;
        if (Kind != TokenKind.Greater) return null;
        _lexer.RescanGreater();
        if (Kind != TokenKind.Greater) return null;
        Next();
        return MayFollowTypeArguments() ? new TypeArguments(start, PreviousEnd, types) : null;
    }

    private bool MayFollowTypeArguments() => Kind switch
    {
        TokenKind.OpenParen or TokenKind.Template or TokenKind.TemplateHead => true,
        TokenKind.Less or TokenKind.Greater or TokenKind.Plus or TokenKind.Minus => false,
        _ => _lexer.IsFirstOnLine || IsBinaryOperator || !StartsExpression,
    };

    private bool IsBinaryOperator => Precedence.Of(Kind) > 0 && (Kind != TokenKind.In || _isInAllowed);

    private TypeConversion ParseTypeAssertion(int start)
    {
        Next();
        var type = ParseType();
        Expect(TokenKind.Greater);
        var operand = ParseOperand();
        return new TypeConversion(start, PreviousEnd, TypeConversionForm.Assertion, operand, type);
    }

    /// <summary>Null when none stand here.</summary>
    private TypeParameters? ParseTypeParameters()
    {
        if (Kind != TokenKind.Less) return null;
        var start = Start;
        Next();
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.Greater or TokenKind.EndOfSource))
        {
            Gather(ParseTypeParameter());
            if (!TryTake(TokenKind.Comma)) break;
        }
        var parameters = TakeGathered<TypeParameter>(mark);
        Expect(TokenKind.Greater);
        return new TypeParameters(start, PreviousEnd, parameters);
    }

    private TypeParameter ParseTypeParameter()
    {
        var start = Start;
        var modifiers = Modifiers.None;
        while (ModifierOf(Kind) is var modifier and not Modifiers.None && PeekKind() is >= TokenKind.Identifier and not TokenKind.Extends)
        {
            modifiers |= modifier;
            Next();
        }
        var name = ParseName();
        var constraint = TryTake(TokenKind.Extends) ? ParseType() : null;
        var @default = TryTake(TokenKind.Equal) ? ParseType() : null;
        return new TypeParameter(start, PreviousEnd, modifiers, name, constraint, @default);
    }

    private TypeLiteral ParseTypeLiteral()
    {
        var start = Start;
        var members = ParseTypeMembers();
        return new TypeLiteral(start, PreviousEnd, members);
    }

    private SyntaxNode[] ParseTypeMembers()
    {
        var open = Start;
        if (!Expect(TokenKind.OpenBrace)) return [];
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfSource))
        {
            var start = Start;
            Gather(ParseTypeMember());
            if (Start != start) continue;
            SkipUnexpected("This cannot be a member of a type.");
            SkipRestOfStatement();
        }
        var members = TakeGathered<SyntaxNode>(mark);
        ExpectClosing(TokenKind.CloseBrace, open);
        return members;
    }

    private SyntaxNode ParseTypeMember()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.DotDotDot or TokenKind.EllipsisMetavariable when _isPattern:
                var ellipsis = ParseEllipsis();
                ParseTypeMemberEnd();
                return ellipsis;
            case TokenKind.OpenParen or TokenKind.Less: return ParseCallSignature(start, isConstructor: false);
            case TokenKind.New when PeekKind() is TokenKind.OpenParen or TokenKind.Less:
                Next();
                return ParseCallSignature(start, isConstructor: true);
        }
        var modifiers = Modifiers.None;
        while (ModifierOf(Kind) is var modifier and not Modifiers.None && IsModifier())
        {
            modifiers |= modifier;
            Next();
        }
        if (Kind is TokenKind.Get or TokenKind.Set && ParseMethodPrefix(out var accessor, out _)) return ParseMethodSignature(start, accessor, modifiers, ParsePropertyName(), false);
        if (Kind == TokenKind.OpenBracket && IsIndexSignature()) return ParseIndexSignature(start, modifiers);
        var name = ParsePropertyName();
        var isOptional = TryTake(TokenKind.Question);
        return Kind is TokenKind.OpenParen or TokenKind.Less
            ? ParseMethodSignature(start, MethodKind.Method, modifiers, name, isOptional)
            : ParsePropertySignature(start, modifiers, name, isOptional);
    }

    private Field ParsePropertySignature(int start, Modifiers modifiers, SyntaxNode name, bool isOptional)
    {
        var type = ParseOptionalTypeAnnotation();
        var initializer = TryTake(TokenKind.Equal) ? ParseAssignment() : null;
        ParseTypeMemberEnd();
        return new Field(start, PreviousEnd, [], modifiers, name, isOptional, false, type, initializer);
    }

    private CallSignature ParseCallSignature(int start, bool isConstructor)
    {
        var signature = ParseSignature();
        ParseTypeMemberEnd();
        return new CallSignature(start, PreviousEnd, isConstructor, signature);
    }

    /// <summary>An accessor in a type may have a body by mistake of the language's own parser; it is read as one.</summary>
    private Method ParseMethodSignature(int start, MethodKind kind, Modifiers modifiers, SyntaxNode name, bool isOptional)
    {
        var signature = ParseSignature();
        if (Kind == TokenKind.OpenBrace && kind is MethodKind.Getter or MethodKind.Setter)
        {
            signature.Body = ParseFunctionBody();
            signature.End = PreviousEnd;
        }
        else
        {
            ParseTypeMemberEnd();
        }
        return new Method(start, PreviousEnd, kind, [], modifiers, name, isOptional, signature);
    }

    private Function ParseSignature()
    {
        var start = Start;
        var typeParameters = ParseTypeParameters();
        var parameters = ParseParameters();
        var returnType = TryTake(TokenKind.Colon) ? ParseReturnType() : null;
        return new Function(start, PreviousEnd, false, false, typeParameters, parameters, returnType, null);
    }

    private void ParseTypeMemberEnd()
    {
        if (!TryTake(TokenKind.Comma)) ParseSemicolon();
    }

    /// <summary>Tells <c>[key: string]: T</c> from a computed name.</summary>
    private bool IsIndexSignature()
    {
        var state = _lexer.State;
        Next();
        var isSignature = Kind is TokenKind.DotDotDot or TokenKind.CloseBracket;
        if (!isSignature)
        {
            var isModifier = ModifierOf(Kind) != Modifiers.None;
            var isName = IsNameKind(Kind);
            if (isModifier || isName)
            {
                Next();
                isSignature = (isModifier && IsNameKind(Kind)) || (isName && Kind is TokenKind.Colon or TokenKind.Comma);
                if (isName && Kind == TokenKind.Question)
                {
                    Next();
                    isSignature = Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.CloseBracket;
                }
            }
        }
        _lexer.Return(state);
        return isSignature && !(_isPattern && Kind == TokenKind.DotDotDot);
    }

    private IndexSignature ParseIndexSignature(int start, Modifiers modifiers)
    {
        var open = Start;
        Next();
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseBracket or TokenKind.EndOfSource))
        {
            Gather(ParseParameter());
            if (!TryTake(TokenKind.Comma)) break;
        }
        var parameters = TakeGathered<SyntaxNode>(mark);
        ExpectClosing(TokenKind.CloseBracket, open);
        var type = ParseOptionalTypeAnnotation();
        ParseTypeMemberEnd();
        return new IndexSignature(start, PreviousEnd, modifiers, parameters, type);
    }

    private bool IsMappedType()
    {
        var state = _lexer.State;
        Next();
        var isMapped = true;
        if (Kind is TokenKind.Plus or TokenKind.Minus)
        {
            Next();
            isMapped = Kind == TokenKind.ReadOnly;
        }
        if (isMapped && Kind == TokenKind.ReadOnly) Next();
        isMapped &= TryTake(TokenKind.OpenBracket);
        if (isMapped)
        {
            isMapped = IsNameKind(Kind);
            Next();
            isMapped &= Kind == TokenKind.In;
        }
        _lexer.Return(state);
        return isMapped;
    }

    private MappedType ParseMappedType()
    {
        var start = Start;
        Next();
        var readOnly = ParseMappedModifier(TokenKind.ReadOnly);
        var open = Start;
        Expect(TokenKind.OpenBracket);
        var nameStart = Start;
        var name = ParseName();
        Expect(TokenKind.In);
        var constraint = ParseType();
        var parameter = new TypeParameter(nameStart, PreviousEnd, Modifiers.None, name, constraint, null);
        var renamed = TryTake(TokenKind.As) ? ParseType() : null;
        ExpectClosing(TokenKind.CloseBracket, open);
        var optional = ParseMappedModifier(TokenKind.Question);
        var type = ParseOptionalTypeAnnotation();
        if (!TryTake(TokenKind.Comma)) ParseSemicolon();
        ExpectClosing(TokenKind.CloseBrace, start);
        return new MappedType(start, PreviousEnd, readOnly, parameter, renamed, optional, type);
    }

    private MappedModifier ParseMappedModifier(TokenKind kind)
    {
        if (TryTake(kind)) return MappedModifier.Present;
        if (Kind is not (TokenKind.Plus or TokenKind.Minus)) return MappedModifier.None;
        var modifier = Kind == TokenKind.Plus ? MappedModifier.Add : MappedModifier.Remove;
        Next();
        Expect(kind);
        return modifier;
    }
}
