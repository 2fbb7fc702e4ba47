using System.Globalization;

namespace Merlon.Scanning.Workspaces;

/// <summary>Why files and folders are not read, in the words that reports show.</summary>
internal static class SkipReason
{
    public const string GitIgnored = "ignored by .gitignore";
    public const string MerlonIgnored = "ignored by .merlonignore";
    public const string Excluded = "excluded by --exclude";
    public const string NotIncluded = "not matched by --include";
    public const string VersionControl = "version control data";
    public const string Vendored = "vendored dependencies";
    public const string BuildOutput = "build output or cache";
    public const string Binary = "binary file";
    public const string SymbolicLink = "symbolic link";
    public const string NestedRepository = "git submodule or nested repository";
    public const string SpecialFile = "special file (pipe, socket or device)";
    public const string Empty = "empty file";

    public static string LargerThan(long bytes)
    {
        const long megabyte = 1024 * 1024;
        var size = bytes >= megabyte ? (bytes / (double)megabyte, "MB") : bytes >= 1024 ? (bytes / 1024.0, "KB") : (bytes, "bytes");
        return string.Create(CultureInfo.InvariantCulture, $"larger than {size.Item1:0.#} {size.Item2}");
    }
}
