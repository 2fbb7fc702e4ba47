using Merlon.Analysis.Languages;

namespace Merlon.Analysis.Projects;

/// <summary>Finds the module that a file names.</summary>
public sealed class ModuleResolution
{
    private readonly ProjectFiles _files;
    private readonly ScriptModules _script;

    internal ModuleResolution(ProjectFiles files, Func<string, string?> read)
    {
        (_files, Python, _script) = (files, new PythonModules(files), new ScriptModules(files, read));
    }

    internal PythonModules Python { get; }

    /// <summary>The module that a specifier of JavaScript, or a module name of Python with its dots, means for a file.</summary>
    public ModuleTarget Resolve(string from, string module) => IsPython(from) ? ResolvePython(from, module) : _script.Resolve(from, module);

    internal static bool IsPython(string path) => LanguageNames.OfFile(path) == Language.Python;

    private ModuleTarget ResolvePython(string from, string module)
    {
        foreach (var (found, rest) in PythonCandidates(from, module))
        {
            var (last, used) = Python.Descend(found, rest);
            if (used == rest.Length && (!last.EndsWith('/') || module.StartsWith('.'))) return ModuleTarget.File(last);
        }
        return module.StartsWith('.') ? default : ModuleTarget.Outside(module.Split('.'));
    }

    /// <summary>Where a module name may begin in the project, and what is left of the name there.</summary>
    internal IEnumerable<(string Module, string[] Below)> PythonCandidates(string from, string module)
    {
        var dots = module.AsSpan().IndexOfAnyExcept('.');
        if (dots < 0) dots = module.Length;
        var parts = module[dots..].Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (dots > 0)
        {
            if (Python.Relative(from, dots) is { } package) yield return (package, parts);
            yield break;
        }
        if (parts.Length == 0) yield break;
        foreach (var found in Python.TopLevel(from, parts[0])) yield return (found, parts[1..]);
    }

    /// <summary>Whether a module is a file, not only a folder.</summary>
    internal bool IsFile(string module) => _files.Has(module);
}
