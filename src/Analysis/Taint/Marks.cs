using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;

namespace Merlon.Analysis.Taint;

/// <summary>What rules say of one node. Most nodes have none.</summary>
internal sealed class Marks
{
    public List<SourceMark> Sources { get; } = [];

    public List<SinkMatch> Sinks { get; } = [];

    /// <summary>Kinds of which the value is cleaned here.</summary>
    public KindSet Sanitized { get; set; }

    /// <summary>Kinds of which the variable is cleaned from here on.</summary>
    public KindSet SanitizedVariable { get; set; }

    public List<PropagatorMatch> From { get; } = [];

    public List<PropagatorMatch> To { get; } = [];

    public SourceMark SourceOf(SourceOrigin origin)
    {
        var mark = Sources.Find(s => s.Origin == origin);
        if (mark is null) Sources.Add(mark = new SourceMark(origin));
        return mark;
    }
}

/// <summary>A source at a node: what kinds it gives.</summary>
internal sealed class SourceMark(SourceOrigin origin)
{
    public SourceOrigin Origin { get; } = origin;

    public KindSet Kinds { get; set; }

    /// <summary>Kinds that the variable itself has from here on.</summary>
    public KindSet Variable { get; set; }

    /// <summary>Kinds that everything behind the place has.</summary>
    public KindSet Control { get; set; }

    /// <summary>Kinds that are given only where other labels are.</summary>
    public List<(int Kind, Requirement Requirement, bool Value, bool Variable)> Conditional { get; } = [];
}

/// <summary>A match of a sink; several sinks of a rule may match one range.</summary>
/// <param name="IsValue">Whether the rule points at a value: of a call counts what it returns, not what goes into it.</param>
internal sealed record SinkMatch(TaintFile File, TaintRule Rule, Requirement Requirement, bool AtExit, bool IsValue, int Start, int End, Bindings? Bindings);

/// <summary>A match of a propagator, of which one node is the origin and one the goal.</summary>
internal sealed record PropagatorMatch(TaintRule Rule, TaintPropagator Propagator, Requirement? Requirement);
