using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

public class VisibleTextTests
{
    [Theory]
    [InlineData("plain text ~", "plain text ~")]
    [InlineData("Grüße 日本語 😀", "Grüße 日本語 😀")]
    [InlineData("\u001b[31mred\u001b[0m", "\\u{1B}[31mred\\u{1B}[0m")]
    [InlineData("bell\u0007 null\u0000 delete\u007F next\u0085 csi\u009B", "bell\\u{7} null\\u{0} delete\\u{7F} next\\u{85} csi\\u{9B}")]
    [InlineData("a\u202Eb\u2066c\u2069", "a\\u{202E}b\\u{2066}c\\u{2069}")]
    [InlineData("zero\u200Bwidth\uFEFF soft\u00ADhyphen", "zero\\u{200B}width\\u{FEFF} soft\\u{AD}hyphen")]
    [InlineData("one\r\ntwo\tthree\u2028four", "one two three\\u{2028}four")]
    [InlineData("tag \U000E0041 none \uFFFF \uFFFE", "tag \\u{E0041} none \\u{FFFF} \\u{FFFE}")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void What_acts_is_written_as_its_number(string? text, string expected) => VisibleText.Line(text).ShouldBe(expected);

    // Not a row above: attributes hold UTF-8, which has no lone surrogates.
    [Fact]
    public void Half_a_surrogate_pair_is_written_as_its_number() =>
        VisibleText.Line("high \uD800 low \uDC00 end\uD83D").ShouldBe("high \\u{D800} low \\u{DC00} end\\u{D83D}");

    [Fact]
    public void Lines_keep_their_breaks() => VisibleText.Lines("a\r\n\tb\nc\u001b").ShouldBe("a\n    b\nc\\u{1B}");

    [Theory]
    [InlineData("1234567890", 10, "1234567890")]
    [InlineData("12345678901", 10, "123456789…")]
    [InlineData("12345678😀1", 10, "12345678…")]
    public void A_long_line_is_cut_between_characters(string text, int length, string expected) => VisibleText.Line(text, length).ShouldBe(expected);
}
