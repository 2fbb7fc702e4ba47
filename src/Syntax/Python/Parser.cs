namespace Merlon.Syntax.Python;

/// <summary>
/// Recursive descent with operator precedence. An error breaks the statement: the current token turns into
/// <see cref="TokenKind.Broken"/>, which nothing matches, so that every method ends at once; the statement loop then picks
/// up again. No exceptions, as a hostile text can hold an error in every line.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>Stands in for what could not be read; its statement is given up, so it never reaches a tree.</summary>
    private static readonly NameExpression Missing = new(0, 0);

    private readonly string _source;
    private readonly bool _isPattern;
    private readonly LexerNotes _notes = new();
    private readonly List<SyntaxError> _errors = [];
    private Lexer _lexer;
    private NodeStack _nodes = new();
    private TokenKind _brokenKind;
    private int _previousEnd;
    private int _depth;

    public Parser(string source, bool isPattern)
    {
        _source = source;
        _isPattern = isPattern;
        _lexer = new Lexer(source, isPattern, _notes);
    }

    private TokenKind Kind => _lexer.Kind;

    private int Start => _lexer.Start;

    private bool IsBroken => _lexer.Kind == TokenKind.Broken;

    // file: [statements] ENDMARKER
    public PythonParseResult Parse()
    {
        _lexer.Next();
        var module = new PythonModule(ParseStatements(), _source.Length);
        return new PythonParseResult(_source, module, SortedErrors(), _notes.Comments, FormOf(module));
    }

    private List<SyntaxError> SortedErrors()
    {
        if (_notes.Errors.Count == 0 && _errors.Count == 0) return _errors;
        var errors = _notes.Errors.Concat(_errors).ToList();
        errors.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return errors;
    }

    private void Advance()
    {
        if (_lexer.Kind == TokenKind.Broken) return;
        // White space at the end of a statement is no part of it.
        if (_lexer.Kind > TokenKind.Dedent) _previousEnd = _lexer.End;
        _lexer.Next();
    }

    private bool Accept(TokenKind kind)
    {
        if (_lexer.Kind != kind) return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind kind, string message)
    {
        if (_lexer.Kind == kind) Advance();
        else Fail(message);
    }

    /// <summary>Reports and breaks the statement. What the lexer has reported is not reported again.</summary>
    private NameExpression Fail(string message)
    {
        if (IsBroken) return Missing;
        if (Kind != TokenKind.Invalid) Report(Start, _lexer.End, message);
        _brokenKind = Kind;
        _lexer.Kind = TokenKind.Broken;
        return Missing;
    }

    /// <summary>Reports something that leaves the tree as it is.</summary>
    private void Report(int start, int end, string message)
    {
        if (!IsBroken) _errors.Add(new SyntaxError(start, end, message));
    }

    /// <summary>Goes one level down; false, and the statement is broken, at the limit. Each success needs a <see cref="Leave"/>.</summary>
    private bool TryEnter()
    {
        if (_depth >= PythonParser.NestingLimit)
        {
            Fail("nested too deeply");
            _isTooDeep = true;
            return false;
        }
        _depth++;
        return true;
    }

    private void Leave() => _depth--;

    /// <summary>The kind of the token behind the current one.</summary>
    private TokenKind PeekKind()
    {
        var ahead = _lexer;
        ahead.Next();
        return ahead.Kind;
    }

    private ReadOnlySpan<char> TokenText => _source.AsSpan(_lexer.Start, _lexer.End - _lexer.Start);

    private bool IsWord(string word) => Kind == TokenKind.Name && TokenText.SequenceEqual(word);

    private ReadOnlySpan<char> TextOf(SyntaxNode node) => _source.AsSpan(node.Start, node.Length);

    /// <summary>In a pattern, a name that begins with <c>$</c>.</summary>
    private bool IsMetavariable(Expression expression) => _isPattern && expression is NameExpression && _source[expression.Start] == '$';

    // NAME; a pattern also takes '...' where a name is expected
    private NameRange ParseName(string message)
    {
        if (Kind != TokenKind.Name && !IsOldName && !(_isPattern && Kind == TokenKind.Ellipsis))
        {
            Fail(message);
            return default;
        }
        var name = new NameRange(Start, _lexer.End);
        Advance();
        return name;
    }

    /// <summary><c>async</c> and <c>await</c> were names before Python 3.7.</summary>
    private bool IsOldName => Kind is TokenKind.Async or TokenKind.Await;
}
