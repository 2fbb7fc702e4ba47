using System.Text;

namespace Merlon.Cli.Tests;

/// <summary>Runs the program in process, in a folder of its own, and keeps what it said.</summary>
internal sealed class TestRun : IDisposable
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly StringWriter _error = new();
    private readonly MemoryStream _output = new();

    public TestRun()
    {
        Folder = Directory.CreateTempSubdirectory("merlon-cli-").FullName;
        Directory.CreateDirectory(TempFolder);
        foreach (var name in new[] { "PATH", "HOME" })
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) _variables[name] = value;
        }
    }

    /// <summary>A fresh folder for targets, removed afterwards.</summary>
    public string Folder { get; }

    public string TempFolder => Path.Combine(Folder, "temp");
    public string Output => Encoding.UTF8.GetString(_output.ToArray());
    public string Error => _error.ToString();
    /// <summary>Called with the name of each environment variable that the program asks for.</summary>
    public Action<string>? OnVariable { get; set; }

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public TestRun With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    /// <summary>Writes a file below <see cref="Folder"/> and gives its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The exit code; outputs of earlier runs are forgotten.</summary>
    public Task<int> RunAsync(params string[] args) => RunAsync(_output, args);

    /// <summary>The same with another standard output.</summary>
    public async Task<int> RunAsync(Stream output, params string[] args)
    {
        _error.GetStringBuilder().Clear();
        _output.SetLength(0);
        return await CommandLine.RunAsync(args, new Surroundings
        {
            Output = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" },
            OutputStream = output,
            Error = _error,
            Variable = name =>
            {
                OnVariable?.Invoke(name);
                return _variables.GetValueOrDefault(name);
            },
            ProgramFolder = AppContext.BaseDirectory,
            UserDataFolder = Path.Combine(Folder, "data"),
            TempFolder = TempFolder,
            Processors = 2,
        });
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
