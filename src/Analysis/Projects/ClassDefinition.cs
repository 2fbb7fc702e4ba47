namespace Merlon.Analysis.Projects;

/// <summary>A class of the project. Equal to another of the same place.</summary>
public sealed record ClassDefinition(string Path, ClassOutline Outline)
{
    public bool Equals(ClassDefinition? other) => other is not null && Path == other.Path && Outline.Start == other.Outline.Start && Outline.End == other.Outline.End;

    public override int GetHashCode() => HashCode.Combine(Path, Outline.Start);
}

/// <summary>What a class extends: a class of the project, or one from outside by its canonical name.</summary>
public sealed record ClassBase(ClassDefinition? Class, IReadOnlyList<string>? External);

/// <summary>A member and the class that has it, which may be a base of the one that was asked.</summary>
public sealed record FoundMember(ClassDefinition Class, MemberOutline Member)
{
    public Definition Definition => new(Class.Path, Member.Value.Kind, Member.Value.Node, Member.Value.Start, Member.Value.End);
}
