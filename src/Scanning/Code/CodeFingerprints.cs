using System.Security.Cryptography;
using System.Text;
using Merlon.Analysis.Tree;
using Merlon.Model;

namespace Merlon.Scanning.Code;

/// <summary>
/// Identity of findings in one file: rule family, path, the names of the definitions around, the matched text without
/// layout and comments, and which of several equal ones it is. The second fingerprint leaves the path out.
/// </summary>
internal sealed class CodeFingerprints(string path, string text, SourceTree tree)
{
    private const int Version = 1;
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);

    public IReadOnlyList<Fingerprint> Of(string family, int start, int end)
    {
        var place = family + "\0" + SymbolAround(start, end) + "\0" + Tokens(start, end);
        var ordinal = _ordinals[place] = _ordinals.GetValueOrDefault(place) + 1;
        return [Hash("merlon-code", path + "\0" + place, ordinal), Hash("merlon-code-moved", place, ordinal)];
    }

    private string SymbolAround(int start, int end)
    {
        var names = tree.OfKind(NodeKind.Function).Concat(tree.OfKind(NodeKind.Class))
            .Where(d => d.Start <= start && end <= d.End && (d.Start != start || d.End != end))
            .OrderBy(d => d.Start)
            .Select(d => d.Children[1].Text);
        return string.Join('.', names);
    }

    /// <summary>The text with comments and white space left out.</summary>
    private string Tokens(int start, int end)
    {
        var tokens = new StringBuilder(end - start);
        var comments = tree.Comments.Where(c => c.Start < end && c.End > start).OrderBy(c => c.Start).ToList();
        var next = 0;
        for (var i = start; i < end; i++)
        {
            while (next < comments.Count && comments[next].End <= i) next++;
            if (next < comments.Count && comments[next].Start <= i) i = Math.Min(comments[next].End, end) - 1;
            else if (!char.IsWhiteSpace(text[i])) tokens.Append(text[i]);
        }
        return tokens.ToString();
    }

    private static Fingerprint Hash(string algorithm, string content, int ordinal) =>
        new(algorithm, Version, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{content}\0{ordinal}"))));
}
