using System.Globalization;
using System.Text;
using Merlon.Analysis.Languages.Python;
using Merlon.Analysis.Tree;
using Merlon.Syntax;
using Merlon.Syntax.Python;

namespace Merlon.Analysis.Sources;

/// <summary>
/// The Python of a Jupyter notebook: its code cells as one module. They are strings of JSON, so the program is read apart
/// and every range in its tree is then moved to where it stands in the file.
/// </summary>
internal sealed class Notebook
{
    private readonly string _source;
    private readonly StringBuilder _text = new();

    /// <summary>For each character of the program where it starts in the file, and where what follows it does.</summary>
    private readonly List<(int Start, int End)> _places = [];

    private Notebook(string source) => _source = source;

    /// <param name="value">The file as a tree of JSON; null when it is none.</param>
    public static (SourceTree Tree, IReadOnlyList<SyntaxError> Errors) Read(string source, SourceTree? value)
    {
        var notebook = new Notebook(source);
        if (value?.Root.Children is [{ Children: [var root] }] && IsPython(root))
        {
            foreach (var cell in Member(root, "cells")?.Children ?? []) notebook.Cell(cell);
        }
        var parsed = PythonParser.Parse(notebook._text.ToString());
        var tree = new SourceTree(source, notebook.Moved(PythonLowering.File(parsed)), [.. parsed.Comments.Select(c => notebook.Moved(c.Start, c.End))]);
        return (tree, [.. parsed.Errors.Select(notebook.Moved)]);
    }

    private static Node? Member(Node node, string name) => node.Kind != NodeKind.Dictionary ? null
        : Array.Find(node.Children, c => c.Kind == NodeKind.Pair && c.Children[0].Text == name)?.Children[1];

    private static bool IsPython(Node root)
    {
        var metadata = Member(root, "metadata");
        var language = metadata is null ? null : Member(Member(metadata, "kernelspec") ?? Node.None, "language") ?? Member(Member(metadata, "language_info") ?? Node.None, "name");
        return language is null || language.Text.Contains("python", StringComparison.OrdinalIgnoreCase);
    }

    private void Cell(Node cell)
    {
        if (Member(cell, "cell_type")?.Text != "code" || Member(cell, "source") is not { } source) return;
        var start = _text.Length;
        foreach (var line in source.Kind == NodeKind.Array ? source.Children : [source])
        {
            if (line.Kind == NodeKind.String) Literal(line);
        }
        Add('\n', source.End, source.End);
        Comment(start);
    }

    private void Add(char c, int start, int end)
    {
        _text.Append(c);
        _places.Add((start, end));
    }

    /// <summary>The characters of a string, each with its place.</summary>
    private void Literal(Node literal)
    {
        for (var i = literal.Start + 1; i < literal.End - 1;)
        {
            var length = _source[i] != '\\' || i + 1 >= literal.End ? 1 : _source[i + 1] == 'u' ? 6 : 2;
            Add(length switch
            {
                1 => _source[i],
                6 => i + 6 <= literal.End && ushort.TryParse(_source.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : '?',
                _ => _source[i + 1] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var c => c },
            }, i, Math.Min(i + length, literal.End));
            i += length;
        }
    }

    /// <summary>Commands of the notebook (<c>%matplotlib</c>, <c>!pip</c>) are comments; so is a cell of another language.</summary>
    private void Comment(int start)
    {
        var isOther = _text.Length > start + 1 && _text[start] == '%' && _text[start + 1] == '%';
        for (var i = start; i < _text.Length - 1; i++)
        {
            if (i != start && _text[i - 1] != '\n') continue;
            if (_text[i] != '\n' && (isOther || _text[i] is '%' or '!' or '?')) _text[i] = '#';
        }
    }

    private (int Start, int End) Moved(int start, int end)
    {
        if (_places.Count == 0) return (0, 0);
        var first = start < _places.Count ? _places[start].Start : _places[^1].End;
        return (first, end > start && end <= _places.Count ? Math.Max(first, _places[end - 1].End) : first);
    }

    private SyntaxError Moved(SyntaxError error)
    {
        var (start, end) = Moved(error.Start, error.End);
        return new SyntaxError(start, end, error.Message);
    }

    /// <summary>Lowering bounds the depth.</summary>
    private Node Moved(Node node)
    {
        if (node.IsNone) return node;
        var (start, end) = Moved(node.Start, node.End);
        return new Node(node.Kind, start, end, node.Text, [.. node.Children.Select(Moved)], node.Flags);
    }
}
