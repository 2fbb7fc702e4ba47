using System.Collections.Concurrent;
using Merlon.Model;
using Merlon.Scanning.Git;
using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Secrets;
using Merlon.Scanning.Tests.SampleRepository;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Tests.Git;

/// <summary>Secrets of a history from the repository to the findings.</summary>
public sealed class HistoryScanTests
{
    private static async Task<IReadOnlyList<Finding>> Scan(SampleHistory sample)
    {
        var problems = new ConcurrentQueue<Problem>();
        var context = new ScanContext
        {
            Workspace = Workspace.List(sample.Path, new WorkspaceOptions(), problems, TestContext.Current.CancellationToken),
            History = RepositoryHistory.Open(GitEnvironment.From(Environment.GetEnvironmentVariable), sample.Path, new HistoryOptions(), problems, TestContext.Current.CancellationToken),
            Key = new FingerprintKey(new byte[32]),
        };
        await new SecretScanner(RuleSelection.SecretRules([], Path.Combine(RepositoryRoot.Path, "rules"))).ScanAsync(context, TestContext.Current.CancellationToken);
        return [.. context.Findings.Where(f => f.BlobId is not null)];
    }

    [Fact]
    public async Task Secrets_of_the_history_are_found_where_they_were_and_said_to_be_gone_or_not()
    {
        using var sample = SampleHistory.Create();
        var findings = await Scan(sample);
        findings.Where(f => f.MaskedSecret is not null).Select(f => (f.Path, f.Introduced!.Subject, f.InTree)).Distinct().Order().ShouldBe(
        [
            ("config/old.env", "Add old settings", false),
            ("config/settings.ini", "Begin", true),
            ("feature.env", "Work on a feature", false),
            ("merged.env", "Merge topic", true),
            ("new\nline.env", "Add odd files", true),
            ("release.env", "Prepare the release", false),
            ("src/app.py", "Begin", false),
            ("src/main.py", "Move the program", true),
            ("stashed.env", "WIP on main", false),
        ]);
    }

    [Fact]
    public async Task A_secret_in_many_versions_of_a_file_is_one_finding_of_the_first()
    {
        var stream = new ImportStream();
        for (var i = 0; i < 50; i++) stream.Commit("refs/heads/main", $"Change {i}", [new("a.env", $"{new string('\n', i)}aws_access_key_id = {SampleSecrets.Current}\n")]);
        using var sample = SampleHistory.From(stream);
        var finding = (await Scan(sample)).DistinctBy(f => (f.Path, f.Introduced)).ShouldHaveSingleItem();
        finding.Introduced!.Subject.ShouldBe("Change 0");
        finding.Span.StartLine.ShouldBe(1);
        finding.BlobId.ShouldBe(sample.IdOf(sample.CommitOf("Change 0") + ":a.env"));
        finding.InTree.ShouldBeTrue();
    }
}
