namespace Merlon.Analysis.Languages;

/// <summary>A language that rules may name and files may be of.</summary>
public enum Language : byte
{
    Python,
    JavaScript,
    TypeScript,

    /// <summary>Text in which words and brackets are matched.</summary>
    Generic,

    /// <summary>Text in which only regular expressions look.</summary>
    Regex,
    Json,
    Yaml,
    Dockerfile,
    Html,

    /// <summary>Commands of the shell, of which Dockerfiles and workflows hold many.</summary>
    Bash,
}

/// <summary>The names of languages in rules, and the files they are in.</summary>
public static class LanguageNames
{
    private static readonly Dictionary<string, Language> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["python"] = Language.Python, ["python2"] = Language.Python, ["python3"] = Language.Python, ["py"] = Language.Python,
        ["javascript"] = Language.JavaScript, ["js"] = Language.JavaScript,
        ["typescript"] = Language.TypeScript, ["ts"] = Language.TypeScript,
        ["generic"] = Language.Generic, ["spacegrep"] = Language.Generic, ["aliengrep"] = Language.Generic,
        ["regex"] = Language.Regex, ["none"] = Language.Regex,
        ["json"] = Language.Json, ["yaml"] = Language.Yaml,
        ["dockerfile"] = Language.Dockerfile, ["docker"] = Language.Dockerfile, ["html"] = Language.Html,
        ["bash"] = Language.Bash, ["sh"] = Language.Bash,
    };

    /// <summary>Languages of the rule format that Merlon does not analyse; a rule that names one is valid and finds nothing.</summary>
    private static readonly HashSet<string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        "apex", "c", "c++", "cpp", "c#", "csharp", "cairo", "circom", "clojure", "dart", "elixir", "ex", "go", "golang", "hack", "hacklang",
        "hcl", "tf", "terraform", "java", "jsonnet", "julia", "kotlin", "kt", "lisp", "lua", "move_on_aptos", "move_on_sui", "ocaml", "php", "promql",
        "proto", "proto3", "protobuf", "ql", "r", "ruby", "rb", "rust", "scala", "scheme", "sol", "solidity", "swift", "vue", "xml", "vb", "gosu",
    };

    public static bool TryParse(string name, out Language language) => ByName.TryGetValue(name, out language);

    public static bool IsForeign(string name) => Foreign.Contains(name);

    /// <summary>The language of a file by its name; null for files that only generic rules look at.</summary>
    public static Language? OfFile(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var extension = name.LastIndexOf('.') is >= 0 and var dot ? name[dot..].ToString().ToLowerInvariant() : "";
        return extension switch
        {
            ".py" or ".pyi" or ".pyw" => Language.Python,
            ".js" or ".jsx" or ".mjs" or ".cjs" => Language.JavaScript,
            ".ts" or ".tsx" or ".mts" or ".cts" => Language.TypeScript,
            ".json" or ".ipynb" => Language.Json,
            ".yaml" or ".yml" => Language.Yaml,
            ".html" or ".htm" => Language.Html,
            ".sh" or ".bash" => Language.Bash,
            ".dockerfile" or ".containerfile" => Language.Dockerfile,
            // What is written about one, and what it leaves out.
            ".md" or ".txt" or ".rst" or ".adoc" or ".dockerignore" => null,
            _ when IsDockerfile(name) => Language.Dockerfile,
            _ => null,
        };
    }

    /// <summary><c>Dockerfile</c>, <c>Dockerfile.web</c>, <c>Containerfile-arm</c>.</summary>
    private static bool IsDockerfile(ReadOnlySpan<char> name)
    {
        foreach (var stem in (ReadOnlySpan<string>)["Dockerfile", "Containerfile"])
        {
            if (name.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && (name.Length == stem.Length || !char.IsLetterOrDigit(name[stem.Length]))) return true;
        }
        return false;
    }
}
