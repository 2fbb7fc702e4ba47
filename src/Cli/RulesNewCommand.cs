using System.CommandLine;
using Merlon.Scanning.Pipeline;

namespace Merlon.Cli;

/// <summary><c>merlon rules new ID</c>: the two files of a new rule, to be filled in.</summary>
internal static class RulesNewCommand
{
    private static readonly Dictionary<string, (string Extension, string Comment)> Languages = new(StringComparer.Ordinal)
    {
        ["python"] = ("py", "#"),
        ["javascript"] = ("js", "//"),
        ["typescript"] = ("ts", "//"),
        ["dockerfile"] = ("dockerfile", "#"),
        ["yaml"] = ("test.yaml", "#"),
        ["html"] = ("html", "<!--"),
    };

    private static readonly string[] Marks = ["ruleid", "ruleid", "ok", "ok"];

    public static Command Create(Surroundings surroundings)
    {
        var id = new Argument<string>("id") { Description = "Id of the rule: kebab-case, names the bad thing." };
        var folder = new Option<string>("--folder") { Description = "Where the files go.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var language = new Option<string>("--language") { Description = "Language of the code it looks at.", HelpName = "NAME", DefaultValueFactory = _ => "python" };
        language.AcceptOnlyFromAmong([.. Languages.Keys]);
        var command = new CommandWithExamples("new", "Writes the two files of a new rule: the rule and its sample.",
            ("merlon rules new flask-debug-enabled --folder rules/python/flask", "a rule for Python"),
            ("merlon rules new vm-run-in-context --language javascript", "a rule for JavaScript"))
        {
            id, folder, language,
        };
        command.SetAction(parsed => Write(parsed.GetRequiredValue(id), parsed.GetRequiredValue(folder), parsed.GetRequiredValue(language), surroundings));
        return command;
    }

    private static int Write(string id, string folder, string language, Surroundings surroundings)
    {
        if (id.Length == 0 || id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            throw new ScanStoppedException(StopReason.Usage, $"'{id}' is not kebab-case. Use small letters, digits and '-'.");
        var (extension, comment) = Languages[language];
        var sample = Path.Combine(folder, $"{id}.{extension}");
        foreach (var (path, text) in new[] { (Path.Combine(folder, id + ".yaml"), RuleText(id, language)), (sample, SampleText(id, comment)) })
        {
            if (File.Exists(path)) throw new ScanStoppedException(StopReason.Usage, $"{path}: is there already. Choose another id or folder.");
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, text);
            surroundings.Output.WriteLine(path);
        }
        surroundings.Output.WriteLine($"Fill them in; 'merlon rules lint {folder}' says what is missing.");
        return ExitCode.Clean;
    }

    private static string RuleText(string id, string language) => $"""
        rules:
          - id: {id}
            languages: [{language}]
            severity: MEDIUM
            message: >-
              What is wrong, why it matters, what to do.
            pattern: dangerous(...)
            metadata:
              title: One line for lists
              type: OWASP_INJECTION
              cwe: [CWE-000]
              owasp: ["A03:2021", "A05:2025"]
              confidence: MEDIUM
              covers: []
              remediation: >-
                What to do.
              example:
                before: |
                  dangerous(value)
                after: |
                  safe(value)
              references: []

        """;

    private static string SampleText(string id, string comment)
    {
        var end = comment == "<!--" ? " -->" : "";
        return string.Concat(Marks.Select(mark => $"{comment} {mark}: {id}{end}\n\n"));
    }
}
