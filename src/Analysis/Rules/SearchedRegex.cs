using System.Text.RegularExpressions;

namespace Merlon.Analysis.Rules;

/// <summary>
/// An expression that is compiled once it has been searched with so much that compiling pays: most rules look at few files,
/// and compiling costs about as much as searching two megabytes. Thread safe.
/// </summary>
internal sealed class SearchedRegex(Regex expression)
{
    private const long CompiledFrom = 1_000_000;

    private readonly Lazy<Regex> _compiled = new(() => new Regex(expression.ToString(), expression.Options | RegexOptions.Compiled, expression.MatchTimeout));
    private long _searched;

    public Regex For(int length) => Interlocked.Add(ref _searched, length) >= CompiledFrom ? _compiled.Value : expression;
}
