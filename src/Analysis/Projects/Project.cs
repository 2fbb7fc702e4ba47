using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>
/// All files that are analysed together, and what names mean across them. Files are opened on demand and forgotten again;
/// what others need to know of a file is kept (<see cref="FileOutline"/>). Thread safe.
/// </summary>
public sealed class Project
{
    private readonly Func<string, string?> _read;
    private readonly RecentFiles _recent;
    private readonly ConcurrentDictionary<string, Lazy<FileOutline?>> _outlines = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<FileAnalysis, DefinitionIndex> _indexes = [];
    private readonly NameLookup _names;
    private readonly Lazy<ImportGraph> _imports;
    private readonly Lazy<ClassHierarchy> _classes;

    /// <param name="paths">Every file, from the project's root, with '/'.</param>
    /// <param name="read">Gives the text of one of the paths; null when it cannot be read. Called by several threads.</param>
    /// <param name="budget">How many characters of text the files may have together whose trees are kept.</param>
    public Project(IEnumerable<string> paths, Func<string, string?> read, long budget = 8_000_000)
    {
        _read = read;
        Files = new ProjectFiles(paths);
        _recent = new RecentFiles(OpenFile, budget);
        Modules = new ModuleResolution(Files, read);
        _names = new NameLookup(this);
        _imports = new(() => ImportGraph.Of(this));
        _classes = new(() => new ClassHierarchy(this));
    }

    public ProjectFiles Files { get; }

    /// <summary>Which file or outside module the name of a module means.</summary>
    public ModuleResolution Modules { get; }

    /// <summary>Which files import which; reads the outline of every file on first use.</summary>
    public ImportGraph Imports => _imports.Value;

    public ClassHierarchy Classes => _classes.Value;

    /// <summary>The paths of files that are code.</summary>
    public IEnumerable<string> CodeFiles => Files.All.Where(p => LanguageNames.OfFile(p) is Language.Python or Language.JavaScript or Language.TypeScript);

    /// <summary>The file, parsed, with names and constants; null when it is no code or cannot be read.</summary>
    public FileAnalysis? Open(string path) => Files.Has(path) ? _recent.Get(path) : null;

    /// <summary>The same for a file whose text is at hand.</summary>
    public FileAnalysis? Open(string path, string text) => Files.Has(path) ? _recent.Get(path, p => LanguageNames.OfFile(p) is { } language ? FileAnalysis.Open(language, p, text) : null) : null;

    private FileAnalysis? OpenFile(string path)
    {
        if (LanguageNames.OfFile(path) is not { } language || _read(path) is not { } text) return null;
        var file = FileAnalysis.Open(language, path, text);
        if (language is not (Language.Python or Language.JavaScript or Language.TypeScript)) return file;
        // At once, so that nobody reads the file again for its outline, and so that no outline keeps the tree.
        _ = _outlines.GetOrAdd(path, p => new Lazy<FileOutline?>(() => OutlineReader.Read(p, language, file.Tree))).Value;
        CanonicalNames.Write(this, file);
        return file;
    }

    /// <summary>What other files need to know of a file; null when it is no code or cannot be read.</summary>
    public FileOutline? Outline(string path)
    {
        if (!Files.Has(path)) return null;
        return _outlines.GetOrAdd(path, p => new Lazy<FileOutline?>(() => ReadOutline(p))).Value;
    }

    private FileOutline? ReadOutline(string path)
    {
        if (LanguageNames.OfFile(path) is not (Language.Python or Language.JavaScript or Language.TypeScript)) return null;
        if (_recent.Opened(path) is { } opened) return OutlineReader.Read(path, opened.Language, opened.Tree);
        var language = LanguageNames.OfFile(path)!.Value;
        return _read(path) is { } text ? OutlineReader.Read(path, language, SourceReader.Read(language, path, text).Tree) : null;
    }

    /// <summary>Reads the outlines of all files side by side, so that no later question has to wait for them.</summary>
    public void ReadOutlines(int parallelism, CancellationToken cancellation) =>
        Parallel.ForEach(CodeFiles, new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation }, path => Outline(path));

    /// <summary>
    /// What a name of the module's scope of a file means, dotted parts in order: re-exports, aliases and members are followed.
    /// What no file of the project defines has a name from outside. Null when it leads nowhere.
    /// </summary>
    public Meaning? Resolve(string path, IReadOnlyList<string> name) => _names.InScope(path, name);

    /// <summary>The same for a name that begins with a module, as <see cref="Symbol.QualifiedAt"/> gives it.</summary>
    public Meaning? ResolveQualified(string path, IReadOnlyList<string> qualified) => _names.Qualified(path, qualified);

    /// <summary>What an expression of an open file means: a name, a member, <c>self.method</c>, <c>super().method</c>; null when it is not known.</summary>
    public Meaning? Resolve(FileAnalysis file, Node expression) => new NodeLookup(this, file).Resolve(expression);

    /// <summary>The class that the value of an expression is an instance of; from outside by its name, null when it is not known.</summary>
    public Meaning? TypeOf(FileAnalysis file, Node expression) => new NodeLookup(this, file).TypeOf(expression);

    /// <summary>The node of a definition, of a file that is opened for it; null for a folder, or when the file has changed.</summary>
    public Node? NodeOf(Definition definition)
    {
        if (Open(definition.Path) is not { } file) return null;
        if (definition.Kind == DefinitionKind.Module) return file.Tree.Root;
        return IndexOf(file).At(definition.Node, definition.Start, definition.End);
    }

    internal DefinitionIndex IndexOf(FileAnalysis file) => _indexes.GetValue(file, f => new DefinitionIndex(f.Tree));

    /// <summary>Where names of a package from outside are used, by whatever way they come; opens every file that may use it.</summary>
    public IEnumerable<ExternalUse> UsesOf(string package, CancellationToken cancellation) => ExternalUses.Of(this, package, cancellation);

    /// <summary>
    /// The name by which a qualified name is known everywhere: that of the definition, or of what comes from outside. Null when
    /// it is the name that was asked for, or leads nowhere.
    /// </summary>
    public IReadOnlyList<string>? Canonical(string path, IReadOnlyList<string> qualified)
    {
        var canonical = ResolveQualified(path, qualified) switch
        {
            { External: { } outside } => outside,
            { Definition: { } own } when _names.PythonName(own) is { } name => name,
            _ => null,
        };
        return canonical is null || canonical.SequenceEqual(qualified) ? null : canonical;
    }
}
