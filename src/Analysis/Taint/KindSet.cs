namespace Merlon.Analysis.Taint;

/// <summary>A set of kinds of taint. A kind is one label of one rule, so that one token serves all rules at once.</summary>
internal readonly struct KindSet : IEquatable<KindSet>
{
    private readonly ulong _first;
    private readonly ulong[]? _rest;

    private KindSet(ulong first, ulong[]? rest) => (_first, _rest) = (first, rest);

    public static KindSet Of(int kind)
    {
        if (kind < 64) return new KindSet(1UL << kind, null);
        var rest = new ulong[kind / 64];
        rest[^1] = 1UL << (kind % 64);
        return new KindSet(0, rest);
    }

    public static KindSet Below(int count)
    {
        if (count <= 64) return new KindSet(count == 64 ? ulong.MaxValue : (1UL << count) - 1, null);
        var rest = new ulong[(count - 1) / 64];
        Array.Fill(rest, ulong.MaxValue);
        if (count % 64 != 0) rest[^1] = (1UL << (count % 64)) - 1;
        return new KindSet(ulong.MaxValue, rest);
    }

    public bool IsEmpty => _first == 0 && _rest is null;

    public bool Has(int kind) => kind < 64 ? (_first >> kind & 1) != 0 : _rest is not null && kind / 64 <= _rest.Length && (_rest[(kind / 64) - 1] >> (kind % 64) & 1) != 0;

    public bool Overlaps(KindSet other) => !(this & other).IsEmpty;

    public static KindSet operator |(KindSet a, KindSet b)
    {
        if (a._rest is null && b._rest is null) return new KindSet(a._first | b._first, null);
        var rest = new ulong[Math.Max(a._rest?.Length ?? 0, b._rest?.Length ?? 0)];
        for (var i = 0; i < rest.Length; i++) rest[i] = a.Word(i) | b.Word(i);
        return new KindSet(a._first | b._first, rest);
    }

    public static KindSet operator &(KindSet a, KindSet b)
    {
        if (a._rest is null || b._rest is null) return new KindSet(a._first & b._first, null);
        var rest = new ulong[Math.Min(a._rest.Length, b._rest.Length)];
        for (var i = 0; i < rest.Length; i++) rest[i] = a._rest[i] & b._rest[i];
        return new KindSet(a._first & b._first, Trimmed(rest));
    }

    /// <summary>What is in the first and not in the second.</summary>
    public static KindSet operator -(KindSet a, KindSet b)
    {
        if (a._rest is null) return new KindSet(a._first & ~b._first, null);
        var rest = new ulong[a._rest.Length];
        for (var i = 0; i < rest.Length; i++) rest[i] = a._rest[i] & ~b.Word(i);
        return new KindSet(a._first & ~b._first, Trimmed(rest));
    }

    private ulong Word(int i) => _rest is not null && i < _rest.Length ? _rest[i] : 0;

    private static ulong[]? Trimmed(ulong[] rest)
    {
        var length = rest.Length;
        while (length > 0 && rest[length - 1] == 0) length--;
        return length == 0 ? null : length == rest.Length ? rest : rest[..length];
    }

    public bool Equals(KindSet other) => _first == other._first && (_rest ?? []).AsSpan().SequenceEqual(other._rest ?? []);

    public override bool Equals(object? obj) => obj is KindSet other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_first, _rest?.Length ?? 0);

    public override string ToString() => string.Join('.', new[] { _first }.Concat(_rest ?? []).Select(w => w.ToString("x", System.Globalization.CultureInfo.InvariantCulture)));
}
