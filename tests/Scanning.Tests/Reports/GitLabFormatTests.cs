using System.Text.Json.Nodes;
using Json.Schema;
using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

public class GitLabFormatTests
{
    private static readonly GitLabFormat Format = new();

    [Fact]
    public void A_report_with_everything() => Snapshot.ShouldMatch(Snapshot.Write(Format, SampleReport.Rich), "rich.gitlab.json");

    [Fact]
    public void A_clean_report() => Snapshot.ShouldMatch(Snapshot.Write(Format, SampleReport.Clean), "clean.gitlab.json");

    /// <summary>What the published schema 15.0.2 demands of the members we write, in our own words.</summary>
    private const string Demands = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "required": ["scan", "version", "vulnerabilities"],
          "$defs": {
            "text": { "type": "string", "minLength": 1 },
            "time": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$" },
            "link": { "type": "string", "pattern": "^https?://.+" },
            "program": {
              "required": ["id", "name", "version", "vendor"],
              "properties": { "id": { "$ref": "#/$defs/text" }, "name": { "$ref": "#/$defs/text" }, "version": { "$ref": "#/$defs/text" }, "vendor": { "required": ["name"] } }
            },
            "identifier": {
              "required": ["type", "name", "value"],
              "properties": { "type": { "$ref": "#/$defs/text" }, "name": { "$ref": "#/$defs/text" }, "value": { "$ref": "#/$defs/text" }, "url": { "$ref": "#/$defs/link" } }
            }
          },
          "properties": {
            "version": { "const": "15.0.2" },
            "schema": { "$ref": "#/$defs/link" },
            "scan": {
              "required": ["analyzer", "end_time", "scanner", "start_time", "status", "type"],
              "properties": {
                "analyzer": { "$ref": "#/$defs/program" },
                "scanner": { "$ref": "#/$defs/program" },
                "start_time": { "$ref": "#/$defs/time" },
                "end_time": { "$ref": "#/$defs/time" },
                "status": { "enum": ["success", "failure"] },
                "type": { "const": "secret_detection" },
                "messages": { "items": { "required": ["level", "value"], "properties": { "level": { "enum": ["info", "warn", "fatal"] }, "value": { "$ref": "#/$defs/text" } } } }
              }
            },
            "vulnerabilities": {
              "items": {
                "required": ["id", "identifiers", "location"],
                "properties": {
                  "id": { "$ref": "#/$defs/text" },
                  "name": { "type": "string", "maxLength": 255 },
                  "description": { "type": "string", "maxLength": 1048576 },
                  "solution": { "type": "string", "maxLength": 7000 },
                  "severity": { "enum": ["Info", "Unknown", "Low", "Medium", "High", "Critical"] },
                  "identifiers": { "minItems": 1, "items": { "$ref": "#/$defs/identifier" } },
                  "links": { "items": { "required": ["url"], "properties": { "url": { "$ref": "#/$defs/link" } } } },
                  "location": { "required": ["commit"], "properties": { "file": { "type": "string" }, "start_line": { "type": "number" }, "commit": { "required": ["sha"], "properties": { "sha": { "$ref": "#/$defs/text" } } } } }
                }
              }
            }
          }
        }
        """;

    [Fact]
    public void Reports_meet_what_the_schema_demands()
    {
        var schema = JsonSchema.FromText(Demands);
        Snapshot.Write(Format, SampleReport.Rich).ShouldBeValidAgainst(schema);
        Snapshot.Write(Format, SampleReport.Clean).ShouldBeValidAgainst(schema);
        Should.Throw<ShouldAssertException>(() => Snapshot.Write(Format, SampleReport.Rich).Replace("\"Critical\"", "\"CRITICAL\"", StringComparison.Ordinal).ShouldBeValidAgainst(schema));
    }

    [Fact]
    public void Ids_are_the_same_in_every_scan_and_different_for_every_issue()
    {
        var ids = Ids();
        Ids().ShouldBe(ids);
        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.ShouldAllBe(id => Guid.Parse(id).Version == 8);
    }

    private static List<string> Ids() =>
        [.. JsonNode.Parse(Snapshot.Write(Format, SampleReport.Rich))!["vulnerabilities"]!.AsArray().Select(v => (string)v!["id"]!)];
}
