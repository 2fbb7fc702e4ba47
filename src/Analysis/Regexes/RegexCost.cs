namespace Merlon.Analysis.Regexes;

public enum RegexGrowth
{
    /// <summary>The expression could not be read, or is too large to be decided.</summary>
    Unknown,

    /// <summary>Each place of the text costs a bounded number of steps.</summary>
    Linear,

    Polynomial,

    Exponential,
}

/// <summary>How the time of a backtracking matcher grows with the length of the worst text.</summary>
/// <param name="Degree">Of the polynomial: 1 when linear, 2 or more when polynomial; 0 otherwise.</param>
/// <param name="Attack">What makes the worst texts; null when the growth is linear or unknown.</param>
public sealed record RegexCost(RegexGrowth Growth, int Degree, RegexAttack? Attack)
{
    /// <summary>A bounded repetition that is worth as much as an unbounded one: 2 to the 25th are seconds.</summary>
    private const int ExponentialLoop = 25;

    /// <summary>The same where the time grows with a power only.</summary>
    private const int PolynomialLoop = 1000;

    private static readonly RegexCost s_unknown = new(RegexGrowth.Unknown, 0, null);

    /// <summary>
    /// Decides by the ambiguity of the expression's automaton (Weber and Seidl: two loops over one text from a state to
    /// itself are exponential, a loop that can hand over to another one adds a degree), and only where the rest of the text can
    /// make the match fail, since a match that succeeds ends the search.
    /// </summary>
    /// <param name="expression">As Python, JavaScript and PCRE write them.</param>
    /// <param name="flags">Letters such as <c>is</c>.</param>
    /// <param name="isSearched">Whether the match may start anywhere, which adds the search for its start.</param>
    public static RegexCost Of(string expression, string flags, bool isSearched, CancellationToken cancellation)
    {
        if (RegexReader.Read(expression, flags) is not { } root) return s_unknown;
        if (isSearched && !expression.StartsWith('^')) root = new SequenceNode([new RepeatNode(new SetNode(CharacterSet.All), 0, null), root]);
        var worst = new RegexCost(RegexGrowth.Linear, 1, null);
        foreach (var part in Separate(root))
        {
            var cost = Of(part, cancellation);
            if (cost is null) return worst.Growth == RegexGrowth.Exponential ? worst : s_unknown;
            if (cost.Growth > worst.Growth || (cost.Growth == worst.Growth && cost.Degree > worst.Degree)) worst = cost;
        }
        return worst;
    }

    private static RegexCost? Of(RegexNode root, CancellationToken cancellation)
    {
        if (PositionAutomaton.Of(root, ExponentialLoop) is not { } loops) return null;
        var exponential = new AmbiguitySearch(loops, cancellation);
        if (exponential.FindExponential() is { } attack) return new RegexCost(RegexGrowth.Exponential, 0, attack);
        if (exponential.WasCut || PositionAutomaton.Of(root, PolynomialLoop) is not { } powers) return null;
        var polynomial = new AmbiguitySearch(powers, cancellation);
        var (degree, pump) = polynomial.FindPolynomial();
        if (pump is not null) return new RegexCost(RegexGrowth.Polynomial, degree, pump);
        return polynomial.WasCut ? null : new RegexCost(RegexGrowth.Linear, 1, null);
    }

    /// <summary>The expression, and what in it is matched on its own: looks around and atomic groups.</summary>
    private static IEnumerable<RegexNode> Separate(RegexNode root)
    {
        yield return root;
        var pending = new Stack<RegexNode>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            IEnumerable<RegexNode> inner = node switch
            {
                SequenceNode sequence => sequence.Items,
                AlternationNode alternation => alternation.Items,
                RepeatNode repeat => [repeat.Body],
                AtomicNode atomic => [atomic.Body],
                LookNode look => [look.Body],
                _ => [],
            };
            foreach (var part in inner) pending.Push(part);
            if (node is AtomicNode or LookNode) yield return inner.Single();
        }
    }
}

/// <summary>Texts on which matching takes long: <c>Prefix</c>, then <c>Pump</c> as often as one likes, then <c>Suffix</c>.</summary>
public sealed record RegexAttack(string Prefix, string Pump, string Suffix)
{
    public string Text(int times) => Prefix + string.Concat(Enumerable.Repeat(Pump, times)) + Suffix;
}
