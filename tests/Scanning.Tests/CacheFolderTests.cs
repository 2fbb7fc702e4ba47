namespace Merlon.Scanning.Tests;

public sealed class CacheFolderTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("merlon-cache-").FullName, "cache");
    private readonly FingerprintKey _key = new(new byte[32]);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public void What_was_written_is_read_and_cannot_be_read_without_the_key()
    {
        var cache = new CacheFolder(_folder, _key);
        cache.Write("a", "content"u8.ToArray(), Now);
        cache.Read("a").ShouldBe("content"u8.ToArray());
        new CacheFolder(_folder, new FingerprintKey([.. Enumerable.Repeat((byte)1, 32)])).Read("a").ShouldBeNull();
        File.ReadAllBytes(FileOf("a")).AsSpan().IndexOf("content"u8).ShouldBe(-1);
    }

    [Theory]
    [InlineData("cut short")]
    [InlineData("changed")]
    [InlineData("empty")]
    [InlineData("another format")]
    [InlineData("of another name")]
    [InlineData("gone")]
    public void A_file_that_is_not_as_it_was_written_is_none(string what)
    {
        var cache = new CacheFolder(_folder, _key);
        cache.Write("a", new byte[100], Now);
        var bytes = File.ReadAllBytes(FileOf("a"));
        switch (what)
        {
            case "cut short": File.WriteAllBytes(FileOf("a"), bytes[..^1]); break;
            case "changed": bytes[^1] ^= 1; File.WriteAllBytes(FileOf("a"), bytes); break;
            case "empty": File.WriteAllBytes(FileOf("a"), []); break;
            case "another format": bytes[0]++; File.WriteAllBytes(FileOf("a"), bytes); break;
            case "of another name": File.Delete(FileOf("a")); cache.Write("b", new byte[100], Now); File.Move(FileOf("b"), FileOf("a")); break;
            default: File.Delete(FileOf("a")); break;
        }
        cache.Read("a").ShouldBeNull();
    }

    [Fact]
    public void The_files_used_longest_ago_go_first()
    {
        var cache = new CacheFolder(_folder, _key) { MaxBytes = 400 };
        cache.Write("a", new byte[100], Now);
        cache.Write("b", new byte[100], Now.AddHours(1));
        cache.Touch("a", Now.AddHours(2));
        cache.Write("c", new byte[200], Now.AddHours(3));
        cache.Read("a").ShouldNotBeNull();
        cache.Read("b").ShouldBeNull();
        cache.Read("c").ShouldNotBeNull();
    }

    [Fact]
    public void A_folder_that_cannot_be_used_costs_nothing_but_time()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder)!);
        File.WriteAllText(_folder, "");
        var cache = new CacheFolder(_folder, _key);
        cache.Write("a", [1], Now);
        cache.Touch("a", Now);
        cache.Read("a").ShouldBeNull();
    }

    private string FileOf(string name) => Path.Combine(_folder, name + ".cache");
}
