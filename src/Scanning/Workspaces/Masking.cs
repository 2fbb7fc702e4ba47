namespace Merlon.Scanning.Workspaces;

/// <summary>How a secret is shown to people: enough to recognise it, never enough to use it.</summary>
public static class Masking
{
    /// <summary>Stands for the hidden part; always the same, so that it does not tell the length.</summary>
    public const string Stars = "********";

    private const int MaxShown = 4;

    /// <summary>The first characters of a value, at most four and at most a quarter of it, then eight asterisks.</summary>
    public static string Mask(string value)
    {
        var shown = Shown(value.Length);
        if (shown > 0 && char.IsHighSurrogate(value[shown - 1])) shown--;
        return string.Concat(value.AsSpan(0, shown), Stars);
    }

    /// <summary>Characters of a value of that length that may be shown.</summary>
    internal static int Shown(int length) => Math.Min(MaxShown, length / 4);
}
