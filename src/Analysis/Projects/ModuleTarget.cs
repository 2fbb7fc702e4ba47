namespace Merlon.Analysis.Projects;

/// <summary>What the name of a module leads to: a file of the project, or a module from outside by its canonical name.</summary>
/// <param name="Path">A file, or for a Python package without <c>__init__.py</c> its folder with '/' at the end.</param>
/// <param name="External">Dotted parts; for JavaScript the specifier alone.</param>
public readonly record struct ModuleTarget(string? Path, string[]? External)
{
    public static ModuleTarget File(string path) => new(path, null);

    public static ModuleTarget Outside(params string[] name) => new(null, name);

    /// <summary>Whether it leads nowhere: a relative module that is not there.</summary>
    public bool IsNone => Path is null && External is null;
}
