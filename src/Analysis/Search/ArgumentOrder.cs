using System.Text;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Search;

/// <summary>
/// Python takes no positional argument behind a keyword. Keyword arguments match in any order, so what a fix puts behind one
/// may be positional: then those change places with the keywords, and the text between arguments stays where it is.
/// </summary>
internal static class ArgumentOrder
{
    public static string Repair(string text)
    {
        // Cheap first: hardly any fix has a keyword in front of something else.
        if (!text.Contains('=', StringComparison.Ordinal) || !text.Contains(',', StringComparison.Ordinal)) return text;
        var (tree, errors) = SourceReader.Read(Language.Python, "", text);
        if (errors.Count == 0) return text;
        var arguments = tree.OfKind(NodeKind.Arguments).FirstOrDefault(a => !IsOrdered(a.Children));
        return arguments is null ? text : Ordered(text, arguments.Children);
    }

    private static bool IsKeyword(Node argument) => argument.Kind == NodeKind.KeywordArgument || argument is { Kind: NodeKind.Spread, Text: "**" };

    private static bool IsOrdered(Node[] arguments) => arguments.SkipWhile(a => !IsKeyword(a)).All(IsKeyword);

    private static string Ordered(string text, Node[] arguments)
    {
        var places = arguments.OrderBy(a => a.Start).ToList();
        var result = new StringBuilder(text.Length);
        var done = 0;
        foreach (var (place, argument) in places.Zip(places.OrderBy(IsKeyword)))
        {
            result.Append(text, done, place.Start - done).Append(text, argument.Start, argument.End - argument.Start);
            done = place.End;
        }
        return result.Append(text, done, text.Length - done).ToString();
    }
}
