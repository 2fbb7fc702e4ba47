using System.Runtime.CompilerServices;

namespace Merlon.Syntax.JavaScript;

/// <summary>Which words may stand where.</summary>
internal sealed partial class Parser
{
    /// <summary>Any word, reserved ones included: the name of a property.</summary>
    private bool IsWord => Kind >= TokenKind.Identifier;

    /// <summary>A word that may name a variable here.</summary>
    private bool IsName
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Kind is >= TokenKind.Identifier and < TokenKind.Break && MayName(Kind);
    }

    private bool MayName(TokenKind kind) => kind switch
    {
        TokenKind.Yield => !_isYieldAllowed,
        TokenKind.Await => !_isAwaitAllowed,
        _ => true,
    };

    private static bool IsNameKind(TokenKind kind) => kind is >= TokenKind.Identifier and < TokenKind.Break;

    private Identifier ParseName()
    {
        if (!IsNameKind(Kind)) return MissingName();
        if (Kind == TokenKind.Await) DependsOnGoal = true;
        var name = new Identifier(Start, _lexer.End);
        Next();
        return name;
    }

    /// <summary>A name that may be a reserved word.</summary>
    private Identifier ParseWord()
    {
        if (!IsWord) return MissingName();
        var name = new Identifier(Start, _lexer.End);
        Next();
        return name;
    }

    private Identifier MissingName()
    {
        ReportExpected("a name");
        return new Identifier(PreviousEnd, PreviousEnd);
    }

    /// <summary>Takes a semicolon, or sees that the rules for leaving it out apply.</summary>
    private void ParseSemicolon()
    {
        if (TryTake(TokenKind.Semicolon) || IsSemicolonOptional) return;
        if (_isPattern && Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable) return;
        ReportExpected("; or the end of the statement");
        SkipRestOfStatement();
    }

    private bool IsSemicolonOptional => _lexer.IsFirstOnLine || Kind is TokenKind.CloseBrace or TokenKind.EndOfSource or TokenKind.Semicolon;

    /// <summary>
    /// Skips to where the next statement may start: behind a semicolon, before a closing brace, or at the start of a line,
    /// brackets opened on the way being closed first.
    /// </summary>
    private void SkipRestOfStatement()
    {
        if (_speculations > 0) return;
        var open = 0;
        while (Kind != TokenKind.EndOfSource)
        {
            switch (Kind)
            {
                case TokenKind.OpenBrace or TokenKind.OpenParen or TokenKind.OpenBracket:
                    open++;
                    break;
                case TokenKind.CloseBrace or TokenKind.CloseParen or TokenKind.CloseBracket:
                    if (open == 0 && Kind == TokenKind.CloseBrace) return;
                    open = Math.Max(0, open - 1);
                    break;
                case TokenKind.Semicolon when open == 0:
                    Next();
                    return;
            }
            Next();
            if (open == 0 && _lexer.IsFirstOnLine) return;
        }
    }
}
