using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Merlon.Architecture.Tests;

/// <summary>What lasts longer than a call. Clock, environment, network and console are held by BannedSymbols.txt at compile time.</summary>
public sealed class StateTests
{
    [Fact]
    public void Static_fields_and_properties_are_written_once() => SourceTree.Files.SelectMany(MutableStatics).ShouldBeNone();

    [Fact]
    public void No_rule_of_the_compiler_is_switched_off_in_a_source() =>
        SourceTree.Files.SelectMany(f => f.Tree.GetRoot().DescendantTrivia(descendIntoTrivia: true)
            .Where(t => t.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia) || t.IsKind(SyntaxKind.NullableDirectiveTrivia))
            .Select(t => $"{f.Place(t.GetStructure()!)}: {t}")).ShouldBeNone();

    [Fact]
    public void No_exception_is_dropped_without_a_word() =>
        SourceTree.Files.SelectMany(f => f.Tree.GetRoot().DescendantNodes().OfType<CatchClauseSyntax>()
            .Where(c => c.Block.Statements.Count == 0 && c.Declaration is null)
            .Select(c => $"{f.Place(c)}: an empty catch of everything")).ShouldBeNone();

    private static IEnumerable<string> MutableStatics(SourceFile file)
    {
        foreach (var member in file.Tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>().Where(m => m.Modifiers.Any(SyntaxKind.StaticKeyword)))
        {
            var isMutable = member switch
            {
                FieldDeclarationSyntax field => !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword),
                PropertyDeclarationSyntax property => property.AccessorList?.Accessors.Any(a => a.IsKind(SyntaxKind.SetAccessorDeclaration)) == true,
                EventFieldDeclarationSyntax => true,
                _ => false,
            };
            if (isMutable) yield return $"{file.Place(member)}: {member.ToString().Split('\n')[0].Trim()}";
        }
    }
}
