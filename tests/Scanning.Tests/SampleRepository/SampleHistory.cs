using System.Text;

namespace Merlon.Scanning.Tests.SampleRepository;

/// <summary>Values that look like keys of a cloud provider; put together here so that no key stands in this file.</summary>
public static class SampleSecrets
{
    /// <summary>In the tree, there since the first commit.</summary>
    public static string Current { get; } = Key("CURRENT");

    /// <summary>In a file that moved.</summary>
    public static string Moved { get; } = Key("MOVED");

    /// <summary>Committed and deleted again.</summary>
    public static string Deleted { get; } = Key("DELETED");

    public static string OnBranch { get; } = Key("BRANCH");
    public static string OnTag { get; } = Key("TAGGED");
    public static string InStash { get; } = Key("STASH");

    /// <summary>In a merge commit, in none of its parents.</summary>
    public static string InMerge { get; } = Key("MERGE");

    /// <summary>In a file whose name holds a line break.</summary>
    public static string OddName { get; } = Key("ODD");

    private static string Key(string word) => string.Concat("AK", "IA", word, "QZ4TX7LM2RVN6WYK"[..(16 - word.Length)]);
}

/// <summary>
/// A repository with everything that histories hold: branches, a tag off every branch, a stash, renames, merges, deleted
/// secrets, binary and large files, odd names, a submodule link, a symbolic link to outside, a tracked file that is ignored.
/// Commits have the same ids on every machine. Goes with the object.
/// </summary>
public sealed class SampleHistory : IDisposable
{
    public const int LargeFileBytes = 6 * 1024 * 1024;

    private readonly TemporaryTree _folder = new();

    private SampleHistory() { }

    /// <summary>Root of the work tree.</summary>
    public string Path => System.IO.Path.Combine(_folder.Path, "repository");

    /// <summary>A folder beside the repository, for what a test makes of it.</summary>
    public string Beside(string name) => System.IO.Path.Combine(_folder.Path, name);

    /// <summary>Runs git in the work tree.</summary>
    public string Git(params string[] arguments) => TestGit.Run(Path, arguments);

    public string CommitOf(string subject) => Git("log", "--all", "--format=%H", "--fixed-strings", "--grep=" + subject).Split('\n')[0];

    public string IdOf(string revision) => Git("rev-parse", revision);

    /// <summary>The whole sample, main checked out.</summary>
    public static SampleHistory Create() => From(Stream());

    /// <summary>A repository without a commit.</summary>
    public static SampleHistory Empty() => From(null);

    /// <summary>A repository with a history of the test's own; main is checked out.</summary>
    public static SampleHistory From(ImportStream? stream)
    {
        var sample = new SampleHistory();
        try
        {
            sample.Fill(stream);
            return sample;
        }
        catch
        {
            sample.Dispose();
            throw;
        }
    }

    private void Fill(ImportStream? stream)
    {
        Directory.CreateDirectory(Path);
        Git("init", "-q", "--initial-branch=main");
        if (stream is null) return;
        TestGit.Run(Path, stream.ToArray(), "fast-import", "--quiet");
        Git("reset", "-q", "--hard", "main");
    }

    /// <summary>Copies without a work tree that hold less than the original.</summary>
    public string Bare() => Copy("bare.git");

    public string Shallow() => Copy("shallow.git", "--depth=1");

    /// <summary>Without the objects that a filter names: "blob:none", "tree:0".</summary>
    public string Partial(string filter)
    {
        Git("config", "uploadpack.allowFilter", "true");
        return Copy("partial.git", "--filter=" + filter);
    }

    private string Copy(string name, params string[] options)
    {
        TestGit.Run(_folder.Path, ["clone", "-q", "--bare", .. options, "file://" + Path, name]);
        return Beside(name);
    }

    /// <summary>Overwrites the middle of a loose object with other bytes.</summary>
    public void Damage(string id)
    {
        var file = ObjectFile(id);
        var bytes = File.ReadAllBytes(file);
        // Git writes objects read-only; another file takes the place.
        File.Delete(file);
        bytes.AsSpan(bytes.Length / 2).Fill(0x55);
        File.WriteAllBytes(file, bytes);
    }

    public void Remove(string id) => File.Delete(ObjectFile(id));

    private string ObjectFile(string id) => System.IO.Path.Combine(Path, ".git", "objects", id[..2], id[2..]);

    public void Dispose() => _folder.Dispose();

    private static ImportStream Stream()
    {
        var stream = new ImportStream();
        stream.Commit("refs/heads/main", "Begin", [
            new("README.md", "# Sample\n"),
            new("config/settings.ini", Setting(SampleSecrets.Current)),
            new("src/app.py", $"KEY = '{SampleSecrets.Moved}'\n"),
            new(".gitignore", "*.log\n"),
            new("kept.log", "tracked though ignored\n")]);
        stream.Commit("refs/heads/main", "Add old settings", [new("config/old.env", Setting(SampleSecrets.Deleted)), new("keys/id_rsa", "no key at all\n")]);
        stream.Commit("refs/heads/main", "Remove old settings", [SampleFile.Deleted("config/old.env"), SampleFile.Deleted("keys/id_rsa")]);
        stream.Commit("refs/heads/main", "Move the program", [SampleFile.Deleted("src/app.py"), new("src/main.py", $"KEY = '{SampleSecrets.Moved}'\n")]);
        stream.Commit("refs/heads/feature/login", "Work on a feature", [new("feature.env", Setting(SampleSecrets.OnBranch))], from: "refs/heads/main");
        stream.Commit("refs/tags/release", "Prepare the release", [new("release.env", Setting(SampleSecrets.OnTag))], from: "refs/heads/main").Tag("v1.0");
        stream.Commit("refs/stash", "WIP on main", [new("stashed.env", Setting(SampleSecrets.InStash))], from: "refs/heads/main");
        stream.Commit("refs/heads/topic", "Work on a topic", [new("topic.txt", "topic\n")], from: "refs/heads/main");
        stream.Commit("refs/heads/main", "Add odd files", OddFiles());
        stream.Commit("refs/heads/main", "Merge topic", [new("topic.txt", "topic\n"), new("merged.env", Setting(SampleSecrets.InMerge))], merge: "refs/heads/topic");
        return stream;
    }

    private static SampleFile[] OddFiles() =>
    [
        new("with space.txt", "space\n"),
        new("quote\"d.txt", "quote\n"),
        new("new\nline.env", Setting(SampleSecrets.OddName)),
        new("latin-\u00ff\u00fe.txt", "no UTF-8 in the name\n"),
        new("image.bin", new byte[] { 1, 0, 2, 0, 0, 0, 255, 254 }),
        new("logo.png", "not looked into for its name\n"),
        new("large.txt", Encoding.ASCII.GetBytes(new string('x', LargeFileBytes))),
        new("outside", "/etc/passwd", SampleFile.Link),
        new(".gitmodules", "[submodule \"lib\"]\n\tpath = lib\n\turl = https://example.invalid/lib.git\n"),
        new("lib", "1234567890123456789012345678901234567890", SampleFile.Submodule),
    ];

    private static string Setting(string key) => $"aws_access_key_id = {key}\n";
}

/// <summary>One sample for the tests of a class that only read it.</summary>
public sealed class SampleFixture : IDisposable
{
    public SampleFixture() => Bare = Sample.Bare();

    public SampleHistory Sample { get; } = SampleHistory.Create();

    /// <summary>A bare copy.</summary>
    public string Bare { get; }

    public void Dispose() => Sample.Dispose();
}
