namespace Merlon.Scanning.Workspaces;

/// <summary>Line starts of a file. LF, CRLF and a lone CR end a line.</summary>
public sealed class LineMap
{
    public LineMap(ReadOnlyMemory<byte> bytes) => throw new NotImplementedException();

    public int LineCount => throw new NotImplementedException();

    /// <summary>1-based line of a byte offset.</summary>
    public int LineOf(int offset) => throw new NotImplementedException();

    /// <summary>Byte offset at which a 1-based line starts.</summary>
    public int StartOf(int line) => throw new NotImplementedException();

    /// <summary>Byte offset of the end of a 1-based line, without its line break.</summary>
    public int EndOf(int line) => throw new NotImplementedException();
}
