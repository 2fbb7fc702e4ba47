using System.Text;
using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

/// <summary>Broken sources made from a seed: the same seed makes the same source.</summary>
internal static class JavaScriptFuzz
{
    private static readonly string[] s_pieces =
    [
        "(", ")", "[", "]", "{", "}", "<", ">", "</", "/>", "=>", "=", ",", ";", ":", "?", "?.", ".", "...", "`", "${", "'", "\"", "/", "*", "/*", "*/", "//",
        "<!--", "-->", "#", "@", "\\", "\n", "\u2028", " ", "+", "-", "!", "**", "??", "||", "&&", "a", "b", "$X", "$...A", "<...", "...>", "1", "0x", "1n", "1_0", "\\u0061",
        "async", "await", "yield", "let", "const", "var", "using", "function", "class", "extends", "static", "get", "set", "new", "import", "export", "from", "as", "satisfies", "type", "interface",
        "enum", "namespace", "declare", "abstract", "infer", "keyof", "typeof", "in", "of", "for", "if", "else", "while", "do", "switch", "case", "default", "try", "catch", "finally",
        "return", "throw", "break", "this", "super", "null", "true", "is", "asserts", "unique", "readonly", "with", "defer", "accessor", "é", "\ud83d", "\ud83d\ude00", "\0",
    ];

    private static readonly JavaScriptDialect[] s_dialects = Enum.GetValues<JavaScriptDialect>();

    /// <summary>Null when the source made of the seed keeps every invariant.</summary>
    public static string? Violation(string original, int seed)
    {
        var random = new Random(seed);
        var options = new JavaScriptParseOptions
        {
            Dialect = s_dialects[random.Next(s_dialects.Length)],
            SourceType = (JavaScriptSourceType)random.Next(3),
            Pattern = random.Next(6) == 0,
        };
        var source = (random.Next(5)) switch
        {
            0 => RandomCharacters(random),
            1 => Soup(random),
            2 => original[..random.Next(original.Length + 1)],
            _ => Mutated(original, random),
        };
        return JavaScriptInvariants.Violation(source, options) is { } violation ? $"{violation} in {options.Dialect}{(options.Pattern ? " pattern" : "")}:\n{source}" : null;
    }

    private static string RandomCharacters(Random random)
    {
        var text = new char[random.Next(300)];
        for (var i = 0; i < text.Length; i++) text[i] = (char)(random.Next(10) == 0 ? random.Next(0x10000) : random.Next(32, 127));
        return new string(text);
    }

    private static string Soup(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(200); i > 0; i--)
        {
            text.Append(s_pieces[random.Next(s_pieces.Length)]);
            if (random.Next(2) == 0) text.Append(' ');
        }
        return text.ToString();
    }

    private static string Mutated(string original, Random random)
    {
        var text = new StringBuilder(original);
        for (var i = random.Next(1, 8); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0: text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)); break;
                case 1: text.Insert(at, s_pieces[random.Next(s_pieces.Length)]); break;
                default: text.Insert(at, text.ToString(random.Next(text.Length), 1)); break;
            }
        }
        return text.ToString();
    }
}
