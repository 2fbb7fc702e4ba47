namespace Merlon.Scanning.Toml;

/// <summary>A TOML value and the 1-based line it starts on.</summary>
public abstract class TomlNode(int line)
{
    public int Line { get; } = line;
}

/// <summary>A string of any of the four forms, escapes resolved.</summary>
public sealed class TomlString(int line, string value) : TomlNode(line)
{
    public string Value { get; } = value;
}

public sealed class TomlInteger(int line, long value) : TomlNode(line)
{
    public long Value { get; } = value;
}

public sealed class TomlFloat(int line, double value) : TomlNode(line)
{
    public double Value { get; } = value;
}

public sealed class TomlBoolean(int line, bool value) : TomlNode(line)
{
    public bool Value { get; } = value;
}

/// <summary>A date, a time or both, checked and kept as written: what they are for decides how they are read.</summary>
public sealed class TomlDate(int line, string text) : TomlNode(line)
{
    public string Text { get; } = text;
}

/// <summary>An array of values, or of the tables that <c>[[name]]</c> headers add to it.</summary>
public sealed class TomlArray(int line, bool ofTables) : TomlNode(line)
{
    private readonly List<TomlNode> _items = [];

    public IReadOnlyList<TomlNode> Items => _items;

    /// <summary>Made by headers, which may go on adding to it; a written array is closed.</summary>
    internal bool OfTables { get; } = ofTables;

    internal void Add(TomlNode item) => _items.Add(item);
}

/// <summary>Keys in the order of the file, each once.</summary>
public sealed class TomlTable : TomlNode
{
    private const int IndexFrom = 8;
    private readonly List<TomlEntry> _entries = [];
    private Dictionary<string, TomlNode>? _index;

    internal TomlTable(int line, TomlOrigin origin, int section) : base(line) => (Origin, Section) = (origin, section);

    public IReadOnlyList<TomlEntry> Entries => _entries;

    public TomlNode? this[string key]
    {
        get
        {
            if (_index is not null) return _index.GetValueOrDefault(key);
            // Lock files hold a hundred thousand small tables: looking through a few entries beats a dictionary in each.
            foreach (var entry in _entries)
            {
                if (entry.Key == key) return entry.Value;
            }
            return null;
        }
    }

    /// <summary>The text of a string value, or null when the key is not there or holds another kind.</summary>
    public string? Text(string key) => (this[key] as TomlString)?.Value;

    /// <summary>The tables of an array of tables; empty when the key is not there.</summary>
    public IEnumerable<TomlTable> Tables(string key) => this[key] is TomlArray array ? array.Items.OfType<TomlTable>() : [];

    internal TomlOrigin Origin { get; set; }

    /// <summary>Number of the header section that last wrote into a table made by a dotted key.</summary>
    internal int Section { get; set; }

    /// <summary>Adds a key that is known not to be there.</summary>
    internal void Add(int line, string key, TomlNode value)
    {
        _entries.Add(new TomlEntry(line, key, value));
        if (_index is not null) _index.Add(key, value);
        else if (_entries.Count > IndexFrom) _index = _entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
    }
}

public readonly record struct TomlEntry(int Line, string Key, TomlNode Value);

/// <summary>What made a table, which decides what may still be added to it.</summary>
internal enum TomlOrigin
{
    /// <summary>The way to a header's table: a header of its own may follow.</summary>
    Path,

    /// <summary>Its own header: complete when the next header comes, but for tables below it.</summary>
    Header,

    /// <summary>A dotted key: open to other dotted keys of the same section.</summary>
    Dotted,

    /// <summary>Written in braces: closed.</summary>
    Inline,
}
