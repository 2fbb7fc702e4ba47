using Merlon.Analysis.Projects;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Tests.Projects;

/// <summary>Small projects in one text: a line "== path" begins a file.</summary>
internal static class Sources
{
    public static Project Project(string text) => Project(Files(text));

    public static Project Project(Dictionary<string, string> files) => new(files.Keys, files.GetValueOrDefault);

    private static Dictionary<string, string> Files(string text) =>
        ("\n" + text).Split("\n== ").Skip(1).Select(f => f.Split('\n', 2)).ToDictionary(f => f[0].Trim(), f => f.Length > 1 ? f[1] : "");

    /// <summary>What the callee of the only call of <c>check(callee())</c>, or of <c>check(new Callee())</c>, means.</summary>
    public static string MeaningOfChecked(Project project)
    {
        foreach (var path in project.CodeFiles)
        {
            var file = project.Open(path)!;
            foreach (var call in file.Tree.OfKind(NodeKind.Call).Where(c => c.Children[0] is { Kind: NodeKind.Name, Text: "check" }))
            {
                return Describe(project, project.Resolve(file, call.Children[1].Children[0].Children[0]));
            }
        }
        throw new ArgumentException("No file calls check.");
    }

    /// <summary>"path: first line of the definition", "from outside: a.b", or "nothing".</summary>
    public static string Describe(Project project, Meaning? meaning)
    {
        if (meaning is null) return "nothing";
        if (meaning.Definition is not { } definition) return "from outside: " + string.Join('.', meaning.External!);
        if (definition.Kind == DefinitionKind.Module) return definition.Path;
        var node = project.NodeOf(definition);
        node.ShouldNotBeNull();
        return $"{definition.Path}: {project.Open(definition.Path)!.Tree.Text[node.Start..node.End].Split('\n')[0].Trim()}";
    }
}
