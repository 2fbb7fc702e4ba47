using System.Diagnostics;
using System.Text;

namespace Merlon.Scanning.Tests.SampleRepository;

/// <summary>Runs the real git for tests, deaf to the settings of the machine.</summary>
public static class TestGit
{
    /// <summary>Runs git in a folder and gives its output without the last line break. Throws when it fails.</summary>
    public static string Run(string folder, params string[] arguments) => Run(folder, [], arguments);

    public static string Run(string folder, byte[] input, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
                ["GIT_CONFIG_NOSYSTEM"] = "1",
                ["GIT_AUTHOR_NAME"] = "Ada Example",
                ["GIT_AUTHOR_EMAIL"] = "ada@example.org",
                ["GIT_COMMITTER_NAME"] = "Ada Example",
                ["GIT_COMMITTER_EMAIL"] = "ada@example.org",
                ["GIT_AUTHOR_DATE"] = "2026-01-01T00:00:00Z",
                ["GIT_COMMITTER_DATE"] = "2026-01-01T00:00:00Z",
            },
        })!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEndAsync();
        git.StandardInput.BaseStream.Write(input);
        git.StandardInput.Close();
        git.WaitForExit();
        return git.ExitCode == 0
            ? output.Result.TrimEnd('\n')
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors.Result}");
    }
}

/// <summary>A temporary folder that goes with the object, whatever names lie in it.</summary>
public sealed class TemporaryTree : IDisposable
{
    public TemporaryTree() => Path = Directory.CreateTempSubdirectory("merlon-test-").FullName;

    public string Path { get; }

    /// <summary>Writes a file and gives its full path.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a program for /bin/sh and gives its full path.</summary>
    public string WriteScript(string name, string text)
    {
        var path = Write(name, "#!/bin/sh\n" + text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public void Dispose()
    {
        using var remove = Process.Start(new ProcessStartInfo("rm", ["-rf", "--", Path]));
        remove!.WaitForExit();
    }
}

/// <summary>Writes the input of <c>git fast-import</c>: whole histories in one process, with dates and authors that never change.</summary>
public sealed class ImportStream
{
    private const long FirstSecond = 1_767_225_600; // 2026-01-01T00:00:00Z
    private const int Day = 86_400;

    private readonly List<byte> _stream = [];
    private int _commits;

    /// <summary>A commit a day after the one before; name, mode and content of files, null content deletes.</summary>
    /// <param name="reference">"refs/heads/main".</param>
    /// <param name="subject">Message.</param>
    /// <param name="from">Parent, null for none or the reference's own last commit.</param>
    /// <param name="merge">Second parent.</param>
    public ImportStream Commit(string reference, string subject, IEnumerable<SampleFile> files, string? from = null, string? merge = null, string author = "Ada Example <ada@example.org>")
    {
        var time = $"{FirstSecond + (_commits++ * (long)Day)} +0000";
        Line($"commit {reference}");
        Line($"mark :{_commits}");
        Line($"author {author} {time}");
        Line($"committer {author} {time}");
        Data(Encoding.UTF8.GetBytes(subject));
        if (from is not null) Line($"from {from}");
        if (merge is not null) Line($"merge {merge}");
        foreach (var file in files) Add(file);
        return this;
    }

    /// <summary>An annotated tag on the commit before.</summary>
    public ImportStream Tag(string name)
    {
        Line($"tag {name}");
        Line($"from :{_commits}");
        Line($"tagger Ada Example <ada@example.org> {FirstSecond + (_commits * (long)Day)} +0000");
        Data(Encoding.UTF8.GetBytes("Release " + name));
        return this;
    }

    public ImportStream Reset(string reference)
    {
        Line($"reset {reference}");
        return this;
    }

    public byte[] ToArray() => [.. _stream];

    private void Add(SampleFile file)
    {
        if (file.Content is null)
        {
            Line($"D {file.QuotedName}");
        }
        else if (file.Mode == SampleFile.Submodule)
        {
            Line($"M {file.Mode} {Encoding.ASCII.GetString(file.Content)} {file.QuotedName}");
        }
        else
        {
            Line($"M {file.Mode} inline {file.QuotedName}");
            Data(file.Content);
        }
    }

    private void Data(byte[] content)
    {
        Line($"data {content.Length}");
        _stream.AddRange(content);
        _stream.Add((byte)'\n');
    }

    private void Line(string text) => _stream.AddRange(Encoding.UTF8.GetBytes(text + "\n"));
}

/// <summary>A file of a sample commit. The name is Latin-1: one byte a character, so that any bytes can be named.</summary>
public sealed record SampleFile(string Name, byte[]? Content, string Mode = "100644")
{
    public const string Link = "120000", Submodule = "160000";

    public SampleFile(string name, string content, string mode = "100644") : this(name, Encoding.UTF8.GetBytes(content), mode) { }

    public static SampleFile Deleted(string name) => new(name, (byte[]?)null);

    internal string QuotedName => "\"" + string.Concat(Name.Select(c => c is > ' ' and < (char)127 and not '"' and not '\\' ? c.ToString() : "\\" + Convert.ToString(c, 8).PadLeft(3, '0'))) + "\"";
}
