using Merlon.Analysis.Languages;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>
/// Reads off a pattern what the text of every file with a match holds: its names, which stand in the file as they are, also
/// behind an alias. Strings may be put together there, or written with escapes.
/// </summary>
internal static class PatternRequirement
{
    public static TextRequirement Of(Language language, IReadOnlyList<Reading> readings) =>
        TextRequirement.Any(readings.Select(r => TextRequirement.All(r.Nodes.SelectMany(n => Of(language, n)))));

    private static IEnumerable<TextRequirement> Of(Language language, Node node)
    {
        switch (node.Kind)
        {
            // A type may follow from a literal: no file says 'str' of its strings.
            case NodeKind.TypedMetavariable: return [];
            // Scripts name modules by paths; Python's imports hold each part of a name wherever it is written.
            case NodeKind.Import or NodeKind.ImportFrom or NodeKind.ImportedName when language != Language.Python: return [];
            // YAML has several words for each of these: 'on' is true.
            case NodeKind.Name or NodeKind.Identifier when language == Language.Yaml && node.Text is ("true" or "false" or "null"): return [];
            case NodeKind.Name or NodeKind.Identifier when !node.Text.Contains('/', StringComparison.Ordinal) && node.Text != "*":
                return [TextRequirement.Of(node.Text, isWord: true, ignoresCase: !IsCode(language)), .. node.Children.SelectMany(c => Of(language, c))];
            default: return node.Children.SelectMany(c => Of(language, c));
        }
    }

    private static bool IsCode(Language language) => language is Language.Python or Language.JavaScript or Language.TypeScript;
}
