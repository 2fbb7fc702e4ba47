using Merlon.Analysis.Sources;
using System.Text;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Search;

namespace Merlon.Analysis.Tests.Search;

/// <summary>
/// What does not change what a program does changes no finding: names of locals, layout, parentheses, quotes, semicolons,
/// the order of keyword arguments. Programs are written with marks that each rewriting fills in its own way, by a seed.
/// </summary>
/// <remarks>
/// <c>«a»</c> is a local, <c>˙</c> white space that may grow or vanish, <c>¶</c> a line break that may become several,
/// <c>⟨x⟩</c> an expression that may stand in parentheses, <c>“x”</c> a string, <c>⟦x|y⟧</c> arguments in any order.
/// </remarks>
public sealed class InvarianceTests
{
    private const int Seeds = 40;

    private static readonly string[] s_pythonPrograms =
    [
        """
        import subprocess, os.path as p¶from hashlib import md5 as digest¶
        def handle(«request»,˙«limit»=10):¶
            «command»˙=˙“ls ”˙+˙⟨«request».args⟩¶
            for «item» in˙⟨«request».items()⟩:¶
                subprocess.run(«command»,˙⟦shell=True|cwd=⟨“/”⟩|timeout=«limit»⟧)¶
                «hashed»˙=˙digest(⟨«item»⟩)¶
            if˙⟨«limit»˙==˙10˙and˙«request»⟩:¶
                return p.join(⟨“a”⟩,˙«command»)¶
            return˙⟨«hashed»⟩¶
        """,
        """
        from flask import Flask¶
        app˙=˙Flask(__name__)¶
        @app.route(“/”,˙⟦methods=[“GET”]|strict_slashes=False⟧)¶
        def index(«user»):¶
            with open(⟨«user»⟩) as «handle»:¶
                «data»˙=˙«handle».read()¶
                try:¶
                    eval(⟨«data»⟩)¶
                except ValueError as «error»:¶
                    print(⟨«error»⟩)¶
            «text»˙=˙“x”¶
            return render(«text»˙+˙“y”,˙[⟨«v»⟩ for «v» in˙⟨«data»⟩])¶
        """,
    ];

    private static readonly string[] s_pythonRules =
    [
        "pattern: subprocess.run(..., shell=True, ...)",
        "pattern: os.path.join(...)",
        "pattern: hashlib.md5(...)",
        "patterns: [{pattern: 'subprocess.run($C, ...)'}, {pattern-inside: \"def $F(...):\\n  ...\"}, {pattern-inside: \"$C = ...\\n...\"}]",
        "pattern: \"for $I in $X.items():\\n  ...\"",
        "pattern: $A == $B",
        "patterns: [{pattern: eval(...)}, {pattern-inside: \"with open(...) as $F:\\n  ...\"}]",
        "pattern: \"@app.route(..., methods=[...], ...)\\ndef $F(...): ...\"",
        "pattern: render(\"xy\", ...)",
        "pattern: \"try:\\n  ...\\nexcept $E as $N:\\n  ...\"",
        "pattern: return $X",
        "pattern: \"[$X for $X in $Y]\"",
    ];

    private static readonly string[] s_scriptPrograms =
    [
        """
        import {˙exec as run˙} from “child_process”;¶
        const «path»˙=˙require(“path”);¶
        export function handle(«req»,˙«res»)˙{¶
          const «name»˙=˙“a”;¶
          let «target»˙=˙«path».join(⟨“/srv”⟩,˙⟨«req».query.file⟩);¶
          run(«target»˙+˙⟨«name»⟩,˙(«err»)˙=>˙{˙if˙(⟨«err»⟩)˙{¶«res».send(⟨«err»⟩);¶}˙});¶
          for˙(const «row» of˙⟨«req».rows⟩)˙{¶eval(⟨«row»⟩);¶}¶
          return «res».json({˙ok:˙⟨true⟩,˙name:˙«name»˙});¶
        }¶
        """,
        """
        class Store˙{¶
          constructor(«db»)˙{¶this.db˙=˙«db»;¶}¶
          async find(«key»)˙{¶
            const «sql»˙=˙`select ${«key»}`;¶
            try˙{¶
              return await this.db.query(⟨«sql»⟩);¶
            }˙catch˙(«e»)˙{¶
              console.log(“failed”,˙⟨«e»⟩);¶
              throw new Error(⟨“no”⟩);¶
            }¶
          }¶
        }¶
        """,
    ];

    private static readonly string[] s_scriptRules =
    [
        "pattern: child_process.exec(...)",
        "patterns: [{pattern: '$P.join(...)'}, {pattern-inside: 'const $P = require(\"path\"); ...'}]",
        "pattern: eval(...)",
        "pattern: '$R.json({ok: true})'",
        "pattern: 'for (const $X of $Y) { ... }'",
        "pattern: 'if ($X) { ... }'",
        "pattern: \"child_process.exec($X + 'a', ...)\"",
        "pattern: 'const $Q = `...${$X}...`;'",
        "patterns: [{pattern: '$DB.query($Q)'}, {pattern-inside: 'const $Q = `...`; ...'}]",
        "pattern: 'try { ... } catch ($E) { ... }'",
        "pattern: console.log(\"...\", $X)",
        "pattern: 'class $C { ... }'",
        "pattern: throw new Error(...)",
    ];

    public static TheoryData<Language, int> Programs => new(
        s_pythonPrograms.Select((_, i) => (Language.Python, i)).Concat(s_scriptPrograms.SelectMany((_, i) => new[] { (Language.JavaScript, i), (Language.TypeScript, i) })));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Rewriting_changes_no_finding(Language language, int program)
    {
        var isPython = language == Language.Python;
        var text = (isPython ? s_pythonPrograms : s_scriptPrograms)[program].Replace("\r", "", StringComparison.Ordinal).Replace("¶\n", "¶", StringComparison.Ordinal);
        var rules = (isPython ? s_pythonRules : s_scriptRules).Select(r => Marked.ReadRule($"rules:\n- id: a\n  message: m\n  severity: LOW\n  languages: [{(isPython ? "python" : "javascript, typescript")}]\n  {r}\n")).ToList();
        var plain = Findings(language, new Rewriting(null, isPython).Of(text), rules);
        plain.ShouldContain(count => count > 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var rewritten = new Rewriting(new Random(seed), isPython).Of(text);
            Findings(language, rewritten, rules).ShouldBe(plain, $"seed {seed}:\n{rewritten}");
        }
    }

    [Fact]
    public void Every_rule_finds_something()
    {
        foreach (var (rules, programs, language) in new[] { (s_pythonRules, s_pythonPrograms, Language.Python), (s_scriptRules, s_scriptPrograms, Language.JavaScript) })
        {
            foreach (var keys in rules)
            {
                var rule = Marked.ReadRule($"rules:\n- id: a\n  message: m\n  severity: LOW\n  languages: [{(language == Language.Python ? "python" : "javascript, typescript")}]\n  {keys}\n");
                var isPython = language == Language.Python;
                programs.Sum(p => Findings(language, new Rewriting(null, isPython).Of(p.Replace("\r", "", StringComparison.Ordinal).Replace("¶\n", "¶", StringComparison.Ordinal)), [rule]).Single()).ShouldBeGreaterThan(0, keys);
            }
        }
    }

    /// <summary>How often each rule matches, the program being free of errors.</summary>
    private static List<int> Findings(Language language, string source, List<Rule> rules)
    {
        var file = FileAnalysis.Open(language, "sample", source);
        file.Errors.ShouldBeEmpty(source);
        return rules.ConvertAll(r => RuleSearch.Find(r, file, null, out _, TestContext.Current.CancellationToken).Count);
    }

    /// <summary>Fills the marks in one of the ways that mean the same; without a source of chance in the plainest one.</summary>
    private sealed class Rewriting(Random? random, bool isPython)
    {
        private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
        private int _brackets;

        public string Of(string program)
        {
            var text = new StringBuilder();
            Fill(program, text);
            return text.ToString();
        }

        private bool Chance(int of = 2) => random is not null && random.Next(of) == 0;

        private void Fill(ReadOnlySpan<char> program, StringBuilder text)
        {
            for (var i = 0; i < program.Length; i++)
            {
                switch (program[i])
                {
                    case '«':
                        var name = Until(program, ref i, '»');
                        text.Append(Renamed(name.ToString()));
                        break;
                    case '“':
                        var content = Until(program, ref i, '”');
                        var quote = Chance() ? '\'' : '"';
                        text.Append(quote).Append(content).Append(quote);
                        break;
                    case '⟨': Parenthesized(Until(program, ref i, '⟩'), text); break;
                    case '⟦': Shuffled(Until(program, ref i, '⟧').ToString(), text); break;
                    case '˙': Space(text, program, i); break;
                    case '¶': Break(text); break;
                    case '(' or '[':
                        _brackets++;
                        text.Append(program[i]);
                        break;
                    case ')' or ']':
                        _brackets--;
                        text.Append(program[i]);
                        break;
                    case ';' when Chance(3) && i + 1 < program.Length && program[i + 1] == '¶': break;
                    default: text.Append(program[i]); break;
                }
            }
        }

        private static ReadOnlySpan<char> Until(ReadOnlySpan<char> program, ref int i, char end)
        {
            var open = program[i];
            var depth = 0;
            var from = i + 1;
            for (; ; i++)
            {
                if (program[i] == open) depth++;
                else if (program[i] == end && --depth == 0) return program[from..i];
            }
        }

        private string Renamed(string name)
        {
            if (random is null) return name;
            if (!_names.TryGetValue(name, out var other)) _names.Add(name, other = $"{(char)('a' + random.Next(26))}{_names.Count}_{name.Length}");
            return other;
        }

        private void Parenthesized(ReadOnlySpan<char> expression, StringBuilder text)
        {
            var times = random?.Next(3) ?? 0;
            _brackets += times;
            text.Append(text.Length > 0 && char.IsLetter(text[^1]) ? " " : "").Append('(', times);
            Fill(expression, text);
            text.Append(')', times);
            _brackets -= times;
        }

        private void Shuffled(string arguments, StringBuilder text)
        {
            var parts = arguments.Split('|');
            random?.Shuffle(parts);
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0) text.Append(Chance() ? "," : ", ");
                Fill(parts[i], text);
            }
        }

        /// <summary>Between words one space at least; within brackets, and anywhere in a script, line breaks as well.</summary>
        private void Space(StringBuilder text, ReadOnlySpan<char> program, int at)
        {
            var isBetweenWords = text.Length > 0 && IsWord(text[^1]) && at + 1 < program.Length && (IsWord(program[at + 1]) || program[at + 1] is '«' or '⟨' or '“');
            text.Append(random?.Next(4) switch
            {
                null or 0 => " ",
                1 when !isBetweenWords => "",
                2 when _brackets > 0 => "\n  ",
                3 when !isPython => " /* between */ ",
                _ => "   ",
            });
        }

        private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

        private void Break(StringBuilder text)
        {
            if (Chance(3)) text.Append(isPython ? "  # why" : "  // why");
            text.Append('\n');
            if (Chance(3)) text.Append('\n');
        }
    }
}
