using Merlon.Analysis.Sources;
using System.Text;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Search;

/// <summary>
/// Puts the source of what metavariables stand for into the text of a fix. Lines after the first are indented like the match,
/// a comma beside an empty <c>$...X</c> goes, <c>"$X"</c> keeps the quotes and escapes of the literal, and parentheses are
/// put where an operator would else bind otherwise.
/// </summary>
internal sealed class FixText(FileAnalysis file, RangeMatch match)
{
    private readonly string _source = file.Tree.Text;
    private readonly StringBuilder _text = new();

    public string Fill(string template)
    {
        var holes = FixOperators.Read(file.Language, template);
        var indentation = Indentation();
        for (var i = 0; i < template.Length;)
        {
            var length = Interpolation.NameLength(template.AsSpan(i));
            var name = length == 0 ? "" : template.Substring(i, length);
            if (length == 0 || Bindings.Find(match.Bindings, name) is not { } value)
            {
                _text.Append(template, i, Math.Max(1, length));
                if (template[i] == '\n') _text.Append(indentation);
                i += Math.Max(1, length);
                continue;
            }
            i = Put(template, i, i + length, value, holes);
        }
        var text = file.Language == Language.Python ? ArgumentOrder.Repair(_text.ToString()) : _text.ToString();
        return holes.Wrap(text, match, file.Tree);
    }

    /// <summary>Appends a value; the result is where the template goes on.</summary>
    private int Put(string template, int start, int end, MetaValue value, FixOperators holes)
    {
        if (value.Nodes is { Length: 0 }) return WithoutComma(template, end);
        if (value.Text is not null && IsQuoted(template, start, end) && LiteralAround(value) is { } literal)
        {
            _text.Length--;
            _text.Append(_source.AsSpan(literal.Start, literal.End - literal.Start));
            return end + 1;
        }
        _text.Append(holes.Fit(start, value, SourceOf(value)));
        return end;
    }

    private int WithoutComma(string template, int at)
    {
        var next = at;
        while (next < template.Length && char.IsWhiteSpace(template[next])) next++;
        if (next < template.Length && template[next] == ',')
        {
            for (next++; next < template.Length && template[next] is ' ' or '\t';) next++;
            return next;
        }
        var last = _text.Length;
        while (last > 0 && char.IsWhiteSpace(_text[last - 1])) last--;
        if (last > 0 && _text[last - 1] == ',') _text.Length = last - 1;
        return at;
    }

    private string SourceOf(MetaValue value)
    {
        if (value.Nodes is { } nodes) return IsUnbroken(nodes) ? _source[value.Start..value.End] : string.Join(", ", nodes.Select(n => _source[n.Start..n.End]));
        if (value.Text is { } text) return LiteralAround(value) is { } literal && literal.Start == value.Start ? Content(literal.Start, literal.End) : text;
        return value.Start < value.End ? _source[value.Start..value.End] : value.Shown(_source);
    }

    /// <summary>Arguments are also matched in another order: what lies between them need not belong to them.</summary>
    private bool IsUnbroken(Node[] nodes)
    {
        for (var i = 1; i < nodes.Length; i++)
        {
            if (nodes[i].Start < nodes[i - 1].End || _source.AsSpan(nodes[i - 1].End, nodes[i].Start - nodes[i - 1].End).Trim(" \t\r\n,;").Length > 0) return false;
        }
        return true;
    }

    private static bool IsQuoted(string template, int start, int end) =>
        start > 0 && end < template.Length && template[start - 1] is '"' or '\'' && template[end] == template[start - 1];

    /// <summary>The literal that a text is the content of: its range with prefix and quotes; null when the text comes from elsewhere.</summary>
    private (int Start, int End)? LiteralAround(MetaValue value)
    {
        var (start, end) = (value.Start, value.End);
        while (start > 0 && end < _source.Length && _source[start - 1] is '"' or '\'' or '`' && _source[start - 1] == _source[end]) (start, end) = (start - 1, end + 1);
        if (start == value.Start && (end - start < 2 || _source[end - 1] is not ('"' or '\'' or '`'))) return null;
        var prefix = start;
        while (prefix > 0 && start - prefix < 2 && "rRbBuU".Contains(_source[prefix - 1], StringComparison.Ordinal)) prefix--;
        return (prefix > 0 && (char.IsLetterOrDigit(_source[prefix - 1]) || _source[prefix - 1] == '_') ? start : prefix, end);
    }

    private string Content(int start, int end)
    {
        while (char.IsAsciiLetter(_source[start])) start++;
        var quotes = end - start >= 6 && _source[start] == _source[start + 1] && _source[start] == _source[start + 2] ? 3 : 1;
        return _source[(start + quotes)..(end - quotes)];
    }

    /// <summary>What stands in front of the match on its line, as white space.</summary>
    private string Indentation()
    {
        var line = _source.AsSpan(0, match.Start).LastIndexOfAny('\r', '\n') + 1;
        return string.Concat(_source.AsSpan(line, match.Start - line).ToArray().Select(c => c == '\t' ? '\t' : ' '));
    }
}
