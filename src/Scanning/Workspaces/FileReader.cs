namespace Merlon.Scanning.Workspaces;

/// <summary>Reads files one after the other into one buffer. For one thread.</summary>
internal sealed class FileReader(long maxBytes)
{
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>The content, valid until the next call; null when the file is larger than the limit.</summary>
    /// <exception cref="IOException">The file cannot be read, is gone, or is no regular file any more.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to read it.</exception>
    public ReadOnlyMemory<byte>? Read(string path, long expectedSize)
    {
        // Since the listing somebody may have put a link to outside the root, or a pipe that never ends, in its place.
        if (EntryStatus.KindOf(path) is EntryKind.Link or EntryKind.Special) throw new IOException("it was replaced by a link or special file during the scan");
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        // One byte more than expected: the read that finds the end then needs no larger buffer.
        Grow(0, Math.Min(expectedSize, maxBytes) + 1);
        for (var length = 0; ;)
        {
            var read = RandomAccess.Read(handle, _buffer.AsSpan(length), length);
            if (read == 0) return _buffer.AsMemory(0, length);
            length += read;
            if (length > maxBytes) return null;
            if (length == _buffer.Length) Grow(length, length + 1L);
        }
    }

    private void Grow(int keep, long needed)
    {
        if (needed <= _buffer.Length) return;
        var larger = new byte[Math.Min(Math.Max(needed, _buffer.Length * 2L), Math.Max(needed, maxBytes + 1))];
        _buffer.AsSpan(0, keep).CopyTo(larger);
        _buffer = larger;
    }
}
