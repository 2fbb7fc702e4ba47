using System.Text.Json;
using Merlon.Scanning.Reports;
using Merlon.Syntax;

namespace Merlon.Cli;

/// <summary>Writes trees for people (indented lines) and for programs (JSON). A tree may be as deep as its file is long.</summary>
internal sealed class TreeDump(string source)
{
    /// <summary>Characters of a node's text that are shown.</summary>
    private const int ShownText = 60;

    /// <summary>Deeper lines would be all indentation.</summary>
    private const int MostIndented = 200;

    private readonly List<int> _lines = LineStarts(source);

    /// <summary>"line:column" of an offset, both 1-based, columns in UTF-16 code units.</summary>
    public string Place(int offset)
    {
        var found = _lines.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return $"{line + 1}:{offset - _lines[line] + 1}";
    }

    /// <summary>A line for each node: kind, range, and the beginning of its text.</summary>
    public void WriteTree(SyntaxNode root, TextWriter output)
    {
        var pending = new Stack<(SyntaxNode Node, int Depth)>();
        pending.Push((root, 0));
        while (pending.TryPop(out var at))
        {
            var indent = new string(' ', 2 * Math.Min(at.Depth, MostIndented));
            output.WriteLine($"{indent}{at.Node.GetType().Name} {Place(at.Node.Start)}-{Place(at.Node.End)}  {Text(at.Node)}");
            foreach (var child in Enumerable.Reverse(Children(at.Node))) pending.Push((child, at.Depth + 1));
        }
    }

    /// <summary>An object for each node: kind, start, end (UTF-16 offsets), children.</summary>
    public static void WriteJson(SyntaxNode root, Utf8JsonWriter json)
    {
        var open = new Stack<(List<SyntaxNode> Children, int Next)>();
        Begin(root);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Children.Count)
            {
                json.WriteEndArray();
                json.WriteEndObject();
                continue;
            }
            open.Push((at.Children, at.Next + 1));
            Begin(at.Children[at.Next]);
        }

        void Begin(SyntaxNode node)
        {
            json.WriteStartObject();
            json.WriteString("kind", node.GetType().Name);
            json.WriteNumber("start", node.Start);
            json.WriteNumber("end", node.End);
            json.WriteStartArray("children");
            open.Push((Children(node), 0));
        }
    }

    private string Text(SyntaxNode node)
    {
        var text = source.AsSpan(node.Start, Math.Min(node.Length, ShownText + 1));
        var breakAt = text.IndexOfAny('\r', '\n');
        return VisibleText.Line((breakAt >= 0 ? text[..breakAt] : text).ToString(), ShownText);
    }

    private static List<SyntaxNode> Children(SyntaxNode node)
    {
        var list = new ChildList([]);
        node.ForEachChild(ref list);
        return list.Found;
    }

    private static List<int> LineStarts(string source)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n' || (source[i] == '\r' && (i + 1 == source.Length || source[i + 1] != '\n'))) starts.Add(i + 1);
        }
        return starts;
    }

    private readonly struct ChildList(List<SyntaxNode> found) : INodeVisitor
    {
        public List<SyntaxNode> Found { get; } = found;

        public void Visit(SyntaxNode? child)
        {
            if (child is not null) Found.Add(child);
        }
    }
}
