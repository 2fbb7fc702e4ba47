using Merlon.Scanning.Git;
using Merlon.Scanning.Pipeline;

namespace Merlon.Scanning.Tests.Pipeline;

public sealed class CancellationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("merlon-cancel-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_scan_that_is_cancelled_ends_although_a_thread_is_busy()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.py"), "eval(a)", TestContext.Current.CancellationToken);
        var rules = Path.Combine(_folder, "rules.yaml");
        await File.WriteAllTextAsync(rules, "rules:\n- {id: a, message: m, severity: LOW, languages: [python], pattern: eval(...)}\n", TestContext.Current.CancellationToken);
        using var busy = new BlockingProgress();
        using var cancellation = new CancellationTokenSource();
        var request = new ScanRequest { Target = _folder, RulesFolder = _folder, TempRoot = _folder, Git = new GitEnvironment { Variables = new Dictionary<string, string>() }, Key = new FingerprintKey(new byte[32]), ToolVersion = "1", Only = ["code"], Configs = [rules], Progress = busy };
        var scan = Task.Run(() => ScanPipeline.RunAsync(request, cancellation.Token), TestContext.Current.CancellationToken);
        // A scan that ends before it gets there says why, instead of leaving the test to wait.
        await await Task.WhenAny(busy.IsBlocked, scan).WaitAsync(TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => scan.WaitAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Holds the thread that scans in the middle of its work.</summary>
    private sealed class BlockingProgress : IProgress<ScanProgress>, IDisposable
    {
        private readonly ManualResetEventSlim _released = new();
        private readonly TaskCompletionSource _blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsBlocked => _blocked.Task;

        public void Report(ScanProgress value)
        {
            if (value.Stage != "code") return;
            _blocked.TrySetResult();
            _released.Wait();
        }

        public void Dispose() => _released.Set();
    }
}
