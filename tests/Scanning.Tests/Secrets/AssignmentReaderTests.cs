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
    public void Reads_the_value_that_is_assigned(string text, string name, string value) => Read(text).ShouldBe((name, value));

    [Theory]
    [InlineData("password")]
    [InlineData("password =")]
    [InlineData("password = \"\"")]
    [InlineData("password = \"never closed")]
    [InlineData("the password is not written here")]
    [InlineData("getpassword(user)")]
    [InlineData("password, \"v@lue\"")]
    public void Reads_nothing_where_nothing_is_assigned(string text) => Read(text).ShouldBeNull();

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
