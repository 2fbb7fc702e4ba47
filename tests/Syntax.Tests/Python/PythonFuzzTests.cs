using System.Globalization;
using System.Text;

namespace Merlon.Syntax.Tests.Python;

public sealed class PythonFuzzTests
{
    /// <summary>MERLON_FUZZ_TEXTS sets another number; a seed that failed is run alone by MERLON_FUZZ_SEED and 1 text.</summary>
    private const int Texts = 1500;

    private static readonly string[] Corpus =
    [
        .. Directory.EnumerateFiles(Path.Combine(Oracle.RepositoryRoot, "tests", "Syntax.Tests", "Python", "Samples"), "*.py").Order(StringComparer.Ordinal)
            .Select(p => Encoding.UTF8.GetString(File.ReadAllBytes(p))).Where(t => t.Length > 0),
    ];

    [Fact]
    public void Whatever_the_text_the_parser_ends_and_the_tree_is_sound()
    {
        var (seed, texts) = (Number("MERLON_FUZZ_SEED", 1), Number("MERLON_FUZZ_TEXTS", Texts));
        for (var i = 0; i < texts; i++) PythonFuzz.Failure(PythonFuzz.Text(seed + i, Corpus)).ShouldBeNull($"seed {seed + i}");
    }

    private static int Number(string variable, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : standard;
}
