using System.Globalization;
using System.Numerics;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Flow;

public sealed partial class ConstantPropagation
{
    private const int MaxString = 10_000;
    private const int MaxDigits = 40;

    /// <summary>The value of an expression, which is also written to it; null when it is not constant.</summary>
    private Constant? Evaluate(Node e)
    {
        var value = ValueOf(e);
        if (value is not null && !e.Kind.IsLiteral()) e.Constant = value;
        return value;
    }

    private Constant? ValueOf(Node e)
    {
        switch (e.Kind)
        {
            case NodeKind.Name:
                e.Definition = DefinitionOf(e.Symbol);
                return Lookup(e.Symbol);
            case NodeKind.Assign:
                var assigned = Evaluate(e.Children[1]);
                Assign(e.Children[0], assigned, e.Children[1]);
                return null;
            case NodeKind.AugmentedAssign:
                Assign(e.Children[0], Augmented(e), null);
                return null;
            case NodeKind.Binary: return Binary(e);
            case NodeKind.Unary: return Unary(e.Text, Evaluate(e.Children[0]));
            case NodeKind.Template: return Template(e);
            case NodeKind.Conditional:
                Evaluate(e.Children[0]);
                var (whenTrue, whenFalse) = (Evaluate(e.Children[1]), Evaluate(e.Children[2]));
                return whenTrue is null || whenFalse is null ? null : KnownValues.Join(whenTrue, whenFalse);
            case NodeKind.Cast:
                return Evaluate(e.Children[0]);
            case NodeKind.Lambda:
                Evaluate(e.Children[0]);
                _functions.Enqueue((e.Children[1], e));
                return null;
            case NodeKind.Function:
                foreach (var child in e.Children.AsSpan(0, 4)) Evaluate(child);
                _functions.Enqueue((e.Children[4], e));
                return null;
            case NodeKind.ClassExpression:
                Statement(e.Children[0]);
                return null;
            default:
                if (Constant.Of(e) is { } literal) return literal;
                foreach (var child in e.Children)
                {
                    if (child.Kind.IsStatement() || child.Kind == NodeKind.ClassBody) Statement(child);
                    else Evaluate(child);
                }
                return null;
        }
    }

    private Constant? Lookup(Symbol? symbol)
    {
        if (symbol is null) return null;
        return _values.Find(symbol)?.Value is { } known ? known : symbol.IsAssignedElsewhere ? null : symbol.Constant;
    }

    /// <summary>The expression last assigned on the way here, or the only one that the file has.</summary>
    private Node? DefinitionOf(Symbol? symbol)
    {
        if (symbol is null) return null;
        if (_values.Find(symbol) is { } known) return known.Definition;
        return symbol is { IsGlobal: true, Assignments: 1, IsAssignedElsewhere: false } ? symbol.Initializer : null;
    }

    private Constant? Augmented(Node e)
    {
        var old = Lookup(e.Children[0].Symbol);
        // The target itself is evaluated where it is assigned to: twice would double the work at every level of -- -- x.
        var value = e.Children.Length > 1 ? Evaluate(e.Children[1]) : null;
        return old is null || value is null ? null : Combine(e.Text, old, value);
    }

    private Constant? Binary(Node e)
    {
        Constant? value = null;
        for (var i = 0; i < e.Children.Length; i++)
        {
            var next = Evaluate(e.Children[i]);
            value = i == 0 ? next : Combine(e.Text, value, next);
        }
        return value;
    }

    private Constant? Combine(string op, Constant? a, Constant? b)
    {
        // A repeated string is a string however often it is repeated.
        if (op == "*" && (a?.Kind == ValueKind.String ^ b?.Kind == ValueKind.String)) return new Constant(ValueKind.String, null);
        if (a is null || b is null) return null;
        if (op == "+" && (_convertsToString ? a.Kind == ValueKind.String || b.Kind == ValueKind.String : a.Kind == ValueKind.String && b.Kind == ValueKind.String))
        {
            var isKnown = a.Text is not null && b.Text is not null && a.Text.Length + b.Text.Length <= MaxString;
            return new Constant(ValueKind.String, isKnown ? a.Text + b.Text : null);
        }
        return a.Kind == ValueKind.Number && b.Kind == ValueKind.Number ? Arithmetic(op, a.Text, b.Text) : null;
    }

    private static Constant? Arithmetic(string op, string? a, string? b)
    {
        if (op is not ("+" or "-" or "*" or "/" or "//" or "%" or "**" or "<<" or ">>" or "|" or "&" or "^")) return null;
        var unknown = new Constant(ValueKind.Number, null);
        if (a is null || b is null || a.Length > MaxDigits || b.Length > MaxDigits) return unknown;
        if (!BigInteger.TryParse(a, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var x)) return unknown;
        if (!BigInteger.TryParse(b, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var y)) return unknown;
        BigInteger? result = op switch
        {
            "+" => x + y,
            "-" => x - y,
            "*" => x * y,
            "|" => x | y,
            "&" => x & y,
            "^" => x ^ y,
            _ => null,
        };
        return result is null ? unknown : new Constant(ValueKind.Number, result.Value.ToString(CultureInfo.InvariantCulture));
    }

    private static Constant? Unary(string op, Constant? value) => (op, value) switch
    {
        ("-", { Kind: ValueKind.Number, Text: { } number }) => value with { Text = number.StartsWith('-') ? number[1..] : "-" + number },
        ("not" or "!", { Kind: ValueKind.Boolean, Text: { } flag }) => value with { Text = flag == "true" ? "false" : "true" },
        _ => null,
    };

    private Constant? Template(Node e)
    {
        string? text = "";
        var isConstant = true;
        foreach (var part in e.Children)
        {
            var value = part.Kind == NodeKind.TemplateText ? new Constant(ValueKind.String, part.Text) : Evaluate(part);
            if (value is null) isConstant = false;
            else text = text is null || value.Text is null || text.Length + value.Text.Length > MaxString ? null : text + value.Text;
        }
        return isConstant ? new Constant(ValueKind.String, text) : null;
    }
}
