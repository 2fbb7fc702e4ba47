using Merlon.Analysis.Sources;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Search;
using Merlon.Model;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Code;

/// <summary>
/// What one scan knows of its project rules: the first place of what a rule reports, and whether what it misses is there after
/// all. Files are looked at in any order and on several threads; the conclusion is the same.
/// </summary>
/// <param name="countsTests">Whether tests and examples say something about the project; they do not, unless they are all there is.</param>
internal sealed class ProjectFindings(bool countsTests)
{
    private readonly ConcurrentDictionary<CodeRule, Sighting> _states = new();

    /// <summary>Notes what a file says; false when the rule took too long in it.</summary>
    public bool Look(CodeRule rule, FileContent file, FileAnalysis analysis, CodeFindings report, DateOnly today, CancellationToken cancellation)
    {
        if (IsTest(file.Traits)) return true;
        var state = _states.GetOrAdd(rule, _ => new Sighting());
        if (state.IsThere) return true;
        // What was not read to the end counts as not read.
        state.Add(file.Path);
        var look = ProjectSearch.Look(rule.Rule, analysis, today, cancellation);
        if (look.IsAbsentThere) state.IsThere = true;
        else if (look.Present is { } match) state.Offer(report.Describe(rule, match));
        if (!look.WasCut && analysis.Errors.Count == 0) state.Remove(file.Path);
        return !look.WasCut;
    }

    /// <summary>The findings. Absence is not proved by files that nobody could read: then the confidence is low, and the text says why.</summary>
    /// <param name="unread">Paths of files that were not read; empty where it is not known what they are.</param>
    /// <param name="isPart">Whether only a part of the project was looked at.</param>
    public IEnumerable<Finding> Conclude(IReadOnlyList<string> unread, bool isPart)
    {
        foreach (var (rule, state) in _states.OrderBy(s => s.Key.Rule.Id, StringComparer.Ordinal))
        {
            if (state.IsThere || state.First is not { } first) continue;
            var missed = state.Unread.Concat(unread.Where(p => Concerns(rule, p))).Distinct(StringComparer.Ordinal).Count();
            var doubt = isPart ? "Only a part of the project was looked at."
                : missed > 0 ? $"{missed} {(missed == 1 ? "file" : "files")} that could not be read whole may hold it all the same."
                : null;
            Fingerprint[] identity = [IdentityOf(rule)];
            yield return first with
            {
                Fingerprints = identity,
                Identity = identity[0],
                Confidence = doubt is null ? first.Confidence : Confidence.Low,
                Description = doubt is null ? first.Description : $"{first.Description.TrimEnd()} {doubt}",
            };
        }
    }

    private bool IsTest(FileTraits traits) => !countsTests && traits.HasFlag(FileTraits.TestOrExample);

    private bool Concerns(CodeRule rule, string path) =>
        path.Length == 0
        || (rule.Covers(path) && !IsTest(FileKinds.TraitsOf(path))
        && rule.Rule.Languages.Any(l => l is Language.Generic or Language.Regex || l == LanguageNames.OfFile(path)));

    /// <summary>A project has one such issue, wherever its first place moves.</summary>
    private static Fingerprint IdentityOf(CodeRule rule) => new("merlon-project", 1, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rule.Family))));

    private sealed class Sighting
    {
        private readonly Lock _lock = new();
        private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
        private volatile bool _isThere;

        public bool IsThere
        {
            get => _isThere;
            set => _isThere = value;
        }

        /// <summary>By path, then by position.</summary>
        public Finding? First { get; private set; }

        /// <summary>Read once all files are done.</summary>
        public IReadOnlyCollection<string> Unread => _unread;

        public void Add(string path)
        {
            lock (_lock) _unread.Add(path);
        }

        public void Remove(string path)
        {
            lock (_lock) _unread.Remove(path);
        }

        public void Offer(Finding finding)
        {
            lock (_lock)
            {
                if (First is null || IsBefore(finding, First)) First = finding;
            }
        }

        private static bool IsBefore(Finding a, Finding b) =>
            string.CompareOrdinal(a.Path, b.Path) is var order && order != 0 ? order < 0 : (a.Span.StartLine, a.Span.StartColumn).CompareTo((b.Span.StartLine, b.Span.StartColumn)) < 0;
    }
}
