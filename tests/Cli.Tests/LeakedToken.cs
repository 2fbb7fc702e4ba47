namespace Merlon.Cli.Tests;

/// <summary>Texts with secrets, put together at run time: a token in a source file sets off every scanner that reads it.</summary>
internal static class LeakedToken
{
    /// <summary>A GitHub token, reported as critical or high by the built-in rules.</summary>
    public static string GitHub { get; } = "ghp_" + "x7Kd93jQmZp2LrT8vWn4" + "Yb6HcFs5GtJa1eUo";

    public static string OtherGitHub { get; } = "ghp_" + "p4Rt82kWmYq7NsV3xBc9" + "Zd5JhGf6LuKe0iTa";
}
