using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>A function that is being interpreted, or the file's own statements.</summary>
internal sealed class Frame(Frame? caller, Callable? function, TaintFile file)
{
    public Frame? Caller { get; } = caller;

    public Callable? Function { get; } = function;

    public TaintFile File { get; } = file;

    public Value? Returned { get; set; }

    public Value? Yielded { get; set; }

    /// <summary>Taint of what it throws and does not catch.</summary>
    public TokenSet Thrown { get; set; } = TokenSet.Empty;

    /// <summary>The state in which it is left.</summary>
    public Environment? Exit { get; set; }

    /// <summary>Variables that were given a new value, and not only new parts.</summary>
    public HashSet<object> Reassigned { get; } = [];

    public Stack<LoopExits> Loops { get; } = [];

    public Stack<TryScope> Tries { get; } = [];

    /// <summary>Functions and classes defined on the way, to be looked at when the frame ends.</summary>
    public List<Callable> Defined { get; } = [];

    /// <summary>Whether a function of this node is being interpreted in this frame or around it.</summary>
    public bool IsInside(Node? function)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (frame.Function?.Node == function) return true;
        }
        return false;
    }
}

/// <summary>Where the jumps of a loop or switch come from.</summary>
internal sealed class LoopExits(string? label, bool isLoop)
{
    public string? Label { get; } = label;

    public bool IsLoop { get; } = isLoop;

    public Environment? Break { get; set; }

    public Environment? Continue { get; set; }
}

/// <summary>What can reach the handlers of a try.</summary>
internal sealed class TryScope
{
    public Environment? State { get; set; }

    public TokenSet Thrown { get; set; } = TokenSet.Empty;
}

/// <summary>What a function does for one way of calling it, in terms of its parameters.</summary>
internal sealed class Summary
{
    public Value Returned { get; set; } = Value.Unknown;

    public TokenSet Thrown { get; set; } = TokenSet.Empty;

    /// <summary>What the parameters hold in the end, where their parts were changed; by place, this first as -1.</summary>
    public List<(int Parameter, Value Value)> Changed { get; } = [];

    /// <summary>Sinks that something of the caller's reaches.</summary>
    public Dictionary<SinkMatch, TokenSet> Hits { get; } = [];
}
