using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

internal sealed partial class Interpreter
{
    /// <summary>Rounds after which a loop's values change no more, or are cut.</summary>
    private const int MaxRounds = 5;

    private void Loop(Node s, string? label)
    {
        ForgetConstants(s);
        var iterable = s.Kind == NodeKind.ForEach ? Evaluate(s.Children[1]) : null;
        if (s.Kind == NodeKind.For) Execute(s.Children[0]);
        var state = _env;
        var exits = new LoopExits(label, isLoop: true);
        var isEndless = false;
        for (var round = 0; round < MaxRounds && state is not null; round++)
        {
            _env = state.Fork();
            exits.Continue = null;
            _frame.Loops.Push(exits);
            isEndless = Round(s, iterable, exits);
            _frame.Loops.Pop();
            var next = Environment.Join(state, _env);
            var isStable = next is null || Environment.Same(next, state);
            state = next;
            if (isStable) break;
        }
        _env = isEndless && s.Kind != NodeKind.ForEach ? null : state;
        if (s.Kind == NodeKind.While) Execute(s.Children[2]);
        else if (s.Kind == NodeKind.ForEach) Execute(s.Children[3]);
        _env = Environment.Join(_env, exits.Break);
    }

    /// <summary>Runs the body once; true when nothing but a jump leaves the loop.</summary>
    private bool Round(Node s, Value? iterable, LoopExits exits)
    {
        var isEndless = false;
        switch (s.Kind)
        {
            case NodeKind.ForEach:
                Assign(s.Children[0], IteratedBy(s, iterable!), s);
                Execute(s.Children[2]);
                break;
            case NodeKind.While:
                isEndless = IsTrue(s.Children[0]);
                Evaluate(s.Children[0]);
                Execute(s.Children[1]);
                break;
            case NodeKind.DoWhile:
                Execute(s.Children[0]);
                _env = Environment.Join(_env, exits.Continue);
                exits.Continue = null;
                if (_env is not null) Evaluate(s.Children[1]);
                break;
            default:
                isEndless = s.Children[1].IsNone || IsTrue(s.Children[1]);
                if (!s.Children[1].IsNone) Evaluate(s.Children[1]);
                Execute(s.Children[3]);
                _env = Environment.Join(_env, exits.Continue);
                exits.Continue = null;
                Execute(s.Children[2]);
                break;
        }
        _env = Environment.Join(_env, exits.Continue);
        return isEndless;
    }

    private static bool IsTrue(Node test) => test is { Kind: NodeKind.Boolean, Text: "true" } or { Kind: NodeKind.Number, Text: "1" };

    private Value IteratedBy(Node s, Value iterable)
    {
        if (s.Text.EndsWith("in", StringComparison.Ordinal) && _file.IsScript) return Value.Of(iterable.Tokens);
        return ElementOf(iterable);
    }

    /// <summary>What iterating over a value gives: elements of lists, keys of dictionaries.</summary>
    private Value ElementOf(Value iterable)
    {
        if (iterable.Shape is not { } shape) return Value.Of(iterable.Tokens);
        if (shape.Items is null && shape.Any is null && !_file.IsScript && shape.Parts.Length > 0) return Value.Of(iterable.Tokens);
        return iterable.AnyPart();
    }

    /// <summary>What a loop gives a new value is no constant in it.</summary>
    private void ForgetConstants(Node loop)
    {
        foreach (var node in loop.DescendantsAndSelf())
        {
            if (node.Kind is not (NodeKind.Assign or NodeKind.AugmentedAssign or NodeKind.Variable)) continue;
            if (node.Children[0].Kind.IsName() && _env?[Environment.KeyOf(node.Children[0])] is { Constant: { } constant } value)
                _env[Environment.KeyOf(node.Children[0])] = value.With(constant with { Text = null });
        }
    }

    private void Try(Node s)
    {
        var (body, handlers, otherwise, final) = (s.Children[0], s.Children[1], s.Children[2], s.Children[3]);
        var before = _env!.Fork();
        var around = new TryScope();
        if (!final.IsNone) _frame.Tries.Push(around);
        var inner = new TryScope { State = MayThrow(body) ? before : null };
        if (handlers.Children.Length > 0) _frame.Tries.Push(inner);
        Execute(body);
        if (handlers.Children.Length > 0) _frame.Tries.Pop();
        Execute(otherwise);
        var after = _env;
        foreach (var handler in handlers.Children)
        {
            _env = inner.State?.Fork();
            if (_env is not null) Handle(handler, inner);
            after = Environment.Join(after, _env);
        }
        _env = after;
        if (final.IsNone) return;
        _frame.Tries.Pop();
        Finally(final, before, around, handlers.Children.Length == 0 && MayThrow(body));
    }

    private void Handle(Node handler, TryScope scope)
    {
        if (handler.Children.Length < 3) return;
        if (!handler.Children[1].IsNone) Assign(handler.Children[1], Value.Of(scope.Thrown), handler);
        Execute(handler.Children[2]);
    }

    /// <summary>
    /// The last part runs however the others end. Behind it the program goes on also when an exception is on its way:
    /// what catches it may be in the same function.
    /// </summary>
    private void Finally(Node final, Environment before, TryScope around, bool mayThrow)
    {
        var left = Environment.Join(_env, around.State);
        if (mayThrow) left = Environment.Join(left, before);
        var isReturn = left is null;
        _env = (left ?? before).Fork();
        Execute(final.Children[0]);
        if (around.State is not null && _env is not null) Thrown(around.Thrown);
        if (isReturn) _env = null;
    }

    /// <summary>Before a statement that may throw, the state in which a handler begins.</summary>
    private void NoteThrow(Node s)
    {
        if (_frame.Tries.Count == 0 || s.Kind is not (NodeKind.ExpressionStatement or NodeKind.Variable or NodeKind.Return) || !MayThrow(s)) return;
        var scope = _frame.Tries.Peek();
        scope.State = Environment.Join(scope.State, _env!.Fork());
    }

    private static bool MayThrow(Node below) => below.DescendantsAndSelf().Any(n =>
        n.Kind is NodeKind.Call or NodeKind.New or NodeKind.Throw or NodeKind.Index or NodeKind.Await or NodeKind.Yield or NodeKind.Assert);

    private void Switch(Node s)
    {
        var value = Evaluate(s.Children[0]);
        if (_env is null) return;
        var exits = new LoopExits(null, isLoop: false);
        if (_file.IsScript) _frame.Loops.Push(exits);
        var (entering, after) = ((Environment?)_env.Fork(), (Environment?)null);
        var hasDefault = false;
        _env = null;
        foreach (var branch in s.Children[1].Children)
        {
            if (branch.Kind != NodeKind.Case) continue;
            var fallsIn = _file.IsScript ? _env : null;
            if (!_file.IsScript) after = Environment.Join(after, _env);
            _env = entering?.Fork();
            var matches = _env is null ? false : Enter(branch, value);
            hasDefault |= matches == true;
            if (matches == false) _env = null;
            if (matches == true && !branch.Children[0].IsNone) entering = null;
            _env = Environment.Join(fallsIn, _env);
            Execute(branch.Children[2]);
        }
        after = Environment.Join(after, _env);
        if (_file.IsScript) _frame.Loops.Pop();
        _env = Environment.Join(Environment.Join(after, exits.Break), hasDefault ? null : entering);
    }

    /// <summary>Whether a case is taken: certainly, certainly not, or perhaps. Binds what a pattern captures.</summary>
    private bool? Enter(Node branch, Value value)
    {
        var test = branch.Children[0];
        if (test.IsNone) return true;
        if (_file.IsScript || test.Kind.IsLiteral() || test.Kind == NodeKind.Member)
        {
            var label = Evaluate(test);
            return Constants.Compare("==", value.Constant, label.Constant) is { Text: { } text } ? text == "true" : null;
        }
        Capture(test, value);
        if (!branch.Children[1].IsNone) return Evaluate(branch.Children[1]).Truth;
        return test.Kind is NodeKind.Name or NodeKind.Identifier ? true : null;
    }

    private void Capture(Node pattern, Value value)
    {
        switch (pattern.Kind)
        {
            case NodeKind.Name: Assign(pattern, value, pattern); break;
            case NodeKind.Tuple or NodeKind.Array or NodeKind.Spread: foreach (var child in pattern.Children) Capture(child, value.AnyPart()); break;
            case NodeKind.Dictionary: foreach (var pair in pattern.Children) Capture(pair.Kind == NodeKind.Pair ? pair.Children[1] : pair, value.AnyPart()); break;
            case NodeKind.Call: foreach (var part in pattern.Children[1].Children) Capture(part.Kind == NodeKind.KeywordArgument ? part.Children[1] : part, value.Derived()); break;
            case NodeKind.Binary: foreach (var child in pattern.Children) Capture(child, value); break;
            case NodeKind.Assign:
                Assign(pattern.Children[0], value, pattern);
                Capture(pattern.Children[1], value);
                break;
        }
    }
}
