namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    private ClassDeclaration ParseClassDeclaration(int start, Decorator[] decorators, Modifiers modifiers)
    {
        // Decorators may stand before the export that the class is part of.
        if (decorators.Length > 0) start = decorators[0].Start;
        var @class = ParseClass(start, decorators, modifiers);
        return new ClassDeclaration(start, PreviousEnd, @class);
    }

    private ClassExpression ParseClassExpression(int start, Decorator[] decorators)
    {
        var @class = ParseClass(start, decorators, Modifiers.None);
        return new ClassExpression(start, PreviousEnd, @class);
    }

    private Expression ParseDecoratedClassExpression()
    {
        var start = Start;
        var decorators = ParseDecorators();
        return Kind == TokenKind.Class ? ParseClassExpression(start, decorators) : Missing("class");
    }

    /// <summary>Decorators in front of a class, before or behind <c>export</c>.</summary>
    private Statement ParseDecorated()
    {
        var start = Start;
        var decorators = ParseDecorators();
        switch (Kind)
        {
            case TokenKind.Class: return ParseClassDeclaration(start, decorators, Modifiers.None);
            case TokenKind.Export: return ParseExport(start, decorators);
            case TokenKind.Abstract or TokenKind.Declare when IsTypeDeclaration(): return ParseTypeDeclaration(start, decorators, Modifiers.None);
            default:
                ReportExpected("class");
                return new ErrorStatement(start, PreviousEnd);
        }
    }

    private Decorator[] ParseDecorators()
    {
        var mark = _gatheredCount;
        while (Kind == TokenKind.At)
        {
            var start = Start;
            Next();
            var isInDecorator = _isInDecorator;
            _isInDecorator = true;
            var expression = ParseLinks(Start, Kind == TokenKind.OpenParen || IsWord || _isPattern ? ParsePrimary() : Missing("a decorator"), isCallAllowed: true);
            _isInDecorator = isInDecorator;
            Gather(new Decorator(start, PreviousEnd, expression));
        }
        return TakeGathered<Decorator>(mark);
    }

    /// <summary>At <c>class</c>.</summary>
    private Class ParseClass(int start, Decorator[] decorators, Modifiers modifiers)
    {
        Expect(TokenKind.Class);
        var isInDecorator = _isInDecorator;
        _isInDecorator = false;
        var name = IsNameKind(Kind) && !(Kind == TokenKind.Implements && PeekKind() >= TokenKind.Identifier) ? ParseName() : null;
        var typeParameters = ParseTypeParameters();
        HeritageType[] extends = [], implements = [];
        while (Kind is TokenKind.Extends or TokenKind.Implements)
        {
            if (TryTake(TokenKind.Extends)) extends = [.. extends, .. ParseHeritage()];
            else if (TryTake(TokenKind.Implements)) implements = [.. implements, .. ParseHeritage()];
        }
        var members = ParseClassBody();
        _isInDecorator = isInDecorator;
        return new Class(start, PreviousEnd, decorators, modifiers, name, typeParameters, extends, implements, members);
    }

    private HeritageType[] ParseHeritage()
    {
        var mark = _gatheredCount;
        do
        {
            if (Kind == TokenKind.OpenBrace && PeekKind() == TokenKind.CloseBrace) break;
            var start = Start;
            var expression = ParseLinks(start, ParsePrimary(), isCallAllowed: true);
            TypeArguments? typeArguments = null;
            if (expression is InstantiationExpression instantiation) (expression, typeArguments) = (instantiation.Value, instantiation.TypeArguments);
            else if (Kind is TokenKind.Less or TokenKind.LessLess) typeArguments = ParseTypeArguments();
            Gather(new HeritageType(start, PreviousEnd, expression, typeArguments));
        }
        while (TryTake(TokenKind.Comma));
        return TakeGathered<HeritageType>(mark);
    }

    private SyntaxNode[] ParseClassBody()
    {
        var open = Start;
        if (!Expect(TokenKind.OpenBrace)) return [];
        if (!Enter())
        {
            Leave();
            return [];
        }
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfSource))
        {
            if (TryTake(TokenKind.Semicolon)) continue;
            Gather(ParseClassMember());
        }
        var members = TakeGathered<SyntaxNode>(mark);
        Leave();
        ExpectClosing(TokenKind.CloseBrace, open);
        return members;
    }

    /// <summary>Always takes at least one token.</summary>
    private SyntaxNode ParseClassMember()
    {
        var start = Start;
        if (_isPattern && Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable) return ParseEllipsis();
        var isInAllowed = _isInAllowed;
        _isInAllowed = true;
        var decorators = Kind == TokenKind.At ? ParseDecorators() : [];
        SyntaxNode member;
        if (Kind == TokenKind.Static && PeekKind() == TokenKind.OpenBrace)
        {
            member = ParseStaticBlock(start);
        }
        else
        {
            var modifiers = ParseMemberModifiers(ref decorators);
            member = ParseMemberBehindModifiers(start, decorators, modifiers);
        }
        _isInAllowed = isInAllowed;
        if (Start != start || Kind == TokenKind.EndOfSource) return member;
        var skipped = SkipUnexpected("This cannot start a class member.");
        SkipRestOfStatement();
        skipped.End = PreviousEnd;
        return skipped;
    }

    private StaticBlock ParseStaticBlock(int start)
    {
        Next();
        var (isAwaitAllowed, isYieldAllowed) = (_isAwaitAllowed, _isYieldAllowed);
        (_isAwaitAllowed, _isYieldAllowed) = (true, false);
        var body = ParseFunctionBody();
        (_isAwaitAllowed, _isYieldAllowed) = (isAwaitAllowed, isYieldAllowed);
        return new StaticBlock(start, PreviousEnd, body);
    }

    /// <summary>Decorators may also stand between modifiers.</summary>
    private Modifiers ParseMemberModifiers(ref Decorator[] decorators)
    {
        var modifiers = Modifiers.None;
        while (true)
        {
            if (Kind == TokenKind.At)
            {
                decorators = [.. decorators, .. ParseDecorators()];
                continue;
            }
            var modifier = ModifierOf(Kind);
            if (modifier == Modifiers.None || !IsModifier()) return modifiers;
            modifiers |= modifier;
            Next();
        }
    }

    private static Modifiers ModifierOf(TokenKind kind) => kind switch
    {
        TokenKind.Static => Modifiers.Static,
        TokenKind.Public => Modifiers.Public,
        TokenKind.Private => Modifiers.Private,
        TokenKind.Protected => Modifiers.Protected,
        TokenKind.ReadOnly => Modifiers.ReadOnly,
        TokenKind.Override => Modifiers.Override,
        TokenKind.Abstract => Modifiers.Abstract,
        TokenKind.Declare => Modifiers.Declare,
        TokenKind.Async => Modifiers.Async,
        TokenKind.Accessor => Modifiers.Accessor,
        TokenKind.Export => Modifiers.Export,
        TokenKind.Const => Modifiers.Const,
        TokenKind.In => Modifiers.In,
        TokenKind.Out => Modifiers.Out,
        _ => Modifiers.None,
    };

    /// <summary>A modifier stands in front of a name, on the same line; <c>static</c> also on the line above.</summary>
    private bool IsModifier()
    {
        var isStatic = Kind == TokenKind.Static;
        var next = PeekKind(out var isOnNewLine);
        if (isOnNewLine && !isStatic) return false;
        return IsPropertyNameStart(next) || next is TokenKind.Asterisk or TokenKind.OpenBrace or TokenKind.DotDotDot or TokenKind.At;
    }

    private SyntaxNode ParseMemberBehindModifiers(int start, Decorator[] decorators, Modifiers modifiers)
    {
        if (Kind is TokenKind.Get or TokenKind.Set && ParseMethodPrefix(out var accessor, out _)) return ParseMethod(start, accessor, decorators, modifiers, false, ParsePropertyName());
        if (TryTake(TokenKind.Asterisk)) return ParseMethod(start, MethodKind.Method, decorators, modifiers, true, ParsePropertyName());
        if (Kind == TokenKind.OpenBracket && IsIndexSignature()) return ParseIndexSignature(start, modifiers);
        var isConstructor = Kind == TokenKind.Constructor || (Kind == TokenKind.String && IsConstructorString());
        if (!IsPropertyNameStart(Kind) && !(_isPattern && Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable))
        {
            MissingName();
            return new ErrorStatement(start, PreviousEnd);
        }
        var name = ParsePropertyName();
        if (Kind == TokenKind.OpenParen && isConstructor) return ParseMethod(start, MethodKind.Constructor, decorators, modifiers, false, name);
        var isOptional = TryTake(TokenKind.Question);
        if (Kind is TokenKind.OpenParen or TokenKind.Less)
            return ParseMethod(start, isConstructor ? MethodKind.Constructor : MethodKind.Method, decorators, modifiers, false, name, isOptional);
        return ParseField(start, decorators, modifiers, name, isOptional);
    }

    private bool IsConstructorString() => _source.AsSpan(_lexer.Start + 1, Math.Max(0, _lexer.End - _lexer.Start - 2)).SequenceEqual("constructor");

    private Method ParseMethod(int start, MethodKind kind, Decorator[] decorators, Modifiers modifiers, bool isGenerator, SyntaxNode name, bool isOptional = false)
    {
        isOptional |= TryTake(TokenKind.Question);
        ParseMethodFunction(modifiers, isGenerator, out var function);
        if (function.Body is null) TryTake(TokenKind.Semicolon);
        return new Method(start, PreviousEnd, kind, decorators, modifiers, name, isOptional, function);
    }

    /// <summary>Returns where it ends, and the function.</summary>
    private int ParseMethodFunction(Modifiers modifiers, bool isGenerator, out Function function)
    {
        function = ParseFunctionRest((modifiers & Modifiers.Async) != 0, isGenerator);
        return PreviousEnd;
    }

    private Field ParseField(int start, Decorator[] decorators, Modifiers modifiers, SyntaxNode name, bool isOptional)
    {
        var isDefinite = !isOptional && Kind == TokenKind.Exclamation && !_lexer.IsFirstOnLine && TryTake(TokenKind.Exclamation);
        var (isAwaitAllowed, isYieldAllowed) = (_isAwaitAllowed, _isYieldAllowed);
        (_isAwaitAllowed, _isYieldAllowed) = (false, false);
        var type = ParseOptionalTypeAnnotation();
        var initializer = TryTake(TokenKind.Equal) ? ParseAssignment() : null;
        (_isAwaitAllowed, _isYieldAllowed) = (isAwaitAllowed, isYieldAllowed);
        ParseSemicolon();
        return new Field(start, PreviousEnd, decorators, modifiers, name, isOptional, isDefinite, type, initializer);
    }
}
