using System.Text.RegularExpressions;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Syntax.Python;
using Merlon.Yaml;

namespace Merlon.Analysis.Rules;

/// <summary>Reads the formula keys of a rule for one language: those of the first syntax and of <c>match:</c>.</summary>
internal sealed class FormulaReader(string file, Language language, List<string> errors, bool isNested = false, RuleBlocks? blocks = null)
{
    private const int MaxDepth = 40;
    private static readonly string[] SearchKeys = ["pattern", "patterns", "pattern-either", "pattern-regex", "pattern-not", "pattern-inside", "pattern-not-inside", "pattern-not-regex", Anywhere];
    private const string Anywhere = "semgrep-internal-pattern-anywhere";
    private static readonly string[] MatchKeys = ["all", "any", "not", "inside", "anywhere", "regex", "pattern"];

    private static readonly Dictionary<string, string[]> ConditionKeys = new(StringComparer.Ordinal)
    {
        ["metavariable-regex"] = ["metavariable", "regex", "constant-propagation"],
        ["metavariable-comparison"] = ["metavariable", "comparison", "base", "strip"],
        ["metavariable-type"] = ["metavariable", "type", "types"],
        ["metavariable-pattern"] = ["metavariable", "language", "match", "include", "focus-metavariable", .. SearchKeys,
            "metavariable-regex", "metavariable-pattern", "metavariable-comparison", "metavariable-analysis", "metavariable-type"],
    };

    private int _depth;

    public static IEnumerable<string> Keys => SearchKeys;

    /// <summary>The formula of a rule, source or sink, by whichever key it has; null (and an error) when it has none.</summary>
    public Formula? Read(YamlMap map)
    {
        if (map["include"] is { } include) return Included(include) is { } items ? new OrFormula([.. items.Select(i => i.Formula)]) : null;
        if (map["match"] is { } match) return ReadMatch(match);
        var entries = map.Entries.Where(e => SearchKeys.Contains(e.Key)).ToList();
        switch (entries.Count)
        {
            case 0:
                Error(map.Line, "there is nothing to look for. Add one of " + string.Join(", ", SearchKeys.Take(4)));
                return null;
            case 1:
                var formula = ReadOne(entries[0]);
                return formula is null or NotFormula ? formula : WithConditions(formula, Conditions(map));
            default:
                return And(entries.Select(ReadOne), Conditions(map));
        }
    }

    /// <summary>The formulas of a list of sources, sinks or the like, blocks in place of what includes them.</summary>
    public IEnumerable<(YamlMap Map, Formula Formula)> ReadItems(IEnumerable<YamlMap> maps)
    {
        foreach (var map in maps)
        {
            if (map["include"] is { } include)
            {
                foreach (var item in Included(include) ?? []) yield return item;
            }
            else if (Read(map) is { } formula)
            {
                yield return (map, formula with { Key = TaintReader.KeyOf(map) });
            }
        }
    }

    private IReadOnlyList<(YamlMap Map, Formula Formula)>? Included(YamlNode include)
    {
        var id = RuleReader.Text(include) ?? "";
        if ((blocks ?? RuleBlocks.Empty).Items(id, language) is { } items) return items;
        Error(include.Line, $"there is no block '{id}' for {language}; {(blocks ?? RuleBlocks.Empty).Known}");
        return null;
    }

    private static Formula WithConditions(Formula formula, (List<Condition> Conditions, List<IReadOnlyList<string>> Focus) more) =>
        more.Conditions.Count + more.Focus.Count == 0 ? formula : new AndFormula([formula]) { Conditions = more.Conditions, Focus = more.Focus };

    private static AndFormula And(IEnumerable<Formula?> parts, (List<Condition> Conditions, List<IReadOnlyList<string>> Focus) more) =>
        new([.. parts.OfType<Formula>()]) { Conditions = more.Conditions, Focus = more.Focus };

    private Formula? ReadOne(YamlEntry entry)
    {
        if (++_depth > MaxDepth)
        {
            _depth--;
            Error(entry.Line, $"nested deeper than {MaxDepth} levels");
            return null;
        }
        var formula = entry.Key switch
        {
            "pattern" => Inner(entry.Value, entry.Line),
            "pattern-regex" => Expression(entry.Value),
            "patterns" => Conjunction(entry),
            "pattern-either" => Disjunction(entry),
            Anywhere => Inner(entry.Value, entry.Line) is { } anywhere ? new AnywhereFormula(anywhere) : null,
            "pattern-not" => Inner(entry.Value, entry.Line) is { } not ? new NotFormula(not) : null,
            "pattern-inside" => Inner(entry.Value, entry.Line) is { } inside ? new InsideFormula(inside) : null,
            "pattern-not-inside" => Inner(entry.Value, entry.Line) is { } outside ? new NotFormula(new InsideFormula(outside)) : null,
            "pattern-not-regex" => Expression(entry.Value) is { } absent ? new NotFormula(absent) : null,
            _ => null,
        };
        _depth--;
        return formula;
    }

    /// <summary>A pattern, or a map with a formula of its own.</summary>
    private Formula? Inner(YamlNode node, int line) => node switch
    {
        YamlMap map => Read(map),
        YamlScalar scalar => PatternOf(scalar),
        _ => Fail(line, "a pattern is text. Write 'pattern: ...'"),
    };

    private AndFormula? Conjunction(YamlEntry entry)
    {
        if (Maps(entry) is not { } maps) return null;
        var parts = new List<Formula?>();
        var conditions = new List<Condition>();
        var focus = new List<IReadOnlyList<string>>();
        foreach (var map in maps)
        {
            if (map["include"] is not null) parts.Add(Read(map));
            foreach (var part in map.Entries.Where(e => SearchKeys.Contains(e.Key))) parts.Add(ReadOne(part));
            var (more, narrower) = Conditions(map);
            conditions.AddRange(more);
            focus.AddRange(narrower);
            Refuse(map);
        }
        if (!isNested && parts.OfType<Formula>().All(p => p is NotFormula) && parts.Count > 0 && !parts.Contains(null))
            Error(entry.Line, "'patterns' needs at least one pattern that is not negated. Add a 'pattern', 'pattern-inside' or 'pattern-either'");
        return And(parts, (conditions, focus));
    }

    private OrFormula? Disjunction(YamlEntry entry)
    {
        if (Maps(entry) is not { } maps) return null;
        var parts = new List<Formula>();
        foreach (var map in maps)
        {
            Refuse(map);
            if (Read(map) is { } part) parts.Add(part);
        }
        return new OrFormula(parts);
    }

    private List<YamlMap>? Maps(YamlEntry entry)
    {
        if (entry.Value is YamlList list && list.Items.All(i => i is YamlMap)) return [.. list.Items.Cast<YamlMap>()];
        Error(entry.Line, $"'{entry.Key}' takes a list of maps. Write '- pattern: ...' below it");
        return null;
    }

    private void Refuse(YamlMap map)
    {
        foreach (var entry in map.Entries)
        {
            if (SearchKeys.Contains(entry.Key) || entry.Key is "match" or "include" or "focus-metavariable" || entry.Key.StartsWith("metavariable-", StringComparison.Ordinal)) continue;
            if (entry.Key is "where" or "as" or "label" or "requires" or "by-side-effect" or "exact" or "not_conflicting") continue;
            Error(entry.Line, $"'{entry.Key}' is not a key here. Known are {string.Join(", ", SearchKeys)}, focus-metavariable and the metavariable conditions");
        }
    }

    /// <summary>Every key of the map that is not among those named is an error.</summary>
    private void RefuseOthers(YamlMap map, params IEnumerable<string> known)
    {
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key))) Error(entry.Line, $"'{entry.Key}' is not a key here. Known are {string.Join(", ", known)}");
    }

    /// <summary>The keys of <c>match:</c>: text is a pattern, a map holds one operator and perhaps <c>where</c> and <c>as</c>.</summary>
    private Formula? ReadMatch(YamlNode node)
    {
        if (node is YamlScalar scalar) return PatternOf(scalar);
        if (node is not YamlMap map) return Fail(node.Line, "'match' takes a pattern or a map");
        if (map["include"] is not null) return Read(map);
        RefuseOthers(map, [.. MatchKeys, "where", "as", "fix", "metavariable", "language", .. TaintReader.ItemKeys]);
        var operators = map.Entries.Where(e => MatchKeys.Contains(e.Key)).ToList();
        if (operators.Count > 1) Error(operators[1].Line, $"'{operators[0].Key}' and '{operators[1].Key}' stand side by side. Put both below 'all'");
        var entry = operators.FirstOrDefault();
        if (entry is null) return Fail(map.Line, "there is nothing to look for. Add one of " + string.Join(", ", MatchKeys));
        if (++_depth > MaxDepth) return Fail(entry.Line, $"nested deeper than {MaxDepth} levels");
        var formula = Operator(entry);
        _depth--;
        if (formula is null) return null;
        var (conditions, focus) = Where(map);
        formula = formula with { Fix = (map["fix"] as YamlScalar)?.Text };
        var name = (map["as"] as YamlScalar)?.Text;
        if (conditions.Count + focus.Count == 0) return name is null ? formula : formula with { Name = name };
        return formula is AndFormula and { Name: null }
            ? formula with { Conditions = [.. formula.Conditions, .. conditions], Focus = [.. formula.Focus, .. focus], Name = name }
            : new AndFormula([formula]) { Conditions = conditions, Focus = focus, Name = name };
    }

    private Formula? Operator(YamlEntry entry)
    {
        switch (entry.Key)
        {
            case "pattern": return entry.Value is YamlScalar pattern ? PatternOf(pattern) : Fail(entry.Line, "'pattern' takes text");
            case "regex": return Expression(entry.Value);
            case "not": return ReadMatch(entry.Value) is { } not ? new NotFormula(not) : null;
            case "inside": return ReadMatch(entry.Value) is { } inside ? new InsideFormula(inside) : null;
            case "anywhere": return ReadMatch(entry.Value) is { } anywhere ? new AnywhereFormula(anywhere) : null;
        }
        if (entry.Value is not YamlList list) return Fail(entry.Line, $"'{entry.Key}' takes a list");
        List<Formula> parts = [.. list.Items.Select(ReadMatch).OfType<Formula>()];
        return entry.Key == "any" ? new OrFormula(parts) : new AndFormula(parts);
    }

    private (List<Condition> Conditions, List<IReadOnlyList<string>> Focus) Where(YamlMap map)
    {
        var conditions = new List<Condition>();
        var focus = new List<IReadOnlyList<string>>();
        foreach (var item in (map["where"] as YamlList)?.Items.OfType<YamlMap>() ?? [])
        {
            if (item["focus"] is { } narrowed)
            {
                RefuseOthers(item, "focus");
                focus.Add(Texts(narrowed));
            }
            else if (item["comparison"] is YamlScalar comparison)
            {
                RefuseOthers(item, "comparison", "metavariable", "base", "strip");
                AddComparison(item, null, comparison, conditions);
            }
            else if (item["metavariable"] is YamlScalar metavariable) AddWhere(item, metavariable.Text, conditions);
            else Error(item.Line, "a condition names a 'metavariable', a 'comparison' or a 'focus'");
        }
        return (conditions, focus);
    }

    private void AddWhere(YamlMap item, string metavariable, List<Condition> conditions)
    {
        if (item["analyzer"] is YamlScalar analyzer) AddAnalysis(item, metavariable, analyzer, conditions);
        else if (item["type"] is { } type) conditions.Add(new TypeCondition(metavariable, Types(type)));
        else if (item["types"] is { } types) conditions.Add(new TypeCondition(metavariable, Types(types)));
        else if (item["regex"] is YamlScalar regex && item.Entries.All(e => e.Key is "metavariable" or "regex" or "constant-propagation")) AddRegex(item, metavariable, regex, conditions);
        else AddFormula(item, metavariable, conditions, reader => reader.ReadMatch(item));
    }

    /// <summary>The conditions and focuses among the keys of a map.</summary>
    private (List<Condition> Conditions, List<IReadOnlyList<string>> Focus) Conditions(YamlMap map)
    {
        var conditions = new List<Condition>();
        var focus = new List<IReadOnlyList<string>>();
        foreach (var entry in map.Entries)
        {
            if (entry.Key == "focus-metavariable") focus.Add(Texts(entry.Value));
            else if (entry.Key.StartsWith("metavariable-", StringComparison.Ordinal)) ReadCondition(entry, conditions);
        }
        return (conditions, focus);
    }

    private void ReadCondition(YamlEntry entry, List<Condition> conditions)
    {
        if (entry.Value is not YamlMap map)
        {
            Error(entry.Line, $"'{entry.Key}' takes a map with 'metavariable'");
            return;
        }
        var metavariable = (map["metavariable"] as YamlScalar)?.Text;
        if (metavariable is null && entry.Key != "metavariable-comparison")
        {
            Error(entry.Line, "'metavariable' is missing. Name the metavariable that the condition is about");
            return;
        }
        if (ConditionKeys.TryGetValue(entry.Key, out var keys)) RefuseOthers(map, keys);
        switch (entry.Key)
        {
            case "metavariable-regex" when map["regex"] is YamlScalar regex: AddRegex(map, metavariable!, regex, conditions); break;
            case "metavariable-comparison" when map["comparison"] is YamlScalar comparison: AddComparison(map, metavariable, comparison, conditions); break;
            case "metavariable-analysis" when map["analyzer"] is YamlScalar analyzer: AddAnalysis(map, metavariable!, analyzer, conditions); break;
            case "metavariable-type" when (map["type"] ?? map["types"]) is { } types: conditions.Add(new TypeCondition(metavariable!, Types(types))); break;
            case "metavariable-pattern": AddFormula(map, metavariable!, conditions, reader => reader.Read(map)); break;
            case "metavariable-regex" or "metavariable-comparison" or "metavariable-analysis" or "metavariable-type":
                Error(entry.Line, $"'{entry.Key}' lacks its {(entry.Key.EndsWith("regex", StringComparison.Ordinal) ? "'regex'" : entry.Key.EndsWith("comparison", StringComparison.Ordinal) ? "'comparison'" : entry.Key.EndsWith("type", StringComparison.Ordinal) ? "'type'" : "'analyzer'")}");
                break;
            default: Error(entry.Line, $"'{entry.Key}' is not a condition. Known are metavariable-regex, -pattern, -comparison, -analysis and -type"); break;
        }
    }

    private void AddRegex(YamlMap map, string metavariable, YamlScalar regex, List<Condition> conditions)
    {
        var (expression, error) = RegexText.Compile(regex.Text, isAnchored: true);
        if (expression is null) Error(regex.Line, $"'regex' is not a valid regular expression: {error}");
        else conditions.Add(new RegexCondition(metavariable, expression, (map["constant-propagation"] as YamlScalar)?.Text == "true") { IsOfText = language is Language.Generic or Language.Regex });
    }

    private void AddAnalysis(YamlMap map, string metavariable, YamlScalar analyzer, List<Condition> conditions)
    {
        RefuseOthers(map, "metavariable", "analyzer");
        if (analyzer.Text is "entropy" or "entropy_v2" or "redos") conditions.Add(new AnalysisCondition(metavariable, analyzer.Text));
        else Error(analyzer.Line, $"'{analyzer.Text}' is not an analyzer. Known are entropy, entropy_v2, redos");
    }

    private void AddComparison(YamlMap map, string? metavariable, YamlScalar comparison, List<Condition> conditions)
    {
        var parsed = PythonParser.Parse(comparison.Text, new PythonParseOptions { Pattern = true });
        if (parsed.Errors.Count > 0 || parsed.Expression is null) Error(comparison.Line, $"'{comparison.Text}' is no comparison. Write one in Python's syntax, such as $X > 10");
        else conditions.Add(new ComparisonCondition(metavariable, parsed, int.TryParse((map["base"] as YamlScalar)?.Text, out var radix) ? radix : null, (map["strip"] as YamlScalar)?.Text == "true"));
    }

    private void AddFormula(YamlMap map, string metavariable, List<Condition> conditions, Func<FormulaReader, Formula?> read)
    {
        Language? other = null;
        if (map["language"] is YamlScalar name)
        {
            // What is written in a language that is not analysed is matched by words.
            if (LanguageNames.TryParse(name.Text, out var parsed)) other = parsed;
            else if (LanguageNames.IsForeign(name.Text)) other = Language.Generic;
            else
            {
                Error(name.Line, $"'{name.Text}' is not a language");
                return;
            }
        }
        if (read(new FormulaReader(file, other ?? language, errors, isNested: true, blocks)) is { } formula) conditions.Add(new FormulaCondition(metavariable, formula, other));
    }

    private List<Pattern> Types(YamlNode node)
    {
        var types = new List<Pattern>();
        if (language is not (Language.Python or Language.JavaScript or Language.TypeScript)) return types;
        foreach (var text in Texts(node))
        {
            var (pattern, error, _) = Pattern.Parse(language, text);
            if (pattern is not null) types.Add(pattern);
            else Error(node.Line, $"the type '{Shorten(text)}' is not valid {language}: {error}");
        }
        return types;
    }

    private static IReadOnlyList<string> Texts(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar.Text],
        YamlList list => [.. list.Items.OfType<YamlScalar>().Select(s => s.Text)],
        _ => [],
    };

    private Formula? PatternOf(YamlScalar scalar)
    {
        if (language == Language.Generic) return new TextFormula(TextPattern.Parse(scalar.Text));
        if (language == Language.Regex) return Expression(scalar);
        var (pattern, error, offset) = Pattern.Parse(language, scalar.Text);
        if (pattern is not null) return new PatternFormula(pattern);
        // A piece of a page that is no element is matched by words.
        if (language == Language.Html) return new TextFormula(TextPattern.Parse(scalar.Text));
        var line = scalar.Line + (scalar.Text.AsSpan(0, Math.Min(offset, scalar.Text.Length)).Count('\n') is > 0 and var lines ? lines + 1 : 0);
        return Fail(line, $"pattern '{Shorten(scalar.Text)}' is not valid {language}: {error}");
    }

    private static string Shorten(string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        return line.Length <= 60 ? line : line[..57] + "...";
    }

    private RegexFormula? Expression(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            Error(node.Line, "a regular expression is text");
            return null;
        }
        var (expression, error) = RegexText.Compile(scalar.Text.TrimEnd('\n'));
        if (expression is not null) return new RegexFormula(expression);
        Error(scalar.Line, $"'{Shorten(scalar.Text)}' is not a valid regular expression: {error}");
        return null;
    }

    private Formula? Fail(int line, string message)
    {
        Error(line, message);
        return null;
    }

    private void Error(int line, string message)
    {
        var text = $"{file}:{line}: {message.TrimEnd('.')}.";
        if (!errors.Contains(text)) errors.Add(text);
    }
}
