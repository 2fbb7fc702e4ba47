namespace Merlon.Syntax.JavaScript;

public enum UnaryOperator : byte
{
    Plus, Minus, Not, BitwiseNot, TypeOf, Void, Delete,
}

public enum BinaryOperator : byte
{
    Coalesce, Or, And, BitwiseOr, BitwiseXor, BitwiseAnd,
    Equal, NotEqual, StrictEqual, StrictNotEqual,
    Less, Greater, LessOrEqual, GreaterOrEqual, InstanceOf, In,
    ShiftLeft, ShiftRight, ShiftRightUnsigned,
    Add, Subtract, Multiply, Divide, Remainder, Power,
}

public enum TypeConversionForm : byte
{
    As, Satisfies, Assertion,
}

/// <summary>When a module is evaluated (<c>import defer</c>), or whether only its source is wanted (<c>import source</c>).</summary>
public enum ImportPhase : byte
{
    Evaluation, Defer, Source,
}

public enum VariableKind : byte
{
    Var, Let, Const, Using, AwaitUsing,
}

/// <summary>How operators are written.</summary>
public static class OperatorText
{
    private static readonly string[] s_unary = ["+", "-", "!", "~", "typeof", "void", "delete"];

    private static readonly string[] s_binary =
    [
        "??", "||", "&&", "|", "^", "&", "==", "!=", "===", "!==", "<", ">", "<=", ">=", "instanceof", "in",
        "<<", ">>", ">>>", "+", "-", "*", "/", "%", "**",
    ];

    public static string Text(this UnaryOperator value) => s_unary[(int)value];

    public static string Text(this BinaryOperator value) => s_binary[(int)value];
}
