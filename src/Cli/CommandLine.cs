using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Merlon.Scanning.Pipeline;

namespace Merlon.Cli;

/// <summary>The whole command line. Adding a command: one file and one line here.</summary>
public static class CommandLine
{
    /// <summary>Time to kill git and delete a clone after Ctrl-C.</summary>
    private static readonly TimeSpan TimeToCleanUp = TimeSpan.FromSeconds(20);

    public static RootCommand Create(Surroundings surroundings)
    {
        var root = new RootCommand("Merlon finds secrets in a repository and its whole history.")
        {
            ScanCommand.Create(surroundings),
            RulesCommand.Create(surroundings),
            CompletionCommand.Create(surroundings),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
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
        foreach (var error in parsed.Errors) surroundings.Error.WriteLine($"merlon: {string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
        var command = string.Join(' ', Ancestry(parsed.CommandResult.Command).Reverse());
        surroundings.Error.WriteLine($"merlon: '{command} --help' shows the options and examples.");
        return ExitCode.Usage;
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
