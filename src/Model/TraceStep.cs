namespace Merlon.Model;

/// <summary>
/// One step on the way from where data comes from to where it does harm. A trace lists them in the order in which the data
/// passes: one source first, one sink last, between them steps and calls, in whatever files they are.
/// </summary>
/// <param name="Path">Relative to the repository's root, separated by '/'.</param>
/// <param name="Span">The expression that the data passes through; for a call the call itself.</param>
/// <param name="Kind">One of <see cref="Source"/>, <see cref="Step"/>, <see cref="Call"/>, <see cref="Sink"/>.</param>
/// <param name="Text">
/// Code of the line that <paramref name="Span"/> starts in, without its indentation, at most
/// <see cref="CodeExcerpt.MaxLineLength"/> characters; secrets are masked like those of excerpts.
/// </param>
public sealed record TraceStep(string Path, SourceSpan Span, string Kind, string Text)
{
    /// <summary>Where the data comes from.</summary>
    public const string Source = "source";

    /// <summary>Where it is handed on: assigned, built into something, returned.</summary>
    public const string Step = "step";

    /// <summary>Where it goes into another function.</summary>
    public const string Call = "call";

    /// <summary>Where it does harm.</summary>
    public const string Sink = "sink";
}
