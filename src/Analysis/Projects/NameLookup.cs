using System.Collections.Concurrent;

namespace Merlon.Analysis.Projects;

/// <summary>
/// Follows names from file to file: imports, re-exports, aliases, members of modules, objects and classes. Every question has
/// a bounded number of steps, and cycles end in no answer.
/// </summary>
internal sealed class NameLookup(Project project)
{
    private readonly ConcurrentDictionary<(string Path, string Name), Meaning?> _exported = [];

    /// <summary>What a name of the module's own scope means.</summary>
    public Meaning? InScope(string path, IReadOnlyList<string> parts, bool followsBases = true) =>
        parts.Count == 0 ? null : new Search(project, followsBases).InScope(path, [.. parts]);

    /// <summary>What a name means whose first part is a module.</summary>
    public Meaning? Qualified(string path, IReadOnlyList<string> parts)
    {
        if (parts.Count == 0) return null;
        // The barrels of large projects are asked for the same names over and over.
        if (parts.Count == 2 && !ModuleResolution.IsPython(path) && project.Modules.Resolve(path, parts[0]).Path is { } module)
        {
            return _exported.GetOrAdd((module, parts[1]), key => new Search(project, true).InModule(key.Path, [key.Name]));
        }
        return new Search(project, true).Imported(path, parts[0], [.. parts.Skip(1)]);
    }

    /// <summary>The dotted name of a definition in Python; null for other files, and for what has no name from outside.</summary>
    public string[]? PythonName(Definition definition)
    {
        if (!ModuleResolution.IsPython(definition.Path)) return null;
        var module = project.Modules.Python.NameOf(definition.Path);
        if (definition.Kind == DefinitionKind.Module) return module;
        return project.Outline(definition.Path)?.NameAt(definition.Start, definition.End) is { } name ? [.. module, .. name] : null;
    }

    /// <summary>One question.</summary>
    private sealed class Search(Project project, bool followsBases)
    {
        private const int MaxSteps = 4000;
        private const int MaxDepth = 100;
        private readonly HashSet<(string Path, string Name, int Length)> _starred = [];
        private int _steps;
        private int _depth;

        public Meaning? InScope(string path, ReadOnlySpan<string> parts)
        {
            if (!Enter()) return null;
            var meaning = InScopeOf(path, parts);
            _depth--;
            return meaning;
        }

        private bool Enter()
        {
            if (++_steps > MaxSteps || _depth >= MaxDepth) return false;
            _depth++;
            return true;
        }

        private Meaning? InScopeOf(string path, ReadOnlySpan<string> parts)
        {
            if (project.Outline(path) is not { } outline) return null;
            if (outline.IsScript && parts is ["module", "exports", ..]) return InModule(path, parts[2..]);
            if (outline.IsScript && parts is ["exports", ..]) return InModule(path, parts[1..]);
            if (outline.Names.TryGetValue(parts[0], out var binding)) return Follow(path, binding, parts[1..]);
            if (!outline.IsScript && Starred(outline, parts) is { } starred) return starred;
            return Meaning.Outside(parts.ToArray());
        }

        /// <summary>A name that begins in a module which the file names.</summary>
        public Meaning? Imported(string path, string module, ReadOnlySpan<string> members)
        {
            if (!Enter()) return null;
            var meaning = ModuleResolution.IsPython(path) ? FromPython(path, module, members) : FromScript(path, module, members);
            _depth--;
            return meaning;
        }

        private Meaning? FromScript(string path, string module, ReadOnlySpan<string> members)
        {
            var target = project.Modules.Resolve(path, module);
            if (target.Path is not null) return InModule(target.Path, members);
            if (target.External is null) return null;
            return Meaning.Outside([.. target.External, .. members is ["default", ..] ? members[1..] : members]);
        }

        private Meaning? FromPython(string path, string module, ReadOnlySpan<string> members)
        {
            foreach (var (start, rest) in project.Modules.PythonCandidates(path, module))
            {
                if (Below(start, rest, members) is { } meaning) return meaning;
            }
            if (module.StartsWith('.')) return null;
            if (members.Length > 0 && !module.Contains('.', StringComparison.Ordinal) && project.Modules.Python.Beside(path, module) is { } beside
                && project.Outline(beside)?.Names.ContainsKey(members[0]) == true && InModule(beside, members) is { } sibling) return sibling;
            return Meaning.Outside([.. module.Split('.'), .. members]);
        }

        /// <summary>A module's parts are files first, attributes second: <c>from a.b import c</c>.</summary>
        private Meaning? Below(string start, string[] module, ReadOnlySpan<string> members)
        {
            var (last, used) = project.Modules.Python.Descend(start, module);
            if (used == module.Length) return InModule(last, members);
            return InModule(last, [.. module[used..], .. members]);
        }

        /// <summary>What a module gives by a name.</summary>
        public Meaning? InModule(string path, ReadOnlySpan<string> parts)
        {
            if (!Enter()) return null;
            var meaning = ModuleResolution.IsPython(path) || path.EndsWith('/') ? InPython(path, parts) : InScript(path, parts);
            _depth--;
            return meaning;
        }

        private static Meaning Whole(string path) => new(new Definition(path, DefinitionKind.Module, Tree.NodeKind.Block, 0, 0), null);

        private Meaning? InPython(string path, ReadOnlySpan<string> parts)
        {
            if (parts.Length == 0) return project.Modules.IsFile(path) ? Whole(path) : null;
            var outline = project.Outline(path);
            if (outline is not null && outline.Names.TryGetValue(parts[0], out var binding) && Follow(path, binding, parts[1..]) is { } named) return named;
            if (project.Modules.Python.Child(path, parts[0]) is { } child) return InModule(child, parts[1..]);
            return outline is null ? null : Starred(outline, parts);
        }

        private Meaning? Starred(FileOutline outline, ReadOnlySpan<string> parts)
        {
            if (outline.Stars.Count == 0 || !_starred.Add((outline.Path, parts[0], parts.Length))) return null;
            for (var i = outline.Stars.Count - 1; i >= 0; i--)
            {
                var star = outline.Stars[i];
                if (project.Modules.Resolve(outline.Path, star.Module).Path is not { } module) continue;
                if (project.Outline(module) is { } source && !source.IsPublic(parts[0])) continue;
                if (InModule(module, [.. star.Members, .. parts]) is { } meaning) return meaning;
            }
            return null;
        }

        private Meaning? InScript(string path, ReadOnlySpan<string> parts)
        {
            if (project.Outline(path) is not { } outline) return parts.Length == 0 ? Whole(path) : null;
            if (parts.Length == 0) return AsValue(outline);
            if (outline.Exports.TryGetValue(parts[0], out var binding)) return Follow(path, binding, parts[1..]);
            if (Starred(outline, parts) is { } starred) return starred;
            if (outline.Whole is { } whole) return Follow(path, whole, parts[0] == "default" ? parts[1..] : parts);
            if (parts[0] == "default") return outline.Exports.Count > 0 ? InModule(path, parts[1..]) : null;
            // import a from "m" and import * as a look the same to who only knows a.
            return outline.Exports.TryGetValue("default", out var main) ? Follow(path, main, parts) : External(outline, parts);
        }

        /// <summary>A name that nothing defines may come from outside by <c>export *</c>: the only such module has it.</summary>
        private Meaning? External(FileOutline outline, ReadOnlySpan<string> parts)
        {
            var outside = outline.Stars.Select(s => project.Modules.Resolve(outline.Path, s.Module)).Where(t => t.External is not null).Take(2).ToList();
            return outside.Count == 1 ? Meaning.Outside([.. outside[0].External!, .. parts]) : null;
        }

        private Meaning? AsValue(FileOutline outline)
        {
            if (outline.Whole is { } whole && Follow(outline.Path, whole, []) is { } value) return value;
            return outline.Exports.TryGetValue("default", out var main) && Follow(outline.Path, main, []) is { } exported ? exported : Whole(outline.Path);
        }

        private Meaning? Follow(string path, Binding binding, ReadOnlySpan<string> rest)
        {
            switch (binding)
            {
                case ImportedBinding imported: return Imported(path, imported.Module, [.. imported.Members, .. rest]);
                case AliasBinding alias: return InScope(path, [.. alias.Parts, .. rest]);
                case DefinedBinding defined: return rest.Length == 0 ? Defined(path, defined) : Member(path, defined, rest);
                default: return null;
            }
        }

        private static Meaning Defined(string path, DefinedBinding defined) => new(new Definition(path, defined.Kind, defined.Node, defined.Start, defined.End), null)
        {
            Class = defined.Class is { } own ? ClassHierarchy.Of(path, own) : null,
        };

        private Meaning? Member(string path, DefinedBinding defined, ReadOnlySpan<string> rest)
        {
            if (!Enter()) return null;
            var meaning = MemberOf(path, defined, rest);
            _depth--;
            return meaning;
        }

        private Meaning? MemberOf(string path, DefinedBinding defined, ReadOnlySpan<string> rest)
        {
            if (defined.Members is { } members && members.TryGetValue(rest[0], out var member)) return Follow(path, member, rest[1..]);
            if (defined.Class is { } own) return InClass(path, own, rest);
            foreach (var spread in defined.Spreads)
            {
                if (Follow(path, spread, rest) is { } spreaded) return spreaded;
            }
            if (defined.Type is not { } type || InScope(path, type) is not { } made) return null;
            return made.Class is { } known ? InClass(known.Path, known.Outline, rest) : null;
        }

        private Meaning? InClass(string path, ClassOutline own, ReadOnlySpan<string> rest)
        {
            // The bases of a class may be members of classes: only the class itself is asked for those.
            if (!followsBases) return own.Named(rest[0]) is [var inner, ..] ? Follow(path, inner.Value, rest[1..]) : null;
            return project.Classes.Find(ClassHierarchy.Of(path, own), rest[0]) is { } found ? Follow(found.Class.Path, found.Member.Value, rest[1..]) : null;
        }
    }
}
