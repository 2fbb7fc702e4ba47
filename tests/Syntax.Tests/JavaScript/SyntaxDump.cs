using System.Text;
using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

/// <summary>
/// A tree in the normal form of tests/Conformance/javascript/typescript-dump.mjs: one node a line, "depth kind start end
/// attributes", in TypeScript's names. The mapping is in the <c>SyntaxDump.*.cs</c> files.
/// </summary>
internal sealed partial class SyntaxDump(string source)
{
    private readonly record struct Entry(SyntaxNode Node, int Depth, string? Prefix = null, int Start = -1, bool IsTypeMember = false, string? As = null);

    private readonly StringBuilder _text = new();
    private readonly Stack<Entry> _pending = new();
    private readonly List<Entry> _children = [];

    public int Lines { get; private set; }

    public static string Of(string source, SourceFile file) => new SyntaxDump(source).Write(file);

    public string Write(SourceFile file)
    {
        foreach (var statement in file.Body) _children.Add(new Entry(statement, 0));
        PushChildren();
        while (_pending.TryPop(out var entry))
        {
            Write(entry);
            PushChildren();
        }
        return _text.ToString();
    }

    private void PushChildren()
    {
        for (var i = _children.Count - 1; i >= 0; i--) _pending.Push(_children[i]);
        _children.Clear();
    }

    private void Line(int depth, string kind, int start, int end, params ReadOnlySpan<string?> attributes)
    {
        if (Lines++ > 0) _text.Append('\n');
        _text.Append(depth).Append(' ').Append(kind).Append(' ').Append(start).Append(' ').Append(end);
        foreach (var attribute in attributes)
            if (!string.IsNullOrEmpty(attribute)) _text.Append(' ').Append(attribute);
    }

    private void Hole(int depth)
    {
        if (Lines++ > 0) _text.Append('\n');
        _text.Append(depth).Append(" Hole");
    }

    private void Add(SyntaxNode? node, int depth, string? prefix = null)
    {
        if (node is not null) _children.Add(new Entry(node, depth, prefix));
    }

    private void AddAll<TNode>(TNode[]? nodes, int depth)
        where TNode : SyntaxNode
    {
        foreach (var node in nodes ?? []) Add(node, depth);
    }

    private void AddMembers(SyntaxNode[] nodes, int depth)
    {
        foreach (var node in nodes) _children.Add(new Entry(node, depth, IsTypeMember: true));
    }

    private void AddFunction(Function function, int depth)
    {
        AddAll(function.TypeParameters?.Parameters, depth);
        AddAll(function.Parameters, depth);
        Add(function.ReturnType, depth);
        Add(function.Body, depth);
    }

    private static string Words(Modifiers modifiers, string? prefix = null)
    {
        var words = prefix is null ? [] : prefix.Split(' ').ToList();
        foreach (var modifier in Enum.GetValues<Modifiers>())
            if (modifier != Modifiers.None && modifiers.HasFlag(modifier)) words.Add(modifier == Modifiers.ReadOnly ? "readonly" : modifier.ToString().ToLowerInvariant());
        words.Sort(string.CompareOrdinal);
        return string.Join(' ', words);
    }

    private string Text(SyntaxNode node) => source[node.Start..node.End];

    private void Write(Entry entry)
    {
        switch (entry.Node)
        {
            case Statement statement: WriteStatement(statement, entry); break;
            case Expression expression: WriteExpression(expression, entry); break;
            case TypeNode type: WriteType(type, entry); break;
            default: WriteOther(entry.Node, entry); break;
        }
    }
}
