namespace Merlon.Model.Tests;

public sealed class TextEditTests
{
    private static TextEdit Edit(int line, int column, int endLine, int endColumn, string text) => new(new SourceSpan(line, column, endLine, endColumn), text);

    public static TheoryData<string, TextEdit[], string, int> Rows { get; } = new()
    {
        { "abc\ndef\n", [Edit(2, 1, 2, 2, "x")], "abc\nxef\n", 0 },
        { "abc\ndef\n", [Edit(2, 1, 2, 2, "x"), Edit(1, 3, 1, 4, "y\nz")], "aby\nz\nxef\n", 0 },
        { "abc\ndef\n", [Edit(1, 1, 2, 1, "")], "def\n", 0 },
        { "abc\r\ndef", [Edit(1, 1, 2, 1, "")], "def", 0 },
        { "abc\rdef", [Edit(2, 2, 2, 4, "")], "abc\rd", 0 },
        { "abc", [Edit(1, 4, 1, 4, "!")], "abc!", 0 },
        { "abc", [Edit(1, 1, 1, 3, "x"), Edit(1, 2, 1, 4, "y")], "xc", 1 },
        { "abc", [Edit(1, 2, 1, 4, "y"), Edit(1, 1, 1, 3, "x")], "xc", 1 },
        { "abc", [Edit(1, 1, 1, 3, "x"), Edit(1, 1, 1, 4, "y")], "xc", 1 },
        { "abc", [Edit(1, 1, 1, 2, "x"), Edit(1, 2, 1, 3, "y")], "xyc", 0 },
        { "abc", [Edit(1, 1, 1, 2, "x"), Edit(1, 1, 1, 2, "x")], "xbc", 0 },
        { "abc", [Edit(9, 1, 9, 9, "x")], "abcx", 0 },
        { "abc", [Edit(1, 3, 1, 1, "x")], "abc", 1 },
        { "é😀x", [Edit(1, 4, 1, 5, "y")], "é😀y", 0 },
    };

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void Edits_that_do_not_overlap_are_made(string text, TextEdit[] edits, string expected, int left)
    {
        var (result, notMade) = TextEdit.Apply(text, edits);
        result.ShouldBe(expected);
        notMade.Count.ShouldBe(left);
    }
}
