namespace Merlon.Analysis.Projects;

/// <summary>A class as its file tells it. Offsets in UTF-16 code units, end exclusive.</summary>
/// <param name="Name">Empty for a class without a name.</param>
/// <param name="Bases">Dotted parts of what it extends; expressions of other forms are left out.</param>
/// <param name="Decorators">Dotted parts of its decorators, arguments left out.</param>
public sealed record ClassOutline(string Name, int Start, int End, IReadOnlyList<string[]> Bases, IReadOnlyList<string[]> Decorators)
{
    private readonly Dictionary<string, List<MemberOutline>> _members = new(StringComparer.Ordinal);

    public IEnumerable<MemberOutline> Members => _members.Values.SelectMany(m => m);

    /// <summary>The members of a name in source order: getter and setter, field and the places that assign it.</summary>
    public IReadOnlyList<MemberOutline> Named(string name) => _members.GetValueOrDefault(name) ?? [];

    internal void Add(MemberOutline member)
    {
        if (!_members.TryGetValue(member.Name, out var known)) _members.Add(member.Name, known = []);
        known.Add(member);
    }
}

/// <summary>A member of a class.</summary>
/// <param name="Value">What it stands for: a function for a method, the value of a field.</param>
public sealed record MemberOutline(string Name, MemberKind Kind, bool IsStatic, DefinedBinding Value, IReadOnlyList<string[]> Decorators);

public enum MemberKind : byte
{
    Method,

    /// <summary>Python's <c>@classmethod</c>; its first parameter is the class.</summary>
    ClassMethod,
    Getter,
    Setter,

    /// <summary>A field that the class declares, or that a method of it assigns to <c>self</c> or <c>this</c>.</summary>
    Field,

    /// <summary>A class in a class.</summary>
    Class,
}
