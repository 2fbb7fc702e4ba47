namespace Merlon.Syntax.Python;

/// <summary>What the lexer hands to the parser. The order of the groups is used by the tables in <see cref="TokenTables"/>.</summary>
internal enum TokenKind : byte
{
    EndOfFile, Newline, Indent, Dedent,

    /// <summary>A character or literal that is no token; the lexer has reported it.</summary>
    Invalid,

    /// <summary>Set by the parser: the statement is given up, nothing matches until the next one.</summary>
    Broken,

    Name, Integer, Float, Imaginary, String,

    /// <summary>Prefix and quotes that open an f-string or a t-string.</summary>
    FormatStart,

    /// <summary>Text inside an f-string.</summary>
    FormatText,

    /// <summary>The quotes that close an f-string.</summary>
    FormatEnd,

    LeftParenthesis, RightParenthesis, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Comma, Colon, Semicolon, Dot, Ellipsis, Arrow, At, Assign, ColonAssign, Exclamation, Backtick,

    /// <summary><c>&lt;...</c> and <c>...&gt;</c> of a pattern.</summary>
    DeepOpen, DeepClose,

    Plus, Minus, Star, Slash, DoubleSlash, Percent, DoubleStar, LeftShift, RightShift, Ampersand, Bar, Caret, Tilde,
    Less, Greater, LessEqual, GreaterEqual, EqualEqual, NotEqual,

    /// <summary><c>+=</c> and its kin; which one, its first characters say.</summary>
    AugmentedAssign,

    And, As, Assert, Async, Await, Break, Class, Continue, Def, Del, Elif, Else, Except, False, Finally, For, From, Global, If, Import, In, Is,
    Lambda, None, Nonlocal, Not, Or, Pass, Raise, Return, True, Try, While, With, Yield,
}
