namespace Merlon.Analysis.Regexes;

/// <summary>Strongly connected components (Tarjan), without recursion: expressions may be long.</summary>
internal static class Components
{
    /// <summary>The components; one that leads to another stands behind it.</summary>
    public static List<List<int>> Of(int count, Func<int, IEnumerable<int>> next)
    {
        var (index, low) = (new int[count], new int[count]);
        var isOpen = new bool[count];
        var components = new List<List<int>>();
        var open = new Stack<int>();
        var calls = new Stack<(int State, IEnumerator<int> Next)>();
        var counter = 0;
        for (var root = 0; root < count; root++)
        {
            if (index[root] != 0) continue;
            Enter(root);
            while (calls.TryPeek(out var call))
            {
                if (call.Next.MoveNext())
                {
                    var to = call.Next.Current;
                    if (index[to] == 0) Enter(to);
                    else if (isOpen[to]) low[call.State] = Math.Min(low[call.State], index[to]);
                    continue;
                }
                calls.Pop();
                if (calls.TryPeek(out var caller)) low[caller.State] = Math.Min(low[caller.State], low[call.State]);
                if (low[call.State] == index[call.State]) components.Add(Close(call.State));
            }
        }
        return components;

        void Enter(int state)
        {
            index[state] = low[state] = ++counter;
            isOpen[state] = true;
            open.Push(state);
            calls.Push((state, next(state).GetEnumerator()));
        }

        List<int> Close(int state)
        {
            var component = new List<int>();
            int member;
            do
            {
                member = open.Pop();
                isOpen[member] = false;
                component.Add(member);
            }
            while (member != state);
            return component;
        }
    }
}
