using System.Globalization;
using System.Text;

namespace Merlon.Scanning.Git;

/// <summary>An object that is asked for: its id, a path it has, its size once known, and its place in the listing.</summary>
internal readonly record struct ListedObject(string Id, string Path, long Size = 0, int Order = 0);

/// <summary>
/// Asks one <c>git cat-file</c> for many objects. Questions run ahead of answers, but never by more than the smallest pipe
/// buffer of a system holds, so that neither side can wait for the other for ever. For one thread.
/// </summary>
internal sealed class ObjectPipe(GitRepository repository, bool withContent, CancellationToken cancellation) : IDisposable
{
    private const int PipeBytes = 4096;

    /// <summary>Each damaged object ends the process; starting it anew for ever would take for ever.</summary>
    private const int MaxRestarts = 1000;

    /// <param name="Kind">"blob", "tree" ...; "missing" for an object that is not there, "damaged" for one that cannot be read.</param>
    /// <param name="Content">Valid until the next answer.</param>
    public readonly record struct Answer(ListedObject Asked, string Kind, long Size, ReadOnlyMemory<byte> Content);

    private readonly Queue<ListedObject> _asked = new();
    private readonly StringBuilder _question = new();
    private GitProcess? _git;
    private BufferedStream? _output;
    private byte[] _content = new byte[64 * 1024];
    private int _restarts;

    /// <summary>Asks for everything that <paramref name="next"/> gives, in order, until it gives null.</summary>
    /// <param name="next">The next object; the argument tells whether to wait for one or to answer null when none is ready.</param>
    /// <param name="answer">Called once for each object.</param>
    public void Run(Func<bool, ListedObject?> next, Action<Answer> answer)
    {
        while (true)
        {
            Ask(next);
            if (_asked.Count == 0) return;
            cancellation.ThrowIfCancellationRequested();
            _git!.StillWanted();
            var read = ReadAnswer(_asked.Peek());
            answer(read ?? new Answer(_asked.Peek(), "damaged", 0, default));
            _asked.Dequeue();
            if (read is null) Restart();
        }
    }

    /// <summary>Fills the window once it is half empty: one write for many objects.</summary>
    private void Ask(Func<bool, ListedObject?> next)
    {
        if (_asked.Count > Window / 2) return;
        while (_asked.Count < Window && next(_asked.Count == 0) is { } wanted) Add(wanted);
        Send();
    }

    private int Window => _asked.Count == 0 ? PipeBytes / 65 : PipeBytes / (_asked.Peek().Id.Length + 1);

    private void Add(ListedObject wanted)
    {
        _asked.Enqueue(wanted);
        _question.Append(wanted.Id).Append('\n');
    }

    private void Send()
    {
        if (_question.Length == 0) return;
        if (_git is null) Start();
        try
        {
            _git!.Input.Write(Encoding.ASCII.GetBytes(_question.ToString()));
        }
        catch (IOException)
        {
            // It ended because of an object asked for earlier; reading its answers finds out which.
            _git!.ThrowIfStopped();
        }
        _question.Clear();
    }

    private void Start()
    {
        var call = repository.Call("cat-file", withContent ? "--batch" : "--batch-check") with { Input = true };
        _git = GitProcess.Start(repository.Environment, call, cancellation);
        _output = new BufferedStream(_git.Output, 64 * 1024);
    }

    private void Restart()
    {
        Stop();
        if (++_restarts > MaxRestarts) throw new GitException($"{repository.Folder}: too many damaged objects. Run git fsck, or clone the repository anew.");
        foreach (var wanted in _asked) _question.Append(wanted.Id).Append('\n');
        Send();
    }

    /// <summary>Null when git gave up on the object.</summary>
    private Answer? ReadAnswer(ListedObject asked)
    {
        // "<id> <kind> <size>", or "<id> missing"
        var parts = ReadLine()?.Split(' ');
        if (parts is not [var id, var kind, ..]) return null;
        if (id != asked.Id) throw new GitException($"{repository.Folder}: git answered for another object than it was asked for. Run git fsck.");
        if (parts.Length == 2) return new Answer(asked, kind, 0, default);
        var size = long.Parse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture);
        if (!withContent) return new Answer(asked, kind, size, default);
        return ReadContent(size) is { } content ? new Answer(asked, kind, size, content) : null;
    }

    private string? ReadLine()
    {
        const int longest = 200;
        Span<char> line = stackalloc char[longest];
        for (var length = 0; length < longest; length++)
        {
            var next = _output!.ReadByte();
            if (next < 0)
            {
                _git!.ThrowIfStopped();
                return null;
            }
            if (next == '\n') return line[..length].ToString();
            line[length] = (char)next;
        }
        return null;
    }

    private ReadOnlyMemory<byte>? ReadContent(long size)
    {
        // The line break that ends an object is read along with it.
        var length = checked((int)size + 1);
        if (_content.Length < length) _content = new byte[Math.Max(length, Math.Min(_content.Length * 2L, Array.MaxLength))];
        var read = _output!.ReadAtLeast(_content.AsSpan(0, length), length, throwOnEndOfStream: false);
        _git!.ThrowIfStopped();
        return read == length ? _content.AsMemory(0, length - 1) : null;
    }

    private void Stop()
    {
        _output?.Dispose();
        _git?.Dispose();
        (_output, _git) = (null, null);
    }

    public void Dispose() => Stop();
}
