using Merlon.Syntax.Python;

namespace Merlon.Analysis.Taint;

/// <summary>What a rule asks of the labels at a place: names joined by and, or, not.</summary>
internal abstract record Requirement
{
    public abstract bool Holds(KindSet present);

    /// <summary>Kinds whose presence helps: what a trace should show.</summary>
    public abstract KindSet Wanted { get; }

    public static Requirement Label(int kind) => new One(KindSet.Of(kind));

    /// <summary>Reads an expression in Python's syntax; null when it is none, or asks for more than labels.</summary>
    public static Requirement? Parse(string text, Func<string, int> kindOf)
    {
        var result = PythonParser.Parse(text, new PythonParseOptions { Pattern = true });
        return result.Errors.Count == 0 && result.Expression is { } expression ? Of(expression, text, kindOf, 0) : null;
    }

    private static Requirement? Of(Expression e, string text, Func<string, int> kindOf, int depth)
    {
        const int maxDepth = 50;
        if (depth > maxDepth) return null;
        switch (e)
        {
            case NameExpression: return new One(KindSet.Of(kindOf(text[e.Start..e.End])));
            case ConstantLiteral { Kind: ConstantKind.True }: return new All([]);
            case UnaryOperation { Operator: UnaryOperator.Not } not: return Of(not.Operand, text, kindOf, depth + 1) is { } inner ? new Not(inner) : null;
            case BooleanOperation both:
                var parts = both.Operands.Select(o => Of(o, text, kindOf, depth + 1)).OfType<Requirement>().ToList();
                if (parts.Count < both.Operands.Length) return null;
                return both.Operator == BooleanOperator.And ? new All(parts) : new Any(parts);
            default: return null;
        }
    }

    private sealed record One(KindSet Kind) : Requirement
    {
        public override bool Holds(KindSet present) => present.Overlaps(Kind);

        public override KindSet Wanted => Kind;
    }

    private sealed record Not(Requirement Inner) : Requirement
    {
        public override bool Holds(KindSet present) => !Inner.Holds(present);

        public override KindSet Wanted => default;
    }

    private sealed record All(IReadOnlyList<Requirement> Parts) : Requirement
    {
        public override bool Holds(KindSet present) => Parts.All(p => p.Holds(present));

        public override KindSet Wanted => Parts.Aggregate(default(KindSet), (kinds, p) => kinds | p.Wanted);
    }

    private sealed record Any(IReadOnlyList<Requirement> Parts) : Requirement
    {
        public override bool Holds(KindSet present) => Parts.Any(p => p.Holds(present));

        public override KindSet Wanted => Parts.Aggregate(default(KindSet), (kinds, p) => kinds | p.Wanted);
    }
}
