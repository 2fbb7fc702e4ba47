namespace Merlon.Syntax.Python;

public enum BinaryOperator : byte
{
    Add, Subtract, Multiply, MatrixMultiply, Divide, FloorDivide, Modulo, Power, LeftShift, RightShift, BitOr, BitXor, BitAnd,
}

public enum UnaryOperator : byte
{
    Not, Minus, Plus, Invert,
}

public enum BooleanOperator : byte
{
    And, Or,
}

public enum ComparisonOperator : byte
{
    Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Is, IsNot, In, NotIn,
}

/// <summary><c>left operator right</c>. A chain <c>a + b + c</c> leans left and may be as long as the file.</summary>
public sealed class BinaryOperation(Expression left, BinaryOperator @operator, Expression right, int start, int end) : Expression(start, end)
{
    public Expression Left { get; } = left;

    public Expression Right { get; } = right;

    public BinaryOperator Operator { get; } = @operator;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Left);
        visitor.Visit(Right);
    }
}

/// <summary><c>not a</c>, <c>-a</c>, <c>+a</c>, <c>~a</c>.</summary>
public sealed class UnaryOperation(UnaryOperator @operator, Expression operand, int start, int end) : Expression(start, end)
{
    public Expression Operand { get; } = operand;

    public UnaryOperator Operator { get; } = @operator;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Operand);
}

/// <summary><c>a and b and c</c>: one node for a whole chain of one operator.</summary>
public sealed class BooleanOperation(BooleanOperator @operator, Expression[] operands, int start, int end) : Expression(start, end)
{
    public Expression[] Operands { get; } = operands;

    public BooleanOperator Operator { get; } = @operator;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Operands);
}

/// <summary>One link of a comparison: <c>&lt; right</c>.</summary>
public readonly record struct ComparisonLink(ComparisonOperator Operator, Expression Right);

/// <summary><c>a &lt; b &lt;= c</c>: one node for the whole chain.</summary>
public sealed class Comparison(Expression left, ComparisonLink[] links, int start, int end) : Expression(start, end)
{
    public Expression Left { get; } = left;

    public ComparisonLink[] Links { get; } = links;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Left);
        foreach (var link in Links) visitor.Visit(link.Right);
    }
}
