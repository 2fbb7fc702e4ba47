using Merlon.Analysis.Languages;

namespace Merlon.Analysis.Projects;

/// <summary>What other files need to know of a file, so that its tree may be dropped.</summary>
public sealed class FileOutline(string path, Language language)
{
    private Dictionary<(int, int), ClassOutline>? _classesByRange;
    private Dictionary<(int, int), DefinedBinding>? _typedByRange;
    private Dictionary<(int, int), (DefinedBinding? Binding, string[] Name)>? _namesByRange;

    public string Path { get; } = path;

    public Language Language { get; } = language;

    public bool IsScript => Language is Language.JavaScript or Language.TypeScript;

    /// <summary>Every place that names a module, in source order, those in functions included.</summary>
    public IReadOnlyList<ImportPlace> Imports { get; internal set; } = [];

    /// <summary>The names of the module's own scope.</summary>
    public Dictionary<string, Binding> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>What other files get by name; for Python what the module's scope holds.</summary>
    public Dictionary<string, Binding> Exports { get; internal set; } = new(StringComparer.Ordinal);

    /// <summary>What <c>module.exports</c> is given as a whole; null when it is not.</summary>
    public Binding? Whole { get; internal set; }

    /// <summary>Modules whose names all are names of this one: <c>from m import *</c>, <c>export * from "m"</c>.</summary>
    public List<ImportedBinding> Stars { get; } = [];

    /// <summary>Python's <c>__all__</c> as far as it is a list of texts; null when there is none.</summary>
    public HashSet<string>? All { get; internal set; }

    /// <summary>Every class of the file, at any depth.</summary>
    public List<ClassOutline> Classes { get; } = [];

    /// <summary>The class of a range; null when there is none.</summary>
    public ClassOutline? ClassAt(int start, int end)
    {
        var classes = LazyInitializer.EnsureInitialized(ref _classesByRange, () => Index(Classes, c => (c.Start, c.End)));
        return classes.GetValueOrDefault((start, end));
    }

    /// <summary>What the value of a variable or field is made of, by its range; null when it is not known.</summary>
    public string[]? TypeAt(int start, int end)
    {
        var values = LazyInitializer.EnsureInitialized(ref _typedByRange, () => Index(Names.Values.Concat(Exports.Values).OfType<DefinedBinding>()
            .Concat(Classes.SelectMany(c => c.Members).Select(m => m.Value)).Where(b => b.Type is not null), b => (b.Start, b.End)));
        return values.GetValueOrDefault((start, end))?.Type;
    }

    /// <summary>The name in the module's scope of what has a range, with its class in front for a member; null when it has none.</summary>
    internal string[]? NameAt(int start, int end)
    {
        var names = LazyInitializer.EnsureInitialized(ref _namesByRange, () =>
            Index(Named().Where(n => n.Binding is not null), n => (n.Binding!.Start, n.Binding.End)));
        return names.GetValueOrDefault((start, end)).Name;
    }

    private IEnumerable<(DefinedBinding? Binding, string[] Name)> Named()
    {
        foreach (var (name, binding) in Names)
        {
            yield return (binding as DefinedBinding, [name]);
            if (binding is not DefinedBinding { Class: { } own }) continue;
            foreach (var member in own.Members) yield return (member.Value, [name, member.Name]);
        }
    }

    private static Dictionary<(int, int), T> Index<T>(IEnumerable<T> items, Func<T, (int, int)> range)
    {
        var index = new Dictionary<(int, int), T>();
        foreach (var item in items) index.TryAdd(range(item), item);
        return index;
    }

    /// <summary>Whether <c>from this import *</c> brings a name in.</summary>
    public bool IsPublic(string name) => IsScript ? name != "default" : All?.Contains(name) ?? !name.StartsWith('_');
}

/// <summary>A place that names a module.</summary>
/// <param name="Start">Of the statement or call, UTF-16 code units.</param>
/// <param name="Line">1-based.</param>
/// <param name="Module">As it is written; relative modules of Python with their dots in front.</param>
/// <param name="Names">The names that are taken out of it; <c>*</c> for all.</param>
/// <param name="IsOptional">Whether it may fail: in a <c>try</c>, in a function, called.</param>
public sealed record ImportPlace(int Start, int Line, string Module, IReadOnlyList<string> Names, bool IsOptional);
