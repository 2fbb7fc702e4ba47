using System.Numerics;

namespace Merlon.Analysis.Regexes;

/// <summary>
/// The characters of an expression in classes of which no set of it tells two members apart, and the end of the text as one
/// class more: what is true of one character is true of its class.
/// </summary>
internal sealed class Alphabet
{
    private readonly int[] _starts;

    private Alphabet(int[] starts) => _starts = starts;

    /// <summary>The class of the end of the text.</summary>
    public int End => _starts.Length;

    public int Count => _starts.Length + 1;

    public static Alphabet Of(IEnumerable<CharacterSet> sets)
    {
        var starts = new SortedSet<int> { 0 };
        foreach (var (first, last) in sets.SelectMany(s => s.Ranges))
        {
            starts.Add(first);
            if (last < char.MaxValue) starts.Add(last + 1);
        }
        return new Alphabet([.. starts]);
    }

    /// <summary>The classes of a set, a bit each.</summary>
    public BigInteger ClassesOf(CharacterSet set)
    {
        var classes = BigInteger.Zero;
        foreach (var (first, last) in set.Ranges)
        {
            for (var i = Array.BinarySearch(_starts, first); i < _starts.Length && _starts[i] <= last; i++) classes |= BigInteger.One << i;
        }
        return classes;
    }

    public int ClassOf(char c) => Array.BinarySearch(_starts, c) is >= 0 and var exact ? exact : ~Array.BinarySearch(_starts, c) - 1;

    /// <summary>A member of a class, one that can be read where there is one.</summary>
    public char Member(int @class)
    {
        var (first, last) = (_starts[@class], @class + 1 < _starts.Length ? _starts[@class + 1] - 1 : char.MaxValue);
        foreach (var c in "aA0! ")
        {
            if (first <= c && c <= last) return c;
        }
        return (char)Math.Min(Math.Max(first, '!'), last);
    }

    public static int Lowest(BigInteger classes) => (int)BigInteger.TrailingZeroCount(classes);
}
