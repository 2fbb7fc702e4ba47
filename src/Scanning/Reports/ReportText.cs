using System.Text;

namespace Merlon.Scanning.Reports;

/// <summary>How text formats write: UTF-8 without byte order mark, LF, the stream stays the caller's.</summary>
internal static class ReportText
{
    private const int BufferSize = 16 * 1024;

    public static StreamWriter Open(Stream output) =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true) { NewLine = "\n" };
}
