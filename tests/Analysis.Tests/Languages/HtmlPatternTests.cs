using Merlon.Analysis.Languages;
using Merlon.Analysis.Rules;

namespace Merlon.Analysis.Tests.Languages;

/// <summary>What patterns of HTML match; <c>!</c> ends the lines on which a match starts.</summary>
public sealed class HtmlPatternTests
{
    [Theory]
    [InlineData("<a href=\"$X\">...</a>", "<a class=b href='c'>d</a>!\n<A HREF=c>d</A>!\n<a name=b>d</a>")]
    [InlineData("<input type=\"password\" ...>", "<input name=a type=password>!\n<input type=\"text\">")]
    [InlineData("<script ... src=\"$X\" ...>...</script>", "<script async src=a></script>!\n<script>a</script>")]
    [InlineData("<$E style=...>...</$E>", "<p style='a'>b</p>!\n<p>b</p>")]
    [InlineData("<p a=\"1\" b=\"2\">...</p>", "<p b=2 a=1>c</p>!\n<p b=1 a=2>c</p>")]
    [InlineData("<form ...>... <input ...> ...</form>", "<form>!\n<b>c</b>\n<input>\n</form>\n<form></form>")]
    [InlineData("<b>$X</b>", "<b>a</b>!\n<b></b>")]
    [InlineData("v-html=\"$X\"", "<p v-html=\"a\">!\n<p v-text=\"a\">")]
    [InlineData("onclick=...", "<p ONCLICK='a()'>b</p>!\n<p>b</p>")]
    public void Elements_and_attributes(string pattern, string source) => Marked.ShouldMatch(Language.Html, pattern, source);

    [Fact]
    public void Other_text_is_matched_by_words() =>
        Marked.ShouldMatch(Language.Html, Formula("pattern: '{{ $X | safe }}'"), "<p>{{ a|safe }}</p>!\n<p>{{ a }}</p>");

    [Fact]
    public void A_script_can_be_read_as_JavaScript() => Marked.ShouldMatch(Language.Html,
        Formula("patterns: [{pattern: '<script ...>$...JS</script>'}, {metavariable-pattern: {metavariable: $...JS, language: javascript, pattern: 'eval($X)'}}]"),
        "<script>eval(a)</script>!\n<script>b(a)</script>");

    private static Formula Formula(string keys) =>
        Marked.ReadRule($"rules:\n- id: a\n  message: m\n  severity: HIGH\n  languages: [html]\n  {keys}\n").Formulas.Values.Single();
}
