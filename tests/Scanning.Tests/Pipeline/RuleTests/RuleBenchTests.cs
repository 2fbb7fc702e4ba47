using Merlon.Scanning.Pipeline.RuleTests;

namespace Merlon.Scanning.Tests.Pipeline.RuleTests;

public sealed class RuleBenchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("merlon-bench-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>On this clock each run takes longer than the one before, so that of two rules the second costs more.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rule_that_follows_data_costs_what_it_takes_beyond_the_cheapest_when_flows_are_measured(bool flows)
    {
        // Files of one collection may name different rules alike.
        Write("rules/a.yaml", "follows");
        Write("rules/b.yaml", "follows");
        File.WriteAllText(Path.Combine(_folder, "target.py"), "exec(ask())\n");
        var result = RuleBench.Run(Path.Combine(_folder, "rules"), Path.Combine(_folder, "target.py"), Path.Combine(_folder, "none"), flows, new SlowingClock(), TestContext.Current.CancellationToken);
        result.Rules.Count.ShouldBe(2);
        result.Rules[1].Time.ShouldBe(TimeSpan.Zero);
        (result.Rules[0].Time > TimeSpan.Zero).ShouldBe(flows);
    }

    private void Write(string path, string id)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "rules"));
        File.WriteAllText(Path.Combine(_folder, path), $"""
            rules:
            - id: {id}
              message: m
              severity: LOW
              languages: [python]
              mode: taint
              pattern-sources: [pattern: ask()]
              pattern-sinks: [pattern: exec(...)]
            """);
    }

    private sealed class SlowingClock : TimeProvider
    {
        private long _asked;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp()
        {
            var asked = Interlocked.Increment(ref _asked);
            return asked * asked;
        }
    }
}
