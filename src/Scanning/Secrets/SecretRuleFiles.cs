using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Merlon.Model;
using Merlon.Yaml;

namespace Merlon.Scanning.Secrets;

/// <summary>Reads secret rules in Merlon's YAML format. Broken files stop the run: all errors of all files at once.</summary>
public static class SecretRuleFiles
{
    private const string DefaultExamplePath = "src/settings.txt";

    /// <summary>Reads files in the given order. Throws <see cref="RuleFileException"/>.</summary>
    /// <param name="files">Names for messages, and texts.</param>
    /// <param name="trusted">The built-in rules.</param>
    /// <param name="examples">Whether <c>match:</c> and <c>ignore:</c> are wanted, which only tests ask for.</param>
    public static SecretRuleSet Read(IReadOnlyList<(string Name, string Text)> files, bool trusted, bool examples = true)
    {
        var errors = new List<string>();
        var parsed = new (List<SecretRule> Rules, List<string> Errors)[files.Count];
        Parallel.For(0, files.Count, i =>
        {
            var fileErrors = new List<string>();
            parsed[i] = ([.. ReadOne(files[i].Name, examples ? files[i].Text : WithoutExamples(files[i].Text), trusted, fileErrors)], fileErrors);
        });
        var rules = new List<SecretRule>();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (fileRules, fileErrors) in parsed)
        {
            errors.AddRange(fileErrors);
            foreach (var rule in fileRules)
            {
                if (ids.TryAdd(rule.Id, rule.Source)) rules.Add(rule);
                else errors.Add($"{rule.Source}: the rule id '{rule.Id}' is taken by {ids[rule.Id]}. Choose another.");
            }
        }
        if (errors.Count > 0) throw new RuleFileException(errors);
        return new SecretRuleSet(rules, [], VersionOf(files.Select(f => f.Text)));
    }

    /// <summary>First 12 hex digits of the SHA-256 over the texts.</summary>
    public static string VersionOf(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts) hash.AppendData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>
    /// The text with empty lines for the examples of rules, whose keys stand four columns in: they are a third of the
    /// built-in rules, and reading those is half of what a small scan costs.
    /// </summary>
    private static string WithoutExamples(string text)
    {
        var kept = new StringBuilder(text.Length);
        var isExample = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IndexOfAnyExcept(' ') is >= 0 and <= 4) isExample = line.StartsWith("    match:", StringComparison.Ordinal) || line.StartsWith("    ignore:", StringComparison.Ordinal);
            if (!isExample) kept.Append(line);
            kept.Append('\n');
        }
        return kept.ToString();
    }

    private static IEnumerable<SecretRule> ReadOne(string name, string text, bool trusted, List<string> errors)
    {
        var (root, broken) = YamlText.Parse(text);
        errors.AddRange(broken.Select(b => $"{name}:{b.Line}: {b.Message}."));
        if (root is not YamlMap map)
        {
            if (broken.Count == 0) errors.Add($"{name}:1: a rule file is a map with 'provider' and 'rules'.");
            yield break;
        }
        var file = new YamlSchema(name, map, errors);
        file.Required("provider");
        var references = file.Texts("references");
        var rules = file.Maps("rules").ToList();
        if (rules.Count == 0) file.Error(map.Line, "'rules' is missing or empty. Add a list of rules");
        file.RefuseUnknown();
        foreach (var rule in rules) yield return Rule(name, rule, references, trusted);
    }

    private static SecretRule Rule(string file, YamlSchema y, IReadOnlyList<string> references, bool trusted)
    {
        var rule = new SecretRule
        {
            Id = y.Required("id"),
            Title = y.Required("title"),
            Description = y.Required("description"),
            Severity = y.Choice("severity", Severity.High),
            Confidence = y.Choice("confidence", Confidence.High),
            Cwe = y.Texts("cwe") is { Count: > 0 } cwe ? cwe : ["CWE-798"],
            FamilyName = y.Text("family"),
            Kind = y.Choice("kind", SecretRuleKind.Pattern),
            Keywords = [.. y.Texts("keywords").Select(k => k.ToLowerInvariant())],
            Needs = y.Text("needs") is { Length: > 0 } needs ? Encoding.UTF8.GetBytes(needs) : null,
            PatternText = y.Text("pattern"),
            NameText = y.Text("name"),
            ValueText = y.Text("value"),
            PathText = y.Text("path"),
            Lines = (int)y.Number("lines", 1, 1, 1000),
            Entropy = y.Number("entropy", 0, 0, 8),
            Looks = y.Choice("looks", ValueLook.Any),
            Generic = y.Flag("generic", false),
            TestSeverity = y.Text("tests") is null ? null : y.Choice("tests", Severity.Low),
            DropPlaceholders = y.Flag("placeholders", true),
            Remediation = y.Required("remediation"),
            References = [.. references, .. y.Texts("references")],
            Match = Examples(y, "match"),
            Ignore = Examples(y, "ignore"),
            Untrusted = !trusted,
            Source = $"{file}:{y.Line}",
        };
        y.RefuseUnknown();
        Check(rule, y, trusted);
        return rule;
    }

    private static void Check(SecretRule rule, YamlSchema y, bool trusted)
    {
        if (!Regex.IsMatch(rule.Id, "^[a-z0-9]+(-[a-z0-9]+)*$")) y.Error(y.LineOf("id"), $"the id '{rule.Id}' is not kebab-case. Use lower-case words joined by '-'");
        if (rule.Kind == SecretRuleKind.Pattern && rule.PatternText is null) y.Error(y.Line, "'pattern' is missing. Add it, or set 'kind'");
        if (rule.Kind == SecretRuleKind.Assignment && rule.ValueText is null && rule.Looks == ValueLook.Any) y.Error(y.Line, "'value' is missing. Add the expression that the whole value must match");
        if (rule.Kind == SecretRuleKind.File && rule.PathText is null) y.Error(y.Line, "'path' is missing. A rule of kind file names the files by it");
        if (rule.Kind != SecretRuleKind.File)
        {
            if (rule.Keywords.Count == 0 && (rule.PathText is null || rule.Kind == SecretRuleKind.Assignment)) y.Error(y.Line, "'keywords' is missing. Name at least one literal that lies in every match");
            foreach (var keyword in rule.Keywords.Where(k => k.Length is < 2 or > 64 || !k.All(char.IsAscii)))
                y.Error(y.LineOf("keywords"), $"the keyword '{keyword}' needs 2 to 64 ASCII characters");
        }
        // The built-in expressions are proved by the tests; compiling all of them at every start would cost half of it.
        if (trusted) return;
        foreach (var (key, made) in new (string, Func<Regex?>)[] { ("pattern", () => rule.Pattern), ("path", () => rule.Path), ("name", () => rule.Name), ("value", () => rule.Value) })
        {
            try { made(); }
            catch (ArgumentException e) { y.Error(y.LineOf(key), $"'{key}' is not a valid regular expression: {e.Message.Split('\n')[0].TrimEnd('.')}"); }
        }
    }

    private static IReadOnlyList<RuleExample> Examples(YamlSchema y, string key) => [.. y.Items(key).Select(item => item switch
    {
        YamlScalar scalar => new RuleExample(DefaultExamplePath, scalar.Text),
        YamlMap map => new RuleExample((map["path"] as YamlScalar)?.Text ?? DefaultExamplePath, (map["text"] as YamlScalar)?.Text ?? ""),
        _ => new RuleExample(DefaultExamplePath, ""),
    })];
}
