using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Languages.Shell;

/// <summary>
/// Lowers shell commands: a command is a tuple of words, <c>&amp;&amp;</c>, <c>||</c> and <c>|</c> are binary operators,
/// commands one after the other a list of items. Control words only separate commands, so that what lies in branches and loops
/// is found like everything else. Never fails: what is no command is read as words.
/// </summary>
/// <param name="escape">What joins lines at their ends; Dockerfiles may choose another.</param>
/// <param name="inDockerfile">Whether lines that are joined may have comments among them.</param>
internal sealed partial class ShellLowering(string source, bool isPattern, char escape = '\\', bool inDockerfile = false) : Lowering(source, isPattern)
{
    private const int MaxDepth = 60;

    /// <summary>Operators after which nesting would grow with the length of a script.</summary>
    private const int MaxOperators = 400;

    private static readonly HashSet<string> ControlWords = new(StringComparer.Ordinal)
    {
        "if", "then", "elif", "else", "fi", "while", "until", "do", "done", "{", "}", "!", "time", "esac", "in", "function",
    };

    private readonly List<(int Start, int End, bool IsWhole)> _heredocs = [];
    private int _at;
    private int _end;

    /// <summary>A script: each line's commands are a statement.</summary>
    public static Node File(string source)
    {
        var list = new ShellLowering(source, isPattern: false).Commands(0, source.Length);
        return Make(NodeKind.Block, 0, source.Length, [.. Parts(list).Select(c => Make(NodeKind.ExpressionStatement, c.Start, c.End, c))]);
    }

    /// <summary>A pattern; a single word is that word and the command of its name.</summary>
    public static PatternText Pattern(string text)
    {
        var list = new ShellLowering(text, isPattern: true, inDockerfile: true).Commands(0, text.Length);
        if (list.IsNone) return new PatternText([], "the pattern is empty", 0);
        if (list is { Kind: NodeKind.Items }) return new PatternText([new Reading(ReadingForm.Expression, [list]), Statements(list)], null, 0);
        if (list is { Kind: NodeKind.Tuple, Children: [{ } word] }) return new PatternText([new Reading(ReadingForm.Expression, [list]), new Reading(ReadingForm.Expression, [word])], null, 0);
        return new PatternText([new Reading(ReadingForm.Expression, [list])], null, 0);
    }

    private static Reading Statements(Node list) => new(ReadingForm.Statements,
        [.. list.Children.Select(c => c.Kind == NodeKind.Ellipsis ? c : Make(NodeKind.ExpressionStatement, c.Start, c.End, c))]);

    private static Node[] Parts(Node list) => list.IsNone ? [] : list.Kind == NodeKind.Items ? list.Children : [list];

    /// <summary>The commands in a part of the source: None, one, or a sequence.</summary>
    public Node Commands(int start, int end)
    {
        (_at, _end) = (start, end);
        return Sequence(isNested: false);
    }

    /// <summary>One word in a part of the source, which may hold white space.</summary>
    public Node Word(int start, int end)
    {
        (_at, _end) = (start, end);
        return ReadWord(isFree: true);
    }

    /// <summary>The words in a part of the source.</summary>
    public List<Node> Words(int start, int end)
    {
        (_at, _end) = (start, end);
        var words = new List<Node>();
        for (SkipBlank(); _at < _end; SkipBlank())
        {
            if (Source[_at] is '\n' or '\r') _at++;
            else words.Add(ReadWord(isFree: false, isCommand: false));
        }
        return words;
    }

    /// <summary>list: and_or ((';' | '&amp;' | newline) and_or)*</summary>
    private Node Sequence(bool isNested)
    {
        if (++Depth > MaxDepth)
        {
            _at = _end;
            Depth--;
            return Node.None;
        }
        var commands = new List<Node>();
        while (_at < _end)
        {
            var before = _at;
            if (AndOr() is { IsNone: false } command) commands.Add(command);
            SkipBlank();
            if (_at >= _end) break;
            if (Source[_at] == ')')
            {
                if (isNested) break;
                // The label of a case: what stands before it is no command.
                if (commands.Count > 0 && commands[^1].Kind == NodeKind.Tuple) commands.RemoveAt(commands.Count - 1);
                _at++;
            }
            else if (Source[_at] is '\n') Newline();
            else if (Source[_at] is ';' or '&' or '\r' || _at == before) _at++;
        }
        Depth--;
        return commands switch { [] => Node.None, [var only] => only, _ => Make(NodeKind.Items, commands[0].Start, commands[^1].End, [.. commands]) };
    }

    /// <summary>and_or: pipeline (('&amp;&amp;' | '||') newline* pipeline)*</summary>
    private Node AndOr() => Chain(Pipeline, static (a, b) => (a, b) switch { ('&', '&') => "&&", ('|', '|') => "||", _ => null });

    /// <summary>pipeline: command ('|' newline* command)*</summary>
    private Node Pipeline() => Chain(Command, static (a, b) => a == '|' && b != '|' ? "pipe" : null);

    private Node Chain(Func<Node> operand, Func<char, char, string?> operatorOf)
    {
        var left = operand();
        for (var count = 0; ; count++)
        {
            SkipBlank();
            if (_at >= _end || operatorOf(Source[_at], _at + 1 < _end ? Source[_at + 1] : '\0') is not { } op || count > MaxOperators) return left;
            _at += op.Length == 2 || Peek(1) == '&' ? 2 : 1;
            SkipBlankLines();
            var right = operand();
            if (left.IsNone || right.IsNone) left = left.IsNone ? right : left;
            else left = Make(NodeKind.Binary, left.Start, right.End, op, left, right);
        }
    }

    /// <summary>command: '(' list ')' | (assignment | word | redirect)+</summary>
    private Node Command()
    {
        var words = new List<Node>();
        var around = new List<Node>();
        var nested = Node.None;
        for (SkipBlank(); _at < _end; SkipBlank())
        {
            var c = Source[_at];
            if (c is ';' or '|' or ')' or '\n' or '\r' || (c == '&' && Peek(1) != '>')) break;
            if (Deep() is { } deep) words.Add(deep);
            else if (c == '(')
            {
                _at++;
                var list = Sequence(isNested: true);
                if (_at < _end) _at++;
                if (words.Count == 0) nested = list;
                else if (!list.IsNone) around.Add(list);
            }
            else if (IsRedirect()) around.Add(Redirect());
            else if (words.Count == 0 && IsAssignment()) around.Add(Assignment());
            else
            {
                var word = ReadWord(isFree: false);
                if (words.Count > 0 || !IsControl(word)) words.Add(word);
            }
        }
        return Whole(words, around, nested);
    }

    private static bool IsControl(Node word) => word.Kind == NodeKind.String && word.End - word.Start == word.Text.Length && ControlWords.Contains(word.Text);

    private static Node Whole(List<Node> words, List<Node> around, Node nested)
    {
        var command = words switch
        {
            [] => nested,
            [{ Kind: NodeKind.Ellipsis } all] => all,
            _ => Make(NodeKind.Tuple, words[0].Start, words[^1].End, [.. words]),
        };
        if (around.Count == 0) return command;
        if (command.IsNone && around is [{ Kind: NodeKind.Assign } assignment]) return assignment;
        var start = Math.Min(around[0].Start, command.IsNone ? int.MaxValue : command.Start);
        // What is set for one command is set nowhere else.
        return Make(NodeKind.OtherExpression, start, Math.Max(around[^1].End, command.End), "command", [command, .. around.Select(a => a.Kind == NodeKind.Assign ? Make(NodeKind.Pair, a.Start, a.End, a.Children) : a)]);
    }

    private char Peek(int ahead) => _at + ahead < _end ? Source[_at + ahead] : '\0';

    private bool IsAssignment()
    {
        var i = IsPattern && Source[_at] == '$' ? _at + 1 : _at;
        while (i < _end && (char.IsAsciiLetterOrDigit(Source[i]) || Source[i] == '_')) i++;
        return i > _at && i < _end && Source[i] == '=' && !char.IsAsciiDigit(Source[_at]);
    }

    private Node Assignment()
    {
        var start = _at;
        var equals = Source.IndexOf('=', _at);
        var name = NameNode(NodeKind.Identifier, start, equals, Intern(Source.AsSpan(start, equals - start)));
        _at = equals + 1;
        var value = Deep() is { } deep ? deep : _at < _end && !char.IsWhiteSpace(Source[_at]) && Source[_at] is not (';' or '&' or '|' or ')') ? ReadWord(isFree: false) : Make(NodeKind.String, _at, _at);
        return Make(NodeKind.Assign, start, Math.Max(_at, equals + 1), name, value);
    }

    private bool IsRedirect()
    {
        var i = _at;
        if (Source[i] == '&') i++;
        while (i < _end && char.IsAsciiDigit(Source[i])) i++;
        return i < _end && Source[i] is '<' or '>';
    }

    private Node Redirect()
    {
        var start = _at;
        while (_at < _end && Source[_at] is not ('<' or '>')) _at++;
        var from = _at;
        while (_at < _end && _at - from < 3 && Source[_at] is '<' or '>' or '&' or '|' or '-') _at++;
        var op = Source[from.._at];
        if (op.StartsWith("<<", StringComparison.Ordinal) && op is not "<<<") return Heredoc(start);
        if (Peek(0) == '(') return Make(NodeKind.OtherExpression, start, start + op.Length, "<");
        SkipBlank();
        var target = _at < _end && Source[_at] is not ('\n' or ';' or '&' or '|' or ')') ? ReadWord(isFree: false) : Node.None;
        return Make(NodeKind.OtherExpression, start, Math.Max(_at, target.End), op[..1], target);
    }
}
