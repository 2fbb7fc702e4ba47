namespace Merlon.Architecture.Tests;

internal static class Violations
{
    private const int Shown = 30;

    /// <summary>Fails with the places and the arrow, one a line.</summary>
    public static void ShouldBeNone<T>(this IEnumerable<T> found)
    {
        var lines = found.Select(f => f!.ToString()!).Distinct().ToList();
        if (lines.Count > 0) Assert.Fail($"{lines.Count} places:\n{string.Join('\n', lines.Take(Shown))}");
    }
}
