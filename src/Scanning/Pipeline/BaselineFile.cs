using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Pipeline;

/// <summary>Reads the earlier report that --baseline names.</summary>
internal static class BaselineFile
{
    /// <summary>The baseline, null when none is asked for. Throws <see cref="ScanStoppedException"/> when it cannot be used.</summary>
    public static Baseline? Read(string? path, FingerprintKey key)
    {
        if (path is null) return null;
        var report = ReadReport(path);
        if (report.FingerprintKeyId != key.Id && report.Issues.Count > 0)
        {
            throw new ScanStoppedException(StopReason.Usage,
                $"{path}: was made under another key ({report.FingerprintKeyId}, here {key.Id}), so its secrets cannot be recognised. Set MERLON_FINGERPRINT_KEY to one value on both machines, or make the baseline here.");
        }
        return new Baseline(report.Issues);
    }

    private static EarlierReport ReadReport(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonReportReader.Read(file, path);
        }
        catch (EarlierReportException e)
        {
            throw new ScanStoppedException(StopReason.Usage, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScanStoppedException(StopReason.Usage, $"{path}: the baseline cannot be read ({e.Message.TrimEnd('.')}). Check the path, or make one with -o {Path.GetFileName(path)}.");
        }
    }
}
