using Merlon.Scanning.Toml;

namespace Merlon.Scanning.Secrets;

/// <summary>
/// Reads the keys of a table as gitleaks does (any case, a text where a list is expected) and collects what is wrong:
/// <paramref name="errors"/> make the file unusable, <paramref name="unknown"/> are keys that gitleaks passes over.
/// </summary>
internal sealed class GitleaksConfigSchema(string file, TomlTable table, List<string> errors, List<string> unknown)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public int Line => table.Line;

    public string Source => $"{file}:{table.Line}";

    public bool Has(string key) => Value(key) is not null;

    /// <summary>The text, control characters taken out of it; null when it is absent or empty.</summary>
    public string? Text(string key)
    {
        switch (Value(key))
        {
            case null or TomlString { Value: "" }:
                return null;
            case TomlString text:
                return text.Value;
            case var other:
                Error(other.Line, $"'{key}' takes a text. Put it in quotes");
                return null;
        }
    }

    /// <summary>The texts of a list with their lines; one text is a list parted by commas.</summary>
    public IReadOnlyList<(int Line, string Text)> Texts(string key)
    {
        switch (Value(key))
        {
            case null:
                return [];
            case TomlString text:
                return [.. text.Value.Split(',').Select(part => (text.Line, part))];
            case TomlArray array when array.Items.All(i => i is TomlString):
                return [.. array.Items.Cast<TomlString>().Select(s => (s.Line, s.Value))];
            case var other:
                Error(other.Line, $"'{key}' takes a list of texts. Write {key} = [\"...\"]");
                return [];
        }
    }

    public double Number(string key)
    {
        switch (Value(key))
        {
            case null:
                return 0;
            case TomlInteger { Value: >= 0 } number:
                return number.Value;
            case TomlFloat { Value: >= 0 and < 1e9 } number:
                return number.Value;
            case var other:
                Error(other.Line, $"'{key}' takes a number from 0 up");
                return 0;
        }
    }

    public bool Flag(string key)
    {
        if (Value(key) is not { } value) return false;
        if (value is not TomlBoolean flag) Error(value.Line, $"'{key}' takes true or false");
        return value is TomlBoolean { Value: true };
    }

    /// <summary>One table or a list of them.</summary>
    public IEnumerable<GitleaksConfigSchema> Tables(string key)
    {
        var value = Value(key);
        foreach (var item in value is TomlArray array ? array.Items : value is null ? [] : [value])
        {
            if (item is TomlTable child) yield return new GitleaksConfigSchema(file, child, errors, unknown);
            else Error(item.Line, $"'{key}' takes tables. Write [[{key}]] above their keys");
        }
    }

    public int LineOf(string key) => Value(key)?.Line ?? table.Line;

    public void Error(int line, string message) => errors.Add($"{file}:{line}: {message}.");

    /// <summary>Call last: every key that nobody asked for.</summary>
    public void NoteUnknown()
    {
        foreach (var entry in table.Entries.Where(e => !_known.Contains(e.Key)))
            unknown.Add($"{file}:{entry.Line}: '{GitleaksConfig.Shown(entry.Key)}' is not a key here. Known are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
    }

    private TomlNode? Value(string key)
    {
        _known.Add(key);
        return table.Entries.FirstOrDefault(e => e.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;
    }
}
