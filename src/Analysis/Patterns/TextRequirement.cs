namespace Merlon.Analysis.Patterns;

/// <summary>
/// What a text has to hold for a formula to match in it, said in pieces of text alone: so most rules are done with a file
/// before it is parsed. It may ask too little, never too much.
/// </summary>
public abstract record TextRequirement
{
    /// <summary>Pieces shorter than this are in every text.</summary>
    private const int LeastLength = 2;

    /// <summary>Any text will do.</summary>
    public static readonly TextRequirement Nothing = new AllOf([]);

    /// <summary>No text will do.</summary>
    public static readonly TextRequirement Never = new AnyOf([]);

    /// <summary>The text, or nothing when it is too short or not ASCII, so that looking for it would not pay.</summary>
    public static TextRequirement Of(string text, bool isWord, bool ignoresCase) =>
        text.Length >= LeastLength && System.Text.Ascii.IsValid(text) ? new Literal(text, isWord, ignoresCase) : Nothing;

    public static TextRequirement All(IEnumerable<TextRequirement> parts)
    {
        var all = parts.SelectMany(p => p is AllOf inner ? inner.Parts : [p]).Distinct().ToList();
        if (all.Any(p => p is AnyOf { Parts.Count: 0 })) return Never;
        return all.Count switch { 0 => Nothing, 1 => all[0], _ => new AllOf(all) };
    }

    public static TextRequirement Any(IEnumerable<TextRequirement> parts)
    {
        var any = parts.SelectMany(p => p is AnyOf inner ? inner.Parts : [p]).Distinct().ToList();
        if (any.Any(p => p is AllOf { Parts.Count: 0 })) return Nothing;
        return any.Count switch { 0 => Never, 1 => any[0], _ => new AnyOf(any) };
    }

    /// <summary>Whether a text holds what is asked for.</summary>
    public abstract bool HoldsIn(string text);

    /// <summary>A piece of text.</summary>
    /// <param name="Text">ASCII.</param>
    /// <param name="IsWord">Whether no letter, digit or underscore may stand beside it.</param>
    public sealed record Literal(string Text, bool IsWord, bool IgnoresCase) : TextRequirement
    {
        /// <summary>Words are looked for as pieces, which may find too much.</summary>
        public override bool HoldsIn(string text) => text.Contains(Text, IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    public sealed record AllOf(IReadOnlyList<TextRequirement> Parts) : TextRequirement
    {
        public override bool HoldsIn(string text) => Parts.All(p => p.HoldsIn(text));
    }

    public sealed record AnyOf(IReadOnlyList<TextRequirement> Parts) : TextRequirement
    {
        public override bool HoldsIn(string text) => Parts.Any(p => p.HoldsIn(text));
    }
}
