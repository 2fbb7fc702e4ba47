using System.CommandLine;
using System.Text.Json;
using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Reports;
using Merlon.Scanning.Workspaces;

namespace Merlon.Cli;

/// <summary><c>merlon parse FILE</c>: the syntax tree of a file, for rule authors and bug reports.</summary>
internal static class ParseCommand
{
    private const long MaxBytes = 256 * 1024 * 1024;

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { Description = "Python, JavaScript, TypeScript, HTML, Vue or Svelte file." };
        var dump = new Option<string>("--dump") { Description = "tree: indented lines; json: kinds and offsets.", DefaultValueFactory = _ => "tree" };
        var pattern = new Option<bool>("--pattern") { Description = "Read the file as a rule's pattern: $X, ..., parts of statements." };
        var language = new Option<string?>("--language") { Description = "Language, where the file's name tells none." };
        dump.AcceptOnlyFromAmong("tree", "json");
        language.AcceptOnlyFromAmong(SourceTrees.Languages);
        var command = new CommandWithExamples("parse", "Shows the syntax tree of a file; exit code 1 when it holds syntax errors.",
            ("merlon parse app.py", "the tree as indented lines"),
            ("merlon parse app.ts --dump json", "the tree for a program"),
            ("merlon parse rule.txt --pattern --language python", "what a rule's pattern means"))
        {
            file, dump, pattern, language,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var source = Read(path);
            var languageName = parsed.GetValue(language) ?? SourceTrees.OfFile(path);
            if (languageName == "html" && parsed.GetValue(pattern)) throw new ScanStoppedException(StopReason.Usage, $"{path}: a pattern is no page. Add --language with that of its code.");
            var trees = SourceTrees.Parse(source, path, languageName, parsed.GetValue(pattern));
            return Show(trees, source, path, asJson: parsed.GetRequiredValue(dump) == "json", surroundings);
        });
        return command;
    }

    private static int Show(IReadOnlyList<SourceTree> trees, string source, string path, bool asJson, Surroundings surroundings)
    {
        var dump = new TreeDump(source);
        if (asJson) WriteJson(trees, surroundings);
        else WriteTrees(trees, dump, surroundings.Output);
        foreach (var error in trees.SelectMany(t => t.Errors)) surroundings.Error.WriteLine($"{VisibleText.Line(path, 200)}:{dump.Place(error.Start)}: {VisibleText.Line(error.Message, 200)}");
        return trees.Any(t => t.Errors.Count > 0) ? ExitCode.GateViolated : ExitCode.Clean;
    }

    private static string Read(string path)
    {
        try
        {
            if (EntryStatus.KindOf(path) == EntryKind.Folder) throw new ScanStoppedException(StopReason.Usage, $"{path}: is a folder. Name a file.");
            if (new FileInfo(path).Length > MaxBytes) throw new ScanStoppedException(StopReason.Usage, $"{path}: larger than {MaxBytes >> 20} MB. Name a smaller file.");
            return FileContent.Open(path, File.ReadAllBytes(path)) is { } content ? content.Text(0, content.Bytes.Length)
                : throw new ScanStoppedException(StopReason.Usage, $"{path}: is a binary file. Name a source file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScanStoppedException(StopReason.Usage, $"{path}: cannot be read ({e.Message.TrimEnd('.')}). Check the path and its permissions.");
        }
    }

    private static void WriteTrees(IReadOnlyList<SourceTree> trees, TreeDump dump, TextWriter output)
    {
        foreach (var tree in trees)
        {
            if (tree.Label.Length > 0) output.WriteLine($"# {tree.Label}");
            dump.WriteTree(tree.Root, output);
        }
    }

    private static void WriteJson(IReadOnlyList<SourceTree> trees, Surroundings surroundings)
    {
        surroundings.Output.Flush();
        using var json = new Utf8JsonWriter(surroundings.OutputStream, new JsonWriterOptions { MaxDepth = int.MaxValue });
        json.WriteStartArray();
        foreach (var tree in trees)
        {
            json.WriteStartObject();
            json.WriteString("label", tree.Label);
            json.WriteStartArray("errors");
            foreach (var error in tree.Errors)
            {
                json.WriteStartObject();
                json.WriteNumber("start", error.Start);
                json.WriteNumber("end", error.End);
                json.WriteString("message", error.Message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("comments");
            foreach (var comment in tree.Comments)
            {
                json.WriteStartObject();
                json.WriteNumber("start", comment.Start);
                json.WriteNumber("end", comment.End);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WritePropertyName("root");
            TreeDump.WriteJson(tree.Root, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Flush();
        surroundings.OutputStream.Write("\n"u8);
    }
}
