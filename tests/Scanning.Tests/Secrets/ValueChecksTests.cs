using System.Text;
using Merlon.Scanning.Secrets;

namespace Merlon.Scanning.Tests.Secrets;

public sealed class ValueChecksTests
{
    [Theory]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("xxxxxxxxxxxx")]
    [InlineData("${DB_PASSWORD}")]
    [InlineData("{{ secret }}")]
    [InlineData("$PASSWORD")]
    [InlineData("%(password)s")]
    [InlineData("<your token>")]
    [InlineData("your-api-key-here")]
    [InlineData("ChangeMe123!")]
    [InlineData("sk-0123456789abcdef")]
    [InlineData("process.env.SECRET")]
    [InlineData("abc")]
    [InlineData("!vault")]
    [InlineData("@@PASSWORD@@")]
    [InlineData("2YotnFZFEjr1zCsicMWpAA")]
    public void Placeholders_are_recognised(string value) => ValueChecks.IsPlaceholder(Bytes(value)).ShouldBeTrue();

    [Theory]
    [InlineData("Tr0ub4dor&3")]
    [InlineData("pa$$w0rd!9")]
    [InlineData("$ecretStuff!9")]
    [InlineData("q8Zr3Yx6Wm1Nc7Vd")]
    [InlineData("!Tr0ub4dor")]
    [InlineData("p@@ss7word")]
    public void Values_are_no_placeholders(string value) => ValueChecks.IsPlaceholder(Bytes(value)).ShouldBeFalse();

    [Theory]
    [InlineData("hunter2", true)]
    [InlineData("Tr0ub4dor&3", true)]
    [InlineData("s3cr3t!pass", true)]
    [InlineData("password1", false)]
    [InlineData("new_password2", false)]
    [InlineData("Your password is too short.", false)]
    [InlineData("user.password", false)]
    [InlineData("PASSWORD_FIELD", false)]
    [InlineData("field_1", false)]
    [InlineData("+Escape(Password)+", false)]
    [InlineData("required|string|min:8", false)]
    [InlineData("Y2hhbmdlbWU=", false)]
    [InlineData("pbkdf2_sha256$10000$LUyhxJj$f6Zb", false)]
    public void Passwords_are_told_from_labels(string value, bool password) =>
        ValueChecks.LooksLikePassword(Bytes(value), Bytes("password")).ShouldBe(password);

    [Theory]
    [InlineData("q8Zr3Yx6Wm1Nc7Vd0PkL", true)]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", true)]
    [InlineData("django.contrib.sessions.backends.signed_cookies2", false)]
    [InlineData("3fa85f64-5717-4562-b3fc-2c963f66afa6", false)]
    [InlineData("someVeryLongIdentifierName1", false)]
    [InlineData("aaaaaaaaaaaaaaaa1111", false)]
    [InlineData("PKCS7_ISSUER_AND_SERIAL", false)]
    [InlineData("9zu9r6idf9c0tfcckhwtvjqz4w26l66i", true)]
    [InlineData("release-2024.01-linux-x64-with-symbols", false)]
    [InlineData("K7QX_93ZP_W41M_8R0T", true)]
    [InlineData("eyJzb21lIjoicGF5bG9hZCJ9", false)]
    public void Random_values_are_told_from_names(string value, bool random) => ValueChecks.LooksRandom(Bytes(value)).ShouldBe(random);

    [Theory]
    [InlineData("azRKcTl6V3RSMg==", true)]
    [InlineData("azRKcTl6V3RSMg", true)]
    [InlineData("Y2hhbmdlbWU=", false)]
    [InlineData("no base64!", false)]
    [InlineData("", false)]
    public void Encoded_values_are_judged_by_what_they_hold(string value, bool secret) => ValueChecks.IsEncodedSecret(Bytes(value)).ShouldBe(secret);

    [Theory]
    [InlineData("c3ZjOms0SnE5eldSMg==", true)]
    [InlineData("OnRva2VuNEpxOQ==", true)]
    [InlineData("dXNlcjpjaGFuZ2VtZQ==", false)]
    [InlineData("azRKcTl6V3RSMg==", false)]
    [InlineData("AAECAwQFOgcI", false)]
    public void Encoded_credentials_are_a_user_and_a_password(string value, bool credentials) => ValueChecks.IsEncodedCredentials(Bytes(value)).ShouldBe(credentials);

    [Theory]
    [InlineData("aaaa", 0)]
    [InlineData("abcd", 2)]
    [InlineData("aabb", 1)]
    public void Entropy_is_in_bits_per_byte(string value, double bits) => ValueChecks.Entropy(Bytes(value)).ShouldBe(bits, 1e-9);

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
