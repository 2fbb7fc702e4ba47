using System.Text.Json;
using Merlon.Scanning.Pipeline.RuleTests;

namespace Merlon.Cli;

/// <summary>The results of rule tests for programs: files, their rules, and each line that is not as the sample says.</summary>
internal static class RuleTestJson
{
    public static void Write(IReadOnlyList<RuleFileResult> results, Surroundings surroundings)
    {
        surroundings.Output.Flush();
        using (var json = new Utf8JsonWriter(surroundings.OutputStream, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteBoolean("passed", results.All(r => r.Passed));
            json.WriteStartArray("files");
            foreach (var result in results) Write(json, result);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        surroundings.OutputStream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, RuleFileResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", result.File.File);
        Texts(json, "samples", result.File.Samples);
        Texts(json, "errors", result.Errors);
        Texts(json, "problems", result.Problems.Select(p => p.Message));
        json.WriteStartArray("rules");
        foreach (var rule in result.Rules) Write(json, rule);
        json.WriteEndArray();
        json.WriteStartArray("fixed");
        foreach (var fix in result.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("sample", fix.Sample);
            json.WriteString("expectedFile", fix.ExpectedFile);
            json.WriteBoolean("passed", fix.Passed);
            json.WriteString("actual", fix.Actual);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleTestResult rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.RuleId);
        Texts(json, "languages", rule.Languages);
        json.WriteBoolean("passed", rule.Passed);
        foreach (var outcome in Enum.GetValues<LineOutcome>())
        {
            json.WriteStartArray(JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()));
            foreach (var line in rule.Lines.Where(l => l.Outcome == outcome))
            {
                json.WriteStartObject();
                json.WriteString("sample", line.Sample);
                json.WriteNumber("line", line.Line);
                json.WriteString("code", line.Code);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
