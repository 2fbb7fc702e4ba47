using System.Reflection;

namespace Merlon.Cli;

/// <summary>The version the build gave this program, "0.1.0".</summary>
internal static class ProgramVersion
{
    public static string Current { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
