using Merlon.Model;

namespace Merlon.Scanning.Pipeline;

/// <summary>Measures the stages of a scan, in the order in which they ended.</summary>
internal sealed class StageClock(TimeProvider time)
{
    private readonly long _began = time.GetTimestamp();
    private readonly List<StageTime> _stages = [];
    private readonly Lock _lock = new();

    public TimeSpan Total => time.GetElapsedTime(_began);

    public IReadOnlyList<StageTime> Stages
    {
        get
        {
            lock (_lock) return [.. _stages];
        }
    }

    public T Time<T>(string stage, Func<T> work)
    {
        var began = time.GetTimestamp();
        var result = work();
        Add(stage, time.GetElapsedTime(began));
        return result;
    }

    public void Add(string stage, TimeSpan took)
    {
        lock (_lock) _stages.Add(new StageTime(stage, took));
    }
}
