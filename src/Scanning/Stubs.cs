using Merlon.Model;
namespace Merlon.Scanning.Workspaces
{
    public static class Masking { public static string Mask(string v) => v[..Math.Min(4, v.Length / 4)] + "********"; }
    public sealed class PathPatterns(IReadOnlyList<string> p) { public bool Matches(string path) => p.Contains(path); }
    public static partial class FileKinds { public static FileTraits TraitsOf(string path) => path.Contains("test") ? FileTraits.TestOrExample : path.EndsWith("lock.json") ? FileTraits.Lockfile : 0; }
    internal static class Ext {
        public static SourceSpan Span(this FileContent f, int s, int l) => new(1 + f.Bytes.Span[..s].Count((byte)'\n'), 1, 1 + f.Bytes.Span[..(s + l)].Count((byte)'\n'), 1);
        public static CodeExcerpt Excerpt(this FileContent f, SourceSpan s, IReadOnlyList<(int,int)> m) => new(1, [f.Path + m.Count]);
        public static string LineHash(this FileContent f, int l) => f.Path + l;
    }
}
namespace Merlon.Scanning.Git { public sealed record GitEnvironment; }
