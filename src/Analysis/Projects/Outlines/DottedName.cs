using System.Buffers;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>Names with dots, as parts in order.</summary>
public static class DottedName
{
    private const int MaxParts = 32;
    private static readonly SearchValues<char> s_nameLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");

    /// <summary>The parts of <c>a.b.c</c>; null for every other expression.</summary>
    public static string[]? Of(Node node)
    {
        var parts = new List<string>();
        for (; node.Kind is NodeKind.Member or NodeKind.Cast; node = node.Children[0])
        {
            if (node.Kind == NodeKind.Cast) continue;
            if (node.Children[1].Kind != NodeKind.Identifier || parts.Count == MaxParts) return null;
            parts.Add(node.Children[1].Text);
        }
        if (!node.Kind.IsName()) return null;
        parts.Add(node.Text);
        parts.Reverse();
        return [.. parts];
    }

    /// <summary>The class that a type names first: <c>Repo[T]</c>, <c>Repo | None</c>, <c>Optional[Repo]</c> and <c>"Repo"</c> are Repo.</summary>
    public static string[]? OfType(Node type)
    {
        for (var steps = 0; steps < MaxParts; steps++)
        {
            switch (type.Kind)
            {
                case NodeKind.Name or NodeKind.Identifier or NodeKind.Member:
                    return Of(type);
                case NodeKind.String:
                    return type.Text.AsSpan().ContainsAnyExcept(s_nameLetters) || type.Text.Length is 0 or > 200 ? null : type.Text.Split('.');
                case NodeKind.Index:
                    type = IsWrapper(type.Children[0]) ? type.Children[1] : type.Children[0];
                    break;
                case NodeKind.Type when type.Text is "<>" && type.Children.Length > 1 && type.Children[0] is { Text: "Promise" or "Readonly" or "Partial" }:
                    type = type.Children[1];
                    break;
                case NodeKind.Type when type.Text is "<>" && type.Children.Length > 0:
                    type = type.Children[0];
                    break;
                case NodeKind.Type when type.Text is "|" or "&" && type.Children.Length > 0:
                case NodeKind.Binary when type.Text == "|":
                    type = Array.Find(type.Children, c => c.Kind != NodeKind.Null && c.Text is not ("null" or "undefined")) ?? Node.None;
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    private static bool IsWrapper(Node type) => Of(type) is { } name && name[^1] is "Optional" or "Annotated" or "Final" or "ClassVar" or "Awaitable" or "Coroutine";
}
