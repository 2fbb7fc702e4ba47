using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Merlon.Architecture.Tests;

/// <summary>Where things lie and what they are called.</summary>
public sealed class NamingTests
{
    private static readonly HashSet<string> VagueNamespaces = new(StringComparer.OrdinalIgnoreCase) { "Util", "Utils", "Utilities", "Common", "Helper", "Helpers", "Services", "Core", "Managers", "Misc", "Shared" };
    private static readonly string[] VagueEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Impl"];

    /// <summary>
    /// Folders of a folder may share its namespace: an interface, its implementations and the list of them would be a cycle
    /// with a namespace for each.
    /// </summary>
    [Fact]
    public void A_namespace_is_its_folder() =>
        SourceTree.Files.SelectMany(f => f.Namespaces.Where(n => n.Name.ToString() != f.ExpectedNamespace && !(f.Path.Count(c => c == '/') > 3 && n.Name.ToString() == Above(f.ExpectedNamespace))).Select(n => $"{f.Place(n)}: {n.Name} lies where {f.ExpectedNamespace} belongs")).ShouldBeNone();

    /// <summary>A file that gathers many small types has the name of their group.</summary>
    [Fact]
    public void A_file_is_named_after_a_type_in_it() =>
        SourceTree.Files.Where(f => TypesOf(f).Count() is > 0 and < 4 && !TypesOf(f).Any(t => Path.GetFileName(f.Path).Split('.').Contains(t.Identifier.Text)))
            .Select(f => $"{f.Path}: holds {string.Join(", ", TypesOf(f).Select(t => t.Identifier.Text))}").ShouldBeNone();

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        SourceTree.Files.SelectMany(f => f.Namespaces.Where(n => n.Name.ToString().Split('.').Any(VagueNamespaces.Contains)).Select(n => $"{f.Place(n)}: {n.Name}")).ShouldBeNone();
        SourceTree.Files.SelectMany(f => TypesOf(f).Where(t => VagueEndings.Any(e => t.Identifier.Text.EndsWith(e, StringComparison.Ordinal))).Select(t => $"{f.Place(t)}: {t.Identifier.Text}")).ShouldBeNone();
    }

    /// <summary>A test class that is named after a type lies in the folder of that type's namespace.</summary>
    [Fact]
    public void Tests_mirror_the_sources()
    {
        var folders = SourceTree.Files.SelectMany(f => TypesOf(f).Select(t => (t.Identifier.Text, Folder: (f.Namespaces.FirstOrDefault()?.Name.ToString() ?? f.ExpectedNamespace)["Merlon.".Length..].Replace('.', '/')))).ToLookup(t => t.Text, t => t.Folder);
        SourceTree.Below("tests", "*Tests.cs")
            .Select(f => (File: f, Folder: Path.GetDirectoryName(f)!.Replace('\\', '/')["tests/".Length..].Replace(".Tests", "", StringComparison.Ordinal), Type: Path.GetFileNameWithoutExtension(f)[..^"Tests".Length]))
            .Where(t => folders[t.Type].Any() && !folders[t.Type].Contains(t.Folder))
            .Select(t => $"{t.File}: {t.Type} lies in src/{folders[t.Type].First()}").ShouldBeNone();
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(SourceTree.Root, "Merlon.slnx"));
        SourceTree.Below("src", "*.csproj").Concat(SourceTree.Below("tests", "*.csproj")).Where(p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal)).ShouldBeNone();
    }

    private static string Above(string name) => name[..name.LastIndexOf('.')];

    private static IEnumerable<BaseTypeDeclarationSyntax> TypesOf(SourceFile file) => file.Tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>();
}
