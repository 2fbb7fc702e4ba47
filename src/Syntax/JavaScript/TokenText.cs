namespace Merlon.Syntax.JavaScript;

/// <summary>How tokens are named in messages, and what they are as operators.</summary>
internal static class TokenText
{
    public static string Of(TokenKind kind) => kind switch
    {
        TokenKind.OpenBrace => "{",
        TokenKind.CloseBrace => "}",
        TokenKind.OpenParen => "(",
        TokenKind.CloseParen => ")",
        TokenKind.OpenBracket => "[",
        TokenKind.CloseBracket => "]",
        TokenKind.Colon => ":",
        TokenKind.Comma => ",",
        TokenKind.Semicolon => ";",
        TokenKind.Arrow => "=>",
        TokenKind.Less => "<",
        TokenKind.Greater => ">",
        TokenKind.Equal => "=",
        TokenKind.Dot => ".",
        TokenKind.DotDotDot => "...",
        TokenKind.Question => "?",
        TokenKind.Identifier => "a name",
        TokenKind.String => "a string",
        TokenKind.TypeOf => "typeof",
        TokenKind.InstanceOf => "instanceof",
        _ => kind.ToString().ToLowerInvariant(),
    };
}

/// <summary>Binding strength of binary operators by token; zero for every other token.</summary>
internal static class Precedence
{
    public const int Relational = 8;
    public const int Power = 12;

    /// <summary>Tokens of binary operators, in the order of <see cref="BinaryOperator"/>.</summary>
    private static readonly (TokenKind Kind, byte Level)[] s_operators =
    [
        (TokenKind.QuestionQuestion, 1), (TokenKind.BarBar, 2), (TokenKind.AmpersandAmpersand, 3), (TokenKind.Bar, 4), (TokenKind.Caret, 5),
        (TokenKind.Ampersand, 6), (TokenKind.EqualEqual, 7), (TokenKind.ExclamationEqual, 7), (TokenKind.EqualEqualEqual, 7),
        (TokenKind.ExclamationEqualEqual, 7), (TokenKind.Less, Relational), (TokenKind.Greater, Relational), (TokenKind.LessEqual, Relational),
        (TokenKind.GreaterEqual, Relational), (TokenKind.InstanceOf, Relational), (TokenKind.In, Relational), (TokenKind.LessLess, 9),
        (TokenKind.GreaterGreater, 9), (TokenKind.GreaterGreaterGreater, 9), (TokenKind.Plus, 10), (TokenKind.Minus, 10), (TokenKind.Asterisk, 11),
        (TokenKind.Slash, 11), (TokenKind.Percent, 11), (TokenKind.AsteriskAsterisk, Power),
    ];

    private static readonly byte[] s_levels = Build();

    private static readonly BinaryOperator[] s_binary = BuildOperators();

    public static int Of(TokenKind kind) => s_levels[(int)kind];

    public static BinaryOperator OperatorOf(TokenKind kind) => s_binary[(int)kind];

    /// <summary>False when the token is no assignment; the operator is null for the plain one.</summary>
    public static bool IsAssignment(TokenKind kind, out BinaryOperator? @operator)
    {
        @operator = kind switch
        {
            TokenKind.PlusEqual => BinaryOperator.Add,
            TokenKind.MinusEqual => BinaryOperator.Subtract,
            TokenKind.AsteriskEqual => BinaryOperator.Multiply,
            TokenKind.AsteriskAsteriskEqual => BinaryOperator.Power,
            TokenKind.SlashEqual => BinaryOperator.Divide,
            TokenKind.PercentEqual => BinaryOperator.Remainder,
            TokenKind.LessLessEqual => BinaryOperator.ShiftLeft,
            TokenKind.GreaterGreaterEqual => BinaryOperator.ShiftRight,
            TokenKind.GreaterGreaterGreaterEqual => BinaryOperator.ShiftRightUnsigned,
            TokenKind.AmpersandEqual => BinaryOperator.BitwiseAnd,
            TokenKind.BarEqual => BinaryOperator.BitwiseOr,
            TokenKind.CaretEqual => BinaryOperator.BitwiseXor,
            TokenKind.BarBarEqual => BinaryOperator.Or,
            TokenKind.AmpersandAmpersandEqual => BinaryOperator.And,
            TokenKind.QuestionQuestionEqual => BinaryOperator.Coalesce,
            _ => null,
        };
        return kind is >= TokenKind.Equal and <= TokenKind.QuestionQuestionEqual;
    }

    private static byte[] Build()
    {
        var levels = new byte[256];
        foreach (var (kind, level) in s_operators) levels[(int)kind] = level;
        return levels;
    }

    private static BinaryOperator[] BuildOperators()
    {
        var operators = new BinaryOperator[256];
        for (var i = 0; i < s_operators.Length; i++) operators[(int)s_operators[i].Kind] = (BinaryOperator)i;
        return operators;
    }
}
