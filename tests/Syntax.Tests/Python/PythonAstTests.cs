using System.Text;
using Merlon.Syntax.Python;

namespace Merlon.Syntax.Tests.Python;

/// <summary>
/// Our tree against CPython's. The expected dumps of the samples come from CPython 3.14 (dump_ast.py); the live comparison
/// takes whatever python3 the machine has.
/// </summary>
public sealed class PythonAstTests
{
    private static readonly string Samples = Path.Combine(Oracle.RepositoryRoot, "tests", "Syntax.Tests", "Python", "Samples");

    /// <summary>Each file of the standard library counts once; this many, spread evenly, keep the comparison short.</summary>
    private const int LiveFiles = 200;

    public static TheoryData<string> SampleNames => [.. Directory.EnumerateFiles(Samples, "*.py").Select(p => Path.GetFileNameWithoutExtension(p)).Order()];

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_sample_reads_as_CPython_reads_it(string name)
    {
        var result = PythonParser.Parse(ReadSample(name));
        result.Errors.ShouldBeEmpty();
        AstDump.Of(result, new AstVersion(14, HasFormatPositions: true)).ShouldBe(File.ReadAllText(Path.Combine(Samples, name + ".ast")));
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_sample_cut_anywhere_keeps_the_invariants(string name)
    {
        var source = ReadSample(name);
        for (var length = 0; length <= source.Length; length++)
        {
            PythonInvariants.Broken(source[..length], isPattern: false).ShouldBeNull($"{name} cut to {length}");
            PythonInvariants.Broken(source[length..], isPattern: true).ShouldBeNull($"{name} from {length}");
        }
    }

    [Fact]
    public void The_standard_library_reads_as_the_machines_python_reads_it()
    {
        if (Oracle.StandardLibrary() is not { } library)
        {
            Assert.Skip("no python3 of at least 3.11");
            return;
        }
        var all = Directory.EnumerateFiles(library, "*.py", SearchOption.AllDirectories)
            .Where(p => !p.Contains("site-packages") && new FileInfo(p).Length is > 0 and < 100_000).Order(StringComparer.Ordinal).ToArray();
        var step = Math.Max(1, all.Length / LiveFiles);
        var (version, files) = Oracle.Ask(all.Where((_, i) => i % step == 0));
        files.Count.ShouldBeGreaterThan(50);
        var different = new List<string>();
        foreach (var (path, dump) in files)
        {
            var source = File.ReadAllText(path);
            // Another encoding than UTF-8 leaves its trace.
            if (source.Contains('\uFFFD')) continue;
            var result = PythonParser.Parse(source);
            if (result.Errors.Count > 0 || AstDump.Of(result, version) != dump) different.Add(path);
        }
        different.ShouldBeEmpty();
    }

    /// <summary>With its byte order mark, which the parser has to skip.</summary>
    private static string ReadSample(string name) => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(Samples, name + ".py")));
}
