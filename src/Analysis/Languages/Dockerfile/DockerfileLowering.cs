using Merlon.Analysis.Languages.Shell;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Languages.Dockerfile;

/// <summary>
/// Lowers Dockerfiles: each instruction is a statement whose text is its keyword in capitals, whose children are its
/// options and arguments. Commands of the shell are lowered as shell, lists in brackets as arrays.
/// </summary>
internal sealed partial class DockerfileLowering : Lowering
{
    private const int MaxOnBuild = 5;

    private static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "FROM", "RUN", "CMD", "LABEL", "MAINTAINER", "EXPOSE", "ENV", "ADD", "COPY", "ENTRYPOINT", "VOLUME", "USER", "WORKDIR", "ARG", "ONBUILD", "STOPSIGNAL", "HEALTHCHECK", "SHELL",
        "CROSS_BUILD",
    };

    private readonly ShellLowering _shell;
    private readonly char _escape;
    private readonly Dictionary<string, Constant> _variables = new(StringComparer.Ordinal);
    private readonly List<Node> _statements = [];

    private DockerfileLowering(string source, bool isPattern) : base(source, isPattern)
    {
        _escape = !isPattern && EscapeDirective(source) ? '`' : '\\';
        _shell = new ShellLowering(source, isPattern, _escape, inDockerfile: true);
    }

    public static Node File(string source)
    {
        var lowering = new DockerfileLowering(source, isPattern: false);
        lowering.Instructions();
        return Make(NodeKind.Block, 0, source.Length, [.. lowering._statements]);
    }

    /// <summary>Instructions, or commands of the shell.</summary>
    public static PatternText Pattern(string text)
    {
        if (!IsInstructions(text)) return ShellLowering.Pattern(text);
        var lowering = new DockerfileLowering(text, isPattern: true);
        lowering.Instructions();
        return lowering._statements.Count == 0
            ? new PatternText([], "the pattern is empty", 0)
            : new PatternText([new Reading(ReadingForm.Statements, [.. lowering._statements])], null, 0);
    }

    /// <summary>Whether a pattern begins with an instruction, in capitals as everybody writes them: <c>copy a b</c> is a command.</summary>
    private static bool IsInstructions(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var first = line.TrimStart();
            if (first.IsEmpty || first[0] == '#' || first.SequenceEqual("...")) continue;
            if (Metavariables.IsName(first.TrimEnd()) || Metavariables.IsEllipsis(first.TrimEnd())) return true;
            var end = first.IndexOfAny(' ', '\t');
            var word = (end < 0 ? first : first[..end]).TrimEnd().ToString();
            return Keywords.Contains(word) && word.All(c => !char.IsAsciiLetterLower(c));
        }
        return true;
    }

    /// <summary><c># escape=`</c> among the first comments.</summary>
    private static bool EscapeDirective(string source)
    {
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var text = line.Trim();
            if (text is not ['#', ..]) return false;
            var equals = text.IndexOf('=');
            if (equals < 0) return false;
            if (text[1..equals].Trim().Equals("escape", StringComparison.OrdinalIgnoreCase)) return text[(equals + 1)..].Trim().SequenceEqual("`");
        }
        return false;
    }

    private void Instructions()
    {
        for (var at = 0; at < Source.Length;)
        {
            while (at < Source.Length && char.IsWhiteSpace(Source[at])) at++;
            if (at >= Source.Length) return;
            if (Source[at] == '#')
            {
                at = LineEnd(at) + 1;
                continue;
            }
            var end = InstructionEnd(at);
            var last = at + Source.AsSpan(at, end - at).TrimEnd().Length;
            if (last > at) Instruction(at, last, 0);
            at = Math.Max(end, at + 1);
        }
    }

    private int LineEnd(int at) => Source.IndexOf('\n', at) is >= 0 and var line ? line : Source.Length;

    /// <summary>Where the instruction ends: behind lines that are joined and the here-documents that it asks for.</summary>
    private int InstructionEnd(int start)
    {
        for (var at = start; at < Source.Length;)
        {
            var end = LineEnd(at);
            var line = Source.AsSpan(at, end - at).Trim();
            var isBetween = at > start && line is [] or ['#', ..];
            if (!isBetween && line is not [.., var last] || (!isBetween && line[^1] != _escape)) return Heredocs(start, end);
            at = end + 1;
        }
        return Source.Length;
    }

    private int Heredocs(int start, int end)
    {
        var marks = HeredocMarks(start, end);
        var next = Math.Min(Source.Length, end + 1);
        foreach (var mark in marks) (_, next) = ShellLowering.EndOfHeredoc(Source, next, Source.Length, mark);
        return marks.Count == 0 ? end : next;
    }

    /// <summary>Words behind <c>&lt;&lt;</c> in RUN, COPY and ADD.</summary>
    private List<string> HeredocMarks(int start, int end)
    {
        var marks = new List<string>();
        var text = Source.AsSpan(start, end - start);
        if (!text.StartsWith("RUN", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("COPY", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("ADD", StringComparison.OrdinalIgnoreCase)) return marks;
        for (var i = text.IndexOf("<<"); i >= 0 && marks.Count < 20;)
        {
            var rest = text[(i + 2)..];
            if (rest is ['-', ..]) rest = rest[1..];
            var quote = rest is ['"' or '\'', ..] ? rest[0] : '\0';
            if (quote != '\0') rest = rest[1..];
            var length = 0;
            while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '_')) length++;
            if (length > 0 && !char.IsAsciiDigit(rest[0]) && (i == 0 || text[i - 1] != '<')) marks.Add(rest[..length].ToString());
            var next = text[(i + 2)..].IndexOf("<<");
            i = next < 0 ? -1 : i + 2 + next;
        }
        return marks;
    }

    private void Instruction(int start, int end, int depth)
    {
        var text = Source.AsSpan(start, end - start);
        if (IsPattern && text.SequenceEqual("..."))
        {
            _statements.Add(Make(NodeKind.Ellipsis, start, end));
            return;
        }
        if (IsPattern && (Metavariables.IsName(text) || Metavariables.IsEllipsis(text)))
        {
            var name = NameNode(NodeKind.Name, start, end, text.ToString());
            _statements.Add(name.Kind == NodeKind.EllipsisMetavariable ? name : Make(NodeKind.ExpressionStatement, start, end, name));
            return;
        }
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetter(text[length]) || text[length] == '_')) length++;
        var keyword = text[..length].ToString().ToUpperInvariant();
        var from = start + length;
        while (from < end && (char.IsWhiteSpace(Source[from]) || IsJoint(from))) from++;
        Instruction(keyword, start, from, end, depth);
    }

    private bool IsJoint(int at) => Source[at] == _escape && Source.AsSpan(at + 1, LineEnd(at) - at - 1).IsWhiteSpace();

    private void Instruction(string keyword, int start, int from, int end, int depth)
    {
        switch (keyword)
        {
            case "ARG": Arguments(start, from, end); return;
            case "ONBUILD" when depth < MaxOnBuild:
                Instruction(from, end, depth + 1);
                if (_statements.Count > 0) _statements[^1] = Make(NodeKind.OtherStatement, start, end, keyword, _statements[^1]);
                return;
            default: _statements.Add(Make(NodeKind.OtherStatement, start, end, keyword, Children(keyword, from, end))); return;
        }
    }

    private Node[] Children(string keyword, int from, int end)
    {
        switch (keyword)
        {
            case "FROM":
                var platform = Options(ref from, end);
                return [platform, .. Image(from, end)];
            case "RUN" or "CMD" or "ENTRYPOINT" or "HEALTHCHECK" or "SHELL":
                var options = keyword is "RUN" or "HEALTHCHECK" ? Options(ref from, end) : Node.None;
                return [options, keyword == "HEALTHCHECK" ? Check(from, end) : Command(from, end)];
            case "ENV" or "LABEL": return [Pairs(from, end)];
            case "USER": return Split(from, end, ':');
            case "WORKDIR" or "STOPSIGNAL" or "MAINTAINER": return from < end ? [Whole(from, end)] : [];
            default:
                var flags = Options(ref from, end);
                return [flags, List(from, end)];
        }
    }
}
