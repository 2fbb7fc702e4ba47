using System.Text;
using System.Text.RegularExpressions;
using Merlon.Analysis.Tree;
using Merlon.Syntax;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Merlon.Analysis.Languages.Data;

/// <summary>Lowers YAML: mappings are dictionaries, sequences arrays, scalars literals. Several documents are several statements.</summary>
internal sealed partial class YamlLowering(string source, bool isPattern) : Lowering(source, isPattern)
{
    private const int MaxDepth = 100;
    private const string EllipsisMark = "__ellipsis__";
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);

    /// <summary>A file's documents; what cannot be read ends them.</summary>
    public static (Node Root, IReadOnlyList<SyntaxError> Errors) File(string source)
    {
        var (documents, error) = new YamlLowering(source, isPattern: false).Documents();
        return (Make(NodeKind.Block, 0, source.Length, [.. documents.Select(d => Make(NodeKind.ExpressionStatement, d.Start, d.End, d))]), error is null ? [] : [error.Value]);
    }

    public static PatternText Pattern(string text)
    {
        var (documents, error) = new YamlLowering(WithMarks(text), isPattern: true).Documents();
        if (error is { } broken) return new PatternText([], broken.Message, 0);
        if (documents is not [var root]) return new PatternText([], "the pattern is empty", 0);
        if (root is { Kind: NodeKind.Dictionary, Children: [{ Kind: NodeKind.Pair } pair] }) return new PatternText([new Reading(ReadingForm.Part, [pair])], null, 0);
        // One item stands for itself.
        if (root is { Kind: NodeKind.Array, Children: [{ } item] } && (item.Kind == NodeKind.Dictionary || item.Kind.IsLiteral()) && text.TrimStart().StartsWith('-')) return new PatternText([new Reading(ReadingForm.Expression, [item])], null, 0);
        return new PatternText([new Reading(ReadingForm.Expression, [root])], null, 0);
    }

    /// <summary><c>...</c> alone on a line would end a document: it becomes an entry of what stands around it.</summary>
    private static string WithMarks(string text)
    {
        var lines = WithPlainExpressions(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Split('\n');
        var marked = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var trimmed = lines[i].Trim();
            var indent = lines[i].Length - lines[i].TrimStart().Length;
            if (trimmed == "..." || Metavariables.IsEllipsis(trimmed)) lines[i] = Entry(lines, i, indent, trimmed == "..." ? EllipsisMark : trimmed);
            else if (trimmed == "- ..." && IsDeeper(lines, i, indent)) lines[i] = $"{new string(' ', indent)}- {EllipsisMark}{i}: {EllipsisMark}";
            else if (trimmed.EndsWith(" ...", StringComparison.Ordinal)) lines[i] = lines[i].TrimEnd()[..^3] + EllipsisMark;
            marked.Append(lines[i]).Append('\n');
        }
        return marked.ToString();
    }

    /// <summary>A backslash of <c>"=~/re/"</c> belongs to the expression.</summary>
    private static string WithPlainExpressions(string text)
    {
        var marked = new StringBuilder(text);
        for (var at = text.IndexOf("\"=~/", StringComparison.Ordinal); at >= 0; at = text.IndexOf("\"=~/", at, StringComparison.Ordinal))
        {
            var end = text.IndexOf('"', at + 1);
            if (end < 0) break;
            var shift = marked.Length - text.Length;
            var expression = text[at..end];
            marked.Remove(at + shift, expression.Length).Insert(at + shift, Backslashes().Replace(expression, @"\\"));
            at = end;
        }
        return marked.ToString();
    }

    /// <summary>Backslashes that are not doubled yet.</summary>
    [GeneratedRegex(@"\\\\|\\")]
    private static partial Regex Backslashes();

    /// <summary>Whether what follows belongs to the item.</summary>
    private static bool IsDeeper(string[] lines, int index, int indent)
    {
        var next = Array.Find(lines[(index + 1)..], l => l.Trim().Length > 0);
        return next is not null && next.Length - next.TrimStart().Length > indent;
    }

    private static string Entry(string[] lines, int index, int indent, string mark)
    {
        var around = lines.Where((l, i) => i != index && l.Trim().Length > 0).SelectMany(Entries).Where(e => e.Indent == indent).Select(e => e.Text).ToList();
        var spaces = new string(' ', indent);
        if (around.Exists(l => l.StartsWith("- ", StringComparison.Ordinal))) return spaces + "- " + mark;
        return around.Exists(l => l.Contains(':', StringComparison.Ordinal)) ? $"{spaces}{mark}{index}: {mark}" : spaces + mark;
    }

    /// <summary>What begins where on a line: an item, and the entry behind its dash.</summary>
    private static IEnumerable<(int Indent, string Text)> Entries(string line)
    {
        var text = line.TrimStart();
        var indent = line.Length - text.Length;
        yield return (indent, text);
        while (text.StartsWith("- ", StringComparison.Ordinal))
        {
            var rest = text[1..].TrimStart();
            indent += text.Length - rest.Length;
            text = rest;
            yield return (indent, text);
        }
    }

    private (List<Node> Documents, SyntaxError? Error) Documents()
    {
        var documents = new List<Node>();
        try
        {
            var parser = new Parser(new Scanner(new StringReader(Source), skipComments: true));
            parser.Consume<StreamStart>();
            while (parser.TryConsume<DocumentStart>(out _))
            {
                documents.Add(Read(parser, 0));
                parser.Consume<DocumentEnd>();
            }
            return (documents, null);
        }
        catch (YamlException e)
        {
            var at = Math.Clamp((int)e.Start.Index, 0, Source.Length);
            return (documents, new SyntaxError(at, at, "not valid YAML: " + e.Message.Split('\n')[0].TrimEnd('.')));
        }
        // The library reports some broken inputs by exceptions of other kinds.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            return (documents, new SyntaxError(0, 0, "not valid YAML: " + e.Message.Split('\n')[0].TrimEnd('.')));
        }
    }

    private Node Read(IParser parser, int depth)
    {
        var current = parser.Current!;
        if (depth > MaxDepth) throw new YamlException(current.Start, current.End, $"nested deeper than {MaxDepth} levels");
        var start = (int)current.Start.Index;
        if (parser.TryConsume<Scalar>(out var scalar)) return Remember(scalar.Anchor, Tagged(scalar.Tag, start, ScalarNode(scalar)));
        if (parser.TryConsume<AnchorAlias>(out var alias)) return _anchors.TryGetValue(alias.Value.Value, out var known) ? Copy(known, start, (int)alias.End.Index) : Make(NodeKind.Null, start, (int)alias.End.Index, "null");
        if (parser.TryConsume<SequenceStart>(out var sequence)) return Remember(sequence.Anchor, Tagged(sequence.Tag, start, Sequence(parser, start, depth)));
        var mapping = parser.Consume<MappingStart>();
        return Remember(mapping.Anchor, Tagged(mapping.Tag, start, Mapping(parser, start, depth)));
    }

    /// <summary><c>!Ref x</c> is a conversion, which a pattern without a tag looks through.</summary>
    private Node Tagged(TagName tag, int start, Node value) => tag.IsEmpty || tag.IsNonSpecific || tag.Value is not ['!', not '!', ..]
        ? value
        : Make(NodeKind.Cast, start, value.End, value, NameNode(NodeKind.Identifier, start, start + tag.Value.Length, tag.Value[1..]));

    /// <summary>An alias is what its anchor names, at its own place; only small values are copied.</summary>
    private static Node Copy(Node node, int start, int end)
    {
        var count = 0;
        Node At(Node n) => ++count > 1000 ? Node.None : new Node(n.Kind, start, end, n.Text, [.. n.Children.Select(At)], n.Flags);
        return At(node);
    }

    private Node Remember(AnchorName anchor, Node node)
    {
        if (!anchor.IsEmpty) _anchors[anchor.Value] = node;
        return node;
    }

    private Node Sequence(IParser parser, int start, int depth)
    {
        var items = new List<Node>();
        while (!parser.Accept<SequenceEnd>(out _)) items.Add(Read(parser, depth + 1));
        return Make(NodeKind.Array, start, EndOf(parser.Consume<SequenceEnd>(), items, start), [.. items]);
    }

    private Node Mapping(IParser parser, int start, int depth)
    {
        var entries = new List<Node>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = Read(parser, depth + 1);
            var value = Read(parser, depth + 1);
            entries.Add(key.Kind is NodeKind.Ellipsis or NodeKind.EllipsisMetavariable ? key : Make(NodeKind.Pair, key.Start, Math.Max(key.End, value.End), KeyOf(key), value));
        }
        return new Node(NodeKind.Dictionary, start, EndOf(parser.Consume<MappingEnd>(), entries, start), "", [.. entries]);
    }

    private static Node KeyOf(Node key) => key.Kind is NodeKind.String or NodeKind.Number or NodeKind.Boolean or NodeKind.Null && !key.Text.StartsWith("=~/", StringComparison.Ordinal) && !Metavariables.IsName(key.Text)
        ? Make(NodeKind.Identifier, key.Start, key.End, key.Text)
        : key;

    private static int EndOf(ParsingEvent end, List<Node> items, int start) =>
        items.Count > 0 && end.End.Index == end.Start.Index ? items[^1].End : Math.Max(start, (int)end.End.Index);

    private Node ScalarNode(Scalar scalar)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded) end = Source.AsSpan(0, Math.Min(end, Source.Length)).TrimEnd().Length;
        var text = scalar.Value;
        if (IsPattern && scalar.Style == ScalarStyle.Plain)
        {
            if (text.StartsWith(EllipsisMark, StringComparison.Ordinal) || text == "...") return Make(NodeKind.Ellipsis, start, end);
            if (text.StartsWith("$...", StringComparison.Ordinal)) return Make(NodeKind.EllipsisMetavariable, start, end, text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
            if (Metavariables.IsName(text)) return Make(NodeKind.Metavariable, start, end, text);
        }
        if (scalar.Style != ScalarStyle.Plain) return Make(NodeKind.String, start, end, text);
        return text switch
        {
            // What is left out is an empty text to patterns.
            "" => Make(NodeKind.String, start, end),
            "~" or "null" or "Null" or "NULL" => Make(NodeKind.Null, start, end, "null"),
            "true" or "True" or "TRUE" or "yes" or "on" => Make(NodeKind.Boolean, start, end, "true"),
            "false" or "False" or "FALSE" or "no" or "off" => Make(NodeKind.Boolean, start, end, "false"),
            _ when double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) => Make(NodeKind.Number, start, end, Numbers.Normalize(text, integralFloats: false)),
            _ => Make(NodeKind.String, start, end, text),
        };
    }
}
