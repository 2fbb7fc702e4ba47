using System.Globalization;
using System.Text.Json;

namespace Merlon.Scanning.Reports;

/// <summary>
/// JSON written straight to a stream. Everything outside printable ASCII is escaped, so that a report shown in a terminal
/// or put into a page does nothing.
/// </summary>
internal sealed class JsonOutput(Stream output) : IDisposable
{
    private const int FlushAt = 64 * 1024;

    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n", SkipValidation = true });

    public void Object(Action members)
    {
        _json.WriteStartObject();
        members();
        _json.WriteEndObject();
        if (_json.BytesPending > FlushAt) _json.Flush();
    }

    public void Object(string name, Action members)
    {
        _json.WritePropertyName(name);
        Object(members);
    }

    public void ObjectOrNull<T>(string name, T? value, Action<T> members) where T : class
    {
        if (value is null) _json.WriteNull(name);
        else Object(name, () => members(value));
    }

    public void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items) write(item);
        _json.WriteEndArray();
    }

    public void Texts(string name, IEnumerable<string> texts) => Array(name, texts, _json.WriteStringValue);

    public void Text(string name, string value) => _json.WriteString(name, value);

    public void TextOrNull(string name, string? value)
    {
        if (value is null) _json.WriteNull(name);
        else _json.WriteString(name, value);
    }

    public void Number(string name, long value) => _json.WriteNumber(name, value);

    public void NumberOrNull(string name, int? value)
    {
        if (value is { } number) _json.WriteNumber(name, number);
        else _json.WriteNull(name);
    }

    /// <summary>Two decimals, so that the same scan gives the same text everywhere.</summary>
    public void Rounded(string name, double value) => _json.WriteNumber(name, Math.Round(value, 2));

    public void Flag(string name, bool value) => _json.WriteBoolean(name, value);

    /// <summary>Seconds with milliseconds.</summary>
    public void Seconds(string name, TimeSpan value) => _json.WriteNumber(name, Math.Round(value.TotalSeconds, 3));

    /// <summary>RFC 3339 in UTC, whole seconds: 2026-01-31T12:00:00Z.</summary>
    public void Time(string name, DateTimeOffset value) =>
        _json.WriteString(name, value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public void Dispose()
    {
        _json.Flush();
        output.WriteByte((byte)'\n');
        _json.Dispose();
    }
}
