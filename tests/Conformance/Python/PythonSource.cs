using System.Text;
using System.Text.RegularExpressions;

namespace Merlon.Conformance.Python;

/// <summary>The text of a Python file, in the encoding that its first lines name.</summary>
internal static partial class PythonSource
{
    static PythonSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return (EncodingOf(bytes) ?? Encoding.UTF8).GetString(bytes);
    }

    private static Encoding? EncodingOf(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 400)).Split('\n', 3);
        foreach (var line in lines.Take(2))
        {
            if (Cookie().Match(line) is { Success: true } match) return Named(match.Groups[1].Value);
            if (!Blank().IsMatch(line)) return null;
        }
        return null;
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.Replace('_', '-').ToLowerInvariant() switch
            {
                "latin-1" or "latin1" or "iso-latin-1" => "iso-8859-1",
                "utf8" or "utf-8-sig" => "utf-8",
                "cp949" => "ks_c_5601-1987",
                var other => other,
            });
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")]
    private static partial Regex Cookie();

    [GeneratedRegex(@"^(\uFEFF|ï»¿)?[ \t\f]*(#.*)?\r?$")]
    private static partial Regex Blank();
}
