namespace Merlon.Analysis.Tree;

/// <summary>A variable, parameter, definition or import of one scope.</summary>
public sealed class Symbol(string name)
{
    public string Name { get; } = name;

    /// <summary>Imports that gave the name a meaning, in source order, each with where it stands.</summary>
    private readonly List<(int Start, string[] Qualified)> _imports = [];

    public bool IsImported => _imports.Count > 0;

    /// <summary>From here on the name stands for this; <c>node:crypto</c> is <c>crypto</c>, as rules write it.</summary>
    public void Import(int start, string[] qualified) => _imports.Add((start, WithoutScheme(qualified)));

    private static string[] WithoutScheme(string[] qualified) =>
        qualified is [{ } module, ..] && module.StartsWith("node:", StringComparison.Ordinal) ? [module[5..], .. qualified[1..]] : qualified;

    /// <summary>
    /// What the name stands for at a place, dotted parts in order: <c>from a.b import c</c> is a, b, c. Null in front of the
    /// first import and for other symbols.
    /// </summary>
    public string[]? QualifiedAt(int offset)
    {
        for (var i = _imports.Count - 1; i >= 0; i--)
        {
            if (_imports[i].Start <= offset) return _imports[i].Qualified;
        }
        return null;
    }

    /// <summary>How often the file gives it a value, its declaration included.</summary>
    public int Assignments { get; set; }

    /// <summary>Whether it belongs to the whole file.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Whether it is a parameter, whose value comes from outside.</summary>
    public bool IsParameter { get; set; }

    /// <summary>Whether a function other than its own gives it a value, so that its flow cannot be followed.</summary>
    public bool IsAssignedElsewhere { get; set; }

    /// <summary>The annotation or the class it is made of; null when it is not known.</summary>
    public Node? Type { get; set; }

    /// <summary>The expression of its only assignment, for symbols that have one.</summary>
    public Node? Initializer { get; set; }

    /// <summary>The value it has wherever it is used.</summary>
    public Constant? Constant { get; set; }
}

public enum ValueKind : byte
{
    String, Number, Boolean, Null, Regex,
}

/// <summary>A value known without running the program; a null text means: some constant of this kind.</summary>
public sealed record Constant(ValueKind Kind, string? Text)
{
    /// <summary>The value of a literal, or null for other nodes.</summary>
    public static Constant? Of(Node node) => node.Kind switch
    {
        NodeKind.String => new Constant(ValueKind.String, node.Text),
        NodeKind.Number => new Constant(ValueKind.Number, node.Text),
        NodeKind.Boolean => new Constant(ValueKind.Boolean, node.Text),
        NodeKind.Null => new Constant(ValueKind.Null, node.Text),
        NodeKind.Regex => new Constant(ValueKind.Regex, node.Text),
        _ => null,
    };
}
