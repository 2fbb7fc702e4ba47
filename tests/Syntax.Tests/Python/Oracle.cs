using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Merlon.Syntax.Tests.Python;

/// <summary>The machine's own CPython, where it has one.</summary>
internal static class Oracle
{
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The dumps of files that CPython accepts, and the version that made them; empty without a python3 of at least 3.11.</summary>
    public static (AstVersion Version, List<(string Path, string Dump)> Files) Ask(IEnumerable<string> paths)
    {
        var script = Path.Combine(RepositoryRoot, "tests", "Conformance", "python", "dump_ast.py");
        using var process = Process.Start(new ProcessStartInfo("python3", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var writing = Task.Run(() =>
        {
            foreach (var path in paths) process.StandardInput.Write(path + "\n");
            process.StandardInput.Close();
        });
        var answer = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(answer);
        writing.Wait();
        process.WaitForExit();
        return Read(answer.ToArray());
    }

    private static (AstVersion Version, List<(string Path, string Dump)> Files) Read(byte[] answer)
    {
        var at = 0;
        var version = Line().Split(' ');
        var files = new List<(string Path, string Dump)>();
        while (at < answer.Length)
        {
            var fields = Line().Split(' ');
            var length = int.Parse(fields[^1], CultureInfo.InvariantCulture);
            if (fields[^2] == "ok") files.Add((string.Join(' ', fields[1..^2]), Encoding.UTF8.GetString(answer, at, length)));
            at += length;
        }
        return (new AstVersion(int.Parse(version[1].Split('.')[1], CultureInfo.InvariantCulture), version[3] == "1"), files);

        string Line()
        {
            var end = Array.IndexOf(answer, (byte)'\n', at);
            var line = Encoding.UTF8.GetString(answer, at, end - at);
            at = end + 1;
            return line;
        }
    }

    /// <summary>The folder of the standard library, or null where there is no python3 whose trees can be compared.</summary>
    public static string? StandardLibrary()
    {
        const string program = "import sys, os; print(os.path.dirname(os.__file__) if sys.version_info >= (3, 11) else '')";
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-c", program]) { RedirectStandardOutput = true })!;
            var folder = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return folder.Length > 0 ? folder : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is not null && !File.Exists(Path.Combine(folder.FullName, "Merlon.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
