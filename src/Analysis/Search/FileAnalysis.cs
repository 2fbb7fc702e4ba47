using Merlon.Analysis.Flow;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;
using Merlon.Syntax;

namespace Merlon.Analysis.Search;

/// <summary>A file parsed, lowered, its names resolved and its constants known: once, for all rules.</summary>
public sealed class FileAnalysis
{
    private FileAnalysis(Language language, SourceTree tree, IReadOnlyList<SyntaxError> errors) => (Language, Tree, Errors) = (language, tree, errors);

    public Language Language { get; }

    public SourceTree Tree { get; }

    /// <summary>What could not be parsed.</summary>
    public IReadOnlyList<SyntaxError> Errors { get; }

    public static FileAnalysis Open(Language language, string path, string text)
    {
        var (tree, errors) = SourceReader.Read(language, path, text);
        var isScript = language is Language.JavaScript or Language.TypeScript;
        if (isScript || language == Language.Python)
        {
            NameResolution.Run(tree, hasDeclarations: isScript);
            ConstantPropagation.Run(tree, convertsToString: isScript);
        }
        return new FileAnalysis(language, tree, errors);
    }
}
