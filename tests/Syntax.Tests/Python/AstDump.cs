using System.Globalization;
using System.Numerics;
using System.Text;
using Merlon.Syntax.Python;

namespace Merlon.Syntax.Tests.Python;

/// <summary>What a version of CPython tells about its trees.</summary>
internal readonly record struct AstVersion(int Minor, bool HasFormatPositions)
{
    public bool HasTypeParameters => Minor >= 12;

    public bool HasTypeParameterDefaults => Minor >= 13;
}

/// <summary>
/// Prints a tree in the shape of CPython's ast, line for line as tests/Conformance/python/dump_ast.py does. Nothing else
/// than shape differs: elif becomes a nested If again, strings side by side join, parameters are sorted into their lists.
/// </summary>
internal sealed partial class AstDump
{
    private static readonly BigInteger IntegerModulus = (BigInteger.One << 61) - 1;

    private readonly string _source;
    private readonly AstVersion _version;
    private readonly StringBuilder _out = new();
    private readonly AstPositions _positions;
    private readonly bool _hasNames;
    private int _depth;
    private int _masks;

    private AstDump(string source, AstVersion version)
    {
        _source = source;
        _version = version;
        _positions = new AstPositions(source);
        _hasNames = source.Contains("\\N{");
    }

    public static string Of(PythonParseResult result, AstVersion version)
    {
        var dump = new AstDump(result.Source, version);
        dump.Line("Module -");
        dump._depth = 1;
        dump.Body(result.Module.Body);
        return dump._out.ToString();
    }

    private void Line(string text) => _out.Append(' ', _depth).Append(text).Append('\n');

    private void Head(string kind, int start, int end, string fields = "")
    {
        _out.Append(' ', _depth).Append(kind).Append(' ');
        if (_masks > 0) _out.Append('-');
        else _positions.Append(_out, start, end);
        if (fields.Length > 0) _out.Append(' ').Append(fields);
        _out.Append('\n');
        _depth++;
    }

    private void Head(string kind, SyntaxNode node, string fields = "") => Head(kind, node.Start, node.End, fields);

    private void HeadWithoutPosition(string kind, string fields = "")
    {
        Line(fields.Length > 0 ? $"{kind} - {fields}" : $"{kind} -");
        _depth++;
    }

    private void Up() => _depth--;

    private void Absent() => Line("-");

    private void List<T>(IReadOnlyCollection<T> items, Action<T> print)
    {
        Line($"[{items.Count}]");
        _depth++;
        foreach (var item in items) print(item);
        _depth--;
    }

    private void Body(Statement[]? body) => List(body ?? [], Print);

    private void Optional(Expression? expression)
    {
        if (expression is null) Absent();
        else Print(expression);
    }

    private string Text(NameRange name)
    {
        var text = Identifier.Normalize(name.In(_source));
        return Ascii.IsValid(text) ? text : "?";
    }

    private string Dotted(NameRange name) =>
        string.Join('.', Text(name).Split('.').Select(part => new string([.. part.Where(c => !char.IsWhiteSpace(c) && c != '\\')])));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is >= ' ' and < '\x7f' and not ('"' or '\\')) quoted.Append(c);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }
        return quoted.Append('"').ToString();
    }

    private static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);

    private string Number(NumberLiteral number)
    {
        var text = _source[number.Start..number.End].Replace("_", "");
        return number.Kind switch
        {
            NumberKind.Integer => $"int:{BigInteger.Remainder(Integer(text), IntegerModulus)}",
            NumberKind.Float => $"float:{Bits(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))}",
            _ => $"imaginary:{Bits(double.Parse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture))}",
        };
    }

    private static BigInteger Integer(string text)
    {
        if (text.Length < 3 || text[0] != '0' || char.IsAsciiDigit(text[1])) return BigInteger.Parse(text, CultureInfo.InvariantCulture);
        var radix = char.ToLowerInvariant(text[1]) switch { 'x' => 16, 'o' => 8, _ => 2 };
        if (radix == 16) return BigInteger.Parse("0" + text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return text.Skip(2).Aggregate(BigInteger.Zero, (value, digit) => (value * radix) + (digit - '0'));
    }
}
