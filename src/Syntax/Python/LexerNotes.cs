namespace Merlon.Syntax.Python;

/// <summary>
/// What the lexer keeps beside the text: open indentations, open f-strings, comments and errors. Shared by copies of a
/// lexer, so that the parser can look ahead with a copy; what a copy finds twice is noted once.
/// </summary>
internal sealed class LexerNotes
{
    private int _reportedTo = -1;
    private int _commentedTo = -1;

    public List<SyntaxError> Errors { get; } = [];

    public List<Comment> Comments { get; } = [];

    /// <summary>The columns of the open blocks, outermost first; tabs go to the next multiple of 8.</summary>
    public int[] Columns = new int[16];

    /// <summary>The same with tabs one column wide: both must agree, else the indentation depends on the editor.</summary>
    public int[] TabColumns = new int[16];

    public FormatLevel[] Formats = new FormatLevel[4];

    /// <summary>A triple-quoted string of this quote never ends: later ones do not either, and are not searched for.</summary>
    public bool UnclosedTripleDouble, UnclosedTripleSingle;

    public void Report(int start, int end, string message)
    {
        if (start <= _reportedTo) return;
        _reportedTo = start;
        Errors.Add(new SyntaxError(start, end, message));
    }

    public void AddComment(int start, int end)
    {
        if (start <= _commentedTo) return;
        _commentedTo = start;
        Comments.Add(new Comment(start, end));
    }
}

/// <summary>
/// One level of an open f-string: the string itself, or a placeholder in it (which may hold text again: its format
/// specification).
/// </summary>
internal struct FormatLevel
{
    public char Quote;
    public StringForms Forms;

    /// <summary>The next token is text, not code.</summary>
    public bool InText;

    public bool IsField;

    /// <summary>Open brackets inside the placeholder; for the string itself, those around it.</summary>
    public int Brackets;
}
