using Merlon.Analysis.Languages;
using Merlon.Analysis.Search;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>A file as taint analysis sees it: its marks, what its names define, what its variables hold in the end.</summary>
internal sealed class TaintFile
{
    private readonly Dictionary<Node, Marks> _marks = [];
    private readonly Dictionary<Node, Callable> _callables = [];
    private readonly Dictionary<Symbol, Node> _definitions = [];
    private int _orders;

    public TaintFile(FileAnalysis analysis, string path, int ordinal)
    {
        (Analysis, Path, Ordinal) = (analysis, path, ordinal);
        foreach (var kind in new[] { NodeKind.Function, NodeKind.Class })
        {
            foreach (var node in analysis.Tree.OfKind(kind))
            {
                // A name that is defined twice means what was executed last, which only the environment knows.
                if (node.Children[1].Symbol is { } symbol) _definitions[symbol] = node;
            }
        }
    }

    public FileAnalysis Analysis { get; }

    public string Path { get; }

    public int Ordinal { get; }

    public bool IsScript => Analysis.Language is Language.JavaScript or Language.TypeScript;

    /// <summary>What the file's variables hold behind its last statement; null before it is known.</summary>
    public Environment? Globals { get; set; }

    /// <summary>Whether the file's statements are being interpreted.</summary>
    public bool IsRunning { get; set; }

    /// <summary>Puts the marks on the nodes when the first is asked for: of many files only a name is wanted.</summary>
    public Action? Marker { get; set; }

    public Marks? Find(Node node)
    {
        if (Marker is { } mark)
        {
            Marker = null;
            mark();
        }
        return _marks.GetValueOrDefault(node);
    }

    public Marks MarksOf(Node node)
    {
        if (!_marks.TryGetValue(node, out var marks)) _marks.Add(node, marks = new Marks());
        return marks;
    }

    public long NextOrder() => ((long)Ordinal << 32) + ++_orders;

    public Callable CallableOf(Node node)
    {
        if (!_callables.TryGetValue(node, out var callable)) _callables.Add(node, callable = new Callable(this, node));
        return callable;
    }

    /// <summary>The function or class that a symbol of the file is declared as.</summary>
    public Callable? Definition(Symbol symbol)
    {
        if (_definitions.TryGetValue(symbol, out var node)) return CallableOf(node);
        return symbol is { Assignments: 1, Initializer: { } value } ? value.Kind switch
        {
            NodeKind.Lambda => CallableOf(value),
            NodeKind.ClassExpression => CallableOf(value.Children[0]),
            _ => null,
        } : null;
    }

    /// <summary>The first line of what stands at a place.</summary>
    public string Show(int start, int end)
    {
        const int longest = 80;
        var text = Analysis.Tree.Text.AsSpan(start, Math.Max(0, end - start));
        var line = text.IndexOfAny('\r', '\n') is >= 0 and var ending ? text[..ending] : text;
        return line.Length <= longest ? line.ToString() : string.Concat(line[..(longest - 3)], "...");
    }
}
