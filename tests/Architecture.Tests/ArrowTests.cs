using Microsoft.CodeAnalysis;

namespace Merlon.Architecture.Tests;

/// <summary>Which parts of the program may not know which others; the reasons are in ARCHITECTURE.md.</summary>
public sealed class ArrowTests
{
    /// <summary>A part, and what of the program it may use: everything else is forbidden to it.</summary>
    [Theory]
    [InlineData("Merlon.Model", new[] { "Merlon.Model" })]
    [InlineData("Merlon.Syntax", new[] { "Merlon.Syntax", "Merlon.Model" })]
    [InlineData("Merlon.Yaml", new[] { "Merlon.Yaml", "Merlon.Model" })]
    [InlineData("Merlon.Analysis", new[] { "Merlon.Analysis", "Merlon.Syntax", "Merlon.Yaml", "Merlon.Model" })]
    [InlineData("Merlon.Scanning", new[] { "Merlon.Scanning", "Merlon.Analysis", "Merlon.Syntax", "Merlon.Yaml", "Merlon.Model" })]
    [InlineData("Merlon.Scanning.Reports", new[] { "Merlon.Scanning.Reports", "Merlon.Model" })]
    [InlineData("Merlon.Store", new[] { "Merlon.Store", "Merlon.Model" })]
    public void A_part_uses_only(string part, string[] allowed) =>
        Own(part).Where(u => !allowed.Any(a => IsIn(u.To, a))).ShouldBeNone();

    [Theory]
    [InlineData("Merlon.Syntax.Python", "Merlon.Syntax.JavaScript")]
    [InlineData("Merlon.Syntax.JavaScript", "Merlon.Syntax.Python")]
    [InlineData("Merlon.Fixing", "Merlon.Store")]
    [InlineData("Merlon.Fixing", "Merlon.Server")]
    [InlineData("Merlon.Server.Shell", "Merlon.Server.Features")]
    public void A_part_never_uses(string part, string other) => Own(part).Where(u => IsIn(u.To, other)).ShouldBeNone();

    /// <summary>A folder of Scanning that holds an IScanner is a scanner, and only the pipeline knows scanners.</summary>
    [Fact]
    public void A_scanner_uses_no_other_scanner_no_pipeline_and_no_report()
    {
        var scanners = Scanners();
        scanners.ShouldContain("Merlon.Scanning.Secrets");
        Uses().Where(u => scanners.Any(s => IsIn(u.From, s) && scanners.Append("Merlon.Scanning.Pipeline").Append("Merlon.Scanning.Reports").Any(o => o != s && IsIn(u.To, o)))).ShouldBeNone();
    }

    [Fact]
    public void What_scanners_share_uses_no_scanner()
    {
        var scanners = Scanners();
        Own("Merlon.Scanning")
            .Where(u => !IsIn(u.From, "Merlon.Scanning.Pipeline") && !scanners.Any(s => IsIn(u.From, s)) && scanners.Any(s => IsIn(u.To, s)))
            .ShouldBeNone();
    }

    [Fact]
    public void A_feature_of_the_server_uses_another_one_way_at_most()
    {
        var pairs = Own("Merlon.Server.Features").Where(u => IsIn(u.To, "Merlon.Server.Features"))
            .Select(u => (From: Third(u.From), To: Third(u.To), Use: u)).Where(p => p.From != p.To).ToList();
        pairs.Where(p => pairs.Any(q => q.From == p.To && q.To == p.From)).Select(p => p.Use).ShouldBeNone();

        static string Third(string name) => string.Join('.', name.Split('.').Take(4));
    }

    [Fact]
    public void Only_the_serve_command_starts_the_server() =>
        Own("Merlon.Cli").Where(u => IsIn(u.To, "Merlon.Store") || (IsIn(u.To, "Merlon.Server") && !u.Place.Contains("/ServeCommand.cs:", StringComparison.Ordinal))).ShouldBeNone();

    [Fact]
    public void The_program_does_not_know_its_tests() => SourceTree.Uses.Where(u => u.To.Split('.').Any(p => p is "Tests" or "Xunit")).ShouldBeNone();

    /// <summary>The model, the parsers and the rule engine are given text and give data.</summary>
    [Theory]
    [InlineData("Merlon.Model")]
    [InlineData("Merlon.Syntax")]
    [InlineData("Merlon.Analysis")]
    public void A_pure_part_opens_nothing(string part)
    {
        string[] banned = ["System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.Diagnostics.Process", "System.TimeProvider", "System.Environment", "System.Random"];
        SourceTree.Uses.Where(u => IsIn(u.From, part) && (IsIn(u.To, "System.Net") || banned.Contains(u.Type.ToDisplayString()))).ShouldBeNone();
    }

    private static List<string> Scanners()
    {
        var scanner = SourceTree.Compilation.GetTypeByMetadataName("Merlon.Scanning.IScanner")!;
        return [.. SourceTree.Compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(t => t.AllInterfaces.Contains(scanner, SymbolEqualityComparer.Default))
            .Select(t => string.Join('.', t.ContainingNamespace.ToDisplayString().Split('.').Take(3)))
            .Distinct()];
    }

    private static IEnumerable<Use> Uses() => SourceTree.Uses.Where(u => u.IsOwn && IsIn(u.To, "Merlon"));

    private static IEnumerable<Use> Own(string part) => Uses().Where(u => IsIn(u.From, part));

    private static bool IsIn(string name, string part) => name == part || name.StartsWith(part + ".", StringComparison.Ordinal);
}
