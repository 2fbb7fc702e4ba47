using System.Text;
using Merlon.Scanning.Secrets;

namespace Merlon.Scanning.Tests.Secrets;

public sealed class EncodedTextTests
{
    private const string Hidden = "api_token = \"k3y-W1th-s0me-l3ngth\"";

    public static TheoryData<string> Wrapped()
    {
        var bytes = Encoding.ASCII.GetBytes(Hidden);
        return
        [
            Convert.ToBase64String(bytes),
            Convert.ToBase64String(bytes).TrimEnd('='),
            Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_'),
            Convert.ToHexStringLower(bytes),
            Convert.ToHexString(bytes),
            Uri.EscapeDataString(Hidden),
        ];
    }

    [Theory]
    [MemberData(nameof(Wrapped))]
    public void Wrapped_text_is_decoded_wherever_it_stands(string wrapped)
    {
        for (var before = 0; before < 50; before++)
        {
            var text = new string(' ', before) + "\"" + wrapped + "\"";
            var runs = new List<DecodedRun>();
            EncodedText.FindAll(Encoding.ASCII.GetBytes(text), runs.Add);
            var run = runs.ShouldHaveSingleItem();
            Encoding.ASCII.GetString(run.Text).ShouldBe(Hidden);
            text.Substring(run.Start, run.Length).ShouldBe(wrapped);
        }
    }

    [Theory]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==")]
    [InlineData("django.contrib.sessions.backends.signed_cookies")]
    [InlineData("a/path/with/many/Parts/InIt/andMore/ofThem")]
    [InlineData("100% of the people %d %s %x")]
    public void Hashes_names_and_formats_are_not_text(string text)
    {
        var runs = new List<DecodedRun>();
        EncodedText.FindAll(Encoding.ASCII.GetBytes(text), runs.Add);
        runs.ShouldBeEmpty();
    }
}
