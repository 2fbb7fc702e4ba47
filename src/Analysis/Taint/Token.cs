using Merlon.Analysis.Patterns;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>Where taint begins: a source, or a parameter of the function that is analysed for all its callers.</summary>
internal abstract class Origin(long order)
{
    /// <summary>By which origins are sorted: equal for none.</summary>
    public long Order { get; } = order;
}

/// <summary>A place that sources of rules match.</summary>
internal sealed class SourceOrigin(TaintFile file, int start, int end, long order) : Origin(order)
{
    public TaintFile File { get; } = file;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>What metavariables stand for, one entry a match, by rule.</summary>
    public List<(int Rule, Bindings? Bindings)> Matches { get; } = [];
}

/// <summary>What a caller gives: a parameter by its number, or a part of it.</summary>
internal sealed class ParameterOrigin(string path, long order) : Origin(order)
{
    public string Path { get; } = path;
}

/// <summary>A step that taint takes; the newest is in front.</summary>
/// <param name="Inner">For a call: the steps inside the function, which begin at its parameter.</param>
internal sealed record Hop(TaintFile File, Node Node, HopKind Kind, Hop? Previous, Hop? Inner = null)
{
    public int Length { get; } = 1 + (Previous?.Length ?? 0) + (Inner?.Length ?? 0);
}

internal enum HopKind : byte
{
    Assignment, Call, Return,
}

/// <summary>Taint of one origin: for which kinds, and how it came here.</summary>
internal sealed record Token(Origin Origin, KindSet Kinds, Hop? Trace)
{
    public int Length => Trace?.Length ?? 0;
}

/// <summary>Tokens by origin, each once. Immutable.</summary>
internal sealed class TokenSet
{
    /// <summary>Origins of one value that are told apart.</summary>
    private const int MaxTokens = 24;

    private const int MaxTrace = 40;

    public static readonly TokenSet Empty = new([]);

    private readonly Token[] _tokens;
    private KindSet? _kinds;

    private TokenSet(Token[] tokens) => _tokens = tokens;

    public static TokenSet Of(Token token) => new([token]);

    public bool IsEmpty => _tokens.Length == 0;

    public ReadOnlySpan<Token> Tokens => _tokens;

    public KindSet Kinds
    {
        get
        {
            if (_kinds is { } known) return known;
            var kinds = default(KindSet);
            foreach (var token in _tokens) kinds |= token.Kinds;
            _kinds = kinds;
            return kinds;
        }
    }

    public TokenSet Union(TokenSet other)
    {
        if (other.IsEmpty || ReferenceEquals(this, other)) return this;
        if (IsEmpty) return other;
        var merged = new List<Token>(_tokens.Length + other._tokens.Length);
        var (i, j) = (0, 0);
        while (i < _tokens.Length || j < other._tokens.Length)
        {
            var order = i == _tokens.Length ? 1 : j == other._tokens.Length ? -1 : _tokens[i].Origin.Order.CompareTo(other._tokens[j].Origin.Order);
            merged.Add(order < 0 ? _tokens[i++] : order > 0 ? other._tokens[j++] : Merge(_tokens[i++], other._tokens[j++]));
        }
        return new TokenSet(merged.Count > MaxTokens ? [.. merged.Take(MaxTokens)] : [.. merged]);
    }

    private static Token Merge(Token a, Token b)
    {
        if (ReferenceEquals(a, b)) return a;
        var shorter = b.Length < a.Length ? b : a;
        var kinds = a.Kinds | b.Kinds;
        return kinds.Equals(shorter.Kinds) ? shorter : shorter with { Kinds = kinds };
    }

    public TokenSet Without(KindSet kinds) => kinds.IsEmpty || !Kinds.Overlaps(kinds) ? this : Select(t => t with { Kinds = t.Kinds - kinds });

    public TokenSet Only(KindSet kinds) => Select(t => t with { Kinds = t.Kinds & kinds });

    /// <summary>All tokens one step further.</summary>
    public TokenSet Through(TaintFile file, Node node, HopKind kind)
    {
        if (IsEmpty) return this;
        return Select(t => t.Length >= MaxTrace || t.Trace?.Node == node ? t : t with { Trace = new Hop(file, node, kind, t.Trace) });
    }

    public TokenSet Select(Func<Token, Token> change)
    {
        if (IsEmpty) return this;
        var tokens = new List<Token>(_tokens.Length);
        foreach (var token in _tokens)
        {
            var changed = change(token);
            if (!changed.Kinds.IsEmpty) tokens.Add(changed);
        }
        return tokens.Count == 0 ? Empty : new TokenSet([.. tokens]);
    }

    /// <summary>Whether both have the same origins with the same kinds, however they came.</summary>
    public static bool Same(TokenSet a, TokenSet b)
    {
        if (ReferenceEquals(a, b)) return true;
        if (a._tokens.Length != b._tokens.Length) return false;
        for (var i = 0; i < a._tokens.Length; i++)
        {
            if (a._tokens[i].Origin != b._tokens[i].Origin || !a._tokens[i].Kinds.Equals(b._tokens[i].Kinds)) return false;
        }
        return true;
    }
}
