using Merlon.Analysis.Languages;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>A pattern ready to search with.</summary>
public sealed class Pattern
{
    private Pattern(Language language, IReadOnlyList<Reading> readings)
    {
        Readings = readings;
        Words = WordsOf(readings);
        Requirement = PatternRequirement.Of(language, readings);
    }

    public IReadOnlyList<Reading> Readings { get; }

    /// <summary>Names that every file with a match holds.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>What the text of every file with a match holds.</summary>
    public TextRequirement Requirement { get; }

    /// <summary>The pattern, or what is wrong with it and where (UTF-16 offset in the text).</summary>
    public static (Pattern? Pattern, string? Error, int Offset) Parse(Language language, string text)
    {
        var read = SourceReader.ReadPattern(language, text);
        return read.Error is null ? (new Pattern(language, read.Readings), null, 0) : (null, read.Error, read.Offset);
    }

    /// <summary>Whether it is <c>...</c> and nothing else.</summary>
    public bool IsEllipsis => Readings is [{ Nodes: [{ Kind: NodeKind.Ellipsis }] }];

    public bool MayMatch(SourceTree tree)
    {
        foreach (var word in Words)
        {
            if (!tree.Words.Contains(word)) return false;
        }
        return true;
    }

    private static string[] WordsOf(IReadOnlyList<Reading> readings)
    {
        HashSet<string>? common = null;
        foreach (var reading in readings)
        {
            var words = new HashSet<string>(StringComparer.Ordinal);
            foreach (var node in reading.Nodes) Collect(node, words);
            if (common is null) common = words;
            else common.IntersectWith(words);
        }
        return [.. common ?? []];
    }

    /// <summary>
    /// Names stand in the file as they are, also behind an alias. Names of keys and strings may be put together there. A part
    /// of a template's or module's name may be a part of a word.
    /// </summary>
    private static void Collect(Node node, HashSet<string> words)
    {
        if (node.Kind.IsName() && !node.Text.Contains('/', StringComparison.Ordinal)) words.Add(node.Text);
        // What an import names may be written in other ways: import a.b, from a import b, require("a").
        if (node.Kind is NodeKind.Import or NodeKind.ImportFrom or NodeKind.ImportedName or NodeKind.TypedMetavariable) return;
        foreach (var child in node.Children) Collect(child, words);
    }
}
