using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Merlon.Scanning.Pipeline;

namespace Merlon.Cli;

/// <summary>The whole command line. Adding a command: one file and one line here.</summary>
public static class CommandLine
{
    private const string Description = "Merlon finds security problems in the code, the configuration and the history of a repository.";

    private static readonly (string Line, string Does)[] Examples =
    [
        ("merlon scan .", "the files of this folder"),
        ("merlon scan --help", "all options of a scan"),
    ];

    /// <summary>Time to kill git and delete a clone after Ctrl-C.</summary>
    private static readonly TimeSpan TimeToCleanUp = TimeSpan.FromSeconds(20);

    public static RootCommand Create(Surroundings surroundings)
    {
        var root = new RootCommand(Description)
        {
            ScanCommand.Create(surroundings),
            RulesCommand.Create(surroundings),
            ParseCommand.Create(surroundings),
            CompletionCommand.Create(surroundings),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, Examples);
        // "/h" is a folder on most systems.
        foreach (var alias in new[] { "/h", "/?" }) help.Aliases.Remove(alias);
        return root;
    }

    /// <summary>Runs the program; the result is its exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings)
    {
        try
        {
            var parsed = Create(surroundings).Parse(args.Length > 0 ? args : ["--help"]);
            if (parsed.Action is ParseErrorAction) return RefuseArguments(parsed, surroundings);
            var code = await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = surroundings.Output,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToCleanUp,
            });
            return args.Length > 0 ? code : ExitCode.Usage;
        }
        catch (ScanStoppedException e)
        {
            foreach (var line in e.Lines) surroundings.Error.WriteLine($"merlon: {line}");
            return e.Reason == StopReason.Usage ? ExitCode.Usage : ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            surroundings.Error.WriteLine("merlon: stopped.");
            return ExitCode.Interrupted;
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            // "merlon scan . | head": whoever read the output has enough.
            return ExitCode.Clean;
        }
        catch (Exception e) when (surroundings.Variable("MERLON_DEBUG") is not "1")
        {
            surroundings.Error.WriteLine($"merlon: a defect of this program ({e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}). Report it with the output that MERLON_DEBUG=1 gives.");
            return ExitCode.Failed;
        }
        finally
        {
            Flush(surroundings.Output);
        }
    }

    private static int RefuseArguments(ParseResult parsed, Surroundings surroundings)
    {
        // Behind an unknown command the library also misses a known one, which tells nothing more.
        var errors = parsed.UnmatchedTokens.Count > 0 ? parsed.Errors.Where(e => !e.Message.StartsWith("Required command", StringComparison.Ordinal)) : parsed.Errors;
        foreach (var error in errors) surroundings.Error.WriteLine($"merlon: {Line(error)}");
        var command = string.Join(' ', Ancestry(parsed.CommandResult.Command).Reverse());
        surroundings.Error.WriteLine($"merlon: '{command} --help' shows the options and examples.");
        return ExitCode.Usage;
    }

    /// <summary>The library's words in one line, led by the option they are about.</summary>
    private static string Line(ParseError error)
    {
        var message = string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return error.SymbolResult is OptionResult { Option: var option } && !message.Contains(option.Name, StringComparison.Ordinal) ? $"{option.Name}: {message}" : message;
    }

    private static IEnumerable<string> Ancestry(Command command)
    {
        for (var at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
            yield return at is RootCommand ? "merlon" : at.Name;
    }

    internal static bool IsClosedPipe(IOException e)
    {
        const int brokenPipe = 32, windowsNoData = unchecked((int)0x800700E8);
        return e.HResult is brokenPipe or windowsNoData;
    }

    private static void Flush(TextWriter output)
    {
        try
        {
            output.Flush();
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            // Nobody reads any more; the exit code has been decided.
            return;
        }
    }
}
