using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Merlon.Model;
using Merlon.Scanning.Keywords;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Secrets;

/// <summary>
/// A secret in a file. <c>Start</c> and <c>Length</c> are the byte range that holds it (of the encoded run when it was
/// decoded), <c>Value</c> the decoded bytes of the secret itself; file rules have an empty value.
/// </summary>
public sealed record SecretHit(SecretRule Rule, int RuleOrder, int Start, int Length, byte[] Value, bool Decoded)
{
    internal int End => Start + Length;

    /// <summary>Which of two hits on the same place tells more: a named provider before a generic rule, plain before decoded.</summary>
    internal int CompareRank(SecretHit other)
    {
        var order = (!Rule.Generic).CompareTo(!other.Rule.Generic);
        if (order == 0) order = (!Decoded).CompareTo(!other.Decoded);
        if (order == 0) order = Rule.Confidence.CompareTo(other.Rule.Confidence);
        if (order == 0) order = Rule.Severity.CompareTo(other.Rule.Severity);
        // Of a family the rule that gave it its name goes first.
        if (order == 0 && Rule.Family == other.Rule.Family) order = (Rule.Id == Rule.Family).CompareTo(other.Rule.Id == Rule.Family);
        if (order == 0) order = other.Rule.Kind.CompareTo(Rule.Kind);
        return order == 0 ? other.RuleOrder.CompareTo(RuleOrder) : order;
    }
}

/// <summary>
/// Runs an engine over texts; holds the buffers, so each thread has one of its own. Nothing in a file can make it take
/// longer than the limit per rule and file.
/// </summary>
public sealed class SecretMatcher(SecretEngine engine, TimeSpan ruleTime)
{
    private const int Before = 512;
    private const int After = 4096;
    private const int AfterAtLeast = 1024;
    private const int MultilineReach = 16 * 1024;

    /// <summary>Whole files are matched in pieces of this many bytes, which overlap by the reach of a match over lines.</summary>
    private const int Piece = 256 * 1024;

    /// <summary>
    /// Times the limit per rule that all rules may take together in a file, and bytes for which they get one time more:
    /// hundreds of rules that each stay under their own limit would else hold a scan for minutes.
    /// </summary>
    private const int RulesTogether = 4, BytesForOneMore = 4 * 1024 * 1024;

    /// <summary>Paths whose rules are remembered; a path and an array, so some megabytes at the most.</summary>
    private const int MaxPaths = 20_000;

    private readonly Dictionary<string, int[]> _byPath = new(StringComparer.Ordinal);
    private readonly List<KeywordHit> _keywords = [];
    private readonly List<SecretHit> _hits = [];

    /// <summary>What allow lists let pass: not reported, and not to be shown beside a finding either.</summary>
    private readonly List<SecretHit> _excepted = [];
    private readonly HashSet<(int Rule, int Start, int Length)> _seen = [];
    private readonly List<DecodedRun> _decoded = [];
    private readonly int[] _scannedTo = new int[engine.Rules.Length];
    private readonly long[] _spent = new long[engine.Rules.Length];
    private readonly Fit[] _fits = new Fit[engine.Rules.Length];
    private readonly long _ruleTicks = (long)(ruleTime.TotalSeconds * Stopwatch.Frequency);
    private readonly List<int> _touched = [];
    private char[] _window = new char[Before + After];
    private FileContent _file = null!;
    private bool _bareValues;
    private long _spentTogether;

    /// <summary>What is known of a rule in the current file.</summary>
    private enum Fit : byte { Unknown, Runs, WrongPath, TooSlow }

    /// <summary>Ids of the rules that ran out of time in the last file.</summary>
    public List<string> TooSlow { get; } = [];

    /// <summary>
    /// Byte ranges of the last file that must not be shown: every hit, also those that gave way to another one on the same
    /// place. The next call replaces the list.
    /// </summary>
    public IReadOnlyList<(int Start, int Length)> Masks { get; private set; } = [];

    /// <summary>What allow lists of the scanned repository hid, over all files.</summary>
    internal HiddenSecrets Hidden { get; } = new();

    /// <summary>All secrets of a file, each place once, by position.</summary>
    public IReadOnlyList<SecretHit> Scan(FileContent file)
    {
        Begin(file);
        var text = file.Bytes.Span;
        ScanText(text, null);
        foreach (var rule in RulesFor(file.Path))
        {
            if (engine.Rules[rule].Kind != SecretRuleKind.File) RunWhole(rule, text, null);
        }
        _decoded.Clear();
        EncodedText.FindAll(text, _decoded.Add);
        foreach (var run in _decoded) ScanText(run.Text, run);
        ScanPath(file.Path);
        return Resolve();
    }

    /// <summary>The rules that judge by path alone, for files whose content is not read.</summary>
    public IReadOnlyList<SecretHit> ScanPathOnly(FileContent file)
    {
        Begin(file);
        ScanPath(file.Path);
        return Resolve();
    }

    private void Begin(FileContent file)
    {
        _file = file;
        _bareValues = FileKinds.IsConfiguration(file.Path);
        _hits.Clear();
        _excepted.Clear();
        _seen.Clear();
        TooSlow.Clear();
        _spentTogether = 0;
        foreach (var rule in _touched)
        {
            _fits[rule] = Fit.Unknown;
            _spent[rule] = 0;
        }
        _touched.Clear();
    }

    private void ScanPath(string path)
    {
        foreach (var rule in RulesFor(path))
        {
            if (engine.Rules[rule].Kind == SecretRuleKind.File && !IsAllowed(engine.Rules[rule], [], [], []))
                _hits.Add(new SecretHit(engine.Rules[rule], rule, 0, 0, [], false));
        }
    }

    /// <summary>
    /// The rules without keywords that a path wakes. In a history a path comes back once for each version of the file; to
    /// ask every expression again took a third of the time.
    /// </summary>
    private int[] RulesFor(string path)
    {
        if (_byPath.TryGetValue(path, out var rules)) return rules;
        if (_byPath.Count == MaxPaths) _byPath.Clear();
        return _byPath[path] = [.. engine.WithoutKeywords.Where(i => PathFits(engine.Rules[i], path))];
    }

    private bool PathFits(SecretRule rule, string path)
    {
        try { return rule.Path is not { } expression || expression.IsMatch(path); }
        catch (RegexMatchTimeoutException)
        {
            TooSlow.Add(rule.Id);
            return false;
        }
    }

    private void ScanText(ReadOnlySpan<byte> text, DecodedRun? run)
    {
        _keywords.Clear();
        engine.Automaton.Find(text, _keywords);
        if (_keywords.Count == 0) return;
        Array.Clear(_scannedTo);
        foreach (var hit in _keywords)
        {
            var start = hit.End - engine.Automaton.LengthOf(hit.Keyword);
            foreach (var rule in engine.Woken[hit.Keyword])
            {
                if (!Runs(rule)) continue;
                if (engine.Rules[rule].Kind == SecretRuleKind.Assignment) RunAssignment(rule, text, start, hit.End, run);
                else RunAround(rule, text, start, hit.End, run);
            }
        }
    }

    private bool Runs(int rule)
    {
        if (_spentTogether > _ruleTicks * (RulesTogether + (_file.Bytes.Length / BytesForOneMore)) && _fits[rule] is Fit.Unknown or Fit.Runs) StopRule(rule);
        if (_fits[rule] == Fit.Unknown)
        {
            _touched.Add(rule);
            _fits[rule] = !PathFits(engine.Rules[rule], _file.Path) ? Fit.WrongPath
                : engine.Rules[rule] is { Generic: true, Untrusted: false } && _file.Traits.HasFlag(FileTraits.Lockfile) ? Fit.WrongPath
                : Fit.Runs;
        }
        return _fits[rule] == Fit.Runs;
    }

    private void RunAround(int rule, ReadOnlySpan<byte> text, int start, int end, DecodedRun? run)
    {
        var lines = engine.Rules[rule].Lines;
        if (lines == 0)
        {
            if (_scannedTo[rule] == 0) RunWhole(rule, text, run);
            _scannedTo[rule] = text.Length;
            return;
        }
        if (end + AfterAtLeast <= _scannedTo[rule]) return;
        var windowStart = LineStart(text, start, lines);
        var windowEnd = LineEnd(text, end, lines);
        if (windowEnd <= _scannedTo[rule]) return;
        _scannedTo[rule] = windowEnd;
        if (engine.Rules[rule].Needs is { } needed && text[windowStart..windowEnd].IndexOf(needed) < 0) return;
        RunPattern(rule, text, windowStart, windowEnd, run);
    }

    private static int LineStart(ReadOnlySpan<byte> text, int at, int lines)
    {
        var floor = Math.Max(0, at - (lines == 1 ? Before : MultilineReach));
        for (; lines > 0; lines--)
        {
            var found = text[floor..at].LastIndexOf((byte)'\n');
            if (found < 0) return floor;
            at = floor + found;
        }
        return at + 1;
    }

    private static int LineEnd(ReadOnlySpan<byte> text, int at, int lines)
    {
        var ceiling = Math.Min(text.Length, at + (lines == 1 ? After : MultilineReach));
        for (; lines > 0; lines--)
        {
            var found = text[at..ceiling].IndexOf((byte)'\n');
            if (found < 0) return ceiling;
            at += found + 1;
        }
        return at;
    }

    /// <summary>
    /// Runs over all of a text, in pieces: a rule that takes too long is stopped between them.
    /// </summary>
    private void RunWhole(int rule, ReadOnlySpan<byte> text, DecodedRun? run)
    {
        for (int start = 0, end = 0; end < text.Length && Runs(rule); start = LineStart(text, end - MultilineReach, 1))
        {
            end = start + Piece < text.Length ? LineEnd(text, start + Piece, 1) : text.Length;
            RunPattern(rule, text, start, end, run);
            if (end == text.Length) break;
        }
    }

    private void RunPattern(int rule, ReadOnlySpan<byte> text, int start, int end, DecodedRun? run)
    {
        if (!Runs(rule)) return;
        var began = Stopwatch.GetTimestamp();
        try
        {
            var length = end - start;
            if (_window.Length < length) _window = new char[length];
            Encoding.Latin1.GetChars(text[start..end], _window);
            var regex = engine.Rules[rule].Pattern!;
            // Most windows hold no match, and only a match needs a string of its own.
            if (!regex.IsMatch(_window.AsSpan(0, length))) return;
            var window = new string(_window, 0, length);
            for (var match = regex.Match(window); match.Success; match = match.NextMatch())
            {
                AddMatch(rule, engine.Rules[rule].WithGroups(match, window), text, start, run);
                if (Stopwatch.GetTimestamp() - began > _ruleTicks) throw new RegexMatchTimeoutException();
            }
        }
        catch (RegexMatchTimeoutException)
        {
            StopRule(rule);
        }
        finally
        {
            Charge(rule, began);
        }
    }

    private void Charge(int rule, long began)
    {
        var took = Stopwatch.GetTimestamp() - began;
        _spent[rule] += took;
        _spentTogether += took;
        if (_spent[rule] > _ruleTicks) StopRule(rule);
    }

    private void StopRule(int rule)
    {
        if (_fits[rule] == Fit.TooSlow) return;
        if (_fits[rule] == Fit.Unknown) _touched.Add(rule);
        _fits[rule] = Fit.TooSlow;
        TooSlow.Add(engine.Rules[rule].Id);
    }

    private void AddMatch(int rule, Match match, ReadOnlySpan<byte> text, int offset, DecodedRun? run)
    {
        // The break that ends a match is not part of it: its line would be the next one as well.
        var (matchStart, matchEnd) = (offset + match.Index, offset + match.Index + match.Length);
        while (matchEnd > matchStart && text[matchEnd - 1] == (byte)'\n') matchEnd--;
        // A group inside a repetition holds one secret for each round: the entries of a manifest's data, for example.
        foreach (Capture secret in SecretGroup(engine.Rules[rule], match).Captures)
        {
            var start = offset + secret.Index;
            var end = Math.Min(start + secret.Length, Math.Max(matchEnd, start));
            if (Looks(engine.Rules[rule].Looks, text[start..end], [])) Add(rule, text, start, end, matchStart, matchEnd, run);
        }
    }

    private static Group SecretGroup(SecretRule rule, Match match)
    {
        if (rule.SecretGroup is { } number) return match.Groups[number];
        var named = match.Groups["secret"];
        if (named.Success) return named;
        for (var i = 1; i < match.Groups.Count; i++)
        {
            if (match.Groups[i].Success && match.Groups[i].Length > 0) return match.Groups[i];
        }
        return match.Groups[0];
    }

    private void RunAssignment(int number, ReadOnlySpan<byte> text, int start, int end, DecodedRun? run)
    {
        var began = Stopwatch.GetTimestamp();
        try { ReadAssignment(number, text, start, end, run); }
        catch (RegexMatchTimeoutException) { StopRule(number); }
        finally { Charge(number, began); }
    }

    private void ReadAssignment(int number, ReadOnlySpan<byte> text, int start, int end, DecodedRun? run)
    {
        var rule = engine.Rules[number];
        if (!AssignmentReader.TryRead(text, start, end, out var found)) return;
        if (rule.Generic && !found.Quoted && !_bareValues) return;
        var value = text[found.ValueStart..found.ValueEnd];
        if (!found.Quoted && ValueChecks.IsExpression(value)) return;
        var name = text[found.NameStart..found.NameEnd];
        if (!Looks(rule.Looks, value, name)) return;
        if (rule.Name is { } nameRegex && !nameRegex.IsMatch(Encoding.Latin1.GetString(name))) return;
        if (rule.Value is { } valueRegex && !valueRegex.IsMatch(Encoding.Latin1.GetString(value))) return;
        Add(number, text, found.ValueStart, found.ValueEnd, found.NameStart, found.ValueEnd, run);
    }

    private bool Looks(ValueLook look, ReadOnlySpan<byte> value, ReadOnlySpan<byte> name) => look switch
    {
        ValueLook.Password => ValueChecks.LooksLikePassword(value, name),
        // Test vectors are hexadecimal constants in tests: they outnumber leaks there a thousand to one.
        ValueLook.Random => ValueChecks.LooksRandom(value) && !(_file.Traits.HasFlag(FileTraits.TestOrExample) && ValueChecks.IsHex(value)),
        ValueLook.Encoded => ValueChecks.IsEncodedSecret(value),
        ValueLook.Credentials => ValueChecks.IsEncodedCredentials(value),
        _ => true,
    };

    private void Add(int number, ReadOnlySpan<byte> text, int start, int end, int matchStart, int matchEnd, DecodedRun? run)
    {
        var rule = engine.Rules[number];
        var value = text[start..end];
        if (value.IsEmpty) return;
        if (rule.Entropy > 0 && ValueChecks.Entropy(value) < rule.Entropy) return;
        if (rule.DropPlaceholders && ValueChecks.IsPlaceholder(value)) return;
        var (place, length) = run is { } r ? (r.Start, r.Length) : (start, end - start);
        var isAllowed = IsAllowed(rule, value, text[matchStart..matchEnd], LineAround(text, matchStart, matchEnd));
        if (_seen.Add((number, place, length))) (isAllowed ? _excepted : _hits).Add(new SecretHit(rule, number, place, length, value.ToArray(), run is not null));
    }

    private static ReadOnlySpan<byte> LineAround(ReadOnlySpan<byte> text, int start, int end) => text[LineStart(text, start, 1)..LineEnd(text, end, 1)];

    private bool IsAllowed(SecretRule rule, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> match, ReadOnlySpan<byte> line)
    {
        if (rule.AllowLists.Count == 0 && engine.AllowLists.Count == 0) return false;
        var (s, m, l) = (Encoding.Latin1.GetString(secret), Encoding.Latin1.GetString(match), Encoding.Latin1.GetString(line));
        var list = rule.AllowLists.FirstOrDefault(Allows) ?? engine.AllowLists.FirstOrDefault(Allows);
        if (list is { FromTarget: true }) Hidden.Add(list, s.Length == 0 ? _file.Path : s);
        return list is not null;

        bool Allows(SecretAllowList a) => a.Allows(rule.Id, _file.Path, s, m, l);
    }

    /// <summary>
    /// Of hits that overlap, the one that tells most stays. That a file is one of secrets is no news beside what was found
    /// in it, unless it is the worse news.
    /// </summary>
    private List<SecretHit> Resolve()
    {
        Masks = SecretRanges.Of(_file.Bytes.Span, [.. _hits, .. _excepted]);
        var worst = _hits.Where(h => h.Length > 0).Select(h => (Severity?)h.Rule.Severity).Max();
        _hits.RemoveAll(h => h.Length == 0 && h.Rule.Severity <= worst);
        if (_hits.Count < 2) return [.. _hits];
        _hits.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var kept = new List<SecretHit>();
        foreach (var hit in _hits)
        {
            var last = kept.Count == 0 ? null : kept[^1];
            if (last is null || hit.Length == 0 || last.Length == 0 || hit.Start >= last.End) kept.Add(hit);
            else if (hit.CompareRank(last) > 0) kept[^1] = hit;
        }
        return kept;
    }
}
