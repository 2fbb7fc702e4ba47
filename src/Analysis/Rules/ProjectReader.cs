using Merlon.Analysis.Languages;
using Merlon.Yaml;

namespace Merlon.Analysis.Rules;

/// <summary>
/// Reads <c>present</c> and <c>absent</c> of a project rule. Each is a pattern, a formula in either syntax, or a list of them
/// of which any may match; an item of a list may have <c>languages</c> of its own.
/// </summary>
internal static class ProjectReader
{
    private const string Languages = "languages";
    private static readonly string[] MatchKeys = ["all", "any", "not", "inside", "anywhere", "regex", "where", "as"];

    /// <summary>The rule with its formulas, and with the languages of all items.</summary>
    public static Rule Read(string file, YamlMap map, Rule rule, List<string> errors)
    {
        var present = Side(file, map, "present", rule.Languages, errors);
        var absent = Side(file, map, "absent", rule.Languages, errors);
        var languages = rule.Languages.Union(present.Keys).Union(absent.Keys).ToList();
        return rule with
        {
            Languages = languages,
            Project = languages.ToDictionary(l => l, l => new ProjectSpecification(present.GetValueOrDefault(l), absent.GetValueOrDefault(l))),
            Formulas = languages.ToDictionary(l => l, l => (Formula)new OrFormula([.. new[] { present.GetValueOrDefault(l), absent.GetValueOrDefault(l) }.OfType<Formula>()])),
        };
    }

    private static Dictionary<Language, Formula> Side(string file, YamlMap map, string key, IReadOnlyList<Language> languages, List<string> errors)
    {
        if (map[key] is not { } node || node is YamlList { Items.Count: 0 } or YamlScalar { IsNull: true })
        {
            errors.Add($"{file}:{map.Line}: '{key}' is missing. A project rule has 'present', what is reported, and 'absent', what must be nowhere.");
            return [];
        }
        var found = new Dictionary<Language, List<Formula>>();
        foreach (var item in node is YamlList list ? list.Items : [node])
        {
            var own = item is YamlMap entry && entry[Languages] is not null ? RuleReader.Languages(file, entry, errors) : languages;
            foreach (var language in own)
            {
                if (Formula(file, item, language, errors) is not { } formula) continue;
                if (!found.TryGetValue(language, out var formulas)) found.Add(language, formulas = []);
                formulas.Add(formula);
            }
        }
        return found.ToDictionary(f => f.Key, f => f.Value.Count == 1 ? f.Value[0] : new OrFormula(f.Value));
    }

    private static Formula? Formula(string file, YamlNode node, Language language, List<string> errors)
    {
        var map = node switch
        {
            YamlScalar pattern => new YamlMap(pattern.Line, [new YamlEntry(pattern.Line, "pattern", pattern)]),
            YamlMap given => new YamlMap(given.Line, [.. given.Entries.Where(e => e.Key != Languages)]),
            _ => null,
        };
        if (map is not null)
        {
            var isMatch = map.Entries.Any(e => MatchKeys.Contains(e.Key));
            return new FormulaReader(file, language, errors).Read(isMatch ? new YamlMap(map.Line, [new YamlEntry(map.Line, "match", map)]) : map);
        }
        errors.Add($"{file}:{node.Line}: a formula is text or a map. Write a pattern, or 'patterns:' and a list below it.");
        return null;
    }
}
