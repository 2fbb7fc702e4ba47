using System.Text;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Languages.Dockerfile;

internal sealed partial class DockerfileLowering
{
    /// <summary><c>--name=value</c> in front of the arguments; None when there are none.</summary>
    private Node Options(ref int from, int end)
    {
        var options = new List<Node>();
        while (from < end)
        {
            var length = WordLength(from, end);
            var word = Source.AsSpan(from, length);
            var isGap = IsPattern && word.SequenceEqual("...") && RestOf(from + length, end).StartsWith("CMD ");
            if (!isGap && !word.StartsWith("--")) break;
            if (!isGap) options.Add(Option(from, from + length));
            from += length;
            while (from < end && (char.IsWhiteSpace(Source[from]) || IsJoint(from))) from++;
        }
        return options.Count == 0 ? Node.None : Make(NodeKind.Attributes, options[0].Start, options[^1].End, [.. options]);
    }

    private ReadOnlySpan<char> RestOf(int from, int end) => Source.AsSpan(from, end - from).TrimStart();

    private int WordLength(int from, int end)
    {
        var i = from;
        while (i < end && !char.IsWhiteSpace(Source[i])) i++;
        return i - from;
    }

    /// <summary>An option; <c>--mount=type=cache,target=/x</c> has entries of its own.</summary>
    private Node Option(int start, int end)
    {
        var equals = Source.IndexOf('=', start, end - start);
        var nameEnd = equals < 0 ? end : equals;
        var name = Make(NodeKind.Identifier, start, nameEnd, Intern(Source.AsSpan(start + 2, nameEnd - start - 2)));
        if (equals < 0) return Make(NodeKind.Pair, start, end, name, Node.None);
        var value = Source.AsSpan(equals + 1, end - equals - 1);
        if (!name.Text.Equals("mount", StringComparison.Ordinal) || !value.Contains('=')) return Make(NodeKind.Pair, start, end, name, Word(equals + 1, end));
        var entries = new List<Node>();
        foreach (var range in value.Split(','))
        {
            var (from, to) = (equals + 1 + range.Start.Value, equals + 1 + range.End.Value);
            if (to > from) entries.Add(Entry(from, to));
        }
        return Make(NodeKind.Pair, start, end, name, Make(NodeKind.Attributes, equals + 1, end, [.. entries]));
    }

    private Node Entry(int start, int end)
    {
        var equals = Source.IndexOf('=', start, end - start);
        if (equals < 0) return Word(start, end);
        return Make(NodeKind.Pair, start, end, Name(start, equals), equals + 1 < end ? Word(equals + 1, end) : Make(NodeKind.String, end, end));
    }

    /// <summary>What is set: a name, in patterns perhaps a metavariable.</summary>
    private Node Name(int start, int end)
    {
        var word = Word(start, end);
        return word.Kind == NodeKind.String ? Make(NodeKind.Identifier, start, end, word.Text) : word;
    }

    private Node Word(int start, int end) => Known(_shell.Word(start, end));

    private Node Whole(int start, int end)
    {
        var text = Source.AsSpan(start, end - start);
        return IsPattern && Metavariables.IsEllipsis(text) ? Make(NodeKind.EllipsisMetavariable, start, end, text.ToString()) : Word(start, end);
    }

    /// <summary>A variable that was given a value before has it.</summary>
    private Node Known(Node word)
    {
        if (word.Kind == NodeKind.Name && _variables.TryGetValue(word.Text, out var value)) word.Constant = value;
        return word;
    }

    /// <summary>Image, tag, digest and the name of the stage.</summary>
    private Node[] Image(int from, int end)
    {
        var words = _shell.Words(from, end);
        if (words.Count == 0) return [];
        if (words[0].Kind is NodeKind.Ellipsis or NodeKind.EllipsisMetavariable) return [words[0]];
        var (start, stop) = (words[0].Start, words[0].End);
        var at = Find(start, stop, '@');
        var nameEnd = at < 0 ? stop : at;
        var tag = Find(LastSlash(start, nameEnd), nameEnd, ':');
        var alias = words.FindIndex(w => w.Text.Equals("as", StringComparison.OrdinalIgnoreCase));
        return
        [
            Word(start, tag < 0 ? nameEnd : tag),
            tag < 0 || tag + 1 >= nameEnd ? Node.None : Word(tag + 1, nameEnd),
            at < 0 || at + 1 >= stop ? Node.None : Word(at + 1, stop),
            alias > 0 && alias + 1 < words.Count ? words[alias + 1] : Node.None,
        ];
    }

    private int LastSlash(int start, int end) => Math.Max(start, Source.LastIndexOf('/', end - 1, end - start));

    /// <summary>A character outside <c>${...}</c>; -1 without.</summary>
    private int Find(int start, int end, char c)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            if (Source[i] == '{') depth++;
            else if (Source[i] == '}') depth--;
            else if (Source[i] == c && depth <= 0) return i;
        }
        return -1;
    }

    /// <summary><c>user:group</c></summary>
    private Node[] Split(int start, int end, char separator)
    {
        if (start >= end) return [];
        var at = Find(start, end, separator);
        return at <= start || at + 1 >= end ? [Whole(start, end)] : [Word(start, at), Word(at + 1, end)];
    }

    /// <summary>ARG: a statement for each variable; with a default its text is <c>ARG=</c>, so that the two differ.</summary>
    private void Arguments(int start, int from, int end)
    {
        foreach (var word in _shell.Words(from, end))
        {
            var equals = word.Kind is NodeKind.Ellipsis or NodeKind.EllipsisMetavariable ? -1 : Find(word.Start, word.End, '=');
            if (equals <= word.Start) _statements.Add(Make(NodeKind.OtherStatement, start, word.End, "ARG", word.Kind == NodeKind.String ? Name(word.Start, word.End) : word));
            else _statements.Add(Make(NodeKind.OtherStatement, start, word.End, "ARG=", Setting(word.Start, equals, word.End).Children));
            start = word.End;
            while (start < end && char.IsWhiteSpace(Source[start])) start++;
        }
    }

    private Node Setting(int start, int equals, int end)
    {
        var name = Name(start, equals);
        var value = equals + 1 < end ? Word(equals + 1, end) : Make(NodeKind.String, end, end);
        if (!IsPattern && value.Kind == NodeKind.String) _variables[name.Text] = new Constant(ValueKind.String, value.Text);
        return Make(NodeKind.Pair, start, end, name, value);
    }

    /// <summary>ENV and LABEL: <c>a=b c=d</c>, or the old <c>a b</c>. A pattern names some of them.</summary>
    private Node Pairs(int from, int end)
    {
        var words = _shell.Words(from, end);
        var pairs = new List<Node>();
        var isOld = words.Count > 0 && words[0].Kind != NodeKind.Ellipsis && Find(words[0].Start, words[0].End, '=') <= words[0].Start;
        if (isOld && words.Count > 1) pairs.Add(Setting(words[0].Start, words[0].End, words[1].Start, end));
        else pairs.AddRange(words.Select(w => Find(w.Start, w.End, '=') is var equals && equals > w.Start ? Setting(w.Start, equals, w.End) : Bare(w)));
        if (IsPattern && !pairs.Exists(p => p.Kind == NodeKind.EllipsisMetavariable))
        {
            var gap = Make(NodeKind.Ellipsis, from, from);
            pairs = [gap, .. pairs.Where(p => p.Kind != NodeKind.Ellipsis).SelectMany((p, i) => i == 0 ? new[] { p } : HasGap(words, p) ? [gap, p] : [p]), gap];
        }
        return Make(NodeKind.Items, from, end, [.. pairs]);
    }

    private static bool HasGap(List<Node> words, Node pair) => words.FindLast(w => w.End <= pair.Start) is { Kind: NodeKind.Ellipsis };

    private Node Bare(Node word) => word.Kind == NodeKind.String ? Make(NodeKind.Pair, word.Start, word.End, Name(word.Start, word.End), Node.None) : word;

    private Node Setting(int start, int nameEnd, int valueStart, int end)
    {
        var name = Name(start, nameEnd);
        var value = Word(valueStart, end);
        if (!IsPattern && value.Kind == NodeKind.String) _variables[name.Text] = new Constant(ValueKind.String, value.Text);
        return Make(NodeKind.Pair, start, end, name, value);
    }

    /// <summary>What an instruction runs: a list in brackets, or commands of the shell.</summary>
    private Node Command(int from, int end)
    {
        if (from >= end) return Node.None;
        if (IsPattern && Open(from, end) is { } open) return open;
        if (Array(from, end) is { } list) return list;
        var commands = _shell.Commands(from, end);
        if (commands is { Kind: NodeKind.OtherExpression, Children: [{ IsNone: true }, { Text: "<<", Children: [var script] }] }) commands = _shell.Commands(script.Start, script.End);
        return commands.IsNone ? commands : Make(NodeKind.ExpressionStatement, from, end, commands);
    }

    /// <summary>A pattern for everything that may stand here.</summary>
    private Node? Open(int from, int end)
    {
        var text = Source.AsSpan(from, end - from);
        if (text.SequenceEqual("...")) return Make(NodeKind.Ellipsis, from, end);
        return Metavariables.IsName(text) || Metavariables.IsEllipsis(text) ? NameNode(NodeKind.Name, from, end, text.ToString()) : null;
    }

    private Node Check(int from, int end)
    {
        if (from >= end) return Node.None;
        if (IsPattern && Open(from, end) is { } open) return open;
        if (!RestOf(from, end).StartsWith("CMD", StringComparison.OrdinalIgnoreCase)) return Make(NodeKind.Identifier, from, end, Source[from..end].ToUpperInvariant());
        var at = from + 3;
        while (at < end && (char.IsWhiteSpace(Source[at]) || IsJoint(at))) at++;
        return Make(NodeKind.OtherStatement, from, end, "CMD", Node.None, Command(at, end));
    }

    /// <summary>Files, ports, volumes: words, or a list in brackets.</summary>
    private Node List(int from, int end)
    {
        if (from < end && Array(from, end) is { } list) return Make(NodeKind.Items, from, end, list.Children);
        return Make(NodeKind.Items, from, end, [.. _shell.Words(from, end).Select(Known)]);
    }

    /// <summary><c>["a", "b"]</c>; null when it is not that and nothing else.</summary>
    private Node? Array(int from, int end)
    {
        if (Source[from] != '[') return null;
        var items = new List<Node>();
        for (var at = from + 1; at < end;)
        {
            var c = Source[at];
            if (c == ']') return Source.AsSpan(at + 1, end - at - 1).IsWhiteSpace() ? Make(NodeKind.Array, from, end, [.. items]) : null;
            if (c == '"')
            {
                if (JsonString(ref at, end) is not { } text) return null;
                items.Add(text);
            }
            else if (IsPattern && c is '.' or '$')
            {
                var start = at;
                while (at < end && Source[at] is not (',' or ']') && !char.IsWhiteSpace(Source[at])) at++;
                items.Add(Source.AsSpan(start, at - start).SequenceEqual("...") ? Make(NodeKind.Ellipsis, start, at) : NameNode(NodeKind.Name, start, at, Source[start..at]));
            }
            else if (c == ',' || char.IsWhiteSpace(c) || IsJoint(at)) at++;
            else return null;
        }
        return null;
    }

    private Node? JsonString(ref int at, int end)
    {
        var start = at++;
        var text = new StringBuilder();
        for (; at < end; at++)
        {
            if (Source[at] == '"')
            {
                at++;
                return Make(NodeKind.String, start, at, Intern(text.ToString()));
            }
            if (Source[at] == '\\' && at + 1 < end) at++;
            text.Append(Source[at]);
        }
        return null;
    }
}
