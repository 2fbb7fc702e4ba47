using System.Text;

namespace Merlon.Scanning.Git;

/// <summary>Reads what git puts out, field by field. Of a field longer than anything honest, only the start is kept.</summary>
internal sealed class DelimitedReader(GitProcess git, char end)
{
    private const int MaxBytes = 4096;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly byte[] _field = new byte[MaxBytes];
    private int _at, _filled;

    /// <summary>The next field without its end, null when the output ends (a last field without an end is a torn one).</summary>
    public string? Read()
    {
        var length = 0;
        while (_at < _filled || Fill())
        {
            var rest = _buffer.AsSpan(_at, _filled - _at);
            var stop = rest.IndexOf((byte)end);
            var part = stop < 0 ? rest : rest[..stop];
            part = part[..Math.Min(part.Length, MaxBytes - length)];
            part.CopyTo(_field.AsSpan(length));
            length += part.Length;
            _at += stop < 0 ? rest.Length : stop + 1;
            if (stop >= 0) return Encoding.UTF8.GetString(_field, 0, length);
        }
        return null;
    }

    private bool Fill()
    {
        git.StillWanted();
        (_at, _filled) = (0, git.Output.Read(_buffer));
        return _filled > 0;
    }
}
