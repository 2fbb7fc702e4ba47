namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    /// <summary>Whether the word at hand (<c>type</c>, <c>declare</c>, …) starts a declaration here instead of naming something.</summary>
    private bool IsTypeDeclaration()
    {
        var state = _lexer.State;
        var isDeclaration = IsDeclarationFromHere();
        _lexer.Return(state);
        return isDeclaration;
    }

    private bool IsDeclarationFromHere()
    {
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Var or TokenKind.Const or TokenKind.Function or TokenKind.Class or TokenKind.Enum or TokenKind.Export: return true;
                case TokenKind.Let or TokenKind.Using:
                    Next();
                    return !_lexer.IsFirstOnLine && (IsNameKind(Kind) || Kind is TokenKind.OpenBrace or TokenKind.OpenBracket);
                case TokenKind.Await:
                    Next();
                    return Kind == TokenKind.Using && !_lexer.IsFirstOnLine;
                case TokenKind.Interface or TokenKind.Type:
                    Next();
                    return IsNameKind(Kind) && !_lexer.IsFirstOnLine;
                case TokenKind.Namespace or TokenKind.Module:
                    Next();
                    return (IsNameKind(Kind) || Kind == TokenKind.String) && !_lexer.IsFirstOnLine;
                case TokenKind.Global:
                    Next();
                    return Kind == TokenKind.OpenBrace;
                case TokenKind.Import:
                    Next();
                    return Kind is TokenKind.String or TokenKind.Asterisk or TokenKind.OpenBrace || IsWord;
                case TokenKind.Declare or TokenKind.Abstract or TokenKind.Async:
                    Next();
                    if (_lexer.IsFirstOnLine) return false;
                    continue;
                default: return false;
            }
        }
    }

    /// <summary>What <c>declare</c>, <c>abstract</c> or a word of TypeScript starts.</summary>
    private Statement ParseTypeDeclaration(int start, Decorator[] decorators, Modifiers modifiers)
    {
        while (Kind is TokenKind.Declare or TokenKind.Abstract)
        {
            modifiers |= ModifierOf(Kind);
            Next();
        }
        switch (Kind)
        {
            case TokenKind.Interface: return ParseInterface(start, modifiers);
            case TokenKind.Type: return ParseTypeAlias(start, modifiers);
            case TokenKind.Namespace or TokenKind.Module or TokenKind.Global: return ParseNamespace(start, modifiers);
            case TokenKind.Enum: return ParseEnum(start, modifiers);
            case TokenKind.Class: return ParseClassDeclaration(start, decorators, modifiers);
            case TokenKind.Function or TokenKind.Async: return ParseFunctionDeclaration(start, modifiers);
            case TokenKind.Var: return ParseVariableStatement(start, modifiers, VariableKind.Var);
            case TokenKind.Let: return ParseVariableStatement(start, modifiers, VariableKind.Let);
            case TokenKind.Using: return ParseVariableStatement(start, modifiers, VariableKind.Using);
            case TokenKind.Await: return ParseVariableStatement(start, modifiers, VariableKind.AwaitUsing);
            case TokenKind.Const: return ParseConst(start, modifiers);
            case TokenKind.Import: return ParseImport(start, modifiers);
            default: return ParseStatement();
        }
    }

    private InterfaceDeclaration ParseInterface(int start, Modifiers modifiers)
    {
        Next();
        var name = ParseName();
        var typeParameters = ParseTypeParameters();
        HeritageType[] extends = [];
        while (Kind is TokenKind.Extends or TokenKind.Implements)
        {
            Next();
            extends = [.. extends, .. ParseHeritage()];
        }
        var members = ParseTypeMembers();
        return new InterfaceDeclaration(start, PreviousEnd, modifiers, name, typeParameters, extends, members);
    }

    private TypeAliasDeclaration ParseTypeAlias(int start, Modifiers modifiers)
    {
        Next();
        var name = ParseName();
        var typeParameters = ParseTypeParameters();
        Expect(TokenKind.Equal);
        var type = Kind == TokenKind.Intrinsic && _lexer.PeekCharacter() != '.' ? ParseKeywordType() : ParseType();
        ParseSemicolon();
        return new TypeAliasDeclaration(start, PreviousEnd, modifiers, name, typeParameters, type);
    }

    private EnumDeclaration ParseEnum(int start, Modifiers modifiers)
    {
        Next();
        var name = ParseName();
        var open = Start;
        Expect(TokenKind.OpenBrace);
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfSource))
        {
            Gather(_isPattern && Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable ? ParseEllipsis() : ParseEnumMember());
            if (!TryTake(TokenKind.Comma)) break;
        }
        var members = TakeGathered<SyntaxNode>(mark);
        ExpectClosing(TokenKind.CloseBrace, open);
        return new EnumDeclaration(start, PreviousEnd, modifiers, name, members);
    }

    private EnumMember ParseEnumMember()
    {
        var start = Start;
        var name = ParsePropertyName();
        var initializer = TryTake(TokenKind.Equal) ? ParseAssignment() : null;
        return new EnumMember(start, PreviousEnd, name, initializer);
    }

    /// <summary><c>namespace A.B { … }</c>, <c>module "name";</c>, <c>global { … }</c>.</summary>
    private NamespaceDeclaration ParseNamespace(int start, Modifiers modifiers)
    {
        SyntaxNode name;
        if (Kind == TokenKind.Global)
        {
            name = ParseName();
        }
        else
        {
            Next();
            name = Kind == TokenKind.String ? ParsePropertyName() : ParseEntityName();
        }
        Block? body = null;
        if (Kind == TokenKind.OpenBrace) body = ParseBlock();
        else ParseSemicolon();
        return new NamespaceDeclaration(start, PreviousEnd, modifiers, name, body);
    }
}
