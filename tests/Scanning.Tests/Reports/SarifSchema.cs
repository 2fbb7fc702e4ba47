using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Merlon.Scanning.Tests.Reports;

/// <summary>
/// The official SARIF 2.1.0 schema (the revision that code scanning names), from the npm package @microsoft/jest-sarif
/// (MIT). It is fetched once into the build folder rather than kept here; a machine without npm skips what needs it.
/// </summary>
internal static class SarifSchema
{
    private const string Package = "@microsoft/jest-sarif@1.0.0-beta.0";
    private const string Archive = "microsoft-jest-sarif-1.0.0-beta.0.tgz";
    private const string Entry = "package/lib/schemas/sarif-2.1.0-rtm.5.json";
    private const string Sha256 = "2D99159AE54A3EEA97F81781CFF48780548657C35949F4B7F25E99A2BA4DE4F8";

    private static readonly Lazy<JsonSchema?> Schema = new(Load);

    public static JsonSchema OrSkip()
    {
        if (Schema.Value is null) Assert.Skip($"npm is missing or cannot get {Package}");
        return Schema.Value;
    }

    private static JsonSchema? Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "schemas");
        Directory.CreateDirectory(folder);
        var archive = Path.Combine(folder, Archive);
        if (!File.Exists(archive) && !Pack(folder)) return null;
        var bytes = Read(archive);
        Convert.ToHexString(SHA256.HashData(bytes)).ShouldBe(Sha256);
        return Parse(bytes);
    }

    private static bool Pack(string folder)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["pack", "--silent", Package]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true });
            npm!.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            return npm.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static byte[] Read(string archive)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name != Entry) continue;
            using var copy = new MemoryStream();
            entry.DataStream!.CopyTo(copy);
            return copy.ToArray();
        }
        throw new InvalidDataException($"{archive} does not hold {Entry}");
    }

    /// <summary>It says draft 4 but uses only what draft 7 means alike; "id" became "$id" there.</summary>
    private static JsonSchema Parse(byte[] bytes)
    {
        var schema = JsonNode.Parse(bytes)!.AsObject();
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        schema["$id"] = schema["id"]!.GetValue<string>();
        schema.Remove("id");
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
