using Merlon.Analysis.Tree;
using Merlon.Syntax;
using Merlon.Syntax.Html;

namespace Merlon.Analysis.Languages.Html;

/// <summary>Lowers HTML to the nodes of JSX: names and attributes in small letters, values without quotes.</summary>
internal sealed class HtmlLowering(string source, bool isPattern) : Lowering(source, isPattern)
{
    public static Node File(string source, HtmlDocument document)
    {
        var children = new HtmlLowering(source, isPattern: false).Children(document.Children);
        return Make(NodeKind.Block, 0, source.Length, [.. children.Select(c => Make(NodeKind.ExpressionStatement, c.Start, c.End, c))]);
    }

    /// <summary>An element or an attribute; null for text, which is matched by words.</summary>
    public static PatternText? Pattern(string text)
    {
        var source = text.Trim();
        if (source.Length == 0) return null;
        var lowering = new HtmlLowering(source, isPattern: true);
        if (source[0] == '<')
        {
            var parsed = HtmlParser.Parse(source);
            if (parsed.Errors.Count > 0 || parsed.Root.Children is not [HtmlElement element]) return null;
            return new PatternText([new Reading(ReadingForm.Expression, [lowering.Element(element)])], null, 0);
        }
        var attribute = Markup.AttributeAt(source, 0);
        if (!attribute.HasValue || attribute.End != source.Length || !IsAttributeName(source.AsSpan(0, attribute.NameEnd))) return null;
        return new PatternText([new Reading(ReadingForm.Part, [lowering.Attribute(attribute)])], null, 0);
    }

    private static bool IsAttributeName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or ':' or '.' or '@' or '$')) return false;
        }
        return name.Length > 0;
    }

    private Node Element(HtmlElement element) => Make(NodeKind.Element, element.Start, element.End,
        Name(element.Start + 1, element.NameEnd),
        Make(NodeKind.Attributes, element.NameEnd, element.OpeningEnd, [.. element.Attributes.Select(Attribute)]),
        Make(NodeKind.Children, element.OpeningEnd, element.ClosingStart, [.. Children(element.Children)]));

    /// <summary>Names are written in any case; metavariables are not.</summary>
    private Node Name(int start, int end)
    {
        var name = Source.AsSpan(start, end - start);
        var isOpen = IsPattern && (Metavariables.IsName(name) || Metavariables.IsEllipsis(name));
        return NameNode(NodeKind.Identifier, start, end, isOpen ? name.ToString() : Intern(name.ToString().ToLowerInvariant()));
    }

    private Node Attribute(HtmlAttribute attribute)
    {
        var name = Source.AsSpan(attribute.Start, attribute.NameEnd - attribute.Start);
        if (IsPattern && !attribute.HasValue && name.SequenceEqual("...")) return Make(NodeKind.Ellipsis, attribute.Start, attribute.End);
        if (IsPattern && !attribute.HasValue && Metavariables.IsEllipsis(name)) return Make(NodeKind.EllipsisMetavariable, attribute.Start, attribute.End, name.ToString());
        return Make(NodeKind.Pair, attribute.Start, attribute.End, Name(attribute.Start, attribute.NameEnd), Value(attribute));
    }

    private Node Value(HtmlAttribute attribute)
    {
        if (!attribute.HasValue) return Node.None;
        var isQuoted = attribute.ValueStart < attribute.End && attribute.ValueStart > 0 && Source[attribute.ValueStart - 1] is '"' or '\'' && attribute.End > attribute.ValueEnd;
        var (start, end) = isQuoted ? (attribute.ValueStart - 1, attribute.End) : (attribute.ValueStart, attribute.ValueEnd);
        return Make(NodeKind.String, start, end, Source[attribute.ValueStart..attribute.ValueEnd]);
    }

    private List<Node> Children(SyntaxNode[] children)
    {
        var nodes = new List<Node>();
        foreach (var child in children)
        {
            if (child is HtmlElement element) nodes.Add(Element(element));
            else nodes.Add(Text(child));
        }
        return nodes;
    }

    private Node Text(SyntaxNode text)
    {
        var written = Source.AsSpan(text.Start, text.Length).Trim();
        if (IsPattern && written is "...") return Make(NodeKind.Ellipsis, text.Start, text.End);
        return NameNode(NodeKind.JsxText, text.Start, text.End, written.ToString());
    }
}
