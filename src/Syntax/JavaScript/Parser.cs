using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Merlon.Syntax.JavaScript;

/// <summary>
/// Recursive descent over one source. It goes back only where the grammar cannot be told by one token and types are
/// involved; positions where that failed are remembered, so that nesting does not multiply the work.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>
    /// How deep expressions, statements, types and elements may nest. The deepest frames measured stay well inside a
    /// stack of one megabyte even without optimisation.
    /// </summary>
    public const int NestingLimit = 300;

    /// <summary>More errors than this say nothing new about a file.</summary>
    public const int MostErrors = 1000;

    private readonly string _source;
    private readonly bool _hasTypes;
    private readonly bool _hasJsx;
    private readonly bool _isPattern;
    private readonly bool _isDeclarationFile;
    private readonly List<SyntaxError> _errors = [];
    private readonly List<Comment> _comments = [];
    private Lexer _lexer;
    private int _depth;
    private int _speculations;
    private bool _hasFailed;
    private bool _isStopped;
    private bool _isModule;

    // What the surrounding function and clause allow.
    private bool _isAwaitAllowed;
    private bool _isYieldAllowed;
    private bool _isInAllowed = true;
    private bool _isInDecorator;
    private bool _areConditionalTypesAllowed = true;

    public Parser(string source, JavaScriptDialect dialect, bool isModule, bool isPattern, int start, int end, List<Token>? tokens)
    {
        _source = source;
        _hasTypes = dialect is JavaScriptDialect.TypeScript or JavaScriptDialect.Tsx or JavaScriptDialect.Declaration;
        _hasJsx = dialect is JavaScriptDialect.Jsx or JavaScriptDialect.Tsx;
        _isDeclarationFile = dialect == JavaScriptDialect.Declaration;
        _isPattern = isPattern;
        _isModule = isModule;
        _isAwaitAllowed = isModule;
        _lexer = new Lexer(source, start, end, isPattern, _comments, _errors, tokens) { HasHtmlComments = !_hasTypes && !isModule && !isPattern };
        _lexer.Begin();
    }

    public IReadOnlyList<SyntaxError> Errors => _errors;

    public IReadOnlyList<Comment> Comments => _comments;

    /// <summary>Whether the source was read in a way that would differ in a module: a name <c>await</c>, a comment of HTML.</summary>
    public bool DependsOnGoal { get; private set; }

    private TokenKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lexer.Kind;
    }

    private int Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lexer.Start;
    }

    /// <summary>End of the last token taken: where a node that is complete ends.</summary>
    private int PreviousEnd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lexer.PreviousEnd;
    }

    public SourceFile ParseSourceFile()
    {
        var start = Start;
        var body = ParseStatements(untilBrace: false);
        DependsOnGoal |= _lexer.HasHtmlComments && HasHtmlComment();
        return new SourceFile(start, Math.Max(start, PreviousEnd), _isModule, body);
    }

    private bool HasHtmlComment()
    {
        foreach (var comment in _comments)
            if (_source[comment.Start] is '<' or '-') return true;
        return false;
    }

    private void Next() => _lexer.Next();

    private bool TryTake(TokenKind kind)
    {
        if (Kind != kind) return false;
        _lexer.Next();
        return true;
    }

    private bool Expect(TokenKind kind)
    {
        if (TryTake(kind)) return true;
        ReportExpected(TokenText.Of(kind));
        return false;
    }

    /// <summary>Takes a closing bracket, skipping what cannot stand before it on the same line.</summary>
    private void ExpectClosing(TokenKind kind, int openedAt)
    {
        if (TryTake(kind)) return;
        if (Kind == TokenKind.EndOfSource) Report(openedAt, openedAt + 1, $"This is not closed: expected {TokenText.Of(kind)}.");
        else ReportExpected(TokenText.Of(kind));
    }

    /// <summary>What is missing takes its place directly before the current token.</summary>
    private void ReportExpected(string what)
    {
        Report(Start, Math.Max(_lexer.End, Start), Kind == TokenKind.EndOfSource ? $"Expected {what}, but the source ends here." : $"Expected {what}.");
        _lexer.PreviousEnd = Start;
    }

    private void Report(int start, int end, string message)
    {
        if (_isStopped) return;
        if (_speculations > 0)
        {
            _hasFailed = true;
            _lexer.JumpToEnd();
            return;
        }
        if (_errors.Count >= MostErrors || (_errors.Count > 0 && _errors[^1].Start == start)) return;
        _errors.Add(new SyntaxError(start, end, message));
    }

    /// <summary>Goes one level deeper; false when that is too deep, and the rest of the source is given up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Enter() => ++_depth <= NestingLimit || TooDeep();

    private void Leave() => _depth--;

    private bool TooDeep()
    {
        Report(Start, _lexer.End, $"This is nested more than {NestingLimit} levels deep. The rest of the source is not analysed.");
        if (_speculations > 0 || _isStopped) return false;
        _isStopped = true;
        _lexer.JumpToEnd();
        return false;
    }

    /// <summary>Starts an attempt that may be taken back; see <see cref="EndSpeculation"/>.</summary>
    private LexerState Speculate()
    {
        _speculations++;
        return _lexer.State;
    }

    /// <summary>Ends an attempt. False when it failed: everything is as it was before.</summary>
    private bool EndSpeculation(in LexerState state, bool isAccepted)
    {
        _speculations--;
        var hasFailed = _hasFailed || !isAccepted;
        // An outer attempt goes on from here; its own failure is decided there.
        _hasFailed = false;
        if (!hasFailed) return true;
        _lexer.Return(state);
        return false;
    }

    /// <summary>Kind of the token behind the current one.</summary>
    private TokenKind PeekKind()
    {
        var state = _lexer.State;
        Next();
        var kind = Kind;
        _lexer.Return(state);
        return kind;
    }

    private TokenKind PeekKind(out bool isFirstOnLine)
    {
        var state = _lexer.State;
        Next();
        var kind = Kind;
        isFirstOnLine = _lexer.IsFirstOnLine;
        _lexer.Return(state);
        return kind;
    }

    private ReadOnlySpan<char> TextOf(SyntaxNode node) => _source.AsSpan(node.Start, node.End - node.Start);

    // Lists are gathered on one stack and copied out at their final length.
    private SyntaxNode[] _gathered = new SyntaxNode[64];
    private int _gatheredCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Gather(SyntaxNode node)
    {
        var gathered = _gathered;
        if ((uint)_gatheredCount < (uint)gathered.Length)
        {
            Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(gathered), _gatheredCount++) = node;
            return;
        }
        Array.Resize(ref _gathered, gathered.Length * 2);
        _gathered[_gatheredCount++] = node;
    }

    /// <summary>What was gathered since the mark. Each node has been gathered as a <typeparamref name="TNode"/>.</summary>
    private TNode[] TakeGathered<TNode>(int mark)
        where TNode : SyntaxNode
    {
        var count = _gatheredCount - mark;
        if (count == 0) return [];
        var result = new TNode[count];
        ref var target = ref Unsafe.As<TNode, SyntaxNode>(ref MemoryMarshal.GetArrayDataReference(result));
        for (var i = 0; i < count; i++) Unsafe.Add(ref target, i) = _gathered[mark + i];
        _gatheredCount = mark;
        return result;
    }
}
