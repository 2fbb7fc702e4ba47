using Merlon.Scanning.Git;

namespace Merlon.Scanning.Tests.Git;

public sealed class GitAddressTests
{
    [Theory]
    [InlineData("https://github.com/a/b", "https", "https://github.com/a/b")]
    [InlineData("HTTPS://github.com/a/b.git", "https", "HTTPS://github.com/a/b.git")]
    [InlineData("http://127.0.0.1:81/a", "http", "http://127.0.0.1:81/a")]
    [InlineData("https://user:pass@host.example/a", "https", "https://host.example/a")]
    [InlineData("https://token@host.example:8443/a", "https", "https://host.example:8443/a")]
    [InlineData("https://user:p%40ss@host.example/a@b", "https", "https://host.example/a@b")]
    [InlineData("ssh://git@host.example:22/a/b", "ssh", "ssh://git@host.example:22/a/b")]
    [InlineData("ssh://git:pass@host.example/a", "ssh", "ssh://git@host.example/a")]
    [InlineData("git@github.com:a/b.git", "ssh", "git@github.com:a/b.git")]
    [InlineData("file:///srv/a.git", "file", "file:///srv/a.git")]
    public void An_address_loses_its_credentials(string given, string protocol, string location)
    {
        GitAddress.IsAddress(given).ShouldBeTrue();
        var address = GitAddress.Parse(given, null);
        address.Protocol.ShouldBe(protocol);
        address.Location.ShouldBe(location);
    }

    [Theory]
    [InlineData("owner/name")]
    [InlineData("github.com/owner/name")]
    [InlineData("host:path")]
    [InlineData(".")]
    [InlineData("/srv/a.git")]
    [InlineData("-x@host:path")]
    public void What_may_be_a_path_is_no_address(string given) => GitAddress.IsAddress(given).ShouldBeFalse();

    [Theory]
    [InlineData("ext::sh -c touch% /tmp/x", "the protocol 'ext' is not allowed")]
    [InlineData("fd::17", "the protocol 'fd' is not allowed")]
    [InlineData("git://host.example/a", "the protocol 'git' is not allowed")]
    [InlineData("ftp://user:secret@host.example/a", "the protocol 'ftp' is not allowed")]
    [InlineData("ftp://user:sec/secret@host.example/a", "the protocol 'ftp' is not allowed")]
    [InlineData("https://", "is no valid address")]
    [InlineData("https://user:se/secret@host.example/a", "is no valid address")]
    [InlineData("ssh://-oProxyCommand=x/a", "")]
    [InlineData("ssh://-oProxyCommand=x@host/a", "cannot begin with '-'")]
    [InlineData("https://host.example/a\nb", "control characters")]
    public void A_bad_address_is_a_usage_error_without_its_secrets(string given, string why)
    {
        var error = Should.Throw<GitException>(() => GitAddress.Parse(given, null));
        error.IsUsage.ShouldBeTrue();
        error.Message.ShouldContain(why);
        error.Message.ShouldNotContain("secret");
        error.Message.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("https://github.com/a/b", null, "http.https://github.com/.extraHeader")]
    [InlineData("https://github.com:443/a/b", null, "http.https://github.com/.extraHeader")]
    [InlineData("https://GitHub.com/a/b", null, "http.https://github.com/.extraHeader")]
    [InlineData("https://ghe.example/a/b", null, "http.https://ghe.example/.extraHeader")]
    [InlineData("https://github.com.example/a/b", null, null)]
    [InlineData("https://gitlab.com/a/b", null, null)]
    [InlineData("https://gitlab.com/a/b", "OTHER", "http.https://gitlab.com/.extraHeader")]
    [InlineData("http://github.com/a/b", null, null)]
    [InlineData("http://host.example/a/b", "OTHER", null)]
    [InlineData("http://127.0.0.1:81/a/b", "OTHER", "http.http://127.0.0.1:81/.extraHeader")]
    [InlineData("ssh://git@github.com/a/b", null, null)]
    [InlineData("git@github.com:a/b", null, null)]
    [InlineData("file:///srv/github.com", "OTHER", null)]
    public void A_token_goes_to_the_host_it_is_meant_for_and_no_other(string given, string? named, string? setting)
    {
        var variables = new Dictionary<string, string> { ["GITHUB_TOKEN"] = "one", ["OTHER"] = "two", ["GITHUB_SERVER_URL"] = "https://ghe.example" };
        var token = GitEnvironment.From(variables.GetValueOrDefault, named).Token;
        GitAddress.Parse(given, token).Credential?.Setting.ShouldBe(setting);
        (GitAddress.Parse(given, token).Credential is null).ShouldBe(setting is null);
    }

    [Fact]
    public void Credentials_in_the_address_win_over_the_token()
    {
        var token = GitEnvironment.From(n => n == "GITHUB_TOKEN" ? "one" : null).Token;
        var credential = GitAddress.Parse("https://me:a%2Fb@github.com/a/b", token).Credential!;
        credential.Header.ShouldBe("Authorization: Basic " + Convert.ToBase64String("me:a/b"u8));
        GitErrors.Clean($"fatal: a/b and a%2Fb and {credential.Header}", credential).ShouldBe("fatal: *** and *** and Authorization: Basic ***");
    }

    [Fact]
    public void No_text_of_the_environment_holds_the_token()
    {
        var environment = GitEnvironment.From(n => n is "GITHUB_TOKEN" or "PATH" ? "/very-secret" : null);
        environment.Token.ShouldNotBeNull().ToString().ShouldBe("token from GITHUB_TOKEN");
        environment.Variables.Keys.ShouldBe(["PATH"]);
    }

    [Fact]
    public void Git_is_never_taken_from_the_current_or_a_relative_folder()
    {
        GitEnvironment.From(n => n == "PATH" ? ".:bin::" : null).Program.ShouldBeNull();
        GitEnvironment.From(n => n == "PATH" ? ".:/usr/bin:" : null).Variables["PATH"].ShouldBe("/usr/bin");
    }
}
