namespace Merlon.Analysis.Languages.Html;

/// <summary>What writes code into the markup of a file.</summary>
internal enum TemplateKind : byte
{
    /// <summary>A page, perhaps with the placeholders of a server's template language.</summary>
    Page,
    Vue,
    Svelte,
}

/// <summary>Files that hold scripts among their markup.</summary>
internal static class TemplateFiles
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".html", ".htm", ".xhtml", ".vue", ".svelte", ".ejs", ".hbs", ".handlebars", ".mustache", ".jinja", ".jinja2", ".j2", ".njk", ".twig", ".liquid",
    };

    /// <summary>The kind of a file by its name; null for files that are no markup.</summary>
    public static TemplateKind? KindOf(string path)
    {
        var dot = path.LastIndexOf('.');
        if (dot < 0 || !Extensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path.AsSpan(dot))) return null;
        return path.AsSpan(dot).Equals(".vue", StringComparison.OrdinalIgnoreCase) ? TemplateKind.Vue
            : path.AsSpan(dot).Equals(".svelte", StringComparison.OrdinalIgnoreCase) ? TemplateKind.Svelte : TemplateKind.Page;
    }
}
