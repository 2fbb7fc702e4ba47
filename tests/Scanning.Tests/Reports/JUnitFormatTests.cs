using System.Xml.Linq;
using Merlon.Model;
using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

public class JUnitFormatTests
{
    private static readonly JUnitFormat Format = new();

    [Fact]
    public void A_report_with_everything() => Snapshot.ShouldMatch(Snapshot.Write(Format, SampleReport.Rich), "rich.junit.xml");

    [Fact]
    public void A_clean_report() => Snapshot.ShouldMatch(Snapshot.Write(Format, SampleReport.Clean), "clean.junit.xml");

    [Fact]
    public void Counts_are_those_of_the_cases()
    {
        var suite = XDocument.Parse(Snapshot.Write(Format, SampleReport.Rich)).Root!.Element("testsuite")!;
        suite.Elements("testcase").Count().ShouldBe((int)suite.Attribute("tests")!);
        suite.Descendants("failure").Count().ShouldBe((int)suite.Attribute("failures")!);
        suite.Descendants("skipped").Count().ShouldBe((int)suite.Attribute("skipped")!);
    }

    [Fact]
    public void A_failed_scanner_is_an_error()
    {
        var report = SampleReport.Clean with
        {
            Scanners = [SampleReport.Clean.Scanners[0] with { Status = ScannerStatus.Failed }],
            Problems = [new Problem("secrets", "it \u0000 broke ]]> \uFFFF")],
        };
        XDocument.Parse(Snapshot.Write(Format, report)).Descendants("error").Single().Value.ShouldBe("it \\u{0} broke ]]> \\u{FFFF}");
    }
}
