using System.Globalization;
using System.Text;
using Merlon.Scanning.Toml;

namespace Merlon.Scanning.Tests.Toml;

public sealed class TomlTextTests
{
    [Theory]
    // Keys
    [InlineData("bare-key_1 = 1", "{bare-key_1:1}")]
    [InlineData("1234 = 'a'", "{1234:'a'}")]
    [InlineData("\"quoted key\" = 1\n'lit\"eral' = 2\n\"\" = 3", "{quoted key:1,lit\"eral:2,:3}")]
    [InlineData("a . b.\"c d\" = 1\na.e = 2", "{a:{b:{c d:1},e:2}}")]
    [InlineData("3.14 = 1", "{3:{14:1}}")]
    [InlineData("\"\\u00e9\" = 1", "{é:1}")]
    // Strings
    [InlineData("a = \"x\\t\\\"\\\\\\u00E9\\U0001F600\"", "{a:'x\t\"\\é😀'}")]
    [InlineData("a = 'C:\\temp\\n'", "{a:'C:\\temp\\n'}")]
    [InlineData("a = \"\"\"\none\ntwo\"\"\"", "{a:'one\ntwo'}")]
    [InlineData("a = \"\"\"one \\\n\n   two\"\"\"", "{a:'one two'}")]
    [InlineData("a = \"\"\"\"\"two quotes\"\"\"\"\"", "{a:'\"\"two quotes\"\"'}")]
    [InlineData("a = '''\r\nraw \\n ''x''''", "{a:'raw \\n ''x''}")]
    [InlineData("a = ''\nb = \"\"\nc = ''''''", "{a:'',b:'',c:''}")]
    // Numbers
    [InlineData("a = [+99, 0, -17, 1_000, 0xDEAD_beef, 0o755, 0b1101]", "{a:[99,0,-17,1000,3735928559,493,13]}")]
    [InlineData("a = [9223372036854775807, -9223372036854775808]", "{a:[9223372036854775807,-9223372036854775808]}")]
    [InlineData("a = [+1.0, 3.1415, 5e+22, 1e06, -2E-2, 6.626e-34, 224_617.445_991]", "{a:[1f,3.1415f,5E+22f,1000000f,-0.02f,6.626E-34f,224617.445991f]}")]
    [InlineData("a = [inf, +inf, -inf, nan, -0.0]", "{a:[Infinityf,Infinityf,-Infinityf,NaNf,-0f]}")]
    // Booleans and dates
    [InlineData("a = [true, false]", "{a:[True,False]}")]
    [InlineData("a = 1979-05-27T07:32:00Z", "{a:<1979-05-27T07:32:00Z>}")]
    [InlineData("a = 1979-05-27 00:32:00.999999-07:00 # c", "{a:<1979-05-27 00:32:00.999999-07:00>}")]
    [InlineData("a = [1979-05-27T07:32:00, 1979-05-27, 07:32:00.5, 2000-02-29]", "{a:[<1979-05-27T07:32:00>,<1979-05-27>,<07:32:00.5>,<2000-02-29>]}")]
    // Arrays and inline tables
    [InlineData("a = [\n 1, # one\n\n [2, 'x'],\n {b = 3},\n]", "{a:[1,[2,'x'],{b:3}]}")]
    [InlineData("a = []\nb = {}", "{a:[],b:{}}")]
    [InlineData("a = { x.y = 1, x.z = { q = [ ] } }", "{a:{x:{y:1,z:{q:[]}}}}")]
    // Tables
    [InlineData("[a]\nb = 1\n[ c . 'd' ]\ne = 2 # c", "{a:{b:1},c:{d:{e:2}}}")]
    [InlineData("[x.y.z.w]\n[x]\na = 1", "{x:{y:{z:{w:{}}},a:1}}")]
    [InlineData("[fruit]\napple.color = 1\n[fruit.apple.taste]\nsweet = true", "{fruit:{apple:{color:1,taste:{sweet:True}}}}")]
    [InlineData("[[p]]\na = 1\n[p.q]\nb = 2\n[[p]]\n[[p.r]]\nc = 3\n[[p.r]]", "{p:[{a:1,q:{b:2}},{r:[{c:3},{}]}]}")]
    [InlineData("\uFEFFa = 1\r\nb = 2\r\n", "{a:1,b:2}")]
    [InlineData("", "{}")]
    [InlineData("# only a comment", "{}")]
    public void Reads(string text, string expected)
    {
        var (root, errors) = TomlText.Parse(text);
        errors.ShouldBeEmpty();
        Show(root!).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a = 1\na = 2", 2, "'a' stands twice")]
    [InlineData("a = 1\n\"a\" = 2", 2, "'a' stands twice")]
    [InlineData("a = 1\na.b = 2", 2, "'a' stands twice")]
    [InlineData("[a]\n[a]", 2, "'a' stands twice")]
    [InlineData("a.b = 1\n[a]", 2, "'a' stands twice")]
    [InlineData("[a]\nb.c = 1\n[a.b]", 3, "'b' stands twice")]
    [InlineData("[a.b.c]\nz = 9\n[a]\nb.c.t = 1", 4, "'c' stands twice")]
    [InlineData("[[a.b]]\n[a]\nb.y = 2", 3, "'b' stands twice")]
    [InlineData("[[a]]\n[a]", 2, "'a' stands twice")]
    [InlineData("[a]\n[[a]]", 2, "'a' stands twice")]
    [InlineData("a = []\n[[a]]", 2, "'a' stands twice")]
    [InlineData("a = [{b = 1}]\n[a.c]", 2, "'a' has a value already")]
    [InlineData("a = {b = 1}\n[a.c]", 2, "'a' has a value already")]
    [InlineData("a = {b = 1}\na.c = 2", 2, "'a' stands twice")]
    [InlineData("a = {b = {}, b.c = 1}", 1, "'b' stands twice")]
    [InlineData("a = 1\n[a.b]", 2, "'a' has a value already")]
    [InlineData("a", 1, "'=' is missing before the end of the file")]
    [InlineData("a =", 1, "a value is missing before the end of the file")]
    [InlineData("= 1", 1, "a key is missing before '='")]
    [InlineData("a. = 1", 1, "a key is missing before '='")]
    [InlineData("é = 1", 1, "a key is missing before 'é'")]
    [InlineData("a = 1 b = 2", 1, "'b' stands behind the end of a statement")]
    [InlineData("[a] b = 1", 1, "'b' stands behind the end of a statement")]
    [InlineData("[a", 1, "']' is missing")]
    [InlineData("[]", 1, "a key is missing before ']'")]
    [InlineData("[[a] ]", 1, "']' is missing before ' '")]
    [InlineData("\n\"\"\"a\"\"\" = 1", 2, "a key takes one quotation mark")]
    [InlineData("a = \"x", 1, "a string is not closed")]
    [InlineData("a = \"x\ny\"", 1, "a string is not closed")]
    [InlineData("a = 'x\n'", 1, "a string is not closed")]
    [InlineData("a = \"\"\"x\n\"\"", 2, "a string is not closed")]
    [InlineData("a = '''x", 1, "a string is not closed")]
    [InlineData("a = \"\\q\"", 1, "an unknown escape")]
    [InlineData("a = \"\\uD800\"", 1, "an escape names no character")]
    [InlineData("a = \"\\u12\"", 1, "an escape names no character")]
    [InlineData("a = \"\u0001\"", 1, "a string holds a control character")]
    [InlineData("a = '''\r'''", 1, "a string holds a control character")]
    [InlineData("# \u0000", 1, "a comment holds a control character")]
    [InlineData("a = 1\rb = 2", 1, "the end of the line stands behind")]
    [InlineData("a = bare", 1, "'bare' is no value")]
    [InlineData("a = True", 1, "'True' is no value")]
    [InlineData("a = 01", 1, "'01' is no value")]
    [InlineData("a = 1__0", 1, "'1__0' is no value")]
    [InlineData("a = _1", 1, "'_1' is no value")]
    [InlineData("a = 0x", 1, "'0x' is no value")]
    [InlineData("a = +0x1", 1, "'+0x1' is no value")]
    [InlineData("a = 0xG", 1, "'0xG' is no value")]
    [InlineData("a = 0x_1", 1, "'0x_1' is no value")]
    [InlineData("a = 9223372036854775808", 1, "is no value")]
    [InlineData("a = 0xFFFFFFFFFFFFFFFF", 1, "is no value")]
    [InlineData("a = 1.", 1, "'1.' is no value")]
    [InlineData("a = .5", 1, "'.5' is no value")]
    [InlineData("a = 1.e5", 1, "'1.e5' is no value")]
    [InlineData("a = 1e", 1, "'1e' is no value")]
    [InlineData("a = 1e1.5", 1, "'1e1.5' is no value")]
    [InlineData("a = 03.14", 1, "'03.14' is no value")]
    [InlineData("a = 2021-02-29", 1, "'2021-02-29' is no value")]
    [InlineData("a = 2021-13-01", 1, "is no value")]
    [InlineData("a = 2021-01-01T25:00:00Z", 1, "is no value")]
    [InlineData("a = 2021-01-01T10:00", 1, "is no value")]
    [InlineData("a = 10:00:00.", 1, "is no value")]
    [InlineData("a = 2021-01-01T10:00:00+1:00", 1, "is no value")]
    [InlineData("a = [1, 2", 1, "']' is missing")]
    [InlineData("a = [1 2]", 1, "']' is missing before '2'")]
    [InlineData("a = [,]", 1, "a value is missing before ','")]
    [InlineData("a = {b = 1,}", 1, "a key is missing before '}'")]
    [InlineData("a = {b = 1\n}", 1, "'}' is missing before the end of the line")]
    [InlineData("a = {b = 1, b = 2}", 1, "'b' stands twice")]
    public void Refuses(string text, int line, string message)
    {
        var (root, errors) = TomlText.Parse(text);
        root.ShouldBeNull();
        var error = errors.ShouldHaveSingleItem();
        error.Message.ShouldContain(message);
        error.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("[", "a = ")]
    [InlineData("{a=", "a = ")]
    [InlineData("a.", "")]
    [InlineData("a.", "[")]
    public void Nesting_bombs_are_refused(string part, string start) =>
        TomlText.Parse(start + string.Concat(Enumerable.Repeat(part, 100_000)))
            .Errors.ShouldHaveSingleItem().Message.ShouldContain("64 levels");

    [Fact]
    public void Nesting_by_headers_and_inside_them_adds_up()
    {
        var header = "[" + string.Join('.', Enumerable.Repeat("a", 60)) + "]\n";
        TomlText.Parse(header + "b = [[[1]]]").Errors.ShouldBeEmpty();
        TomlText.Parse(header + "b = [[[[[1]]]]]").Errors.ShouldHaveSingleItem().Message.ShouldContain("64 levels");
    }

    [Fact]
    public void The_number_of_values_is_bounded() =>
        TomlText.Parse("a = [" + string.Concat(Enumerable.Repeat("1,", 1_200_000)) + "]").Errors.ShouldHaveSingleItem().Message.ShouldContain("1000000 values");

    [Fact]
    public void Nodes_know_their_lines()
    {
        var root = TomlText.Parse("# c\n[a]\n\nb = '''\nx\ny'''\nc = [\n  1,\n  2]\n[[d]]\ne = {f = 1}").Root!;
        var a = (TomlTable)root["a"]!;
        (a.Line, a["b"]!.Line, a["c"]!.Line, ((TomlArray)a["c"]!).Items[1].Line).ShouldBe((2, 4, 7, 9));
        (root.Tables("d").Single().Line, root.Tables("d").Single()["e"]!.Line).ShouldBe((10, 11));
    }

    [Fact]
    public void A_table_finds_keys_however_many_it_has()
    {
        var root = TomlText.Parse(string.Join('\n', Enumerable.Range(0, 5000).Select(i => $"key{i} = {i}"))).Root!;
        Enumerable.Range(0, 5000).ShouldAllBe(i => ((TomlInteger)root[$"key{i}"]!).Value == i);
        root["key5000"].ShouldBeNull();
    }

    [Fact]
    public void A_text_cut_anywhere_never_throws()
    {
        const string Text = "[a.\"b\"]\nc = [1, 0x1F, {d = \"x\\u00e9\", e.f = '''l\n'''}] # z\n[[g]]\nh = 1979-05-27 07:32:00Z\ni = \"\"\"a \\\n  b\"\"\"\"\n";
        for (var end = 0; end <= Text.Length; end++) TomlText.Parse(Text[..end]);
        TomlText.Parse(Text).Errors.ShouldBeEmpty();
    }

    private static string Show(TomlNode node) => node switch
    {
        TomlString s => $"'{s.Value}'",
        TomlInteger i => i.Value.ToString(CultureInfo.InvariantCulture),
        TomlFloat f => f.Value.ToString(CultureInfo.InvariantCulture) + "f",
        TomlBoolean b => b.Value.ToString(),
        TomlDate d => $"<{d.Text}>",
        TomlArray a => "[" + string.Join(",", a.Items.Select(Show)) + "]",
        TomlTable t => new StringBuilder("{").AppendJoin(",", t.Entries.Select(e => $"{e.Key}:{Show(e.Value)}")).Append('}').ToString(),
        _ => "?",
    };
}
