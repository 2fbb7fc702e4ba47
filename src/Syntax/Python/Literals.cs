namespace Merlon.Syntax.Python;

public enum ConstantKind : byte
{
    None, True, False, Ellipsis,
}

/// <summary><c>None</c>, <c>True</c>, <c>False</c>, <c>...</c> (in a pattern: anything).</summary>
public sealed class ConstantLiteral(ConstantKind kind, int start, int end) : Expression(start, end)
{
    public ConstantKind Kind { get; } = kind;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

public enum NumberKind : byte
{
    Integer, Float, Imaginary,
}

/// <summary>A number, as written: <c>0xFF_FF</c>, <c>1e-3</c>, <c>2j</c>.</summary>
public sealed class NumberLiteral(NumberKind kind, int start, int end) : Expression(start, end)
{
    public NumberKind Kind { get; } = kind;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

[Flags]
public enum StringForms : byte
{
    None = 0,
    Raw = 1,
    Bytes = 2,
    Triple = 4,

    /// <summary><c>u</c>, which says nothing in Python 3.</summary>
    Unicode = 8,
    Formatted = 16,

    /// <summary><c>t</c>: a template string.</summary>
    Template = 32,
}

/// <summary>
/// One string or bytes literal without placeholders. <see cref="StringValue"/> reads its value.
/// </summary>
public sealed class StringLiteral(StringForms forms, int contentStart, int contentEnd, int start, int end) : Expression(start, end)
{
    /// <summary>What lies between the quotes, as written.</summary>
    public NameRange Content => new(ContentStart, ContentEnd);

    public bool IsBytes => (Forms & StringForms.Bytes) != 0;

    public StringForms Forms { get; } = forms;

    private int ContentStart { get; } = contentStart;

    private int ContentEnd { get; } = contentEnd;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary>
/// <c>f"..."</c> or <c>t"..."</c>, and the format specification of a placeholder: parts are <see cref="StringText"/> and
/// <see cref="Interpolation"/>.
/// </summary>
public sealed class FormattedString(StringForms forms, Expression[] parts, int start, int end) : Expression(start, end)
{
    public Expression[] Parts { get; } = parts;

    public StringForms Forms { get; } = forms;

    public bool IsTemplate => (Forms & StringForms.Template) != 0;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Parts);
}

/// <summary>Text between placeholders, as written: escapes and doubled braces are still in it.</summary>
public sealed class StringText(StringForms forms, int start, int end) : Expression(start, end)
{
    public StringForms Forms { get; } = forms;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>{value!r:format}</c>; <c>{value=}</c> also writes what stands between the braces up to and with the sign.</summary>
public sealed class Interpolation(Expression value, FormattedString? format, int debugEnd, char conversion, int start, int end) : Expression(start, end)
{
    public Expression Value { get; } = value;

    public FormattedString? Format { get; } = format;

    /// <summary>The text that <c>{value=}</c> writes, white space included; empty without the sign.</summary>
    public NameRange DebugText => DebugEnd == 0 ? default : new NameRange(Start + 1, DebugEnd);

    /// <summary><c>s</c>, <c>r</c>, <c>a</c>, or NUL for none.</summary>
    public char Conversion { get; } = conversion;

    private int DebugEnd { get; } = debugEnd;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Value);
        visitor.Visit(Format);
    }
}

/// <summary>
/// Literals side by side, which Python joins: <c>"a" f"{b}" 'c'</c>. Parts are <see cref="StringLiteral"/> and
/// <see cref="FormattedString"/>.
/// </summary>
public sealed class ConcatenatedString(Expression[] parts, int start, int end) : Expression(start, end)
{
    public Expression[] Parts { get; } = parts;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Parts);
}
