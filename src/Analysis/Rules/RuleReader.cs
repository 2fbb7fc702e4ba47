using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Tree;
using Merlon.Model;
using Merlon.Yaml;

namespace Merlon.Analysis.Rules;

/// <summary>Reads rule files of semgrep's format. Every error of every file is collected, each as "file:line: what. What to do."</summary>
public static class RuleReader
{
    private static readonly HashSet<string> RuleKeys = new(StringComparer.Ordinal)
    {
        "id", "message", "severity", "languages", "mode", "match", "taint", "pattern", "patterns", "pattern-either", "pattern-regex", "pattern-not", "pattern-inside",
        "pattern-not-inside", "pattern-not-regex", "pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators", "fix", "fix-regex",
        "metadata", "options", "paths", "min-version", "max-version", "equivalences", "product", "dependencies", "r2c-internal-project-depends-on", "focus-metavariable",
        "metavariable-regex", "metavariable-pattern", "metavariable-comparison", "metavariable-analysis", "metavariable-type", "extract", "steps", "join", "tags",
        "project-depends-on", "confidence", "owasp", "cwe", "validators", "version", "include", "present", "absent",
    };

    /// <summary>The release of the rule format whose features are read here; <c>min-version</c> and <c>max-version</c> are compared with it.</summary>
    public static readonly Version FormatVersion = new(1, 182, 0);

    /// <summary>The rules of a file.</summary>
    /// <param name="name">The file's name, for errors.</param>
    /// <param name="blocks">What rules may include; null for none.</param>
    public static IReadOnlyList<Rule> Read(string name, string text, List<string> errors, RuleBlocks? blocks = null)
    {
        var (root, broken) = YamlText.Parse(text);
        errors.AddRange(broken.Select(b => $"{name}:{b.Line}: {b.Message}."));
        if (broken.Count > 0) return [];
        if (root is YamlMap { Entries: [{ Key: "blocks", Value: YamlList }] }) return [];
        if (root is not YamlMap map || map["rules"] is not YamlList list)
        {
            errors.Add($"{name}:1: a rule file is a map with 'rules'. Write 'rules:' and a list below it.");
            return [];
        }
        var rules = new List<Rule>();
        foreach (var item in list.Items)
        {
            if (item is YamlMap rule)
            {
                if (ReadRule(name, rule, errors, blocks ?? RuleBlocks.Empty) is { } read) rules.Add(read);
            }
            else
            {
                errors.Add($"{name}:{item.Line}: a rule is a map. Write '- id: ...'.");
            }
        }
        return rules;
    }

    private static Rule? ReadRule(string file, YamlMap map, List<string> errors, RuleBlocks blocks)
    {
        var count = errors.Count;
        foreach (var entry in map.Entries.Where(e => !RuleKeys.Contains(e.Key)))
            errors.Add($"{file}:{entry.Line}: '{entry.Key}' is not a key of a rule. Check its spelling.");
        RefuseOthers(file, map["paths"], "paths", ["include", "exclude"], errors);
        RefuseOthers(file, map["fix-regex"], "fix-regex", ["regex", "replacement", "count"], errors);
        var languages = ReadLanguages(file, map, errors);
        var metadata = map["metadata"] as YamlMap;
        var rule = new Rule
        {
            Id = Required(file, map, "id", errors),
            Message = Required(file, map, "message", errors, isEmptyAllowed: true),
            Severity = SeverityOf(file, map, errors),
            Languages = languages,
            Options = OptionsOf(RuleOptions.Check(file, map["options"], errors)),
            Flow = FlowOf(map["options"] as YamlMap),
            Fix = Text(map["fix"]),
            FixRegex = FixRegexOf(file, map["fix-regex"] as YamlMap, errors),
            Include = Texts((map["paths"] as YamlMap)?["include"]),
            Exclude = Texts((map["paths"] as YamlMap)?["exclude"]),
            Metadata = MetadataOf(metadata),
            Source = $"{file}:{map.Line}",
        };
        if (WhySkipped(file, map, errors) is { } reason) return errors.Count == count ? rule with { Skipped = reason } : null;
        var isProject = Text(map["mode"]) == "project";
        if (!isProject && map["present"] is { } alone) errors.Add($"{file}:{alone.Line}: 'present' belongs to project rules. Add 'mode: project'.");
        rule = isProject ? ProjectReader.Read(file, map, rule, errors, blocks)
            : Text(map["mode"]) == "taint" || map["taint"] is not null
            ? rule with { Taint = TaintReader.Read(file, map, languages, errors, blocks) }
            : rule with { Formulas = Formulas(file, map, languages, errors, blocks) };
        return errors.Count == count ? rule : null;
    }

    /// <summary>Why a valid rule cannot run here: it asks for another release of the format, or for a mode that only others have.</summary>
    private static string? WhySkipped(string file, YamlMap map, List<string> errors)
    {
        if (VersionOf(file, map, "min-version", errors) is { } least && least > FormatVersion) return $"it asks for version {least} of the rule format or later, this is {FormatVersion}";
        if (VersionOf(file, map, "max-version", errors) is { } most && most < FormatVersion) return $"it is for version {most} of the rule format or earlier, this is {FormatVersion}";
        switch (Text(map["mode"]))
        {
            case null or "search" or "taint" or "project": return null;
            case "extract" or "join" or "step" or "secrets" or "sca" or "supply-chain": return $"the mode '{Text(map["mode"])}' is not supported";
            case var other:
                errors.Add($"{file}:{map["mode"]!.Line}: '{other}' is not a mode. Known are search, taint, project.");
                return null;
        }
    }

    private static Version? VersionOf(string file, YamlMap map, string key, List<string> errors)
    {
        if (Text(map[key]) is not { } text) return null;
        if (Version.TryParse(text, out var version)) return version;
        errors.Add($"{file}:{map[key]!.Line}: '{text}' is not a version. Write '{key}: 1.2.3'.");
        return null;
    }

    private static void RefuseOthers(string file, YamlNode? node, string parent, string[] known, List<string> errors)
    {
        if (node is not YamlMap map) return;
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key))) errors.Add($"{file}:{entry.Line}: '{entry.Key}' is not a key of '{parent}'. Known are {string.Join(", ", known)}.");
    }

    private static Dictionary<Language, Formula> Formulas(string file, YamlMap map, IReadOnlyList<Language> languages, List<string> errors, RuleBlocks blocks)
    {
        var formulas = new Dictionary<Language, Formula>();
        // What is wrong with the keys of a rule for other languages is wrong all the same.
        if (languages.Count == 0) new FormulaReader(file, Language.Generic, errors, blocks: blocks).Read(map);
        foreach (var language in languages)
        {
            if (new FormulaReader(file, language, errors, blocks: blocks).Read(map) is { } formula) formulas.Add(language, formula);
        }
        return formulas;
    }

    internal static List<Language> ReadLanguages(string file, YamlMap map, List<string> errors)
    {
        var languages = new List<Language>();
        if (map["languages"] is null) errors.Add($"{file}:{map.Line}: 'languages' is missing. Add a list such as [python].");
        else if (Texts(map["languages"]).Count == 0) errors.Add($"{file}:{map["languages"]!.Line}: 'languages' is empty. Name one, such as [python].");
        foreach (var name in Texts(map["languages"]))
        {
            if (LanguageNames.TryParse(name, out var language))
            {
                if (!languages.Contains(language)) languages.Add(language);
            }
            else if (!LanguageNames.IsForeign(name))
            {
                errors.Add($"{file}:{map["languages"]!.Line}: '{name}' is not a language. Known are python, javascript, typescript, generic, regex, json, yaml, dockerfile, html, bash.");
            }
        }
        return languages;
    }

    private static Severity SeverityOf(string file, YamlMap map, List<string> errors)
    {
        switch (Text(map["severity"])?.ToUpperInvariant())
        {
            case "CRITICAL": return Severity.Critical;
            case "ERROR" or "HIGH": return Severity.High;
            case "WARNING" or "MEDIUM": return Severity.Medium;
            case "LOW": return Severity.Low;
            case "INFO" or "INVENTORY" or "EXPERIMENT": return Severity.Info;
            case null:
                errors.Add($"{file}:{map.Line}: 'severity' is missing. Add CRITICAL, HIGH, MEDIUM, LOW or INFO.");
                return Severity.Medium;
            case var other:
                errors.Add($"{file}:{map["severity"]!.Line}: '{other}' is not a severity. Known are CRITICAL, HIGH, MEDIUM, LOW, INFO, and ERROR, WARNING.");
                return Severity.Medium;
        }
    }

    private static MatchOptions OptionsOf(YamlMap? map)
    {
        if (map is null) return MatchOptions.Default;
        bool Flag(string key, bool fallback) => bool.TryParse(Text(map[key]), out var flag) ? flag : fallback;
        var defaults = MatchOptions.Default;
        return new MatchOptions
        {
            ConstantPropagation = Flag("constant_propagation", defaults.ConstantPropagation),
            SymbolicPropagation = Flag("symbolic_propagation", defaults.SymbolicPropagation),
            AcMatching = Flag("ac_matching", defaults.AcMatching),
            CommutativeBoolean = Flag("commutative_boolop", defaults.CommutativeBoolean),
            SymmetricEquality = Flag("symmetric_eq", defaults.SymmetricEquality),
            ImplicitDeepExpressions = Flag("implicit_deep_exprstmt", defaults.ImplicitDeepExpressions),
            ImplicitEllipsis = Flag("implicit_ellipsis", defaults.ImplicitEllipsis),
            GenericEllipsisSpan = EllipsisSpan(map),
            GenericComments = Text(map["generic_comment_style"]) switch { "c" => TextComments.C, "cpp" => TextComments.Cpp, "shell" => TextComments.Shell, _ => TextComments.None },
            GenericCaseless = Flag("generic_caseless", defaults.GenericCaseless),
            LetIsVar = Flag("let_is_var", defaults.LetIsVar),
            AttributesAreExpressions = Flag("attr_expr", defaults.AttributesAreExpressions),
            XmlAttributesImplicitEllipsis = Flag("xml_attrs_implicit_ellipsis", defaults.XmlAttributesImplicitEllipsis),
            XmlSingletonIsLoose = Flag("xml_singleton_loose_matching", defaults.XmlSingletonIsLoose),
            FieldsAsAssignments = Flag("flddef_assign", defaults.FieldsAsAssignments),
            VariablesAsAssignments = Flag("vardef_assign", defaults.VariablesAsAssignments),
            ArrowIsFunction = Flag("arrow_is_function", defaults.ArrowIsFunction),
            DecoratorsOrderMatters = Flag("decorators_order_matters", defaults.DecoratorsOrderMatters),
            XmlChildrenOrdered = Flag("xml_children_ordered", defaults.XmlChildrenOrdered),
            GoDeeperExpressions = Flag("go_deeper_expr", defaults.GoDeeperExpressions),
            GoDeeperStatements = Flag("go_deeper_stmt", defaults.GoDeeperStatements),
        };
    }

    /// <summary>The other engine for generic patterns knows no limit.</summary>
    private static int EllipsisSpan(YamlMap map)
    {
        const int longest = 1000;
        if (Text(map["generic_engine"]) == "aliengrep") return longest;
        return int.TryParse(Text(map["generic_ellipsis_max_span"]), out var span) ? Math.Clamp(span, 0, longest) : MatchOptions.Default.GenericEllipsisSpan;
    }

    private static TaintOptions FlowOf(YamlMap? map)
    {
        if (map is null) return TaintOptions.Default;
        bool Flag(string key) => bool.TryParse(Text(map[key]), out var flag) && flag;
        return new TaintOptions
        {
            SafeFunctions = Flag("taint_assume_safe_functions"),
            SafeIndexes = Flag("taint_assume_safe_indexes"),
            SafeComparisons = Flag("taint_assume_safe_comparisons"),
            SafeBooleans = Flag("taint_assume_safe_booleans"),
            SafeNumbers = Flag("taint_assume_safe_numbers"),
            OnlyAssignments = Flag("taint_only_propagate_through_assignments"),
            UnifiesMetavariables = Flag("taint_unify_mvars"),
            FocusesOnSource = Text(map["taint_focus_on"]) == "source",
        };
    }

    private static FixRegex? FixRegexOf(string file, YamlMap? map, List<string> errors)
    {
        if (map is null) return null;
        var (expression, error) = RegexText.Compile(Exact(map["regex"]));
        if (expression is not null) return new FixRegex(expression, Exact(map["replacement"]), int.TryParse(Text(map["count"]), out var count) ? count : null);
        errors.Add($"{file}:{map.Line}: 'fix-regex' is not a valid regular expression: {error}.");
        return null;
    }

    private static RuleMetadata MetadataOf(YamlMap? map) => map is null ? new RuleMetadata() : new RuleMetadata
    {
        Cwe = Texts(map["cwe"]),
        Owasp = Texts(map["owasp"]),
        References = [.. Texts(map["references"]).Concat(Texts(map["reference"]))],
        Confidence = Text(map["confidence"])?.ToUpperInvariant() switch { "HIGH" => Confidence.High, "LOW" => Confidence.Low, _ => Confidence.Medium },
        Title = Text(map["title"]) ?? Text(map["shortDescription"]),
        Remediation = Text(map["remediation"]) ?? Text(map["fix-hint"]),
        Family = Text(map["family"]),
        Type = WireNames.TryParse<IssueType>(Text(map["type"]), out var type) ? type : null,
        Example = map["example"] is YamlMap example && Text(example["before"]) is { } before && Text(example["after"]) is { } after ? new RuleExample(before, after) : null,
        Covers = Texts(map["covers"]),
        CoversIn = Texts(map["covers-in"]),
        All = map,
    };

    private static string Required(string file, YamlMap map, string key, List<string> errors, bool isEmptyAllowed = false)
    {
        var text = Text(map[key]);
        if (text is null || (text.Length == 0 && !isEmptyAllowed)) errors.Add($"{file}:{map.Line}: '{key}' is missing. Add it.");
        return text ?? "";
    }

    internal static string? Text(YamlNode? node) => node is YamlScalar { IsNull: false } scalar ? scalar.Text.Trim() : null;

    /// <summary>Blanks at the ends count in what is replaced.</summary>
    private static string Exact(YamlNode? node) => node is YamlScalar { IsNull: false } scalar ? scalar.Text : "";

    internal static IReadOnlyList<string> Texts(YamlNode? node) => node switch
    {
        YamlScalar { IsNull: false } scalar => [scalar.Text.Trim()],
        YamlList list => [.. list.Items.OfType<YamlScalar>().Select(s => s.Text.Trim())],
        _ => [],
    };
}
