using System.Text.Json;

namespace Merlon.Analysis.Projects;

/// <summary>JSON as configuration files have it: with comments and commas at the end.</summary>
internal static class JsonDocumentText
{
    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>The root object; null when the text is none.</summary>
    public static JsonElement? Object(string? text)
    {
        if (text is null || text.Length > 4_000_000) return null;
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), s_options);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            Read(document.RootElement);
            return document.RootElement.Clone();
        }
        // Half of a surrogate pair in a text is noticed only when the text is asked for.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String: element.GetString(); break;
            case JsonValueKind.Array: foreach (var item in element.EnumerateArray()) Read(item); break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Read(member.Value);
                }
                break;
        }
    }

    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The texts of a list, or of a text alone.</summary>
    public static IEnumerable<string> Texts(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)],
        _ => [],
    };
}
