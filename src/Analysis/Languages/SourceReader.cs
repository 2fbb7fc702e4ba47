using Merlon.Analysis.Languages.Python;
using Merlon.Analysis.Tree;
using Merlon.Syntax;
using Merlon.Syntax.Python;

namespace Merlon.Analysis.Languages;

/// <summary>Parses and lowers files and patterns.</summary>
public static class SourceReader
{
    /// <summary>A file's tree and what could not be read of it.</summary>
    public static (SourceTree Tree, IReadOnlyList<SyntaxError> Errors) Read(Language language, string path, string text)
    {
        var result = PythonParser.Parse(text);
        return (new SourceTree(text, PythonLowering.File(result), [.. result.Comments.Select(c => (c.Start, c.End))]), result.Errors);
    }

    /// <summary>A pattern in every way it can be read.</summary>
    public static PatternText ReadPattern(Language language, string text)
    {
        var result = PythonParser.Parse(text, new PythonParseOptions { Pattern = true });
        if (result.Errors.Count > 0) return new PatternText([], result.Errors[0].Message, result.Errors[0].Start);
        return Reading.Of(PythonLowering.Pattern(result)) is { } reading ? new PatternText([reading], null, 0) : new PatternText([], "the pattern is empty", 0);
    }
}
