namespace Merlon.Syntax.JavaScript;

/// <summary>A token as the parser took it; between tokens lie white space and comments.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End);

/// <summary>Where the lexer stands; going back to it undoes everything read since.</summary>
internal readonly record struct LexerState(
    TokenKind Kind, int Start, int End, int PreviousEnd, bool IsFirstOnLine, bool HasEscape, int CommentCount, int ErrorCount, int TokenCount);
