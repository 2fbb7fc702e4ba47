using Merlon.Analysis.Languages;
using Merlon.Analysis.Languages.Html;

namespace Merlon.Analysis.Sources;

/// <summary>Which languages a file holds: by its name, by its first line, by the scripts in its markup.</summary>
public static class FileLanguages
{
    /// <summary>Interpreters that a first line names, without their version.</summary>
    private static readonly Dictionary<string, Language> Interpreters = new(StringComparer.Ordinal)
    {
        ["python"] = Language.Python, ["pypy"] = Language.Python, ["node"] = Language.JavaScript, ["nodejs"] = Language.JavaScript, ["deno"] = Language.TypeScript, ["bun"] = Language.TypeScript,
        ["ts-node"] = Language.TypeScript, ["sh"] = Language.Bash, ["bash"] = Language.Bash, ["dash"] = Language.Bash, ["ksh"] = Language.Bash,
    };

    /// <summary>The file's languages, the generic ones left out.</summary>
    public static IReadOnlyList<Language> Of(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        if (TemplateFiles.KindOf(path) is { } kind) return HostedScripts.LanguageOf(text, kind) is { } script ? [Language.Html, script] : [Language.Html];
        if (IsNotebook(path)) return [Language.Json, Language.Python];
        if (LanguageNames.OfFile(path) is { } own) return [own];
        return OfFirstLine(text) is { } interpreted ? [interpreted] : [];
    }

    internal static bool IsNotebook(string path) => path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>#!/usr/bin/env python3</c>, <c>#!/bin/sh -e</c>; null without such a line.</summary>
    private static Language? OfFirstLine(string text)
    {
        const int longest = 200;
        if (!text.StartsWith("#!", StringComparison.Ordinal)) return null;
        var line = text.AsSpan(2, Math.Min(text.Length, longest) - 2);
        if (line.IndexOf('\n') is >= 0 and var end) line = line[..end];
        foreach (var word in line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var name = word[(word.LastIndexOf('/') + 1)..];
            if (name is "env" or [] || name[0] == '-' || name.Contains('=', StringComparison.Ordinal)) continue;
            return Interpreters.TryGetValue(name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.'), out var language) ? language : null;
        }
        return null;
    }
}
