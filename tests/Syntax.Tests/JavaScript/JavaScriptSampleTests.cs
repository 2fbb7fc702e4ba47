using System.Globalization;
using System.Runtime.CompilerServices;
using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

/// <summary>
/// Our own sources of every area of the grammar, with the dumps that TypeScript's parser makes of them
/// (tests/Conformance/javascript/typescript-dump.mjs --samples).
/// </summary>
public class JavaScriptSampleTests
{
    /// <summary>Half a minute of work.</summary>
    private const int FuzzTexts = 600_000;

    public static TheoryData<string> Samples => new(Directory.GetFiles(Folder(), "*.dump").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Trees_equal_those_of_TypeScript(string name)
    {
        var source = File.ReadAllText(Path.Combine(Folder(), name));
        var options = OptionsOf(name);
        var result = JavaScriptParser.Parse(source, options);
        result.Errors.ShouldBeEmpty();
        SyntaxDump.Of(source, result.File).ShouldBe(File.ReadAllText(Path.Combine(Folder(), name + ".dump")).TrimEnd('\n'));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Cutting_a_source_at_any_token_keeps_the_invariants(string name)
    {
        var source = File.ReadAllText(Path.Combine(Folder(), name));
        var options = OptionsOf(name);
        var tokens = new List<Token>();
        JavaScriptParser.Parse(source, options, tokens);
        foreach (var token in tokens)
            JavaScriptInvariants.Violation(source[..token.End], options).ShouldBeNull();
    }

    /// <summary>MERLON_FUZZ_TEXTS sets another number; a seed that failed is run alone by MERLON_FUZZ_SEED and 1 text.</summary>
    [Fact]
    public void Random_and_mutated_sources_keep_the_invariants()
    {
        var (first, count) = (Number("MERLON_FUZZ_SEED", 0), Number("MERLON_FUZZ_TEXTS", FuzzTexts));
        var samples = Directory.GetFiles(Folder(), "*.dump").Order(StringComparer.Ordinal).Select(path => File.ReadAllText(path[..^".dump".Length])).ToArray();
        for (var seed = first; seed < first + count; seed++)
            JavaScriptFuzz.Violation(samples[seed % samples.Length], seed).ShouldBeNull($"seed {seed}");
    }

    private static int Number(string variable, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : standard;

    [Fact]
    public void Every_area_of_the_grammar_has_a_sample() => Samples.Count.ShouldBeGreaterThanOrEqualTo(55);

    private static JavaScriptParseOptions OptionsOf(string name) => new()
    {
        Dialect = name.EndsWith(".d.ts", StringComparison.Ordinal) ? JavaScriptDialect.Declaration
            : name.EndsWith(".tsx", StringComparison.Ordinal) ? JavaScriptDialect.Tsx
            : name.EndsWith(".ts", StringComparison.Ordinal) ? JavaScriptDialect.TypeScript
            : JavaScriptDialect.Jsx,
    };

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Samples");
}
