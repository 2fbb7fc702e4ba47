using Merlon.Syntax.Python;

namespace Merlon.Syntax.Tests.Python;

/// <summary>What must hold for any text, broken or not.</summary>
internal static class PythonInvariants
{
    /// <summary>What does not hold, or null.</summary>
    public static string? Broken(string source, bool isPattern)
    {
        var result = PythonParser.Parse(source, new PythonParseOptions { Pattern = isPattern });
        return BrokenCoverage(source, isPattern) ?? BrokenTree(result.Module) ?? BrokenRanges(result, source.Length);
    }

    /// <summary>Tokens and what may stand between them cover the text: nothing is read twice, nothing is lost.</summary>
    private static string? BrokenCoverage(string source, bool isPattern)
    {
        var notes = new LexerNotes();
        var lexer = new Lexer(source, isPattern, notes);
        var at = source.StartsWith('\uFEFF') ? 1 : 0;
        var comment = 0;
        // Each character is in one token at most, and tokens without width come from blocks, which have a line each.
        for (var tokens = 0; tokens <= (3 * source.Length) + 10; tokens++)
        {
            lexer.Next();
            if (lexer.Start < at || lexer.End < lexer.Start || lexer.End > source.Length) return $"token {lexer.Kind} {lexer.Start}-{lexer.End} after {at}";
            while (at < lexer.Start)
            {
                if (comment < notes.Comments.Count && notes.Comments[comment].Start == at) at = notes.Comments[comment++].End;
                else if (IsBlank(source, at)) at++;
                else return $"'{source[at]}' at {at} is in no token";
            }
            at = lexer.End;
            if (lexer.Kind == TokenKind.EndOfFile) return at == source.Length && comment == notes.Comments.Count ? null : $"the last token ends at {at}";
        }
        return "the lexer does not end";
    }

    private static bool IsBlank(string source, int at) =>
        source[at] is ' ' or '\t' or '\f' or '\n' or '\r' || (source[at] == '\\' && at + 1 < source.Length && source[at + 1] is '\n' or '\r');

    private static string? BrokenTree(PythonModule module)
    {
        var children = new Children();
        var pending = new Stack<SyntaxNode>();
        pending.Push(module);
        while (pending.TryPop(out var node))
        {
            children.Found.Clear();
            node.ForEachChild(ref children);
            var at = node.Start;
            foreach (var child in children.Found)
            {
                if (child.Start < at || child.End < child.Start || child.End > node.End)
                {
                    return $"{child.GetType().Name} {child.Start}-{child.End} after {at} in {node.GetType().Name} {node.Start}-{node.End}";
                }
                at = child.End;
                pending.Push(child);
            }
        }
        return null;
    }

    private static string? BrokenRanges(PythonParseResult result, int length)
    {
        var (error, comment) = (0, 0);
        foreach (var e in result.Errors)
        {
            if (e.Start < error || e.End < e.Start || e.End > length) return $"error {e.Start}-{e.End} after {error}";
            error = e.Start;
        }
        foreach (var c in result.Comments)
        {
            if (c.Start < comment || c.End <= c.Start || c.End > length || result.Source[c.Start] != '#') return $"comment {c.Start}-{c.End} after {comment}";
            comment = c.End;
        }
        return null;
    }

    private readonly struct Children() : INodeVisitor
    {
        public List<SyntaxNode> Found { get; } = [];

        public void Visit(SyntaxNode? child)
        {
            if (child is not null) Found.Add(child);
        }
    }
}
