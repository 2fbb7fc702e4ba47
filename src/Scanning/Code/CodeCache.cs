using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Merlon.Analysis.Rules;
using Merlon.Model;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Code;

/// <summary>
/// What the rules found in each file of a target, for as long as the file, the rules and the program stay the same. One
/// sealed file for each target and rule set (<see cref="CacheFolder"/>); code that findings quote is not kept, it is read
/// from the file again.
/// </summary>
internal sealed class CodeCache
{
    private readonly CacheFolder _folder;
    private readonly string _name;
    private readonly Dictionary<string, CachedFile> _known;
    private readonly ConcurrentDictionary<string, CachedFile> _current = new(StringComparer.Ordinal);
    private int _misses;

    private CodeCache(CacheFolder folder, string name, Dictionary<string, CachedFile> known) => (_folder, _name, _known) = (folder, name, known);

    /// <param name="about">Everything beside a file's path and content that findings depend on.</param>
    public static CodeCache Open(CacheFolder folder, params string[] about)
    {
        var version = typeof(Rule).Module.ModuleVersionId + "/" + typeof(CodeCache).Module.ModuleVersionId;
        var name = "code-" + Hash(Encoding.UTF8.GetBytes(string.Join('\0', [version, .. about])))[..32];
        return new CodeCache(folder, name, Parse(folder.Read(name)));
    }

    /// <summary>What was found in the file when it had the same content; null when it has another one now.</summary>
    public CachedFile? Find(FileContent file)
    {
        var hash = Hash(file.Bytes.Span);
        if (_known.TryGetValue(file.Path, out var cached) && cached.Hash == hash) return _current[file.Path] = cached;
        Interlocked.Increment(ref _misses);
        return null;
    }

    public void Add(FileContent file, IEnumerable<Finding> findings, IEnumerable<Problem> problems) =>
        _current[file.Path] = new CachedFile(file.Path, Hash(file.Bytes.Span), [.. findings.Select(f => f with { Excerpt = null, LineHash = null })], [.. problems]);

    /// <summary>Keeps what this scan found; files that it did not see are forgotten.</summary>
    public void Save(DateTimeOffset now)
    {
        if (_misses == 0 && _current.Count == _known.Count) _folder.Touch(_name, now);
        else _folder.Write(_name, JsonSerializer.SerializeToUtf8Bytes([.. _current.Values], CodeCacheJson.Default.ListCachedFile), now);
    }

    private static Dictionary<string, CachedFile> Parse(byte[]? content)
    {
        if (content is null) return [];
        var files = JsonSerializer.Deserialize(content, CodeCacheJson.Default.ListCachedFile) ?? [];
        return files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>What was found in a file.</summary>
/// <param name="Hash">SHA-256 of its bytes, in hex.</param>
/// <param name="Findings">Without the code that they quote.</param>
internal sealed record CachedFile(string Path, string Hash, IReadOnlyList<Finding> Findings, IReadOnlyList<Problem> Problems)
{
    /// <summary>The findings as they were made.</summary>
    public IEnumerable<Finding> FindingsIn(FileContent file) => Findings.Select(f => f with { Excerpt = file.Excerpt(f.Span, []), LineHash = file.LineHash(f.Span.StartLine, []) });
}

[JsonSerializable(typeof(List<CachedFile>))]
internal sealed partial class CodeCacheJson : JsonSerializerContext;
