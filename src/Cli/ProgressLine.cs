using Merlon.Scanning;

namespace Merlon.Cli;

/// <summary>One line at the bottom of a terminal that tells how far the scan is; silent for the first half second.</summary>
internal sealed class ProgressLine(TextWriter terminal, TimeProvider time, int width) : IProgress<ScanProgress>, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500), Every = TimeSpan.FromMilliseconds(100);
    private const int BarWidth = 24;

    private readonly Lock _lock = new();
    private readonly long _began = time.GetTimestamp();
    private long _written;
    private bool _shown;
    private bool _ended;

    public void Report(ScanProgress value)
    {
        lock (_lock)
        {
            if (_ended || time.GetElapsedTime(_began) < Quiet || (_shown && time.GetElapsedTime(_written) < Every)) return;
            _written = time.GetTimestamp();
            _shown = true;
            terminal.Write($"\r\u001b[2K{Line(value)}");
        }
    }

    /// <summary>Takes the line away, so that the report begins on a clean one.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_shown && !_ended) terminal.Write("\r\u001b[2K");
            _ended = true;
        }
    }

    private string Line(ScanProgress value)
    {
        var line = value.Total > 0
            ? $"{value.Stage,-10} [{Bar(value)}] {value.Done:N0} of {value.Total:N0}"
            : value.Done > 0 ? $"{value.Stage,-10} {value.Done:N0}" : $"{value.Stage} ...";
        return line.Length < width ? line : line[..Math.Max(1, width - 1)];
    }

    private static string Bar(ScanProgress value)
    {
        var done = (int)(BarWidth * Math.Min(value.Done, value.Total) / value.Total);
        return new string('#', done) + new string('.', BarWidth - done);
    }
}
