using System.Diagnostics;
using System.Globalization;
using System.Text;
using Merlon.Syntax.Tests.Python;

namespace Merlon.Conformance.Python;

internal enum OracleStatus
{
    Accepted, Rejected, TooDeep,
}

/// <summary>What CPython says about a file: its dump, or why it rejects it.</summary>
internal sealed record OracleAnswer(string Path, OracleStatus Status, string Text);

/// <summary>One python process that dumps one file after the other.</summary>
internal sealed class PythonOracle(string python, string script)
{
    public AstVersion Version { get; private set; }

    public IEnumerable<OracleAnswer> Ask(IReadOnlyList<string> paths)
    {
        using var process = Process.Start(new ProcessStartInfo(python, [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var writer = Task.Run(() =>
        {
            foreach (var path in paths) process.StandardInput.Write(path + "\n");
            process.StandardInput.Close();
        });
        foreach (var answer in Read(process.StandardOutput.BaseStream)) yield return answer;
        writer.Wait();
        process.WaitForExit();
    }

    private IEnumerable<OracleAnswer> Read(Stream stream)
    {
        using var buffered = new BufferedStream(stream, 1 << 16);
        var version = ReadLine(buffered)!.Split(' ');
        Version = new AstVersion(int.Parse(version[1].Split('.')[1], CultureInfo.InvariantCulture), version[3] == "1");
        while (ReadLine(buffered) is { } line)
        {
            var fields = line.Split(' ');
            var body = new byte[int.Parse(fields[^1], CultureInfo.InvariantCulture)];
            buffered.ReadExactly(body);
            var status = fields[^2] switch { "ok" => OracleStatus.Accepted, "rejected" => OracleStatus.Rejected, _ => OracleStatus.TooDeep };
            yield return new OracleAnswer(string.Join(' ', fields[1..^2]), status, Encoding.UTF8.GetString(body));
        }
    }

    private static string? ReadLine(Stream stream)
    {
        var line = new List<byte>();
        for (var b = stream.ReadByte(); b >= 0; b = stream.ReadByte())
        {
            if (b == '\n') return Encoding.UTF8.GetString([.. line]);
            line.Add((byte)b);
        }
        return null;
    }
}
