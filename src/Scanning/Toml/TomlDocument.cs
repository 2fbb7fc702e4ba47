namespace Merlon.Scanning.Toml;

/// <summary>The statements of a document: headers, and keys with values; which tables they may open and add to.</summary>
internal sealed class TomlDocument(TomlReader reader)
{
    private readonly TomlTable _root = new(1, TomlOrigin.Header, 0);
    private TomlTable _current = null!;
    private int _depth;
    private int _section;
    private int _inlineSection;

    // toml = expression *( newline expression )
    public TomlTable Read()
    {
        _current = _root;
        while (reader.SkipToStatement())
        {
            if (reader.Peek == '[') Header();
            else Assign(_current);
            reader.EndStatement();
        }
        return _root;
    }

    // table = std-table / array-table
    private void Header()
    {
        var line = reader.Line;
        reader.Take('[');
        var isArray = reader.TryTake('[');
        var path = reader.Key();
        reader.Take(']');
        if (isArray) reader.TakeTight(']');
        _section++;
        var parent = _root;
        _depth = 0;
        for (var i = 0; i < path.Count - 1; i++) parent = Enter(parent, path[i], line);
        if (++_depth > TomlText.MaxDepth) throw TooDeep(line);
        _current = isArray ? Append(parent, path[^1], line) : Open(parent, path[^1], line);
    }

    /// <summary>One step on the way to a header's table: made when it is not there, the last table when it is an array of them.</summary>
    private TomlTable Enter(TomlTable parent, string name, int line)
    {
        if (++_depth > TomlText.MaxDepth) throw TooDeep(line);
        switch (parent[name])
        {
            case null:
                return Create(parent, name, line, TomlOrigin.Path);
            case TomlTable { Origin: not TomlOrigin.Inline } table:
                return table;
            case TomlArray { OfTables: true } array:
                return (TomlTable)array.Items[^1];
            default:
                throw new TomlException(line, $"'{Shown(name)}' has a value already, so that no table can lie below it");
        }
    }

    private TomlTable Open(TomlTable parent, string name, int line)
    {
        switch (parent[name])
        {
            case null:
                return Create(parent, name, line, TomlOrigin.Header);
            case TomlTable { Origin: TomlOrigin.Path } table:
                table.Origin = TomlOrigin.Header;
                return table;
            default:
                throw Twice(line, name);
        }
    }

    private TomlTable Append(TomlTable parent, string name, int line)
    {
        switch (parent[name])
        {
            case null:
                reader.Count();
                var created = new TomlArray(line, ofTables: true);
                parent.Add(line, name, created);
                return Item(created, line);
            case TomlArray { OfTables: true } array:
                return Item(array, line);
            default:
                throw Twice(line, name);
        }
    }

    private TomlTable Item(TomlArray array, int line)
    {
        reader.Count();
        var item = new TomlTable(line, TomlOrigin.Header, _section);
        array.Add(item);
        return item;
    }

    // keyval = key keyval-sep val
    private void Assign(TomlTable table)
    {
        var line = reader.Line;
        var path = reader.Key();
        reader.Take('=');
        var depth = _depth;
        for (var i = 0; i < path.Count - 1; i++) table = EnterDotted(table, path[i], line);
        if (table[path[^1]] is not null) throw Twice(line, path[^1]);
        reader.SkipBlanks();
        table.Add(line, path[^1], Value());
        _depth = depth;
    }

    private TomlTable EnterDotted(TomlTable parent, string name, int line)
    {
        if (++_depth > TomlText.MaxDepth) throw TooDeep(line);
        switch (parent[name])
        {
            case null:
                return Create(parent, name, line, TomlOrigin.Dotted);
            case TomlTable { Origin: TomlOrigin.Dotted } table when table.Section == _section:
                return table;
            case TomlTable { Origin: TomlOrigin.Path } table:
                (table.Origin, table.Section) = (TomlOrigin.Dotted, _section);
                return table;
            default:
                throw Twice(line, name);
        }
    }

    private TomlTable Create(TomlTable parent, string name, int line, TomlOrigin origin)
    {
        reader.Count();
        var table = new TomlTable(line, origin, _section);
        parent.Add(line, name, table);
        return table;
    }

    private TomlNode Value()
    {
        reader.Count();
        if (reader.Peek is not ('[' or '{')) return reader.Scalar();
        if (++_depth > TomlText.MaxDepth) throw TooDeep(reader.Line);
        TomlNode value = reader.Peek == '[' ? Array() : Inline();
        _depth--;
        return value;
    }

    // array = "[" [ array-values ] ws-comment-newline "]"
    private TomlArray Array()
    {
        var array = new TomlArray(reader.Line, ofTables: false);
        reader.Take('[');
        reader.SkipLines();
        while (reader.Peek != ']')
        {
            array.Add(Value());
            reader.SkipLines();
            if (!reader.TryTake(',')) break;
            reader.SkipLines();
        }
        reader.Take(']');
        return array;
    }

    // inline-table = "{" [ inline-table-keyvals ] "}", on one line and without a comma at the end
    private TomlTable Inline()
    {
        // A section of its own: dotted keys inside may meet each other, those outside may not come in.
        var outer = _section;
        _section = --_inlineSection;
        var table = new TomlTable(reader.Line, TomlOrigin.Inline, _section);
        reader.Take('{');
        reader.SkipBlanks();
        if (reader.Peek != '}')
        {
            do
            {
                reader.SkipBlanks();
                Assign(table);
                reader.SkipBlanks();
            }
            while (reader.TryTake(','));
        }
        reader.Take('}');
        _section = outer;
        return table;
    }

    private static TomlException Twice(int line, string name) => new(line, $"'{Shown(name)}' stands twice. Write each key and each table once");

    private static TomlException TooDeep(int line) => new(line, $"nested deeper than {TomlText.MaxDepth} levels");

    internal static string Shown(string name) => new([.. name.Take(60).Select(c => char.IsControl(c) ? '?' : c)]);
}
