namespace Merlon.Scanning.Reports;

/// <summary>How the terminal report is drawn. The defaults suit a file: 80 columns, no colour.</summary>
public sealed record TerminalStyle
{
    public const int MinWidth = 40;

    /// <summary>Columns of the terminal; less than 40 is taken as 40.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether colours are written.</summary>
    public bool Color { get; init; }

    /// <summary>Lists ignored and baseline issues too, and nothing is left out.</summary>
    public bool Verbose { get; init; }

    /// <summary>Shows the steps between where data comes from and where it does harm.</summary>
    public bool Trace { get; init; }

    /// <summary>Issues that are listed; the rest is counted.</summary>
    public int MaxIssues { get; init; } = 50;
}
