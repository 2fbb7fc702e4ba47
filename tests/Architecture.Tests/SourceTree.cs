using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Merlon.Architecture.Tests;

/// <summary>A place in the sources that uses a type: where it stands, in which namespace, and what it uses.</summary>
/// <param name="Place">"src/X/Y.cs:12".</param>
public sealed record Use(string Place, string From, INamedTypeSymbol Type)
{
    public string To { get; } = Type.ContainingNamespace.ToDisplayString();

    /// <summary>Whether the used type is one of the program's own.</summary>
    public bool IsOwn { get; } = Type.Locations.Any(l => l.IsInSource);

    public override string ToString() => $"{Place}: {From} -> {Type.ToDisplayString()}";
}

/// <summary>One file below src/: its path from the root of the repository with '/', and its parsed text.</summary>
public sealed record SourceFile(string Path, SyntaxTree Tree)
{
    /// <summary>"Scanning" for src/Scanning/Git/X.cs.</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>The namespace that folder and project ask for.</summary>
    public string ExpectedNamespace => "Merlon." + string.Join('.', Path.Split('/')[1..^1]);

    public IEnumerable<BaseNamespaceDeclarationSyntax> Namespaces => Tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>();

    public string Place(SyntaxNode node) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}

/// <summary>All sources below src/ as the compiler understands them, whatever projects there are. Read once for all tests.</summary>
public static class SourceTree
{
    // What ImplicitUsings brings in.
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files { get; } = ReadFiles();

    public static CSharpCompilation Compilation { get; } = Compile();

    public static IReadOnlyList<Use> Uses => AllUses.Value;

    // Lazily, because threads that need this class would wait for its initialiser, which waits for them.
    private static readonly Lazy<List<Use>> AllUses = new(() => [.. Files.AsParallel().AsOrdered().SelectMany(UsesOf)]);

    /// <summary>Everything below the folder but what a build put there.</summary>
    public static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Merlon.slnx"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("Merlon.slnx is not above the test's folder.");
    }

    private static List<SourceFile> ReadFiles() =>
        [.. Below("src", "*.cs").Select(f => new SourceFile(f, CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(Root, f)), path: f)))];

    private static CSharpCompilation Compile()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var references = platform.Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"))
            .Where(f => !Path.GetFileName(f).StartsWith("Merlon.", StringComparison.Ordinal))
            .DistinctBy(Path.GetFileName)
            .Select(f => MetadataReference.CreateFromFile(f));
        return CSharpCompilation.Create("sources", [.. Files.Select(f => f.Tree), CSharpSyntaxTree.ParseText(GlobalUsings)], references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static IEnumerable<Use> UsesOf(SourceFile file)
    {
        var model = Compilation.GetSemanticModel(file.Tree);
        foreach (var node in file.Tree.GetRoot().DescendantNodes(n => n is not UsingDirectiveSyntax))
        {
            if (node is not (SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax) || TypeOf(model, node) is not { } type) continue;
            var from = node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? file.ExpectedNamespace;
            yield return new Use(file.Place(node), from, type);
        }
    }

    /// <summary>The type that a name stands for or that declares the member it stands for.</summary>
    private static INamedTypeSymbol? TypeOf(SemanticModel model, SyntaxNode node)
    {
        var info = model.GetSymbolInfo(node);
        var type = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
        {
            INamedTypeSymbol named => named,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => (info.Symbol ?? info.CandidateSymbols[0]).ContainingType,
            _ => null,
        };
        return type is null or { TypeKind: TypeKind.Error } or { ContainingNamespace: null } ? null : type.OriginalDefinition;
    }
}
