namespace Merlon.Scanning.Secrets;

/// <summary>Finds secrets in files and in the history.</summary>
public sealed class SecretScanner
{
    public const string ScannerName = "secrets";
}
