namespace Merlon.Cli;

/// <summary>Everything the program takes from the process it runs in; tests hand in their own.</summary>
public sealed record Surroundings
{
    /// <summary>The standard output for text, UTF-8.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>The same output for reports, which write bytes; <see cref="Output"/> is flushed before.</summary>
    public required Stream OutputStream { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Value of an environment variable, null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Characters in a line of the terminal; null when the output is not one.</summary>
    public int? OutputWidth { get; init; }

    /// <summary>Whether messages for people go to a terminal, where a line can be written again.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Folder of the program, which holds <c>rules/</c>.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>Folder of the user's application data.</summary>
    public required string UserDataFolder { get; init; }

    /// <summary>Folder for what can be made again; null when there is none.</summary>
    public string? UserCacheFolder { get; init; }

    /// <summary>The system's folder for temporary files.</summary>
    public required string TempFolder { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Processors that a scan may use.</summary>
    public int Processors { get; init; } = 1;

    public static Surroundings OfProcess() => OfProcess(Console.OpenStandardOutput());

    private static Surroundings OfProcess(Stream output) => new()
    {
        Output = new StreamWriter(output) { NewLine = "\n" },
        OutputStream = output,
        Error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true, NewLine = "\n" },
        Variable = Environment.GetEnvironmentVariable,
        OutputWidth = Console.IsOutputRedirected ? null : WindowWidth(),
        ErrorIsTerminal = !Console.IsErrorRedirected,
        ProgramFolder = AppContext.BaseDirectory,
        UserDataFolder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        UserCacheFolder = CacheFolderOf(Environment.GetEnvironmentVariable),
        TempFolder = Path.GetTempPath(),
        Processors = Environment.ProcessorCount,
    };

    /// <summary>Where each system wants it: <c>XDG_CACHE_HOME</c> or <c>~/.cache</c>, <c>~/Library/Caches</c>, the local application data.</summary>
    private static string? CacheFolderOf(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows()) return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } local ? Path.Combine(local, "Cache") : null;
        if (variable("XDG_CACHE_HOME") is { Length: > 0 } given && Path.IsPathRooted(given)) return given;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length == 0 ? null : Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
    }

    /// <summary>A terminal without a size (a serial line, some CI systems) reports 0.</summary>
    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : ScanCommand.DefaultWidth;
        }
        catch (IOException)
        {
            return ScanCommand.DefaultWidth;
        }
    }
}
