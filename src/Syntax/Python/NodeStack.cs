namespace Merlon.Syntax.Python;

/// <summary>
/// Children of the nodes under construction. Nested lists share one array: a list notes where it begins, and is cut off
/// as an array of its own when it is complete.
/// </summary>
internal struct NodeStack()
{
    // A structure around the reference spares the array's type check at each store.
    private readonly struct Slot(PythonNode? node)
    {
        public PythonNode? Node { get; } = node;
    }

    private Slot[] _slots = new Slot[256];

    public int Count { get; private set; }

    public void Push(PythonNode? node)
    {
        if (Count == _slots.Length) Array.Resize(ref _slots, Count * 2);
        _slots[Count++] = new Slot(node);
    }

    /// <summary>Takes everything from a place on. The caller has pushed only nodes of this type there.</summary>
    public T[] Take<T>(int from)
        where T : PythonNode
    {
        var count = Count - from;
        if (count == 0) return [];
        var nodes = new T[count];
        for (var i = 0; i < count; i++) nodes[i] = (T)_slots[from + i].Node!;
        Count = from;
        return nodes;
    }

    public readonly PythonNode? this[int index] => _slots[index].Node;

    public void CutBack(int from) => Count = from;
}
