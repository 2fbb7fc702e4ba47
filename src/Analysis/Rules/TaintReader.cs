using System.Text;
using Merlon.Analysis.Languages;
using Merlon.Yaml;

namespace Merlon.Analysis.Rules;

/// <summary>Reads sources, sinks, sanitizers and propagators, in both syntaxes.</summary>
internal static class TaintReader
{
    /// <summary>What an item may say beside its formula.</summary>
    internal static readonly string[] ItemKeys =
        ["label", "requires", "by-side-effect", "exact", "control", "at-exit", "not_conflicting", "not-conflicting", "from", "to", "replace-labels"];

    public static IReadOnlyDictionary<Language, TaintSpecification> Read(string file, YamlMap map, IReadOnlyList<Language> languages, List<string> errors, RuleBlocks blocks)
    {
        var old = map["taint"] is not YamlMap;
        var keys = old ? map : (YamlMap)map["taint"]!;
        string Key(string name) => old ? "pattern-" + name : name;
        foreach (var key in new[] { Key("sources"), Key("sinks") })
        {
            if (keys[key] is not YamlList) errors.Add($"{file}:{keys.Line}: '{key}' is missing. Add a list of patterns.");
        }
        if (!old) RefuseUnknown(file, keys, errors);
        var specifications = new Dictionary<Language, TaintSpecification>();
        foreach (var language in languages)
        {
            var reader = new FormulaReader(file, language, errors, blocks: blocks);
            IEnumerable<(YamlMap Map, Formula Formula)> Items(string name) =>
                reader.ReadItems(((keys[Key(name)] as YamlList)?.Items ?? []).OfType<YamlMap>().Select(entry => old || entry["match"] is not null || entry["include"] is not null
                    ? entry : new YamlMap(entry.Line, [.. entry.Entries, new YamlEntry(entry.Line, "match", entry)])));
            specifications.Add(language, new TaintSpecification(
                [.. Items("sources").Select(i => new TaintSource(i.Formula, Text(i.Map, "label"), Text(i.Map, "requires"), Text(i.Map, "by-side-effect"), Flag(i.Map, "exact"), Flag(i.Map, "control")))],
                [.. Items("sinks").Select(i => new TaintSink(i.Formula, Text(i.Map, "requires"), Text(i.Map, "exact") != "false", Flag(i.Map, "at-exit")))],
                [.. Items("sanitizers").Select(i => new TaintSanitizer(i.Formula, Text(i.Map, "not_conflicting"), Flag(i.Map, "by-side-effect"), Flag(i.Map, "exact")))],
                [.. Items("propagators").Select(i => new TaintPropagator(i.Formula, Text(i.Map, "from") ?? "", Text(i.Map, "to") ?? "", Text(i.Map, "requires"), Text(i.Map, "label"),
                    RuleReader.Texts(i.Map["replace-labels"]), Text(i.Map, "by-side-effect") != "false"))]));
        }
        return specifications;
    }

    private static void RefuseUnknown(string file, YamlMap taint, List<string> errors)
    {
        foreach (var entry in taint.Entries.Where(e => e.Key is not ("sources" or "sinks" or "sanitizers" or "propagators")))
            errors.Add($"{file}:{entry.Line}: '{entry.Key}' is not a key of 'taint'. Known are sources, sinks, sanitizers, propagators.");
    }

    /// <summary>What a source, sink or other part is written as, without what does not change where it matches.</summary>
    internal static string KeyOf(YamlNode node)
    {
        var key = new StringBuilder();
        Write(node, key);
        return key.ToString();
    }

    private static void Write(YamlNode node, StringBuilder key)
    {
        switch (node)
        {
            case YamlScalar scalar: key.Append(scalar.Text.Length).Append(':').Append(scalar.Text); break;
            case YamlList list:
                key.Append('[');
                foreach (var item in list.Items) Write(item, key);
                key.Append(']');
                break;
            case YamlMap map:
                key.Append('{');
                foreach (var entry in map.Entries.Where(e => e.Key is not ("label" or "requires" or "by-side-effect" or "exact" or "control" or "at-exit" or "from" or "to")))
                {
                    key.Append(entry.Key).Append('=');
                    Write(entry.Value, key);
                }
                key.Append('}');
                break;
        }
    }

    private static string? Text(YamlMap map, string key) => RuleReader.Text(map[key]);

    private static bool Flag(YamlMap map, string key) => Text(map, key) == "true";
}
