using Merlon.Analysis.Languages;
using Merlon.Yaml;

namespace Merlon.Analysis.Rules;

/// <summary>
/// Named lists of patterns that rules share, our extension of the rule format: a file with <c>blocks:</c> names them, and
/// <c>- include: NAME</c> in a rule's list stands for the items of the block. Each item is read once, however many rules
/// include it, so that whoever searches for it need search only once.
/// </summary>
public sealed class RuleBlocks
{
    private const int MaxDepth = 8;

    public static readonly RuleBlocks Empty = new([]);

    private readonly Dictionary<string, Block> _blocks;

    private RuleBlocks(Dictionary<string, Block> blocks) => _blocks = blocks;

    /// <summary>Reads the blocks of all files; errors are "file:line: what. What to do."</summary>
    /// <param name="shared">More blocks; where ids meet, the files' own are meant.</param>
    public static RuleBlocks Read(IEnumerable<(string Name, string Text)> files, List<string> errors, RuleBlocks? shared = null)
    {
        var blocks = new Dictionary<string, Block>(StringComparer.Ordinal);
        foreach (var (name, text) in files)
        {
            // What is wrong with a file that is no YAML the rule reader tells.
            if (!IsIn(text) || YamlText.Parse(text).Root is not YamlMap map || map["blocks"] is not YamlList list) continue;
            foreach (var item in list.Items) Declare(name, item, blocks, errors);
        }
        foreach (var (id, block) in shared?._blocks ?? []) blocks.TryAdd(id, block);
        var set = new RuleBlocks(blocks);
        foreach (var block in blocks.Values) set.Resolve(block, 0, errors);
        return set;
    }

    /// <summary>Whether a file holds blocks: a key at the start of a line.</summary>
    public static bool IsIn(string text) => text.StartsWith("blocks:", StringComparison.Ordinal) || text.Contains("\nblocks:", StringComparison.Ordinal);

    /// <summary>The items of a block for a language, each with its map; null when there is no such block for it.</summary>
    internal IReadOnlyList<(YamlMap Map, Formula Formula)>? Items(string id, Language language) =>
        _blocks.TryGetValue(id, out var block) ? block.Items.GetValueOrDefault(language) : null;

    internal string Known => _blocks.Count == 0 ? "there are no blocks" : "known are " + string.Join(", ", _blocks.Keys.Order(StringComparer.Ordinal));

    private static void Declare(string file, YamlNode item, Dictionary<string, Block> blocks, List<string> errors)
    {
        if (item is not YamlMap map || RuleReader.Text(map["id"]) is not { Length: > 0 } id || map["items"] is not YamlList list || list.Items.Any(i => i is not YamlMap))
        {
            errors.Add($"{file}:{item.Line}: a block has an 'id', 'languages' and 'items', a list of maps. Write '- id: ...'.");
            return;
        }
        foreach (var entry in map.Entries.Where(e => e.Key is not ("id" or "description" or "languages" or "items")))
            errors.Add($"{file}:{entry.Line}: '{entry.Key}' is not a key of a block. Known are id, description, languages, items.");
        var block = new Block(id, file, map.Line, RuleReader.ReadLanguages(file, map, errors), [.. list.Items.Cast<YamlMap>()]);
        if (!blocks.TryAdd(id, block)) errors.Add($"{file}:{map.Line}: the block '{id}' is taken by {blocks[id].File}:{blocks[id].Line}. Choose another name.");
    }

    private void Resolve(Block block, int depth, List<string> errors)
    {
        if (block.IsResolved) return;
        if (block.IsOpen || depth > MaxDepth)
        {
            errors.Add($"{block.File}:{block.Line}: the block '{block.Id}' includes itself or is nested deeper than {MaxDepth} levels. Take the 'include' out.");
            return;
        }
        block.IsOpen = true;
        foreach (var inner in block.Content.SelectMany(Included).Where(_blocks.ContainsKey)) Resolve(_blocks[inner], depth + 1, errors);
        foreach (var language in block.Languages) block.Items[language] = [.. new FormulaReader(block.File, language, errors, blocks: this).ReadItems(block.Content)];
        (block.IsOpen, block.IsResolved) = (false, true);
    }

    private static IEnumerable<string> Included(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(e => e is { Key: "include", Value: YamlScalar name } ? [name.Text.Trim()] : Included(e.Value)),
        YamlList list => list.Items.SelectMany(Included),
        _ => [],
    };

    private sealed record Block(string Id, string File, int Line, IReadOnlyList<Language> Languages, IReadOnlyList<YamlMap> Content)
    {
        public Dictionary<Language, IReadOnlyList<(YamlMap Map, Formula Formula)>> Items { get; } = [];

        public bool IsOpen { get; set; }

        public bool IsResolved { get; set; }
    }
}
