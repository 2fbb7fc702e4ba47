using System.Text;
using Merlon.Syntax.Html;

namespace Merlon.Syntax.Tests.Html;

public class HtmlParserTests
{
    [Theory]
    [InlineData("<p>a</p>", "p['a']")]
    [InlineData("<a href=x title='y z' disabled>t</a>", "a(href=x title=y z disabled)['t']")]
    [InlineData("<br><img src=a.png>b", "br img(src=a.png) 'b'")]
    [InlineData("<ul><li>a<li>b</ul>", "ul[li['a'] li['b']]")]
    [InlineData("<div><span>a</div>b", "div[span['a']] 'b'")]
    [InlineData("</b>a<i>", "'a' i")]
    [InlineData("<script>if (a < b) { '<p>' }</script>", "script['if (a < b) { '<p>' }']")]
    [InlineData("<style>a > b {}</style><p>", "style['a > b {}'] p")]
    [InlineData("<!-- <p> --><b>", "b")]
    [InlineData("<!DOCTYPE html><?xml version='1.0'?><b>", "b")]
    [InlineData("<x><![CDATA[<y>]]></x>", "x['<y>']")]
    [InlineData("1 < 2 <b>", "'1 < 2 ' b")]
    [InlineData("<a href=\"{{ url(\"x\") }}\" {% if a > b %}class=c{% endif %}>", "a(href={{ url(\"x\") }} class=c)")]
    [InlineData("<a title=\"<%= t(\"<b>\") %>\">", "a(title=<%= t(\"<b>\") %>)")]
    [InlineData("<p on:click={() => go(\"a b\")} {...rest}>", "p(on:click={() => go(\"a b\")} {...rest})")]
    [InlineData("<Foo v-bind:x.sync=\"y\" />a", "Foo(v-bind:x.sync=y) 'a'")]
    [InlineData("<a href='", "a(href=)")]
    [InlineData("<a", "a")]
    [InlineData("<", "'<'")]
    [InlineData("", "")]
    public void A_page_is_read_as_browsers_do(string source, string expected)
    {
        var text = new StringBuilder();
        foreach (var node in HtmlParser.Parse(source).Root.Children) Show(source, node, text);
        text.ToString().TrimEnd().ShouldBe(expected);
    }

    [Fact]
    public void A_tag_that_is_not_closed_is_an_error() => HtmlParser.Parse("<a b=c").Errors.ShouldHaveSingleItem().Message.ShouldContain("not closed");

    [Theory]
    [InlineData("<b>", "")]
    [InlineData("<div a='", "")]
    [InlineData("<!--", "")]
    [InlineData("{{{%<%", "")]
    [InlineData("<a b={", "")]
    [InlineData("</x>", "")]
    [InlineData("<a b=\"", "x\">")]
    [InlineData("<script>", "")]
    public void Endless_and_nested_input_ends_in_a_tree(string unit, string end)
    {
        var source = string.Concat(Enumerable.Repeat(unit, 100_000)) + end;
        Depth(HtmlParser.Parse(source).Root).ShouldBeLessThan(300);
    }

    [Fact]
    public void An_attribute_of_ten_megabytes_is_one_attribute()
    {
        var source = "<p a=\"" + new string('{', 10_000_000) + "\">b";
        var element = HtmlParser.Parse(source).Root.Children[0].ShouldBeOfType<HtmlElement>();
        element.Attributes.ShouldHaveSingleItem().Length.ShouldBe(10_000_004);
    }

    [Fact]
    public void Nodes_of_any_text_lie_in_their_parents()
    {
        string[] pieces = ["<a", ">", "</a>", "/", " ", "b=", "'", "\"", "{{", "}}", "<!--", "-->", "<script", "</script>", "<", "=", "\n", "<li>", "<%", "%>", "x", "{", "}"];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var source = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            Check(HtmlParser.Parse(source).Root, source);
        }
    }

    private static void Check(SyntaxNode node, string source)
    {
        node.Start.ShouldBeInRange(0, node.End, source);
        node.End.ShouldBeLessThanOrEqualTo(source.Length, source);
        foreach (var child in Children(node))
        {
            child.Start.ShouldBeInRange(node.Start, node.End, source);
            child.End.ShouldBeInRange(node.Start, node.End, source);
            Check(child, source);
        }
    }

    private static int Depth(SyntaxNode node) => 1 + Children(node).Select(Depth).DefaultIfEmpty().Max();

    private static IEnumerable<SyntaxNode> Children(SyntaxNode node) => node switch
    {
        HtmlDocument d => d.Children,
        HtmlElement e => [.. e.Attributes, .. e.Children],
        _ => [],
    };

    private static void Show(string source, SyntaxNode node, StringBuilder text)
    {
        if (node is not HtmlElement element)
        {
            text.Append('\'').Append(source.AsSpan(node.Start, node.Length)).Append("' ");
            return;
        }
        text.Append(element.Name(source));
        var attributes = element.Attributes.Select(a => source[a.Start..a.NameEnd] + (a.HasValue ? "=" + source[a.ValueStart..a.ValueEnd] : ""));
        if (element.Attributes.Length > 0) text.Append('(').AppendJoin(' ', attributes).Append(')');
        if (element.Children.Length > 0)
        {
            text.Append('[');
            foreach (var child in element.Children) Show(source, child, text);
            text.Length--;
            text.Append(']');
        }
        text.Append(' ');
    }
}
