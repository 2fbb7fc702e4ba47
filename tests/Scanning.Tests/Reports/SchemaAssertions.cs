using System.Text.Json.Nodes;
using Json.Schema;

namespace Merlon.Scanning.Tests.Reports;

internal static class SchemaAssertions
{
    /// <summary>Fails with each place that a schema rejects.</summary>
    public static void ShouldBeValidAgainst(this string json, JsonSchema schema)
    {
        var result = schema.Evaluate(JsonNode.Parse(json), new EvaluationOptions { OutputFormat = OutputFormat.List });
        var errors = result.Details.Where(d => d.HasErrors).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).ToList();
        result.IsValid.ShouldBeTrue(string.Join('\n', errors.Take(20)));
    }
}
