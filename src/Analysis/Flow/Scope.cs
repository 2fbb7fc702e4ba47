using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Flow;

/// <summary>The names of a file, function, class, block or comprehension.</summary>
internal sealed class Scope(Scope? outer, ScopeKind kind)
{
    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);

    public Scope? Outer { get; } = outer;

    public ScopeKind Kind { get; } = kind;

    public Symbol Declare(string name)
    {
        if (_symbols.TryGetValue(name, out var known)) return known;
        var symbol = new Symbol(name) { IsGlobal = Kind == ScopeKind.File };
        _symbols.Add(name, symbol);
        return symbol;
    }

    /// <summary>Makes the name mean a symbol of another scope (<c>global</c>, <c>nonlocal</c>).</summary>
    public void Borrow(string name, Symbol symbol) => _symbols[name] = symbol;

    public Symbol? FindHere(string name) => _symbols.GetValueOrDefault(name);

    /// <summary>What the name means here. Names of a class are not seen by the functions in it.</summary>
    public Symbol? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Kind == ScopeKind.Class && scope != this) continue;
            if (scope._symbols.TryGetValue(name, out var symbol)) return symbol;
        }
        return null;
    }

    /// <summary>The nearest function or file around, this included.</summary>
    public Scope Function
    {
        get
        {
            var scope = this;
            while (scope.Kind is ScopeKind.Block && scope.Outer is not null) scope = scope.Outer;
            return scope;
        }
    }

    public Scope File
    {
        get
        {
            var scope = this;
            while (scope.Outer is not null) scope = scope.Outer;
            return scope;
        }
    }
}

internal enum ScopeKind : byte
{
    File, Function, Class, Block,
}
