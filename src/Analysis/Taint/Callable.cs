using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>A function, method, lambda or class of a file. One object a node.</summary>
internal sealed class Callable
{
    private Dictionary<string, Node>? _members;

    public Callable(TaintFile file, Node node)
    {
        (File, Node) = (file, node);
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Kind == NodeKind.Class && Owner is null && Enclosing is null) Owner = outer;
            if (outer.Kind is NodeKind.Function or NodeKind.Lambda)
            {
                Enclosing = outer;
                break;
            }
        }
    }

    public TaintFile File { get; }

    public Node Node { get; }

    /// <summary>The class whose member it is.</summary>
    public Node? Owner { get; }

    /// <summary>The function around it; null for what belongs to the file.</summary>
    public Node? Enclosing { get; }

    public bool IsClass => Node.Kind == NodeKind.Class;

    public bool IsLambda => Node.Kind == NodeKind.Lambda;

    public Node[] Parameters => (IsLambda ? Node.Children[0] : Node.Children[2]).Children;

    public Node Body => IsLambda ? Node.Children[1] : Node.Children[4];

    public string Name => IsLambda ? (Node.Children[2].IsNone ? "function" : Node.Children[2].Text) : Node.Children[1].Text;

    public bool IsStatic => Node.Flags.HasFlag(NodeFlags.Static) || HasDecorator("staticmethod");

    public bool IsClassMethod => HasDecorator("classmethod");

    /// <summary>Whether reading the member calls the function.</summary>
    public bool IsProperty => Node.Flags.HasFlag(NodeFlags.Getter) || HasDecorator("property") || HasDecorator("cached_property");

    /// <summary>The member of a class, bases not asked.</summary>
    public Node? Member(string name)
    {
        if (_members is null)
        {
            _members = new Dictionary<string, Node>(StringComparer.Ordinal);
            foreach (var member in Node.Children[4].Children)
            {
                if (member.Kind == NodeKind.Function && !member.Flags.HasFlag(NodeFlags.Setter)) _members.TryAdd(member.Children[1].Text, member);
            }
        }
        return _members.GetValueOrDefault(name);
    }

    private bool HasDecorator(string name) => Node.Kind == NodeKind.Function
        && Array.Exists(Node.Children[0].Children, d => (d.Children[0] is { Kind: NodeKind.Member } m ? m.Children[1] : d.Children[0]).Text == name);
}
