using Merlon.Analysis.Projects;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>What a name that an import brings in means in the project.</summary>
/// <param name="From">The file in which the name is asked for.</param>
/// <param name="Name">The name there, dotted parts in order.</param>
/// <param name="Callable">The function or class that it is.</param>
/// <param name="Variable">The variable that it is: its file, its symbol there, the expression that gives it a value.</param>
internal sealed record Import(TaintFile From, Symbol Symbol, string[] Qualified, string[] Name, Callable? Callable, (TaintFile File, Symbol? Symbol, Node Value)? Variable);

/// <summary>
/// Finds functions, classes and variables of other files. For one thread: the files that it opens are its own, so that what
/// is written to them while they are interpreted is seen by nobody else.
/// </summary>
internal sealed class ProjectFunctions(Project project, Func<string, TaintFile?> open, Func<string, int, int, bool> mayGive)
{
    /// <summary>Characters of text that the files opened for one entry after another may have together.</summary>
    private const long MaxText = 6_000_000;

    private readonly Dictionary<string, TaintFile?> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<(TaintFile, string), Import?> _imports = [];
    private long _text;

    /// <summary>Whether so much is held that the next file should begin anew.</summary>
    public bool IsFull => _text > MaxText;

    /// <summary>Whether a function holds a source, or calls one that does.</summary>
    public bool MayGive(Callable function) => mayGive(function.File.Path, function.Node.Start, function.Node.End);

    /// <summary>The same for the statements of a file.</summary>
    public bool MayGive(TaintFile file) => mayGive(file.Path, 0, int.MaxValue);

    public TaintFile? Open(string path)
    {
        if (_files.TryGetValue(path, out var known)) return known;
        var file = open(path);
        _files.Add(path, file);
        _text += file?.Analysis.Tree.Text.Length ?? 0;
        return file;
    }

    /// <summary>What an imported symbol stands for at an offset; null when the project does not have it.</summary>
    public Import? Import(TaintFile file, Symbol symbol, int at) => symbol.QualifiedAt(at) is { } qualified ? Find(file, symbol, qualified, []) : null;

    public Import? Part(Import import, string name) => Find(import.From, import.Symbol, import.Qualified, [.. import.Name, name]);

    /// <summary>The function or class that an expression names.</summary>
    public Callable? Resolve(TaintFile file, Node expression) =>
        project.Resolve(file.Analysis, expression)?.Definition is { IsCallable: true } definition ? CallableOf(definition) : null;

    private Import? Find(TaintFile file, Symbol symbol, string[] qualified, string[] rest)
    {
        const int longest = 8;
        if (rest.Length > longest) return null;
        var key = (file, string.Join('\0', [symbol.Name, .. qualified, "", .. rest]));
        if (_imports.TryGetValue(key, out var known)) return known;
        var meaning = file.IsScript && symbol.IsGlobal ? project.Resolve(file.Path, [symbol.Name, .. rest]) : project.ResolveQualified(file.Path, [.. qualified, .. rest]);
        var whole = new Import(file, symbol, qualified, rest, null, null);
        // A folder alone is nothing, but what is in it may be asked for next.
        var isFolder = meaning?.Definition is null && !file.IsScript && project.Modules.PythonCandidates(file.Path, qualified[0]).Any();
        var import = meaning?.Definition is { } definition ? Of(definition, whole) : isFolder ? whole : null;
        _imports.Add(key, import);
        return import;
    }

    private Import? Of(Definition definition, Import import)
    {
        if (definition.IsCallable) return CallableOf(definition) is { } callable ? import with { Callable = callable } : null;
        if (definition.Kind is not (DefinitionKind.Variable or DefinitionKind.Field)) return import;
        if (Open(definition.Path) is not { } file || NodeOf(file, definition) is not { } node) return import;
        if (node.Kind == NodeKind.Lambda) return import with { Callable = file.CallableOf(node) };
        var target = node.Parent is { Kind: NodeKind.Assign or NodeKind.Variable } given && given.Children[0].Kind.IsName() ? given.Children[0].Symbol : null;
        return import with { Variable = (file, target, node) };
    }

    private Callable? CallableOf(Definition definition)
    {
        if (Open(definition.Path) is not { } file || NodeOf(file, definition) is not { } node) return null;
        return node.Kind switch
        {
            NodeKind.ClassExpression => file.CallableOf(node.Children[0]),
            NodeKind.Function or NodeKind.Lambda or NodeKind.Class => file.CallableOf(node),
            _ => null,
        };
    }

    /// <summary>The node in the tree that this thread has of the file.</summary>
    private static Node? NodeOf(TaintFile file, Definition definition)
    {
        foreach (var node in file.Analysis.Tree.OfKind(definition.Node))
        {
            if (node.Start == definition.Start && node.End == definition.End) return node;
        }
        return null;
    }
}
