using System.Collections;
using Merlon.Analysis.Search;
using Merlon.Analysis.Taint;
using Merlon.Analysis.Tree;
using Merlon.Model;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Code;

/// <summary>Turns the matches in one file into findings: places, excerpts, identities.</summary>
internal sealed class CodeFindings(FileContent file, string text, SourceTree tree) : IEnumerable<Finding>
{
    private readonly List<Finding> _findings = [];
    private readonly CodeFingerprints _fingerprints = new(file.Path, text, tree);
    private TextLines? _lines;

    public string Path => file.Path;

    public int Count => _findings.Count;

    public IEnumerator<Finding> GetEnumerator() => _findings.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(CodeRule rule, RuleMatch match) => _findings.Add(Describe(rule, match));

    /// <param name="linesOf">The lines of any file, for the steps on the way.</param>
    public void Add(CodeRule rule, TaintMatch match, Func<string, TextLines?> linesOf) =>
        _findings.Add(Describe(rule, match.Match) with { Trace = [.. match.Trace.Select(s => Step(s, linesOf(s.Path))).OfType<TraceStep>()] });

    private static TraceStep? Step(TaintStep step, TextLines? lines) => lines is null ? null : new TraceStep(step.Path, lines.Span(step.Start, step.End), step.Kind switch
    {
        TaintStepKind.Source => TraceStep.Source,
        TaintStepKind.Call => TraceStep.Call,
        TaintStepKind.Sink => TraceStep.Sink,
        _ => TraceStep.Step,
    }, lines.Line(lines.LineOf(step.Start)).Trim().ToString() is { Length: > CodeExcerpt.MaxLineLength } text ? text[..CodeExcerpt.MaxLineLength] : lines.Line(lines.LineOf(step.Start)).Trim().ToString());

    /// <summary>Hands the findings over, as many as one file may have.</summary>
    public void Publish(ScanContext context)
    {
        foreach (var finding in this.Take(context.Limits.MaxFindingsPerFile)) context.Findings.Enqueue(finding);
        if (Count <= context.Limits.MaxFindingsPerFile) return;
        context.Problems.Enqueue(new Problem(CodeScanner.ScannerName,
            $"{Path}: {Count} findings in one file; the first {context.Limits.MaxFindingsPerFile} are reported. Exclude the file if it is no code of yours.", Path));
    }

    public Finding Describe(CodeRule rule, RuleMatch match)
    {
        var span = (_lines ??= new TextLines(text)).Span(match.Start, match.End);
        var fingerprints = _fingerprints.Of(rule.Family, match.Start, match.End);
        return new Finding
        {
            Scanner = CodeScanner.ScannerName,
            RuleId = rule.Rule.Id,
            RuleFamily = rule.Family,
            Type = rule.Type,
            Severity = rule.Rule.Severity,
            Confidence = ConfidenceOf(rule),
            Title = rule.Title,
            Description = match.Message,
            Remediation = rule.Rule.Metadata.Remediation ?? match.Message,
            Cwe = rule.Cwe,
            Owasp = rule.Owasp,
            References = rule.Rule.Metadata.References,
            Path = file.Path,
            Span = span,
            Excerpt = file.Excerpt(span, []),
            Fingerprints = fingerprints,
            Identity = fingerprints[0],
            LineHash = file.LineHash(span.StartLine, []),
            Fix = match.Fix is { } fix ? Edit(match, span, fix) : null,
            InlineAllow = AllowReason(span, rule.Rule.Id),
        };
    }

    /// <summary>A match that fills its lines goes with the last line's break when nothing takes its place.</summary>
    private TextEdit Edit(RuleMatch match, SourceSpan span, string fix)
    {
        var fillsLines = span.StartColumn == 1 && match.End < text.Length && text[match.End] is '\r' or '\n';
        return new TextEdit(fix.Length == 0 && fillsLines ? span with { EndLine = span.EndLine + 1, EndColumn = 1 } : span, fix);
    }

    /// <summary>What tests and examples do on purpose is seldom a danger.</summary>
    private Confidence ConfidenceOf(CodeRule rule) =>
        file.Traits.HasFlag(FileTraits.TestOrExample) && rule.Rule.Metadata.Confidence > Confidence.Low ? rule.Rule.Metadata.Confidence - 1 : rule.Rule.Metadata.Confidence;

    private string? AllowReason(SourceSpan span, string id) =>
        file.Allows.FirstOrDefault(a => a.Line <= span.EndLine && a.LastLine >= span.StartLine && (a.RuleId is null || a.RuleId == id) && a.Source.StartsWith("merlon", StringComparison.Ordinal))?.Reason
        ?? NosemComment.ReasonFor(_lines!, span.StartLine, id);
}
