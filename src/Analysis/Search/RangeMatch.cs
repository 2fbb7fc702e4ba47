using Merlon.Analysis.Patterns;

namespace Merlon.Analysis.Search;

/// <summary>What a formula found at a place, UTF-16 offsets, end exclusive.</summary>
public readonly record struct RangeMatch(int Start, int End, Bindings? Bindings, RangeKind Kind)
{
    /// <summary>What replaces the match, where a part of the formula says so; null otherwise.</summary>
    public string? Fix { get; init; }

    public bool Contains(in RangeMatch other) => Start <= other.Start && other.End <= End;
}

public enum RangeKind : byte
{
    Code,

    /// <summary>Found by a regular expression.</summary>
    Text,

    /// <summary>Only asked to lie around others.</summary>
    Inside,

    /// <summary>Only asked to be somewhere in the file.</summary>
    Anywhere,
}
