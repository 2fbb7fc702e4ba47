using System.Text;
using Merlon.Scanning.Keywords;

namespace Merlon.Scanning.Tests.Keywords;

public sealed class KeywordAutomatonTests
{
    [Fact]
    public void Finds_keywords_inside_each_other_and_without_case()
    {
        var hits = Find(["he", "she", "hers", "his"], "uSHErs");
        hits.ShouldBe([(1, "she"), (2, "he"), (2, "hers")], ignoreOrder: true);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(9001)]
    public void Finds_what_a_plain_search_finds_at_any_length(int length)
    {
        // Few letters make many overlaps, also across the seam of the two halves.
        var random = new Random(length);
        string[] keywords = ["aa", "ab", "aba", "bbb", "abab", "cab-ab"];
        var text = string.Create(length, random, (span, r) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = "abAB-c"[r.Next(6)];
        });
        var expected = keywords.SelectMany(k => Enumerable.Range(0, Math.Max(0, text.Length - k.Length + 1))
            .Where(i => string.Compare(text, i, k, 0, k.Length, StringComparison.OrdinalIgnoreCase) == 0)
            .Select(i => (i, k))).Order();
        Find(keywords, text).Order().ShouldBe(expected);
    }

    [Fact]
    public void Reports_hits_in_order_of_their_end()
    {
        var hits = new List<KeywordHit>();
        new KeywordAutomaton(["key", "token"]).Find(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("key token ", 500))), hits);
        hits.Select(h => h.End).ShouldBe(hits.Select(h => h.End).Order());
        hits.Count.ShouldBe(1000);
    }

    [Fact]
    public void Bytes_outside_ASCII_never_match() => Find(["key"], "\u00EBkey\u00FF k\u00E9y").Count.ShouldBe(1);

    private static List<(int Start, string Keyword)> Find(string[] keywords, string text)
    {
        var hits = new List<KeywordHit>();
        new KeywordAutomaton(keywords).Find(Encoding.Latin1.GetBytes(text), hits);
        return [.. hits.Select(h => (h.End - keywords[h.Keyword].Length, keywords[h.Keyword]))];
    }
}
