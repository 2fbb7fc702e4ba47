namespace Merlon.Scanning.Toml;

/// <summary>
/// Reads TOML 1.0 (https://toml.io/en/v1.0.0) into nodes with line numbers, in time linear in the text. Depth and number of
/// values are bounded: both are how a small file becomes a large one.
/// </summary>
public static class TomlText
{
    public const int MaxDepth = 64;
    public const int MaxNodes = 1_000_000;

    /// <summary>The document's root; null when the text is not valid, with the first error as "line: what". Never throws.</summary>
    public static (TomlTable? Root, IReadOnlyList<(int Line, string Message)> Errors) Parse(string text)
    {
        try
        {
            return (new TomlDocument(new TomlReader(text)).Read(), []);
        }
        catch (TomlException e)
        {
            return (null, [(e.Line, e.Message)]);
        }
    }
}

/// <summary>Ends the reading of a text; never leaves <see cref="TomlText"/>.</summary>
internal sealed class TomlException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
