using Merlon.Yaml;

namespace Merlon.Scanning.Code;

/// <summary>What the rules have to cover, by group: the content of <c>rules/coverage.yaml</c>.</summary>
public sealed record RuleCoverage(IReadOnlyList<RuleCoverage.Group> Groups)
{
    public const string FileName = "coverage.yaml";

    /// <summary>The columns of an item that names none.</summary>
    private static readonly string[] CodeCells = ["python", "javascript"];

    /// <summary>Reads the file; throws <see cref="FormatException"/> with the line when an item has no id or text.</summary>
    public static RuleCoverage Read(string name, string text)
    {
        if (YamlText.Parse(text).Root is not YamlMap map || map["groups"] is not YamlList groups) throw new FormatException($"{name}:1: 'groups' is missing. Add a list.");
        return new RuleCoverage([.. groups.Items.OfType<YamlMap>().Select(g => new Group(Text(name, g, "title"), [.. ((g["items"] as YamlList)?.Items ?? []).OfType<YamlMap>().Select(i => ReadItem(name, i))]))]);
    }

    private static Item ReadItem(string name, YamlMap map)
    {
        var cells = (map["cells"] as YamlList)?.Items.OfType<YamlScalar>().Select(s => s.Text).ToArray() ?? CodeCells;
        var reasons = (map["unless"] as YamlMap)?.Entries.ToDictionary(e => e.Key, e => (e.Value as YamlScalar)?.Text.Trim() ?? "", StringComparer.Ordinal) ?? [];
        return new Item(Text(name, map, "id"), Text(name, map, "text"), cells, reasons);
    }

    private static string Text(string name, YamlMap map, string key) =>
        (map[key] as YamlScalar)?.Text.Trim() is { Length: > 0 } text ? text : throw new FormatException($"{name}:{map.Line}: '{key}' is missing. Add it.");

    public sealed record Group(string Title, IReadOnlyList<Item> Items);

    /// <param name="Cells">Columns that need a rule: python, javascript (with TypeScript), config, sql.</param>
    /// <param name="Reasons">Column to the reason why it has no rule.</param>
    public sealed record Item(string Id, string Text, IReadOnlyList<string> Cells, IReadOnlyDictionary<string, string> Reasons);
}
