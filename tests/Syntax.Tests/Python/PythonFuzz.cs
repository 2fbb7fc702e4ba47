using System.Text;

namespace Merlon.Syntax.Tests.Python;

/// <summary>Texts from seeds: the same seed and corpus give the same text.</summary>
internal static class PythonFuzz
{
    private static readonly string[] Soup =
    [
        "if ", "else", "elif ", "while ", "for ", "in ", "try", "except", "finally", "with ", "as ", "def ", "class ", "lambda ", "async ", "await ",
        "match ", "case ", "type ", "return ", "yield ", "from ", "import ", "not ", "is ", "and ", "or ", "None", "True", "print ", "exec ", "raise ",
        "del ", "global ", "assert ", "pass", "x", "y1", "_", "é", "0", "1_0", "0x1f", "1.5e3", "2j", "07", "10L", "'a'", "\"b\"", "'''", "\"\"\"",
        "r'\\d'", "b'x'", "f'", "f\"", "f'''", "t'", "rf\"", "{", "}", "{{", "}}", "(", ")", "[", "]", ":", ":=", ",", ";", ".", "...", "->", "@",
        "=", "==", "!=", "!r", "<", "<>", "<=", "+", "-", "*", "**", "/", "//", "%", "<<", ">>", "&", "|", "^", "~", "+=", "**=", "`", "$", "?", "\\",
        "\\\n", "\n", "\n", "\n", "\r\n", "\r", "\n    ", "\n  ", "\n\t", "\n        ", "\f", " ", "#c\n", "$X", "$...A", "<... ", " ...>", "\0", "\uFEFF", "\ud800", "𝒳",
        "'", "\"", "\\N{", "{x!r:>{w}}", "if x:\n", "    ", "\t",
    ];

    /// <summary>What is broken about a text, in both modes; null when all is well.</summary>
    public static string? Failure(string text)
    {
        try
        {
            return PythonInvariants.Broken(text, isPattern: false) ?? PythonInvariants.Broken(text, isPattern: true);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    public static string Text(int seed, string[] corpus)
    {
        var random = new Random(seed);
        return random.Next(corpus.Length == 0 ? 2 : 6) switch
        {
            0 => RandomCharacters(random),
            1 => TokenSoup(random),
            2 => Cut(random, Pick(random, corpus)),
            3 or 4 => Mutate(random, Pick(random, corpus)),
            _ => Splice(random, Pick(random, corpus), Pick(random, corpus)),
        };
    }

    private static string Pick(Random random, string[] corpus) => corpus[random.Next(corpus.Length)];

    private static string RandomCharacters(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(400); i > 0; i--) text.Append((char)random.Next(random.Next(4) == 0 ? 0x10000 : 128));
        return text.ToString();
    }

    private static string TokenSoup(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(300); i > 0; i--) text.Append(Soup[random.Next(Soup.Length)]);
        return text.ToString();
    }

    private static string Cut(Random random, string text)
    {
        var start = random.Next(2) == 0 ? 0 : random.Next(text.Length);
        return text.Substring(start, random.Next(text.Length - start));
    }

    private static string Mutate(Random random, string text)
    {
        var mutated = new StringBuilder(text);
        for (var i = 1 + random.Next(8); i > 0 && mutated.Length > 0; i--)
        {
            var at = random.Next(mutated.Length);
            switch (random.Next(4))
            {
                case 0: mutated.Remove(at, Math.Min(mutated.Length - at, 1 + random.Next(20))); break;
                case 1: mutated.Insert(at, Soup[random.Next(Soup.Length)]); break;
                case 2: mutated[at] = (char)random.Next(128); break;
                default: mutated.Insert(at, mutated.ToString(at, Math.Min(mutated.Length - at, random.Next(200)))); break;
            }
        }
        return mutated.ToString();
    }

    private static string Splice(Random random, string head, string tail) =>
        string.Concat(head.AsSpan(0, random.Next(head.Length)), tail.AsSpan(random.Next(tail.Length)));
}
