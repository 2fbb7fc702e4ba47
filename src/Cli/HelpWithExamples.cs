using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Merlon.Cli;

/// <summary>A command whose help ends with examples, each a line to type and what it does.</summary>
internal sealed class CommandWithExamples(string name, string description, params IReadOnlyList<(string Line, string Does)> examples) : Command(name, description)
{
    public IReadOnlyList<(string Line, string Does)> Examples { get; } = examples;
}

/// <summary>The library's help, then the command's examples; <paramref name="ofProgram"/> are those of the program itself.</summary>
internal sealed class HelpWithExamples(HelpAction help, IReadOnlyList<(string Line, string Does)> ofProgram) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (line, does) in parseResult.CommandResult.Command is CommandWithExamples command ? command.Examples : ofProgram)
        {
            output.WriteLine($"  # {does}");
            output.WriteLine($"  {line}");
        }
        output.WriteLine();
        return ExitCode.Clean;
    }
}
