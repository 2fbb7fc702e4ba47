namespace Merlon.Syntax.JavaScript;

public enum JavaScriptDialect
{
    /// <summary>Without JSX: <c>&lt;</c> is always an operator. Types are read too, except where JavaScript means something else.</summary>
    JavaScript,

    /// <summary>JavaScript with JSX; what <c>.js</c>, <c>.mjs</c>, <c>.cjs</c> and <c>.jsx</c> files hold.</summary>
    Jsx,

    TypeScript,

    Tsx,

    /// <summary>A declaration file (<c>.d.ts</c>): everything in it is ambient.</summary>
    Declaration,
}

public enum JavaScriptSourceType
{
    /// <summary>A module when it imports, exports or uses <c>import.meta</c>, else a script.</summary>
    Unambiguous,

    Module,

    Script,
}

/// <summary>How a source is read.</summary>
public sealed class JavaScriptParseOptions
{
    public JavaScriptDialect Dialect { get; init; } = JavaScriptDialect.Jsx;

    public JavaScriptSourceType SourceType { get; init; }

    /// <summary>Whether the source is a pattern, in which ellipses, metavariables and parts of statements are allowed.</summary>
    public bool Pattern { get; init; }

    /// <summary>First character to read, UTF-16 code units; offsets in the tree stay those of the whole source.</summary>
    public int Start { get; init; }

    /// <summary>Just behind the last character to read; null for the end of the source.</summary>
    public int? End { get; init; }
}

/// <summary>What a pattern is.</summary>
public enum PatternForm
{
    /// <summary>Not parsed as a pattern.</summary>
    None,

    /// <summary>One expression: the root is an <see cref="Expression"/>.</summary>
    Expression,

    /// <summary>One or more statements: the root is a <see cref="SourceFile"/>.</summary>
    Statements,

    /// <summary>
    /// A part of a statement, class, object or switch: the root is a <see cref="CatchClause"/>, <see cref="CaseClause"/>,
    /// <see cref="Block"/> (of a <c>finally</c>), <see cref="Method"/>, <see cref="Field"/>, <see cref="Property"/>,
    /// <see cref="Decorator"/>, <see cref="IfStatement"/> and the like with an empty body, or a <see cref="PatternParts"/> of several.
    /// </summary>
    Partial,
}

/// <summary>A tree, everything wrong with the source in order, and its comments in order.</summary>
/// <param name="Root">A <see cref="SourceFile"/>; for a pattern what its form says.</param>
/// <param name="Form">What a pattern is.</param>
/// <param name="Alternative">The pattern's other reading, where it has two (<c>{ ... }</c> is a block and an object).</param>
public sealed record JavaScriptParseResult(
    SyntaxNode Root, IReadOnlyList<SyntaxError> Errors, IReadOnlyList<Comment> Comments, PatternForm Form = PatternForm.None, SyntaxNode? Alternative = null)
{
    /// <summary>The root of a source that is no pattern.</summary>
    public SourceFile SourceFile => (SourceFile)Root;
}

/// <summary>
/// Parses JavaScript to ECMAScript 2026, TypeScript and JSX. Any text yields a tree: what the grammar does not allow is in
/// the errors, and costs the statement it stands in. Early errors (duplicate names, misplaced <c>break</c>) are not looked for.
/// </summary>
public static class JavaScriptParser
{
    public static JavaScriptParseResult Parse(string source, JavaScriptParseOptions options) => Parse(source, options, null);

    /// <summary>Also hands over the tokens: with comments and white space they cover the source.</summary>
    internal static JavaScriptParseResult Parse(string source, JavaScriptParseOptions options, List<Token>? tokens)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var end = Math.Clamp(options.End ?? source.Length, 0, source.Length);
        var start = Math.Clamp(options.Start, 0, end);
        if (options.Pattern) return new PatternParser(source, options.Dialect, start, end).Parse();
        var isModule = options.SourceType == JavaScriptSourceType.Module || (options.SourceType == JavaScriptSourceType.Unambiguous && options.Dialect == JavaScriptDialect.Declaration);
        var parser = new Parser(source, options.Dialect, isModule, isPattern: false, start, end, tokens);
        var file = parser.ParseSourceFile();
        if (!isModule && options.SourceType == JavaScriptSourceType.Unambiguous && file.IsModule && parser.DependsOnGoal)
        {
            tokens?.Clear();
            parser = new Parser(source, options.Dialect, isModule: true, isPattern: false, start, end, tokens);
            file = parser.ParseSourceFile();
        }
        return new JavaScriptParseResult(file, parser.Errors, parser.Comments);
    }
}
