using System.Globalization;

namespace Merlon.Yaml;

/// <summary>
/// Reads the keys of a map and collects everything wrong with it: missing, unknown, misspelt or ill-typed keys,
/// each as "file:line: what. What to do."
/// </summary>
public sealed class YamlSchema(string file, YamlMap map, List<string> errors)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public int Line => map.Line;

    public string? Text(string key) => Scalar(key)?.Text.Trim();

    public string Required(string key)
    {
        var text = Text(key);
        if (string.IsNullOrEmpty(text) && map[key] is null or YamlScalar) Error(map.Line, $"'{key}' is missing. Add it");
        return text ?? "";
    }

    public IReadOnlyList<string> Texts(string key) => [.. Items(key).OfType<YamlScalar>().Select(s => s.Text.Trim())];

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public IReadOnlyList<YamlNode> Items(string key) => Value(key) switch
    {
        null => [],
        YamlScalar { IsNull: true } => [],
        YamlList list => list.Items,
        var one => [one],
    };

    /// <summary>The items of a list that must all be maps.</summary>
    public IEnumerable<YamlSchema> Maps(string key)
    {
        foreach (var item in Items(key))
        {
            if (item is YamlMap child) yield return new YamlSchema(file, child, errors);
            else Error(item.Line, $"'{key}' takes a list of maps. Write '- key: value' below it");
        }
    }

    public double Number(string key, double fallback, double least, double most)
    {
        if (Scalar(key) is not { } scalar) return fallback;
        if (double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Error(scalar.Line, $"'{key}' takes a number from {least} to {most}, not '{scalar.Text}'");
        return fallback;
    }

    public bool Flag(string key, bool fallback)
    {
        if (Scalar(key) is not { } scalar) return fallback;
        if (bool.TryParse(scalar.Text, out var flag)) return flag;
        Error(scalar.Line, $"'{key}' takes true or false, not '{scalar.Text}'");
        return fallback;
    }

    /// <summary>An enumeration value by its name in any case.</summary>
    public T Choice<T>(string key, T fallback) where T : struct, Enum
    {
        if (Scalar(key) is not { } scalar) return fallback;
        if (Model.WireNames.TryParse<T>(scalar.Text, out var value)) return value;
        Error(scalar.Line, $"'{key}' takes {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}, not '{scalar.Text}'");
        return fallback;
    }

    /// <summary>Line of a key, or of the map when the key is not there.</summary>
    public int LineOf(string key) => map.Entries.FirstOrDefault(e => e.Key == key)?.Line ?? map.Line;

    public void Error(int line, string message) => errors.Add($"{file}:{line}: {message}.");

    /// <summary>Call last: every key that nobody asked for is an error.</summary>
    public void RefuseUnknown()
    {
        foreach (var entry in map.Entries.Where(e => !_known.Contains(e.Key)))
            Error(entry.Line, $"'{entry.Key}' is not a key here. Known are {string.Join(", ", _known.Order(StringComparer.Ordinal))}");
    }

    private YamlNode? Value(string key)
    {
        _known.Add(key);
        return map[key];
    }

    private YamlScalar? Scalar(string key)
    {
        switch (Value(key))
        {
            case null:
            case YamlScalar { IsNull: true }:
                return null;
            case YamlScalar scalar:
                return scalar;
            case var other:
                Error(other.Line, $"'{key}' takes a single value");
                return null;
        }
    }
}
