using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Merlon.Yaml;

/// <summary>
/// Reads one YAML document into nodes with line numbers. The depth is bounded and aliases are refused: both are how a small
/// file becomes a large one.
/// </summary>
public static class YamlText
{
    public const int MaxDepth = 64;
    public const int MaxNodes = 1_000_000;

    /// <summary>The document's root, null when the text is empty. Errors are "line: what" and leave the root null.</summary>
    public static (YamlNode? Root, IReadOnlyList<(int Line, string Message)> Errors) Parse(string text)
    {
        try
        {
            var reader = new Reader(new Parser(new Scanner(new StringReader(text), skipComments: true)));
            return (reader.Document(), []);
        }
        catch (YamlException e)
        {
            return (null, [((int)Math.Max(1, e.Start.Line), FirstLine(e.InnerException?.Message ?? e.Message))]);
        }
        // The library reports some broken inputs by exceptions of other kinds.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            return (null, [(1, "not valid YAML: " + FirstLine(e.Message))]);
        }
    }

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd('\r', '.');

    private sealed class Reader(IParser parser)
    {
        private int _nodes;

        public YamlNode? Document()
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return null;
            var root = Node(0);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
                throw new YamlException(second.Start, second.End, "a second document; one file holds one document");
            return root;
        }

        private YamlNode Node(int depth)
        {
            var start = parser.Current!.Start;
            if (depth > MaxDepth) throw new YamlException(start, start, $"nested deeper than {MaxDepth} levels");
            if (++_nodes > MaxNodes) throw new YamlException(start, start, $"more than {MaxNodes} values");
            if (parser.TryConsume<Scalar>(out var scalar))
                return new YamlScalar(LineOf(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain);
            if (parser.TryConsume<SequenceStart>(out var list)) return List(list, depth);
            if (parser.TryConsume<MappingStart>(out var map)) return Map(map, depth);
            throw new YamlException(start, start, "aliases (*name) are not allowed here; write the value out");
        }

        private YamlList List(SequenceStart start, int depth)
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
            return new YamlList(LineOf(start), items);
        }

        private YamlMap Map(MappingStart start, int depth)
        {
            var entries = new List<YamlEntry>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (!seen.Add(key.Value)) throw new YamlException(key.Start, key.End, $"the key '{key.Value}' stands twice");
                entries.Add(new YamlEntry(LineOf(key), key.Value, Node(depth + 1)));
            }
            return new YamlMap(LineOf(start), entries);
        }

        private static int LineOf(ParsingEvent e) => (int)e.Start.Line;
    }
}
