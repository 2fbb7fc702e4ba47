using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>
/// The parts of an object, dictionary or list: by name, and for those of unknown name all in one. A list whose length is
/// known has its elements in order.
/// </summary>
internal sealed class Shape
{
    private const int MaxParts = 64;

    public static readonly Shape Empty = new([], null, null);

    private readonly (string Key, Value Value)[] _parts;

    private Shape((string, Value)[] parts, Value[]? items, Value? any)
    {
        (_parts, Items, Any) = (parts, items, any);
        Depth = 1 + Values.Select(v => v.Shape?.Depth ?? 0).DefaultIfEmpty(0).Max();
    }

    /// <summary>The elements of a list of known length.</summary>
    public Value[]? Items { get; }

    /// <summary>All parts whose name is not known.</summary>
    public Value? Any { get; }

    public int Depth { get; }

    public ReadOnlySpan<(string Key, Value Value)> Parts => _parts;

    public IEnumerable<Value> Values
    {
        get
        {
            foreach (var (_, value) in _parts) yield return value;
            foreach (var item in Items ?? []) yield return item;
            if (Any is not null) yield return Any;
        }
    }

    public static Shape List(IReadOnlyList<Value> items) => items.Count <= MaxParts ? new Shape([], [.. items], null) : Container(items.Aggregate((Value?)null, (all, v) => Value.Join(all, v)));

    public static Shape Container(Value? any) => any is null ? Empty : new Shape([], null, any);

    public Value? Find(string key)
    {
        foreach (var (name, value) in _parts)
        {
            if (name == key) return value;
        }
        return Items is not null && IndexOf(key, Items.Length) is { } index ? Items[index] : null;
    }

    /// <summary>The place in a list that a key names; negative ones count from its end.</summary>
    public static int? IndexOf(string key, int length)
    {
        if (!key.StartsWith('#') || !int.TryParse(key.AsSpan(1), out var index)) return null;
        if (index < 0) index += length;
        return index >= 0 && index < length ? index : null;
    }

    public Shape Set(string key, Value value)
    {
        if (Items is not null && IndexOf(key, Items.Length) is { } index)
        {
            Value[] items = [.. Items];
            items[index] = value;
            return new Shape(_parts, items, Any);
        }
        var at = Array.FindIndex(_parts, p => p.Key == key);
        if (at < 0 && _parts.Length >= MaxParts) return SetAny(value);
        (string, Value)[] parts = at < 0 ? [.. _parts, (key, value)] : [.. _parts];
        if (at >= 0) parts[at] = (key, value);
        return new Shape(parts, Items, Any);
    }

    /// <summary>A part of unknown name gets a value: it may be any of those there are.</summary>
    public Shape SetAny(Value value) => new(_parts, null, Value.Join(Any, Items is null ? value : Items.Aggregate(value, Value.Join)));

    public Shape WithItems(Value[]? items) => items is { Length: > MaxParts } ? SetAny(items.Aggregate(Value.Join)) : new Shape(_parts, items, Any);

    public Shape Remove(string key) => new([.. _parts.Where(p => p.Key != key)], Items, Any);

    public Shape Map(Func<Value, Value> change) => new([.. _parts.Select(p => (p.Key, change(p.Value)))], Items is null ? null : [.. Items.Select(change)], Any is null ? null : change(Any));

    public static Shape? Join(Value a, Value b)
    {
        var (x, y) = (a.Shape, b.Shape);
        if (ReferenceEquals(x, y)) return x;
        var parts = new List<(string, Value)>();
        foreach (var (key, value) in x?._parts ?? []) parts.Add((key, Value.Join(value, PartOf(b, key))));
        foreach (var (key, value) in y?._parts ?? [])
        {
            if (x is null || !Array.Exists(x._parts, p => p.Key == key)) parts.Add((key, Value.Join(PartOf(a, key), value)));
        }
        var any = x?.Any is null && y?.Any is null ? null : Value.Join(x?.Any ?? y!.Any, y?.Any ?? x!.Any);
        if (x?.Items is { } left && y?.Items is { } right && left.Length == right.Length)
            return new Shape([.. parts], [.. left.Zip(right, Value.Join)], any);
        foreach (var item in (x?.Items ?? []).Concat(y?.Items ?? [])) any = any is null ? item : Value.Join(any, item);
        return new Shape([.. parts.Take(MaxParts)], null, any);
    }

    /// <summary>A part that one path does not know: what it would read there.</summary>
    private static Value? PartOf(Value value, string key) => value.Shape?.Find(key) ?? (value.Tokens.IsEmpty ? null : Value.Of(value.Tokens));

    public static bool Same(Shape? a, Shape? b)
    {
        if (ReferenceEquals(a, b)) return true;
        if (a is null || b is null || a._parts.Length != b._parts.Length || (a.Items?.Length ?? -1) != (b.Items?.Length ?? -1) || a.Any is null != b.Any is null) return false;
        foreach (var (key, value) in a._parts)
        {
            if (b.Find(key) is not { } other || !Value.Same(value, other)) return false;
        }
        return (a.Items is null || a.Items.Zip(b.Items!, Value.Same).All(s => s)) && (a.Any is null || Value.Same(a.Any, b.Any!));
    }
}
