using System.Globalization;
using System.Text.RegularExpressions;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Tree;
using Merlon.Syntax.Python;

namespace Merlon.Analysis.Search;

/// <summary>
/// Computes a comparison of a rule: arithmetic, comparisons, Boolean operators, lists, <c>int</c>, <c>float</c>, <c>str</c>,
/// <c>len</c>, <c>re.match</c>, <c>re.search</c>, <c>today</c>, <c>strptime</c> (dates as days). What cannot be computed is false.
/// </summary>
internal sealed class ComparisonEvaluator(Bindings? bindings, string source, ComparisonCondition condition, DateOnly? today)
{
    private readonly string _text = condition.Comparison.Source;

    public bool Holds() => condition.Comparison.Expression is { } expression && Value(expression) is { } value && IsTrue(value);

    private static bool IsTrue(object value) => value switch
    {
        bool flag => flag,
        double number => number != 0,
        string text => text.Length > 0,
        List<object> list => list.Count > 0,
        _ => false,
    };

    private object? Value(Expression e) => e switch
    {
        NumberLiteral => Number(_text[e.Start..e.End], null),
        StringLiteral s => StringValue.Of(_text, s),
        ConstantLiteral { Kind: Merlon.Syntax.Python.ConstantKind.True } => true,
        ConstantLiteral { Kind: Merlon.Syntax.Python.ConstantKind.False } => false,
        NameExpression => Metavariable(_text[e.Start..e.End]),
        TupleExpression t => t.Elements.Select(Value).OfType<object>().ToList(),
        ListExpression l => l.Elements.Select(Value).OfType<object>().ToList(),
        UnaryOperation { Operator: UnaryOperator.Not } u => Value(u.Operand) is { } value ? !IsTrue(value) : null,
        UnaryOperation { Operator: UnaryOperator.Minus } u => Value(u.Operand) is double number ? -number : null,
        UnaryOperation { Operator: UnaryOperator.Plus } u => Value(u.Operand) as double?,
        UnaryOperation { Operator: UnaryOperator.Invert } u => Value(u.Operand) is double number ? -number - 1 : null,
        ConditionalExpression c => Value(c.Test) is { } test ? Value(IsTrue(test) ? c.Body : c.Otherwise) : null,
        BooleanOperation b => Boolean(b),
        BinaryOperation b => Arithmetic(b.Operator, Value(b.Left), Value(b.Right)),
        Comparison c => Compare(c),
        CallExpression c => Call(c),
        _ => null,
    };

    private object? Boolean(BooleanOperation b)
    {
        var isAnd = b.Operator == BooleanOperator.And;
        foreach (var operand in b.Operands)
        {
            if (Value(operand) is not { } value) return null;
            if (IsTrue(value) != isAnd) return !isAnd;
        }
        return isAnd;
    }

    private object? Metavariable(string name)
    {
        if (Bindings.Find(bindings, name) is not { } value) return null;
        var constant = value.Node is null ? null : Constant.Of(value.Node) ?? value.Node.Constant;
        // How a number is written tells its base.
        var text = value.Node is { Kind: NodeKind.Number } ? value.Shown(source) : constant?.Text ?? value.Shown(source);
        if (condition.Strips) text = text.Trim('"', '\'', '`', ' ');
        if (constant is { Kind: ValueKind.Boolean }) return text == "true";
        if (constant is { Kind: ValueKind.String } && !condition.Strips) return text;
        return (object?)Number(text, condition.Base) ?? text;
    }

    private static double? Number(string text, int? radix)
    {
        text = text.Replace("_", "", StringComparison.Ordinal).TrimEnd('l', 'L', 'n');
        var isNegative = text.StartsWith('-');
        var digits = isNegative ? text[1..] : text;
        var prefixed = digits.Length > 2 && digits[0] == '0' ? char.ToLowerInvariant(digits[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 } : 0;
        if (prefixed != 0) (digits, radix) = (digits[2..], prefixed);
        try
        {
            if (radix is 2 or 8 or 16) return Convert.ToInt64(digits, radix.Value) * (isNegative ? -1 : 1);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static object? Arithmetic(BinaryOperator op, object? a, object? b)
    {
        if (op == BinaryOperator.Add && a is string x && b is string y) return x + y;
        if (a is not double left || b is not double right) return null;
        return op switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => right == 0 ? null : left / right,
            BinaryOperator.FloorDivide => right == 0 ? null : Math.Floor(left / right),
            BinaryOperator.Modulo => right == 0 ? null : left - (right * Math.Floor(left / right)),
            BinaryOperator.Power => Math.Pow(left, right),
            BinaryOperator.BitAnd => (double)((long)left & (long)right),
            BinaryOperator.BitOr => (double)((long)left | (long)right),
            BinaryOperator.BitXor => (double)((long)left ^ (long)right),
            BinaryOperator.LeftShift => left * Math.Pow(2, Math.Truncate(right)),
            BinaryOperator.RightShift => Math.Floor(left / Math.Pow(2, Math.Truncate(right))),
            _ => null,
        };
    }

    private object? Compare(Comparison c)
    {
        var left = Value(c.Left);
        foreach (var link in c.Links)
        {
            var right = Value(link.Right);
            if (left is null || right is null) return null;
            if (Compare(link.Operator, left, right) is not { } holds) return null;
            if (!holds) return false;
            left = right;
        }
        return true;
    }

    private static bool? Compare(ComparisonOperator op, object left, object right)
    {
        switch (op)
        {
            case ComparisonOperator.Equal or ComparisonOperator.Is: return left.Equals(right);
            case ComparisonOperator.NotEqual or ComparisonOperator.IsNot: return !left.Equals(right);
            case ComparisonOperator.In: return IsIn(left, right);
            case ComparisonOperator.NotIn: return !IsIn(left, right);
        }
        int? order = (left, right) switch
        {
            (double a, double b) => a.CompareTo(b),
            (string a, string b) => string.CompareOrdinal(a, b),
            _ => null,
        };
        return order is not { } o ? null : op switch
        {
            ComparisonOperator.Less => o < 0,
            ComparisonOperator.LessOrEqual => o <= 0,
            ComparisonOperator.Greater => o > 0,
            _ => o >= 0,
        };
    }

    private static bool? IsIn(object left, object right) => right switch
    {
        List<object> list => list.Contains(left),
        string text => left is string part && text.Contains(part, StringComparison.Ordinal),
        _ => null,
    };

    private object? Call(CallExpression c)
    {
        var name = _text[c.Function.Start..c.Function.End];
        var arguments = c.Arguments.Select(Value).ToList();
        return (name, arguments) switch
        {
            ("int", [string text]) => Number(text.Trim(), condition.Base) is { } number ? Math.Truncate(number) : null,
            ("int", [double number]) => Math.Truncate(number),
            ("int", [string text, double radix]) => Number(text.Trim(), (int)radix),
            ("float", [string text]) => Number(text.Trim(), null),
            ("float", [double number]) => number,
            ("str", [string text]) => text,
            ("str", [double number]) => number.ToString(CultureInfo.InvariantCulture),
            ("str", [bool flag]) => flag ? "True" : "False",
            ("bool", [{ } any]) => IsTrue(any),
            ("abs", [double number]) => Math.Abs(number),
            ("min", [_, ..]) when arguments.TrueForAll(a => a is double) => arguments.Min(a => (double)a!),
            ("max", [_, ..]) when arguments.TrueForAll(a => a is double) => arguments.Max(a => (double)a!),
            ("len", [string text]) => (double)text.Length,
            ("len", [List<object> list]) => (double)list.Count,
            ("today", []) => today?.DayNumber is { } day ? (double)day : null,
            ("strptime", [string text]) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? (double)date.DayNumber : null,
            ("re.match", [string expression, { } text]) => IsMatch(expression, text, isAnchored: true),
            ("re.search", [string expression, { } text]) => IsMatch(expression, text, isAnchored: false),
            _ => null,
        };
    }

    private object? IsMatch(string expression, object text, bool isAnchored)
    {
        var compiled = condition.Expressions.GetOrAdd((expression, isAnchored), e => RegexText.Compile(e.Text, e.IsAnchored).Expression);
        try { return compiled?.IsMatch(Convert.ToString(text, CultureInfo.InvariantCulture) ?? ""); }
        catch (RegexMatchTimeoutException) { return null; }
    }
}
