using System.Text;
using Merlon.Scanning.Secrets;

namespace Merlon.Scanning.Tests.Secrets;

public sealed class AssignmentReaderTests
{
    [Theory]
    [InlineData("password = \"v@lue\"", "password", "v@lue")]
    [InlineData("password='v@lue'", "password", "v@lue")]
    [InlineData("DB_PASSWORD=v@lue # note", "DB_PASSWORD", "v@lue")]
    [InlineData("db.password: v@lue", "db.password", "v@lue")]
    [InlineData("\"password\": \"v@lue\",", "password", "v@lue")]
    [InlineData("'password' => 'v@lue',", "password", "v@lue")]
    [InlineData("config[\"password\"] = \"v@lue\"", "password", "v@lue")]
    [InlineData("config['db']['password'] = b'v@lue'", "password", "v@lue")]
    [InlineData("password: str = \"v@lue\"", "password", "v@lue")]
    [InlineData("password?: string = \"v@lue\"", "password", "v@lue")]
    [InlineData("password: Optional[str] = r'v@lue'", "password", "v@lue")]
    [InlineData("setPassword(\"v@lue\")", "setPassword", "v@lue")]
    [InlineData("map.put(\"password\", \"v@lue\")", "password", "v@lue")]
    [InlineData("<password>v@lue</password>", "password", "v@lue")]
    [InlineData("<add key=\"password\" value=\"v@lue\"/>", "password", "v@lue")]
    [InlineData("tool --password v@lue --x", "--password", "v@lue")]
    [InlineData("tool --password=v@lue", "--password", "v@lue")]
    [InlineData("if password == \"v@lue\":", "password", "v@lue")]
    [InlineData("if (password !== 'v@lue')", "password", "v@lue")]
    [InlineData("{\\\"password\\\": \\\"v@lue\\\"}", "password", "v@lue")]
    [InlineData("password := \"v@lue\"", "password", "v@lue")]
    [InlineData("password = \"\"\"v@lue\"\"\"", "password", "v@lue")]
    [InlineData("password = @\"v@lue\"", "password", "v@lue")]
    [InlineData("password = \"v\\\"lue\"", "password", "v\\\"lue")]
    [InlineData("- name: DB_PASSWORD\n  value: v@lue", "DB_PASSWORD", "v@lue")]
    [InlineData("- name: \"DB_PASSWORD\"\r\n  value: \"v@lue\"", "DB_PASSWORD", "v@lue")]
    [InlineData("{\"name\": \"DB_PASSWORD\", \"value\": \"v@lue\"}", "DB_PASSWORD", "v@lue")]
    [InlineData("ENV DB_PASSWORD v@lue", "DB_PASSWORD", "v@lue")]
    [InlineData("put(\n  \"DB_PASSWORD\", \"v@lue\")", "DB_PASSWORD", "v@lue")]
    [InlineData("[[\"DB_PASSWORD\", \"v@lue\"]]", "DB_PASSWORD", "v@lue")]
    [InlineData("setx DB_PASSWORD v@lue", "DB_PASSWORD", "v@lue")]
    [InlineData("[\"DB_PASSWORD=v@lue\"]", "DB_PASSWORD", "v@lue")]
    public void Reads_the_value_that_is_assigned(string text, string name, string value) => Read(text).ShouldBe((name, value));

    [Theory]
    [InlineData("password")]
    [InlineData("password =")]
    [InlineData("password = \"\"")]
    [InlineData("password = \"never closed")]
    [InlineData("the password is not written here")]
    [InlineData("getpassword(user)")]
    [InlineData("password, \"v@lue\"")]
    [InlineData("required: password\nother: v@lue")]
    [InlineData("a password v@lue")]
    [InlineData("names = ['user', 'password', 'v@lue']")]
    public void Reads_nothing_where_nothing_is_assigned(string text) => Read(text).ShouldBeNull();

    [Fact]
    public void A_keyword_may_hold_the_separator()
    {
        var bytes = "pass: v@lue"u8;
        AssignmentReader.TryRead(bytes, 0, 5, out var a).ShouldBeTrue();
        (a.NameStart, a.NameEnd, a.ValueStart, a.ValueEnd).ShouldBe((0, 4, 6, 11));
    }

    [Theory]
    [InlineData("\"password=v@lue\"", true)]
    [InlineData("\"a=b;password=v@lue;\"", false)]
    [InlineData("password=v@lue", false)]
    public void A_setting_that_is_a_whole_literal_counts_as_quoted(string text, bool quoted)
    {
        var start = text.IndexOf("password", StringComparison.Ordinal);
        AssignmentReader.TryRead(Encoding.ASCII.GetBytes(text), start, start + 8, out var a).ShouldBeTrue();
        a.Quoted.ShouldBe(quoted);
    }

    [Fact]
    public void Long_names_and_values_are_bounded()
    {
        Read(new string('a', 5000) + "password = \"" + new string('b', 5000) + "\"").ShouldBeNull();
        Read("password=" + new string('b', 50_000))!.Value.Value.Length.ShouldBeLessThan(3000);
    }

    private static (string Name, string Value)? Read(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        var start = text.IndexOf("password", StringComparison.OrdinalIgnoreCase);
        return AssignmentReader.TryRead(bytes, start, start + 8, out var a) ? (text[a.NameStart..a.NameEnd], text[a.ValueStart..a.ValueEnd]) : null;
    }
}
