namespace Merlon.Cli;

/// <summary>What the program's exit code tells a script; documented in the README.</summary>
public static class ExitCode
{
    /// <summary>The scan is complete and the gate passed.</summary>
    public const int Clean = 0;

    /// <summary>The gate is violated.</summary>
    public const int GateViolated = 1;

    /// <summary>Wrong options, or a rule, ignore or baseline file that cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>The target could not be had, or the scan could not be completed.</summary>
    public const int Failed = 3;

    /// <summary>Stopped by Ctrl-C, as shells report it.</summary>
    public const int Interrupted = 130;
}
