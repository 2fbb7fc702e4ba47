namespace Merlon.Scanning.Workspaces;

/// <summary>What an ignore file says about a path.</summary>
internal enum IgnoreVerdict { Silent, Ignored, Included }

/// <summary>
/// One ignore file, compiled. Names ("node_modules"), paths ("/docs/_build") and extensions ("*.pyc"), nearly all of
/// what people write, are looked up in tables; only the rest is matched pattern by pattern.
/// </summary>
internal sealed class IgnoreRules
{
    /// <summary>Patterns with wildcards that one file may hold; each costs a comparison for every path.</summary>
    public const int MaxGlobs = 2000;

    private const int MaxPatternLength = 1024;

    private readonly record struct Last(int Any, int Folder);

    private readonly record struct Glob(int Index, IgnoreGlob Pattern, bool NameOnly, bool FolderOnly);

    private readonly Dictionary<string, Last> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Last> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Last> _extensions = new(StringComparer.Ordinal);
    private readonly List<Glob> _globs = [];
    private readonly List<bool> _negated = [];
    private readonly int _baseLength;

    private IgnoreRules(int baseLength) => _baseLength = baseLength;

    /// <summary>Patterns that were left out because they are too long or too many.</summary>
    public int Refused { get; private set; }

    /// <summary>Patterns that can match nothing, such as an open bracket, with their lines.</summary>
    public List<(int Line, string Pattern)> Malformed { get; } = [];

    /// <param name="text">The ignore file.</param>
    /// <param name="baseLength">Characters of a path that name the ignore file's own folder, with the '/' behind it.</param>
    public static IgnoreRules Parse(string text, int baseLength)
    {
        var rules = new IgnoreRules(baseLength);
        var rest = text.AsSpan();
        if (rest.StartsWith("\uFEFF")) rest = rest[1..];
        var number = 0;
        foreach (var range in rest.Split('\n'))
        {
            number++;
            var line = rest[range];
            if (line.EndsWith('\r')) line = line[..^1];
            if (!line.StartsWith('#')) rules.Add(TrimSpaces(line), number);
        }
        return rules;
    }

    public static IgnoreRules Parse(IEnumerable<string> patterns, int baseLength = 0) => Parse(string.Join('\n', patterns), baseLength);

    public bool IsEmpty => _negated.Count == 0;

    /// <summary>The verdict of the last pattern that fits; parents are the caller's business.</summary>
    public IgnoreVerdict Match(ReadOnlySpan<char> path, bool isFolder, MatchBudget budget)
    {
        path = path[_baseLength..];
        var name = path[(path.LastIndexOf('/') + 1)..];
        var best = Find(_names, name, isFolder);
        best = Math.Max(best, Find(_paths, path, isFolder));
        if (name.LastIndexOf('.') is >= 0 and var dot) best = Math.Max(best, Find(_extensions, name[dot..], isFolder));
        for (var i = _globs.Count - 1; i >= 0 && _globs[i].Index > best; i--)
        {
            var glob = _globs[i];
            if (glob.FolderOnly && !isFolder) continue;
            if (glob.Pattern.Matches(glob.NameOnly ? name : path, budget)) best = glob.Index;
        }
        return best < 0 ? IgnoreVerdict.Silent : _negated[best] ? IgnoreVerdict.Included : IgnoreVerdict.Ignored;
    }

    private static int Find(Dictionary<string, Last> table, ReadOnlySpan<char> key, bool isFolder)
    {
        if (table.Count == 0 || !table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var last)) return -1;
        return isFolder ? Math.Max(last.Any, last.Folder) : last.Any;
    }

    private void Add(ReadOnlySpan<char> line, int number)
    {
        var negated = line.StartsWith('!');
        if (negated) line = line[1..];
        var folderOnly = line.EndsWith('/');
        if (folderOnly) line = line[..^1];
        if (line.IsEmpty) return;
        var nameOnly = !line.Contains('/');
        if (line[0] == '/') line = line[1..];
        if (line.Length > MaxPatternLength)
        {
            Refused++;
            return;
        }
        var index = _negated.Count;
        if (nameOnly && line.StartsWith("*.") && Unescaped(line[1..]) is { } extension && extension.LastIndexOf('.') == 0)
            Put(_extensions, extension, index, folderOnly);
        else if (Unescaped(line) is { } literal)
            Put(nameOnly ? _names : _paths, literal, index, folderOnly);
        else if (_globs.Count == MaxGlobs)
            Refused++;
        else if (IgnoreGlob.Compile(line) is { } glob)
            _globs.Add(new Glob(index, glob, nameOnly, folderOnly));
        else
            Malformed.Add((number, line.ToString()));
        _negated.Add(negated);
    }

    private static void Put(Dictionary<string, Last> table, string key, int index, bool folderOnly)
    {
        var known = table.GetValueOrDefault(key, new Last(-1, -1));
        table[key] = folderOnly ? known with { Folder = index } : known with { Any = index };
    }

    /// <summary>The text a pattern without wildcards stands for, null when it has any or ends within an escape.</summary>
    private static string? Unescaped(ReadOnlySpan<char> pattern)
    {
        if (pattern.IndexOfAny("*?[") >= 0) return null;
        if (!pattern.Contains('\\')) return pattern.ToString();
        var text = new System.Text.StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && ++i == pattern.Length) return null;
            text.Append(pattern[i]);
        }
        return text.ToString();
    }

    /// <summary>Spaces at the end do not count unless a backslash keeps them.</summary>
    private static ReadOnlySpan<char> TrimSpaces(ReadOnlySpan<char> line)
    {
        var end = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ') continue;
            if (line[i] == '\\') i++;
            end = Math.Min(i + 1, line.Length);
        }
        return line[..end];
    }
}
