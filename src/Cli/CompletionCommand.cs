using System.CommandLine;

namespace Merlon.Cli;

/// <summary><c>merlon completion SHELL</c>: prints the script that makes a shell complete merlon's commands and options.</summary>
internal static class CompletionCommand
{
    // The program completes its own command line: it is asked with "[suggest:CURSOR]" in front.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _merlon() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _merlon merlon ./merlon
            """,
        ["zsh"] = """
            #compdef merlon
            _merlon() {
              local -a found
              found=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              [[ -n "${found[*]}" ]] && compadd -- "${found[@]}"
              _files
            }
            compdef _merlon merlon ./merlon
            """,
        ["fish"] = """
            function __merlon_complete
              set -l line (commandline -cp)
              set -l program (commandline -opc)[1]
              $program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c merlon -a '(__merlon_complete)'
            """,
        ["powershell"] = """
            Register-ArgumentCompleter -Native -CommandName merlon -ScriptBlock {
              param($word, $ast, $cursor)
              & $ast.CommandElements[0].Value "[suggest:$cursor]" "$ast" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }
            """,
    };

    public static Command Create(Surroundings surroundings)
    {
        var shell = new Argument<string>("shell") { Description = $"One of {string.Join(", ", Scripts.Keys)}." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new CommandWithExamples("completion", "Prints a script that makes a shell complete merlon's commands and options.",
            ("source <(merlon completion bash)", "complete in this bash"),
            ("merlon completion fish > ~/.config/fish/completions/merlon.fish", "complete in every fish"))
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            surroundings.Output.WriteLine(Scripts[parsed.GetRequiredValue(shell)]);
            return ExitCode.Clean;
        });
        return command;
    }
}
