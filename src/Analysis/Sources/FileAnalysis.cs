using Merlon.Analysis.Flow;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Tree;
using Merlon.Syntax;

namespace Merlon.Analysis.Sources;

/// <summary>A file parsed, lowered, its names resolved and its constants known: once, for all rules.</summary>
public sealed class FileAnalysis
{
    private FileAnalysis(Language language, string path, SourceTree tree, IReadOnlyList<SyntaxError> errors) =>
        (Language, Path, Tree, Errors) = (language, path, tree, errors);

    public Language Language { get; }

    /// <summary>As it was given to <see cref="Open"/>.</summary>
    public string Path { get; }

    public SourceTree Tree { get; }

    /// <summary>What could not be parsed.</summary>
    public IReadOnlyList<SyntaxError> Errors { get; }

    public static FileAnalysis Open(Language language, string path, string text)
    {
        var (tree, errors) = SourceReader.Read(language, path, text);
        var isScript = language is Language.JavaScript or Language.TypeScript;
        NameResolution.Run(tree, hasDeclarations: isScript);
        ConstantPropagation.Run(tree, convertsToString: isScript);
        return new FileAnalysis(language, path, tree, errors);
    }
}
