using System.Globalization;
using System.Numerics;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>Computes with known values: what decides which branch is taken and which part is read.</summary>
internal static class Constants
{
    private const int MaxText = 10_000;
    private const int MaxDigits = 40;

    public static Constant Boolean(bool value) => new(ValueKind.Boolean, value ? "true" : "false");

    public static Value Number(int value) => Value.Of(new Constant(ValueKind.Number, value.ToString(CultureInfo.InvariantCulture)));

    public static bool IsComparison(string op) => op is "==" or "!=" or "===" or "!==" or "<" or "<=" or ">" or ">=" or "is" or "is not" or "in" or "not in" or "instanceof";

    public static Constant? Concatenate(Constant? a, Constant? b)
    {
        if (a is null || b is null) return null;
        return new Constant(ValueKind.String, a.Text is not null && b.Text is not null && a.Text.Length + b.Text.Length <= MaxText ? a.Text + b.Text : null);
    }

    public static Constant? Combine(string op, Constant? a, Constant? b, bool convertsToString)
    {
        if (a is null || b is null) return null;
        if (IsComparison(op)) return Compare(op, a, b);
        if (op == "+" && (a.Kind == ValueKind.String || b.Kind == ValueKind.String)) return convertsToString || a.Kind == b.Kind ? Concatenate(a, b) : null;
        if (op == "*" && a.Kind == ValueKind.String) return new Constant(ValueKind.String, null);
        if (op == "%" && a.Kind == ValueKind.String) return new Constant(ValueKind.String, null);
        return a.Kind == ValueKind.Number && b.Kind == ValueKind.Number ? Arithmetic(op, a, b) : null;
    }

    private static Constant Arithmetic(string op, Constant a, Constant b)
    {
        var unknown = new Constant(ValueKind.Number, null);
        if (Integer(a) is not { } x || Integer(b) is not { } y) return unknown;
        BigInteger? result = op switch
        {
            "+" => x + y,
            "-" => x - y,
            "*" => x * y,
            "|" => x | y,
            "&" => x & y,
            "^" => x ^ y,
            "//" when !y.IsZero => FloorDivide(x, y),
            "/" when !y.IsZero && (x % y).IsZero => x / y,
            "%" when !y.IsZero && x.Sign >= 0 && y.Sign > 0 => x % y,
            "**" when y >= 0 && y <= 64 => BigInteger.Pow(x, (int)y),
            "<<" when y >= 0 && y <= 64 => x << (int)y,
            ">>" when y >= 0 && y <= 64 => x >> (int)y,
            _ => null,
        };
        return result is { } known && known.GetBitLength() <= 128 ? new Constant(ValueKind.Number, known.ToString(CultureInfo.InvariantCulture)) : unknown;
    }

    private static BigInteger FloorDivide(BigInteger x, BigInteger y)
    {
        var quotient = BigInteger.DivRem(x, y, out var rest);
        return !rest.IsZero && (rest.Sign < 0) != (y.Sign < 0) ? quotient - 1 : quotient;
    }

    private static BigInteger? Integer(Constant constant) =>
        constant.Text is { Length: <= MaxDigits } text && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static Constant? Compare(string op, Constant? a, Constant? b)
    {
        if (a?.Text is not { } x || b?.Text is not { } y) return null;
        switch (op)
        {
            case "==" or "===" or "is": return a.Kind == b.Kind ? IsEqual(a, b) : a.Kind == ValueKind.Null || b.Kind == ValueKind.Null ? Boolean(false) : null;
            case "!=" or "!==" or "is not": return Compare("==", a, b) is { Text: { } equal } ? Boolean(equal == "false") : null;
            case "in" when a.Kind == ValueKind.String && b.Kind == ValueKind.String: return Boolean(y.Contains(x, StringComparison.Ordinal));
            case "not in" when a.Kind == ValueKind.String && b.Kind == ValueKind.String: return Boolean(!y.Contains(x, StringComparison.Ordinal));
        }
        int? order = (a.Kind, b.Kind) switch
        {
            (ValueKind.Number, ValueKind.Number) when double.TryParse(x, NumberStyles.Float, CultureInfo.InvariantCulture, out var m) && double.TryParse(y, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) => m.CompareTo(n),
            (ValueKind.String, ValueKind.String) => string.CompareOrdinal(x, y),
            _ => null,
        };
        return order is not { } o ? null : op switch
        {
            "<" => Boolean(o < 0),
            "<=" => Boolean(o <= 0),
            ">" => Boolean(o > 0),
            ">=" => Boolean(o >= 0),
            _ => null,
        };
    }

    private static Constant? IsEqual(Constant a, Constant b)
    {
        if (a.Kind != ValueKind.Number) return Boolean(a.Text == b.Text);
        return double.TryParse(a.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) && double.TryParse(b.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) ? Boolean(x.Equals(y)) : null;
    }

    public static Constant? Negate(string op, Constant? value) => (op, value) switch
    {
        ("-", { Kind: ValueKind.Number, Text: { } number }) => value with { Text = number.StartsWith('-') ? number[1..] : "-" + number },
        ("+", { Kind: ValueKind.Number }) => value,
        ("typeof", _) => new Constant(ValueKind.String, null),
        _ => null,
    };

    /// <summary>Text without escapes, whose characters are those that the program sees.</summary>
    private static string? Plain(Constant? constant) => constant is { Kind: ValueKind.String, Text: { } text } && !text.Contains('\\', StringComparison.Ordinal) ? text : null;

    public static Constant? CharacterAt(Constant? text, Constant? index)
    {
        if (Plain(text) is not { } plain || index is not { Kind: ValueKind.Number, Text: { } written } || !int.TryParse(written, out var at)) return null;
        if (at < 0) at += plain.Length;
        return at >= 0 && at < plain.Length ? new Constant(ValueKind.String, plain[at].ToString()) : null;
    }

    /// <summary><c>x[a:b]</c> of a text or list.</summary>
    public static Value Slice(Value holder, Node slice, Func<Node, Value> evaluate)
    {
        var bounds = Array.ConvertAll(slice.Children, c => c.IsNone ? null : evaluate(c).Constant);
        int? Bound(int i, int length, int fallback)
        {
            if (slice.Children[i].IsNone) return fallback;
            if (bounds[i] is not { Kind: ValueKind.Number, Text: { } text } || !int.TryParse(text, out var at)) return null;
            return Math.Clamp(at < 0 ? at + length : at, 0, length);
        }
        var length = holder.Shape?.Items?.Length ?? Plain(holder.Constant)?.Length;
        if (length is { } n && slice.Children[2].IsNone && Bound(0, n, 0) is { } from && Bound(1, n, n) is { } to)
        {
            if (holder.Shape?.Items is { } items) return Value.Of(Shape.List(from < to ? items[from..to] : []), holder.Tokens);
            return Value.Of(new Constant(ValueKind.String, from < to ? Plain(holder.Constant)![from..to] : "")).Add(holder.Tokens);
        }
        return holder.Shape is null ? Value.Of(holder.Tokens).With(holder.Constant is null ? null : holder.Constant with { Text = null }) : Value.Of(Shape.Container(holder.AnyPart()), holder.Tokens);
    }

    /// <summary>What a method of a known text returns; null when it is not computed.</summary>
    public static Constant? Method(Constant? text, string name, Constant?[] arguments)
    {
        if (Plain(text) is not { } plain) return null;
        var given = Array.ConvertAll(arguments, Plain);
        Constant Text(string value) => new(ValueKind.String, value);
        return (name, given) switch
        {
            ("lower" or "toLowerCase" or "casefold", []) => Text(plain.ToLowerInvariant()),
            ("upper" or "toUpperCase", []) => Text(plain.ToUpperInvariant()),
            ("strip" or "trim", []) => Text(plain.Trim()),
            ("startswith" or "startsWith", [{ } start]) => Boolean(plain.StartsWith(start, StringComparison.Ordinal)),
            ("endswith" or "endsWith", [{ } end]) => Boolean(plain.EndsWith(end, StringComparison.Ordinal)),
            ("includes", [{ } part]) => Boolean(plain.Contains(part, StringComparison.Ordinal)),
            ("replace" or "replaceAll", [{ Length: > 0 } old, { } replacement]) => Text(plain.Replace(old, replacement, StringComparison.Ordinal)),
            ("charAt" or "at", [_]) => CharacterAt(text, arguments[0]),
            _ => null,
        };
    }

    public static Constant? Length(Value value)
    {
        var length = Plain(value.Constant)?.Length ?? (value.Tokens.IsEmpty ? value.Shape?.Items?.Length : null);
        return length is { } n ? Number(n).Constant : null;
    }
}
