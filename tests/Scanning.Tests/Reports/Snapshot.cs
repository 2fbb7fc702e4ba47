using System.Runtime.CompilerServices;
using System.Text;
using Merlon.Model;
using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

/// <summary>Compares what a format writes with the file that lies in Snapshots/.</summary>
internal static class Snapshot
{
    public static string Write(IReportFormat format, ScanReport report)
    {
        using var output = new MemoryStream();
        format.Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>A difference leaves NAME.received.EXT beside the expected file; looked at and renamed, it is the new expectation.</summary>
    public static void ShouldMatch(string actual, string name, [CallerFilePath] string source = "")
    {
        var expectedFile = Path.Combine(Path.GetDirectoryName(source)!, "Snapshots", name);
        var receivedFile = Path.ChangeExtension(expectedFile, ".received" + Path.GetExtension(name));
        var expected = File.Exists(expectedFile) ? File.ReadAllText(expectedFile) : "";
        if (expected == actual)
        {
            File.Delete(receivedFile);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(expectedFile)!);
        File.WriteAllText(receivedFile, actual);
        Assert.Fail($"{name} differs at line {FirstDifference(expected, actual)}\nreceived: {receivedFile}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        var at = 0;
        while (at < left.Length && at < right.Length && left[at] == right[at]) at++;
        return $"{at + 1}\nexpected: {left.ElementAtOrDefault(at) ?? "(nothing)"}\nactual:   {right.ElementAtOrDefault(at) ?? "(nothing)"}";
    }
}
