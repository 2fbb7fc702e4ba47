using Merlon.Analysis.Rules;

namespace Merlon.Scanning.Code;

/// <summary>How long rules take, over all files; safe for concurrent use.</summary>
public sealed class RuleTimes
{
    private readonly Dictionary<Rule, (TimeSpan Time, int Runs)> _times = new(ReferenceEqualityComparer.Instance);
    private readonly Lock _lock = new();

    /// <summary>Adds one run of a rule, over a file or more.</summary>
    public void Add(Rule rule, TimeSpan time)
    {
        lock (_lock)
        {
            var known = _times.GetValueOrDefault(rule);
            _times[rule] = (known.Time + time, known.Runs + 1);
        }
    }

    /// <summary>The time of all runs of a rule and their number.</summary>
    public (TimeSpan Time, int Runs) Of(Rule rule)
    {
        lock (_lock) return _times.GetValueOrDefault(rule);
    }
}
