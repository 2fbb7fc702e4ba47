using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>
/// What is known of a value: its constant, the taint of the whole, its parts, what it can be called as. Immutable. A part
/// that the shape does not name has the taint of the whole; one that it names has its own and no other.
/// </summary>
internal sealed class Value
{
    /// <summary>Levels of parts that are told apart; deeper ones are one with what holds them.</summary>
    private const int MaxDepth = 6;

    public static readonly Value Unknown = new();

    private TokenSet? _all;

    private Value() { }

    public Constant? Constant { get; private init; }

    /// <summary>Taint of the whole.</summary>
    public TokenSet Tokens { get; private init; } = TokenSet.Empty;

    public Shape? Shape { get; private init; }

    /// <summary>The function or class that the value is.</summary>
    public Callable? Callable { get; private init; }

    /// <summary>The class of which it is an instance.</summary>
    public Callable? Class { get; private init; }

    /// <summary>The module of the project, or what it exports, that the value is.</summary>
    public Import? Import { get; private init; }

    private int Depth => Shape?.Depth ?? 0;

    public static Value Of(Constant constant) => new() { Constant = constant };

    public static Value Of(TokenSet tokens) => tokens.IsEmpty ? Unknown : new Value { Tokens = tokens };

    public static Value Of(Callable callable) => new() { Callable = callable };

    public static Value Of(Import import) => new() { Import = import };

    public static Value Of(Shape shape, TokenSet? tokens = null) => new Value { Shape = shape, Tokens = tokens ?? TokenSet.Empty }.Bounded();

    public static Value InstanceOf(Callable type, Shape shape) => new Value { Class = type, Shape = shape }.Bounded();

    public Value With(TokenSet tokens) => ReferenceEquals(tokens, Tokens) ? this : Copy(tokens, Shape);

    public Value With(Shape? shape) => Copy(Tokens, shape).Bounded();

    public Value With(Constant? constant) => new() { Constant = constant, Tokens = Tokens, Shape = Shape, Callable = Callable, Class = Class, Import = Import };

    public Value Add(TokenSet tokens) => tokens.IsEmpty ? this : With(Tokens.Union(tokens));

    private Value Copy(TokenSet tokens, Shape? shape) => new() { Constant = Constant, Tokens = tokens, Shape = shape, Callable = Callable, Class = Class, Import = Import };

    private Value Bounded() => Depth <= MaxDepth ? this : Copy(AllTokens, null);

    /// <summary>Taint of the whole and of every part.</summary>
    public TokenSet AllTokens => _all ??= Shape is null ? Tokens : Shape.Values.Aggregate(Tokens, (tokens, v) => tokens.Union(v.AllTokens));

    /// <summary>The value with each set of tokens in it changed.</summary>
    public Value Map(Func<TokenSet, TokenSet> change)
    {
        if (AllTokens.IsEmpty) return this;
        return Copy(change(Tokens), Shape?.Map(v => v.Map(change)));
    }

    public Value Without(KindSet kinds) => kinds.IsEmpty || !AllTokens.Kinds.Overlaps(kinds) ? this : Map(t => t.Without(kinds));

    /// <summary>The part of a name; parts that are not told apart have the taint of the whole.</summary>
    public Value Part(string key) => Shape?.Find(key) ?? (Shape?.Any is { } any ? any.Add(Tokens) : Of(Tokens));

    /// <summary>A part of which it is not known which.</summary>
    public Value AnyPart() => Shape is null ? Of(Tokens) : Shape.Values.Aggregate((Value?)null, (all, v) => Join(all, v))?.Add(Shape.Any is null ? Tokens : TokenSet.Empty) ?? Of(Tokens);

    /// <summary>What an unknown function may make of it.</summary>
    public Value Derived() => Of(AllTokens);

    /// <summary>True or false when that is certain.</summary>
    public bool? Truth => Constant is { } constant ? constant.Kind switch
    {
        ValueKind.Boolean when constant.Text is not null => constant.Text == "true",
        ValueKind.Null => false,
        ValueKind.Number when constant.Text is not null => constant.Text is not ("0" or "0.0" or "-0"),
        ValueKind.String when constant.Text is not null => constant.Text.Length > 0,
        _ => null,
    } : null;

    /// <summary>What holds on either of two paths.</summary>
    public static Value Join(Value? a, Value? b)
    {
        if (a is null || ReferenceEquals(a, b)) return b ?? Unknown;
        if (b is null) return a;
        return new Value
        {
            Constant = a.Constant == b.Constant ? a.Constant : a.Constant is not null && b.Constant is not null && a.Constant.Kind == b.Constant.Kind ? a.Constant with { Text = null } : null,
            Tokens = a.Tokens.Union(b.Tokens),
            Shape = Shape.Join(a, b),
            Callable = a.Callable ?? b.Callable,
            Class = a.Class ?? b.Class,
            Import = a.Import ?? b.Import,
        }.Bounded();
    }

    /// <summary>Whether both are equal in everything but the ways that taint took.</summary>
    public static bool Same(Value a, Value b)
    {
        if (ReferenceEquals(a, b)) return true;
        return a.Constant == b.Constant && a.Callable == b.Callable && a.Class == b.Class && a.Import == b.Import && TokenSet.Same(a.Tokens, b.Tokens) && Shape.Same(a.Shape, b.Shape);
    }
}
