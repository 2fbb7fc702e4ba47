namespace Merlon.Syntax;

/// <summary>
/// Something in a source that the grammar does not allow. The parser goes on behind it; the range is in UTF-16 code units
/// from the start of the source, the message one line for people: what is wrong, and what was expected.
/// </summary>
public readonly record struct SyntaxError(int Start, int End, string Message);

/// <summary>A comment, a range that includes its markers (<c>#</c>, <c>//</c>, <c>/* */</c>, <c>&lt;!--</c>).</summary>
public readonly record struct Comment(int Start, int End);
