using System.Net;

namespace Merlon.Scanning.Reports;

/// <summary>Text put into HTML: made visible first, escaped then, for element content and quoted attributes alike.</summary>
internal static class HtmlText
{
    public static string Of(string? text) => WebUtility.HtmlEncode(VisibleText.Line(text));

    public static string Code(string? text) => WebUtility.HtmlEncode(VisibleText.Code(text));

    /// <summary>A link when the address is a plain web address, else the text alone.</summary>
    public static string Link(string? address, string text) => address is null || WebText.Link(address) is not { } link
        ? Of(text)
        : $"<a href=\"{Of(link)}\" rel=\"noopener noreferrer\">{Of(text)}</a>";
}
