namespace Merlon.Syntax.Python;

/// <summary>Facts about token kinds, one table look-up each.</summary>
internal static class TokenTables
{
    /// <summary>Binding strength of what may stand between two operands; 0 for everything else.</summary>
    public const int Or = 1, And = 2, Not = 3, Compare = 4, BitOr = 5, Unary = 11, Power = 12;

    private const int Count = (int)TokenKind.Yield + 1;

    private static readonly byte[] Strengths = FillStrengths();

    private static readonly bool[] ExpressionStarts = Fill(
        TokenKind.Name, TokenKind.Integer, TokenKind.Float, TokenKind.Imaginary, TokenKind.String, TokenKind.FormatStart,
        TokenKind.LeftParenthesis, TokenKind.LeftBracket, TokenKind.LeftBrace, TokenKind.Ellipsis, TokenKind.DeepOpen, TokenKind.Backtick,
        TokenKind.Plus, TokenKind.Minus, TokenKind.Star, TokenKind.Tilde, TokenKind.Not, TokenKind.Lambda, TokenKind.Await, TokenKind.Async,
        TokenKind.None, TokenKind.True, TokenKind.False, TokenKind.Yield);

    /// <summary>An operand of Python 2's print statement; what could also go on with an expression is left out.</summary>
    private static readonly bool[] OperandStarts = Fill(
        TokenKind.Name, TokenKind.Integer, TokenKind.Float, TokenKind.Imaginary, TokenKind.String, TokenKind.FormatStart,
        TokenKind.LeftBrace, TokenKind.Backtick, TokenKind.Tilde, TokenKind.Lambda, TokenKind.None, TokenKind.True, TokenKind.False);

    private static readonly bool[] StatementStarts = Fill(
        TokenKind.Assert, TokenKind.Async, TokenKind.Break, TokenKind.Class, TokenKind.Continue, TokenKind.Def, TokenKind.Del, TokenKind.Elif,
        TokenKind.Else, TokenKind.Except, TokenKind.Finally, TokenKind.For, TokenKind.From, TokenKind.Global, TokenKind.If, TokenKind.Import,
        TokenKind.Nonlocal, TokenKind.Pass, TokenKind.Raise, TokenKind.Return, TokenKind.Try, TokenKind.While, TokenKind.With);

    public static int Strength(TokenKind kind) => Strengths[(int)kind];

    public static bool StartsExpression(TokenKind kind) => ExpressionStarts[(int)kind];

    public static bool StartsOperand(TokenKind kind) => OperandStarts[(int)kind];

    /// <summary>A keyword that opens a statement or a clause.</summary>
    public static bool StartsStatement(TokenKind kind) => StatementStarts[(int)kind];

    /// <summary>
    /// Where nothing is certain any more, at the start of a line: a token that probably starts a statement, judged by itself
    /// and by the token before it, which must end an operand for a name to follow.
    /// </summary>
    public static bool LooksLikeStatement(TokenKind kind, TokenKind previous) =>
        StartsStatement(kind) || (kind is TokenKind.Name or TokenKind.At && EndsOperand(previous));

    private static bool EndsOperand(TokenKind kind) => kind is TokenKind.Name or TokenKind.Integer or TokenKind.Float or TokenKind.Imaginary
        or TokenKind.String or TokenKind.FormatEnd or TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace
        or TokenKind.None or TokenKind.True or TokenKind.False or TokenKind.Invalid;

    /// <summary>A keyword whose statement has a block, or <c>@</c>.</summary>
    public static bool StartsCompound(TokenKind kind) => kind is TokenKind.If or TokenKind.While or TokenKind.For or TokenKind.Try or TokenKind.With
        or TokenKind.Def or TokenKind.Class or TokenKind.At;

    public static BinaryOperator BinaryOperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.At => BinaryOperator.MatrixMultiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.DoubleSlash => BinaryOperator.FloorDivide,
        TokenKind.Percent => BinaryOperator.Modulo,
        TokenKind.DoubleStar => BinaryOperator.Power,
        TokenKind.LeftShift => BinaryOperator.LeftShift,
        TokenKind.RightShift => BinaryOperator.RightShift,
        TokenKind.Bar => BinaryOperator.BitOr,
        TokenKind.Caret => BinaryOperator.BitXor,
        _ => BinaryOperator.BitAnd,
    };

    /// <summary>The operator of <c>+=</c> and its kin, from its text.</summary>
    public static BinaryOperator AugmentedOperatorOf(ReadOnlySpan<char> text) => text[..^1] switch
    {
        "+" => BinaryOperator.Add,
        "-" => BinaryOperator.Subtract,
        "*" => BinaryOperator.Multiply,
        "@" => BinaryOperator.MatrixMultiply,
        "/" => BinaryOperator.Divide,
        "//" => BinaryOperator.FloorDivide,
        "%" => BinaryOperator.Modulo,
        "**" => BinaryOperator.Power,
        "<<" => BinaryOperator.LeftShift,
        ">>" => BinaryOperator.RightShift,
        "|" => BinaryOperator.BitOr,
        "^" => BinaryOperator.BitXor,
        _ => BinaryOperator.BitAnd,
    };

    public static ComparisonOperator ComparisonOperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.EqualEqual => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterEqual => ComparisonOperator.GreaterOrEqual,
        TokenKind.Is => ComparisonOperator.Is,
        TokenKind.Not => ComparisonOperator.NotIn,
        _ => ComparisonOperator.In,
    };

    /// <summary>The keyword a word is, or <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind KeywordOrName(ReadOnlySpan<char> word) => word switch
    {
        "and" => TokenKind.And,
        "as" => TokenKind.As,
        "assert" => TokenKind.Assert,
        "async" => TokenKind.Async,
        "await" => TokenKind.Await,
        "break" => TokenKind.Break,
        "class" => TokenKind.Class,
        "continue" => TokenKind.Continue,
        "def" => TokenKind.Def,
        "del" => TokenKind.Del,
        "elif" => TokenKind.Elif,
        "else" => TokenKind.Else,
        "except" => TokenKind.Except,
        "False" => TokenKind.False,
        "finally" => TokenKind.Finally,
        "for" => TokenKind.For,
        "from" => TokenKind.From,
        "global" => TokenKind.Global,
        "if" => TokenKind.If,
        "import" => TokenKind.Import,
        "in" => TokenKind.In,
        "is" => TokenKind.Is,
        "lambda" => TokenKind.Lambda,
        "None" => TokenKind.None,
        "nonlocal" => TokenKind.Nonlocal,
        "not" => TokenKind.Not,
        "or" => TokenKind.Or,
        "pass" => TokenKind.Pass,
        "raise" => TokenKind.Raise,
        "return" => TokenKind.Return,
        "True" => TokenKind.True,
        "try" => TokenKind.Try,
        "while" => TokenKind.While,
        "with" => TokenKind.With,
        "yield" => TokenKind.Yield,
        _ => TokenKind.Name,
    };

    private static byte[] FillStrengths()
    {
        var strengths = new byte[Count];
        Set(Or, TokenKind.Or);
        Set(And, TokenKind.And);
        Set(Compare, TokenKind.Less, TokenKind.Greater, TokenKind.LessEqual, TokenKind.GreaterEqual, TokenKind.EqualEqual, TokenKind.NotEqual,
            TokenKind.In, TokenKind.Is, TokenKind.Not);
        Set(BitOr, TokenKind.Bar);
        Set(6, TokenKind.Caret);
        Set(7, TokenKind.Ampersand);
        Set(8, TokenKind.LeftShift, TokenKind.RightShift);
        Set(9, TokenKind.Plus, TokenKind.Minus);
        Set(10, TokenKind.Star, TokenKind.Slash, TokenKind.DoubleSlash, TokenKind.Percent, TokenKind.At);
        Set(Power, TokenKind.DoubleStar);
        return strengths;

        void Set(int strength, params ReadOnlySpan<TokenKind> kinds)
        {
            foreach (var kind in kinds) strengths[(int)kind] = (byte)strength;
        }
    }

    private static bool[] Fill(params ReadOnlySpan<TokenKind> kinds)
    {
        var table = new bool[Count];
        foreach (var kind in kinds) table[(int)kind] = true;
        return table;
    }
}
