using System.Collections.Concurrent;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>Which class extends which, across files, and where a member comes from.</summary>
public sealed class ClassHierarchy
{
    private const int MaxDepth = 100;
    private const int MaxLine = 256;

    private readonly Project _project;
    private readonly NameLookup _names;
    private readonly ConcurrentDictionary<ClassDefinition, IReadOnlyList<ClassBase>> _bases = [];
    private readonly ConcurrentDictionary<ClassDefinition, IReadOnlyList<ClassBase>> _lines = [];
    private readonly Lazy<(ILookup<ClassDefinition, ClassDefinition> Own, ILookup<string, ClassDefinition> External)> _subclasses;

    internal ClassHierarchy(Project project)
    {
        (_project, _names) = (project, new NameLookup(project));
        _subclasses = new(FindSubclasses);
    }

    /// <summary>The class that a definition is; null for other things.</summary>
    public ClassDefinition? Of(Definition definition) =>
        _project.Outline(definition.Path)?.ClassAt(definition.Start, definition.End) is { } own ? Of(definition.Path, own) : null;

    public static Definition DefinitionOf(ClassDefinition type) => new(type.Path, DefinitionKind.Class, NodeKind.Class, type.Outline.Start, type.Outline.End);

    internal static ClassDefinition Of(string path, ClassOutline outline) => new(path, outline);

    /// <summary>What the class itself says that it extends.</summary>
    public IReadOnlyList<ClassBase> BasesOf(ClassDefinition type) => _bases.GetOrAdd(type, FindBases);

    private IReadOnlyList<ClassBase> FindBases(ClassDefinition type)
    {
        var bases = new List<ClassBase>();
        foreach (var name in type.Outline.Bases)
        {
            var meaning = _names.InScope(type.Path, name, followsBases: false);
            if (meaning?.Class is { } own && own != type) bases.Add(new ClassBase(own, null));
            else if (meaning?.External is { } external) bases.Add(new ClassBase(null, external));
        }
        return bases;
    }

    /// <summary>The classes whose members the class has, itself first, in the order in which they are asked (C3).</summary>
    public IReadOnlyList<ClassBase> LineOf(ClassDefinition type) => Line(type, 0);

    private IReadOnlyList<ClassBase> Line(ClassDefinition type, int depth)
    {
        if (_lines.TryGetValue(type, out var known)) return known;
        if (depth > MaxDepth) return [new ClassBase(type, null)];
        var bases = BasesOf(type);
        var lines = bases.Select(b => b.Class is { } own ? Line(own, depth + 1).ToList() : [b]).Append([.. bases]).ToList();
        var line = Merge(new ClassBase(type, null), lines);
        // What was cut at the limit of the depth is not the whole truth for others.
        if (depth == 0) _lines.TryAdd(type, line);
        return line;
    }

    /// <summary>C3 linearization; where the orders contradict each other the first that is left comes next.</summary>
    private static List<ClassBase> Merge(ClassBase self, List<List<ClassBase>> lines)
    {
        var (line, taken, heads) = (new List<ClassBase> { self }, new HashSet<ClassBase>(s_sameBase) { self }, new int[lines.Count]);
        var behind = new Dictionary<ClassBase, int>(s_sameBase);
        foreach (var other in lines)
        {
            foreach (var entry in other.Skip(1)) behind[entry] = behind.GetValueOrDefault(entry) + 1;
        }
        while (line.Count < MaxLine)
        {
            ClassBase? next = null;
            for (var i = 0; i < lines.Count; i++)
            {
                while (heads[i] < lines[i].Count && taken.Contains(lines[i][heads[i]])) Advance(i);
                if (heads[i] == lines[i].Count) continue;
                var head = lines[i][heads[i]];
                if (behind.GetValueOrDefault(head) == 0)
                {
                    next = head;
                    break;
                }
            }
            next ??= lines.Where((l, i) => heads[i] < l.Count).Select(l => l.Find(e => !taken.Contains(e))).FirstOrDefault(e => e is not null);
            if (next is null) return line;
            line.Add(next);
            taken.Add(next);
        }
        return line;

        void Advance(int i)
        {
            heads[i]++;
            if (heads[i] < lines[i].Count) behind[lines[i][heads[i]]]--;
        }
    }

    private static readonly IEqualityComparer<ClassBase> s_sameBase = EqualityComparer<ClassBase>.Create(
        (a, b) => Equals(a!.Class, b!.Class) && (a.External is null ? b.External is null : b.External is not null && a.External.SequenceEqual(b.External)),
        b => b.Class?.GetHashCode() ?? string.Join('.', b.External!).GetHashCode(StringComparison.Ordinal));

    /// <summary>The member that an instance or the class has by a name; null when no class of the project has one.</summary>
    public FoundMember? Find(ClassDefinition type, string name) => In(LineOf(type), name);

    /// <summary>What <c>super().name</c> means in a method of the class.</summary>
    public FoundMember? FindAbove(ClassDefinition type, string name) => In(LineOf(type).Skip(1), name);

    private static FoundMember? In(IEnumerable<ClassBase> line, string name)
    {
        foreach (var entry in line)
        {
            if (entry.Class is { } type && type.Outline.Named(name) is { Count: > 0 } members) return new FoundMember(type, Best(members));
        }
        return null;
    }

    /// <summary>A method or getter, else the field that is known best.</summary>
    private static MemberOutline Best(IReadOnlyList<MemberOutline> members) =>
        members.FirstOrDefault(m => m.Kind is MemberKind.Getter or MemberKind.Method or MemberKind.ClassMethod or MemberKind.Class)
        ?? members.FirstOrDefault(m => m.Value.Kind != DefinitionKind.Field || m.Value.Type is not null) ?? members[0];

    /// <summary>Every method of the name in the class and all that extend it: what a call of an unknown instance may run.</summary>
    public IEnumerable<FoundMember> Overrides(ClassDefinition type, string name)
    {
        if (Find(type, name) is { } own) yield return own;
        foreach (var below in SubclassesOf(type))
        {
            if (below.Outline.Named(name) is { Count: > 0 } members) yield return new FoundMember(below, Best(members));
        }
    }

    /// <summary>Whether the class extends one from outside, by its canonical name ("flask.views.MethodView"), directly or not.</summary>
    public bool Extends(ClassDefinition type, string external) => LineOf(type).Any(b => b.External is { } name && string.Join('.', name) == external);

    /// <summary>All classes that extend the class, directly or not; reads the outline of every file on first use.</summary>
    public IReadOnlyList<ClassDefinition> SubclassesOf(ClassDefinition type) => Below(_subclasses.Value.Own[type]);

    /// <summary>All classes that extend one from outside, by its canonical name, directly or not.</summary>
    public IReadOnlyList<ClassDefinition> SubclassesOf(string external) => Below(_subclasses.Value.External[external]);

    private List<ClassDefinition> Below(IEnumerable<ClassDefinition> first)
    {
        var found = new List<ClassDefinition>();
        var seen = new HashSet<ClassDefinition>();
        var pending = new Queue<ClassDefinition>(first);
        while (pending.TryDequeue(out var type))
        {
            if (!seen.Add(type)) continue;
            found.Add(type);
            foreach (var next in _subclasses.Value.Own[type]) pending.Enqueue(next);
        }
        return found;
    }

    private (ILookup<ClassDefinition, ClassDefinition>, ILookup<string, ClassDefinition>) FindSubclasses()
    {
        var all = _project.CodeFiles.Select(_project.Outline).OfType<FileOutline>()
            .SelectMany(o => o.Classes.Select(c => Of(o.Path, c))).SelectMany(c => BasesOf(c).Select(b => (Base: b, Class: c))).ToList();
        return (all.Where(p => p.Base.Class is not null).ToLookup(p => p.Base.Class!, p => p.Class),
            all.Where(p => p.Base.External is not null).ToLookup(p => string.Join('.', p.Base.External!), p => p.Class, StringComparer.Ordinal));
    }
}
