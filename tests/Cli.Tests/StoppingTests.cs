namespace Merlon.Cli.Tests;

public sealed class StoppingTests
{
    [Fact]
    public async Task A_scan_leaves_the_thread_that_starts_it_so_that_signals_are_heard_from_its_beginning()
    {
        using var run = new TestRun();
        using var gate = new SemaphoreSlim(0);
        var wasOpened = false;
        run.OnVariable = name =>
        {
            if (name == "TEMP_REPO_DIR") wasOpened = gate.Wait(TimeSpan.FromSeconds(5));
        };
        var running = run.RunAsync("scan", run.TempFolder);
        gate.Release();
        (await running).ShouldBe(ExitCode.Clean, run.Error);
        wasOpened.ShouldBeTrue("the scan ran before the program could listen for signals");
    }
}
