namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    private Statement ParseImportOrExpression()
    {
        if (PeekKind() is TokenKind.OpenParen or TokenKind.Dot or TokenKind.Less) return ParseExpressionOrLabeled();
        return ParseImport(Start, Modifiers.None);
    }

    /// <summary>ImportDeclaration, <c>import Name = …</c>.</summary>
    private Statement ParseImport(int start, Modifiers modifiers)
    {
        Next();
        _isModule = true;
        if (Kind == TokenKind.String) return ParseImportEnd(start, false, ImportPhase.Evaluation, null, null, null);
        var firstKind = Kind;
        var name = IsNameKind(Kind) ? ParseName() : null;
        var isTypeOnly = false;
        var phase = ImportPhase.Evaluation;
        if (firstKind == TokenKind.Type && IsImportWordBehindType())
        {
            isTypeOnly = true;
            name = IsNameKind(Kind) ? ParseName() : null;
        }
        else if (firstKind is TokenKind.Defer or TokenKind.Source && IsImportPhase())
        {
            phase = firstKind == TokenKind.Defer ? ImportPhase.Defer : ImportPhase.Source;
            name = IsNameKind(Kind) ? ParseName() : null;
        }
        if (name is not null && Kind == TokenKind.Equal) return ParseImportEquals(start, modifiers, isTypeOnly, name);
        Identifier? space = null;
        SyntaxNode[]? specifiers = null;
        if (name is null || TryTake(TokenKind.Comma)) ParseImportNames(out space, out specifiers);
        Expect(TokenKind.From);
        return ParseImportEnd(start, isTypeOnly, phase, name, space, specifiers);
    }

    /// <summary><c>import type from "x"</c> imports a default named type; <c>import type from from "x"</c> imports the type from.</summary>
    private bool IsImportWordBehindType()
    {
        if (Kind == TokenKind.From) return PeekKind() is TokenKind.From or TokenKind.Equal;
        return IsNameKind(Kind) || Kind is TokenKind.Asterisk or TokenKind.OpenBrace;
    }

    private bool IsImportPhase() => Kind == TokenKind.From ? PeekKind() != TokenKind.String : Kind is not (TokenKind.Comma or TokenKind.Equal);

    private void ParseImportNames(out Identifier? space, out SyntaxNode[]? specifiers)
    {
        space = null;
        specifiers = null;
        if (TryTake(TokenKind.Asterisk))
        {
            Expect(TokenKind.As);
            space = ParseName();
        }
        else
        {
            specifiers = ParseSpecifiers(isImport: true);
        }
    }

    private ImportDeclaration ParseImportEnd(int start, bool isTypeOnly, ImportPhase phase, Identifier? name, Identifier? space, SyntaxNode[]? specifiers)
    {
        var source = ParseModuleSource();
        var attributes = ParseImportAttributes();
        ParseSemicolon();
        return new ImportDeclaration(start, PreviousEnd, isTypeOnly, phase, name, space, specifiers, source, attributes);
    }

    private Expression ParseModuleSource()
    {
        if (Kind == TokenKind.String)
        {
            var source = new StringLiteral(Start, _lexer.End);
            Next();
            return source;
        }
        if (_isPattern && IsNameKind(Kind)) return ParseName();
        return Missing("a string");
    }

    private ImportAttributes? ParseImportAttributes()
    {
        if (Kind != TokenKind.With && (Kind != TokenKind.Assert || _lexer.IsFirstOnLine)) return null;
        var start = Start;
        Next();
        var attributes = ParseAttributeList();
        return new ImportAttributes(start, PreviousEnd, attributes);
    }

    private Property[] ParseAttributeList()
    {
        var open = Start;
        Expect(TokenKind.OpenBrace);
        var mark = _gatheredCount;
        while (IsWord || Kind == TokenKind.String)
        {
            var start = Start;
            var name = ParsePropertyName();
            Expect(TokenKind.Colon);
            var value = ParseAssignment();
            Gather(new Property(start, PreviousEnd, name, value));
            if (!TryTake(TokenKind.Comma)) break;
        }
        var attributes = TakeGathered<Property>(mark);
        ExpectClosing(TokenKind.CloseBrace, open);
        return attributes;
    }

    private ImportEquals ParseImportEquals(int start, Modifiers modifiers, bool isTypeOnly, Identifier name)
    {
        Next();
        var targetStart = Start;
        SyntaxNode target;
        if (Kind == TokenKind.Require && PeekKind() == TokenKind.OpenParen)
        {
            Next();
            Next();
            var source = ParseModuleSource();
            ExpectClosing(TokenKind.CloseParen, targetStart);
            target = new ExternalModule(targetStart, PreviousEnd, source);
        }
        else
        {
            target = ParseEntityName();
        }
        ParseSemicolon();
        return new ImportEquals(start, PreviousEnd, modifiers, isTypeOnly, name, target);
    }

    /// <summary><c>{ a, b as c, type d, "e" as f }</c>.</summary>
    private SyntaxNode[] ParseSpecifiers(bool isImport)
    {
        var open = Start;
        if (!Expect(TokenKind.OpenBrace)) return [];
        var mark = _gatheredCount;
        while (IsWord || Kind is TokenKind.String or TokenKind.DotDotDot or TokenKind.EllipsisMetavariable)
        {
            if (_isPattern && Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable) Gather(ParseEllipsis());
            else Gather(ParseSpecifier(isImport));
            if (!TryTake(TokenKind.Comma)) break;
        }
        var specifiers = TakeGathered<SyntaxNode>(mark);
        ExpectClosing(TokenKind.CloseBrace, open);
        return specifiers;
    }

    private SyntaxNode ParseSpecifier(bool isImport)
    {
        var start = Start;
        var isType = Kind == TokenKind.Type;
        var name = ParseModuleExportName();
        Expression? original = null;
        var isTypeOnly = false;
        if (isType) (isTypeOnly, original, name) = ParseSpecifierBehindType(name);
        if (original is null && Kind == TokenKind.As)
        {
            Next();
            original = name;
            name = ParseModuleExportName();
        }
        if (isImport) return new ImportSpecifier(start, PreviousEnd, isTypeOnly, original, name);
        return original is null ? new ExportSpecifier(start, PreviousEnd, isTypeOnly, name, null) : new ExportSpecifier(start, PreviousEnd, isTypeOnly, original, name);
    }

    private bool IsModuleExportName => IsWord || Kind == TokenKind.String;

    /// <summary><c>type</c> may be the marker or the name itself; <c>as</c> may be a name too.</summary>
    private (bool IsTypeOnly, Expression? Original, Expression Name) ParseSpecifierBehindType(Expression type)
    {
        if (Kind != TokenKind.As) return IsModuleExportName ? (true, null, ParseModuleExportName()) : (false, null, type);
        var firstAs = ParseWord();
        if (Kind != TokenKind.As) return IsModuleExportName ? (false, type, ParseModuleExportName()) : (true, null, firstAs);
        var secondAs = ParseWord();
        return IsModuleExportName ? (true, firstAs, ParseModuleExportName()) : (false, type, secondAs);
    }

    private Expression ParseModuleExportName() => Kind == TokenKind.String ? ParseModuleSource() : ParseWord();

    private Statement ParseExport(int start, Decorator[] decorators)
    {
        Next();
        _isModule = true;
        switch (Kind)
        {
            case TokenKind.Default: return ParseExportDefault(start, decorators);
            case TokenKind.Equal: return ParseExportAssignment(start);
            case TokenKind.Asterisk: return ParseExportAll(start, false);
            case TokenKind.OpenBrace: return ParseExportNames(start, false);
            case TokenKind.Type when PeekKind() is TokenKind.OpenBrace or TokenKind.Asterisk:
                Next();
                return Kind == TokenKind.Asterisk ? ParseExportAll(start, true) : ParseExportNames(start, true);
            case TokenKind.As when PeekKind() == TokenKind.Namespace: return ParseExportAsNamespace(start);
        }
        var declaration = ParseExportedDeclaration(decorators);
        return new ExportDeclaration(start, PreviousEnd, false, declaration);
    }

    private Statement ParseExportedDeclaration(Decorator[] decorators)
    {
        if (Kind == TokenKind.At) decorators = [.. decorators, .. ParseDecorators()];
        var start = Start;
        switch (Kind)
        {
            case TokenKind.Class: return ParseClassDeclaration(start, decorators, Modifiers.None);
            case TokenKind.Import: return ParseImport(start, Modifiers.None);
            case TokenKind.Abstract or TokenKind.Declare when IsTypeDeclaration(): return ParseTypeDeclaration(start, decorators, Modifiers.None);
            case TokenKind.Var or TokenKind.Function or TokenKind.Const or TokenKind.Let or TokenKind.Async or TokenKind.Enum: return ParseStatement();
            case TokenKind.Interface or TokenKind.Type or TokenKind.Namespace or TokenKind.Module or TokenKind.Global or TokenKind.Using or TokenKind.Await: return ParseStatement();
            default:
                ReportExpected("a declaration");
                SkipRestOfStatement();
                return new ErrorStatement(start, Math.Max(start, PreviousEnd));
        }
    }

    private ExportDeclaration ParseExportDefault(int start, Decorator[] decorators)
    {
        Next();
        if (Kind == TokenKind.At) decorators = [.. decorators, .. ParseDecorators()];
        var inner = Start;
        SyntaxNode declaration;
        switch (Kind)
        {
            case TokenKind.Function: declaration = ParseFunctionDeclaration(inner, Modifiers.None); break;
            case TokenKind.Async when PeekKind(out var isOnNewLine) == TokenKind.Function && !isOnNewLine: declaration = ParseFunctionDeclaration(inner, Modifiers.None); break;
            case TokenKind.Class: declaration = ParseClassDeclaration(inner, decorators, Modifiers.None); break;
            case TokenKind.Abstract when PeekKind(out var isOnNewLine) == TokenKind.Class && !isOnNewLine: declaration = ParseTypeDeclaration(inner, decorators, Modifiers.None); break;
            case TokenKind.Interface when IsTypeDeclaration(): declaration = ParseTypeDeclaration(inner, decorators, Modifiers.None); break;
            default:
                declaration = ParseAssignment();
                ParseSemicolon();
                break;
        }
        return new ExportDeclaration(start, PreviousEnd, true, declaration);
    }

    private ExportAssignment ParseExportAssignment(int start)
    {
        Next();
        var value = ParseAssignment();
        ParseSemicolon();
        return new ExportAssignment(start, PreviousEnd, value);
    }

    private ExportAll ParseExportAll(int start, bool isTypeOnly)
    {
        Next();
        var name = TryTake(TokenKind.As) ? ParseModuleExportName() : null;
        Expect(TokenKind.From);
        var source = ParseModuleSource();
        var attributes = ParseImportAttributes();
        ParseSemicolon();
        return new ExportAll(start, PreviousEnd, isTypeOnly, name, source, attributes);
    }

    private ExportNames ParseExportNames(int start, bool isTypeOnly)
    {
        var specifiers = ParseSpecifiers(isImport: false);
        Expression? source = null;
        ImportAttributes? attributes = null;
        // Names of this module may be followed by a statement that starts with the variable "from" on the next line.
        if (Kind == TokenKind.From && (!_lexer.IsFirstOnLine || PeekKind() == TokenKind.String))
        {
            Next();
            source = ParseModuleSource();
            attributes = ParseImportAttributes();
        }
        ParseSemicolon();
        return new ExportNames(start, PreviousEnd, isTypeOnly, specifiers, source, attributes);
    }

    private ExportAsNamespace ParseExportAsNamespace(int start)
    {
        Next();
        Next();
        var name = ParseName();
        ParseSemicolon();
        return new ExportAsNamespace(start, PreviousEnd, name);
    }
}
