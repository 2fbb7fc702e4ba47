namespace Merlon.Yaml;

/// <summary>A YAML value and the 1-based line it starts on.</summary>
public abstract record YamlNode(int Line);

/// <summary>Plain or quoted text. <c>Plain</c> tells that it had no quotes, so that <c>true</c> or <c>12</c> may be read as such.</summary>
public sealed record YamlScalar(int Line, string Text, bool Plain) : YamlNode(Line)
{
    /// <summary>An absent value: nothing, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => Plain && Text is "" or "~" or "null";
}

public sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

/// <summary>Keys in the order of the file, each once.</summary>
public sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line)
{
    public YamlNode? this[string key] => Entries.FirstOrDefault(e => e.Key == key)?.Value;
}

public sealed record YamlEntry(int Line, string Key, YamlNode Value);
