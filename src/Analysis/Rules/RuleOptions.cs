using System.Globalization;
using Merlon.Yaml;

namespace Merlon.Analysis.Rules;

/// <summary>The keys of <c>options</c> and what values they take; others are refused.</summary>
internal static class RuleOptions
{
    private static readonly HashSet<string> s_flags = new(StringComparer.Ordinal)
    {
        "constant_propagation", "symbolic_propagation", "ac_matching", "commutative_boolop", "symmetric_eq", "vardef_assign", "flddef_assign", "attr_expr",
        "arrow_is_function", "let_is_var", "go_deeper_expr", "go_deeper_stmt", "implicit_deep_exprstmt", "implicit_ellipsis", "decorators_order_matters",
        "xml_singleton_loose_matching", "xml_attrs_implicit_ellipsis", "xml_children_ordered",
        "taint_unify_mvars", "taint_assume_safe_functions", "taint_assume_safe_indexes", "taint_assume_safe_comparisons", "taint_assume_safe_booleans",
        "taint_assume_safe_numbers", "taint_only_propagate_through_assignments", "taint_intrafile", "taint_interfile", "interfile",
        "generic_multiline", "generic_caseless",
        // Without a meaning here: names are always told apart by what they resolve to, and no language of ours returns its last expression.
        "unify_ids_strictly", "commutative_compop", "implicit_return", "dynamic_timeout",
    };

    private static readonly HashSet<string> s_numbers = new(StringComparer.Ordinal) { "generic_ellipsis_max_span", "max_match_per_file", "timeout", "dynamic_timeout_unit_kb", "dynamic_timeout_max_multiplier" };

    private static readonly HashSet<string> s_lists = new(StringComparer.Ordinal) { "generic_braces", "generic_extra_braces", "generic_extra_word_characters" };

    private static readonly Dictionary<string, string[]> s_choices = new(StringComparer.Ordinal)
    {
        ["taint_match_on"] = ["source", "sink"],
        ["taint_focus_on"] = ["source", "sink"],
        ["generic_engine"] = ["spacegrep", "aliengrep"],
        ["generic_comment_style"] = ["c", "cpp", "shell"],
        ["cpp_parsing_pref"] = ["as_fundef", "as_vardef_with_ctor"],
    };

    /// <summary>The options as they are; what is wrong with them is added to the errors.</summary>
    public static YamlMap? Check(string file, YamlNode? node, List<string> errors)
    {
        if (node is YamlMap map)
        {
            foreach (var entry in map.Entries)
            {
                if (Complaint(entry) is { } complaint) errors.Add($"{file}:{entry.Line}: {complaint}.");
            }
            return map;
        }
        if (node is not null and not YamlScalar { IsNull: true }) errors.Add($"{file}:{node.Line}: 'options' takes a map. Write 'name: value' below it.");
        return null;
    }

    private static string? Complaint(YamlEntry entry)
    {
        var text = RuleReader.Text(entry.Value);
        if (s_flags.Contains(entry.Key)) return bool.TryParse(text, out _) ? null : $"the option '{entry.Key}' takes true or false";
        if (s_numbers.Contains(entry.Key)) return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 ? null : $"the option '{entry.Key}' takes a number";
        if (s_lists.Contains(entry.Key)) return entry.Value is YamlList ? null : $"the option '{entry.Key}' takes a list";
        if (s_choices.TryGetValue(entry.Key, out var choices)) return choices.Contains(text) ? null : $"the option '{entry.Key}' takes {string.Join(" or ", choices)}";
        return $"'{entry.Key}' is not an option. Check its spelling; known are {string.Join(", ", s_flags.Concat(s_numbers).Concat(s_lists).Concat(s_choices.Keys).Order(StringComparer.Ordinal))}";
    }
}
