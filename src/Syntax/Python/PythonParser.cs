namespace Merlon.Syntax.Python;

/// <summary>How to read a text.</summary>
public sealed class PythonParseOptions
{
    /// <summary>
    /// Reads a rule's pattern: metavariables (<c>$X</c>, <c>$...ARGS</c>), <c>...</c> wherever something may be left out,
    /// <c>&lt;... e ...&gt;</c>, <c>($X : T)</c>, and parts of statements.
    /// </summary>
    public bool Pattern { get; init; }
}

/// <summary>What a pattern is.</summary>
public enum PatternForm
{
    /// <summary>The text is no pattern, or an empty one.</summary>
    None,

    /// <summary>One expression, which may stand anywhere in an expression or statement.</summary>
    Expression,

    /// <summary>One or more whole statements.</summary>
    Statements,

    /// <summary>
    /// A part of a statement: a header without its block (<c>Body</c> is null), or a <see cref="PartialStatement"/>.
    /// </summary>
    Partial,
}

/// <summary>A tree, what is wrong with the text, and its comments, all in source order.</summary>
public sealed class PythonParseResult(string source, PythonModule module, IReadOnlyList<SyntaxError> errors, IReadOnlyList<Comment> comments, PatternForm form)
{
    public string Source { get; } = source;

    public PythonModule Module { get; } = module;

    public IReadOnlyList<SyntaxError> Errors { get; } = errors;

    public IReadOnlyList<Comment> Comments { get; } = comments;

    public PatternForm Form { get; } = form;

    /// <summary>The expression that the pattern is, or null.</summary>
    public Expression? Expression => Form == PatternForm.Expression ? ((ExpressionStatement)Module.Body[0]).Value : null;
}

/// <summary>
/// Reads Python 3.0 to 3.14 in one grammar. Never throws: what is wrong becomes an error, and the statement it stands in an
/// <see cref="ErrorStatement"/>. Time and memory are linear in the length of the text; nesting beyond
/// <see cref="NestingLimit"/> is an error. A byte order mark at the start is skipped.
/// </summary>
public static class PythonParser
{
    /// <summary>
    /// How deep expressions and blocks may nest. CPython itself takes 200 brackets and 100 blocks. In a Debug build the
    /// deepest text below this limit takes less than half of a stack of 1 MB.
    /// </summary>
    public const int NestingLimit = 400;

    private static readonly PythonParseOptions Defaults = new();

    public static PythonParseResult Parse(string source, PythonParseOptions? options = null) =>
        new Parser(source, (options ?? Defaults).Pattern).Parse();
}
