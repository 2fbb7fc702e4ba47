using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

/// <summary>What holds for every source, however broken.</summary>
internal static class JavaScriptInvariants
{
    /// <summary>Null when all hold, else the first that does not.</summary>
    public static string? Violation(string source, JavaScriptParseOptions options)
    {
        JavaScriptParseResult result;
        var tokens = new List<Token>();
        try
        {
            result = JavaScriptParser.Parse(source, options, tokens);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
        return Nesting(result.Root, source.Length) ?? (options.Pattern ? null : Coverage(source, tokens, result.Comments)) ?? Errors(result, source.Length);
    }

    private static string? Nesting(SyntaxNode root, int length)
    {
        foreach (var node in SyntaxWalk.DescendantsAndSelf(root))
        {
            if (node.Start < 0 || node.End < node.Start || node.End > length) return $"{node.GetType().Name} has the range {node.Start}-{node.End}";
            var check = new ChildCheck(node);
            node.ForEachChild(ref check);
            if (check.Violation is not null) return check.Violation;
        }
        return null;
    }

    private struct ChildCheck(SyntaxNode parent) : INodeVisitor
    {
        private int _end = parent.Start;

        public string? Violation { get; private set; }

        public void Visit(SyntaxNode? child)
        {
            if (child is null) return;
            if (child.Start < _end || child.End > parent.End)
                Violation ??= $"{child.GetType().Name} {child.Start}-{child.End} stands behind {_end} in {parent.GetType().Name} {parent.Start}-{parent.End}";
            _end = child.End;
        }
    }

    /// <summary>Tokens, comments and white space cover the text, and none of them another.</summary>
    private static string? Coverage(string source, List<Token> tokens, IReadOnlyList<Comment> comments)
    {
        var offset = 0;
        var comment = 0;
        foreach (var token in tokens)
        {
            if (Gap(source, ref offset, ref comment, comments, token.Start) is { } violation) return violation;
            if (token.End <= token.Start) return $"{token.Kind} at {token.Start} is empty";
            offset = token.End;
        }
        return Gap(source, ref offset, ref comment, comments, source.Length) ?? (comment < comments.Count ? $"comment at {comments[comment].Start} lies in a token" : null);
    }

    private static string? Gap(string source, ref int offset, ref int comment, IReadOnlyList<Comment> comments, int end)
    {
        if (offset > end) return $"token at {end} overlaps the one before";
        while (offset < end)
        {
            if (comment < comments.Count && comments[comment].Start == offset)
            {
                offset = comments[comment++].End;
                continue;
            }
            if (!char.IsWhiteSpace(source[offset]) && source[offset] is not ('\uFEFF' or '\u200B')) return $"offset {offset} ({source[offset]}) is covered by nothing";
            offset++;
        }
        return offset > end ? $"a comment overlaps the token at {end}" : null;
    }

    private static string? Errors(JavaScriptParseResult result, int length)
    {
        foreach (var error in result.Errors)
            if (error.Start < 0 || error.End < error.Start || error.End > length || error.Message.Length == 0) return $"error {error} is out of range";
        return null;
    }
}
