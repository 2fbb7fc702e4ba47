using System.Text;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

internal sealed partial class Interpreter
{
    /// <summary>Calls in calls that are followed.</summary>
    private const int MaxDepth = 8;

    /// <summary>Ways of calling one function that are told apart.</summary>
    private const int MaxContexts = 16;

    private readonly Dictionary<(Callable, string), Summary?> _summaries = [];

    /// <summary>The ways in which functions were called since the file in hand was begun: no other file changes what is told apart.</summary>
    private readonly Dictionary<Callable, HashSet<string>> _told = [];

    /// <summary>Functions written as values that nothing has called yet.</summary>
    private readonly List<Callable> _lambdas = [];

    private int _depth;

    /// <summary>What the receiver of the last call became.</summary>
    private Value? _thisAfter;

    private Value Call(Node e, Marks? marks)
    {
        var callee = e.Children[0];
        var receiver = callee.Kind == NodeKind.Member && callee.Children[1].Kind == NodeKind.Identifier ? callee.Children[0] : null;
        var holder = receiver is not null ? Evaluate(receiver) : callee.Kind == NodeKind.Name ? Value.Unknown : Evaluate(callee);
        var arguments = EvaluateArguments(e.Children[1]);
        var function = receiver is null && callee.Kind != NodeKind.Name ? holder : receiver is null ? Evaluate(callee) : Method(holder, callee);
        if (_env is null) return Value.Unknown;
        var all = arguments.All.Union(function.Tokens).Union(receiver is null ? TokenSet.Empty : holder.AllTokens);
        if (marks is { Sinks.Count: > 0 }) CheckSinks(marks, all, e, s => !s.IsValue);
        if (IsSuper(e, receiver, out var super)) return super is null ? Value.Of(all.Without(rules.SafeFunctions)) : InvokeOnThis(super, arguments, e);
        if (function.Callable is { } known)
        {
            if (known.IsClass) return e.Kind == NodeKind.New || !_file.IsScript ? Construct(known, arguments, e) : Value.Of(all);
            if (receiver is null || IsFree(known, holder)) return Invoke(known, arguments, null, null, e);
            return Invoke(known, arguments, holder, receiver, e);
        }
        if (e.Kind == NodeKind.Call && Modelled(e, holder, receiver, arguments) is { } modelled) return modelled.Without(rules.SafeFunctions);
        if (e.Kind == NodeKind.New && callee is { Kind: NodeKind.Name, Text: "Map" or "Set" or "Array" or "WeakMap" } && arguments.Count == 0) return Value.Of(Shape.Empty);
        return Value.Of(all.Without(rules.SafeFunctions));
    }

    /// <summary>A method of a class that is called on the class: the receiver is among the arguments.</summary>
    private static bool IsFree(Callable method, Value holder) => method.IsStatic || (holder.Callable is { IsClass: true } && holder.Class is null && !method.IsClassMethod);

    private Value Method(Value holder, Node callee)
    {
        var name = callee.Children[1].Text;
        if (holder.Import is { } import && holder.Shape is null && project?.Part(import, name) is { } part) holder = Value.Of(Shape.Empty.Set("." + name, Imported(part)));
        var function = holder.Shape?.Find("." + name) ?? (MethodOf(holder, name) is { IsProperty: false } method ? Value.Of(method) : Value.Unknown);
        return _file.Find(callee) is { } marks ? Apply(marks, callee, function.Callable is null ? holder.Part("." + name).Add(function.Tokens) : function) : function;
    }

    private Arguments EvaluateArguments(Node list)
    {
        var arguments = new Arguments();
        foreach (var argument in list.Children)
        {
            if (argument.Kind == NodeKind.KeywordArgument)
            {
                var named = Evaluate(argument.Children[1]);
                if (_file.Find(argument) is { } marks) named = Apply(marks, argument, named);
                arguments.Named.Add((argument.Children[0].Text, named, argument.Children[1]));
                continue;
            }
            var value = Evaluate(argument);
            if (argument.Kind == NodeKind.Spread && argument.Text != "**" && value.Shape?.Items is { } items && arguments.Spread is null) foreach (var item in items) arguments.Positional.Add((item.Add(value.Tokens), null));
            else if (argument.Kind == NodeKind.Spread) arguments.Spread = Value.Join(arguments.Spread, value.AnyPart());
            else if (arguments.Spread is not null) arguments.Spread = Value.Join(arguments.Spread, value);
            else arguments.Positional.Add((value, argument));
        }
        return arguments;
    }

    /// <summary>Whether a call goes to the class above: <c>super().m()</c>, <c>super(x)</c>, <c>super.m()</c>.</summary>
    private bool IsSuper(Node e, Node? receiver, out Callable? method)
    {
        method = null;
        var isConstructor = receiver is null && e.Children[0] is { Kind: NodeKind.Name, Text: "super" } && _file.IsScript;
        var isMethod = receiver is { Kind: NodeKind.Name, Text: "super" } || (receiver is { Kind: NodeKind.Call } call && call.Children[0] is { Kind: NodeKind.Name, Text: "super" });
        if (!isConstructor && !isMethod) return false;
        if (OwnerOf(_frame.Function) is { } owner)
            method = BasesOf(owner).Select(b => FindMethod(b, isConstructor ? "constructor" : e.Children[0].Children[1].Text, 0)).FirstOrDefault(m => m is not null);
        return true;
    }

    private static Callable? OwnerOf(Callable? function)
    {
        while (function is { Owner: null, IsLambda: true, Enclosing: { } outer }) function = function.File.CallableOf(outer);
        return function?.Owner is { } owner ? function.File.CallableOf(owner) : null;
    }

    private Value InvokeOnThis(Callable method, Arguments arguments, Node e)
    {
        var key = ThisKey();
        var value = Invoke(method, arguments, key is null ? null : _env![key], null, e);
        if (key is not null && _thisAfter is not null && _env is not null) _env[key] = _thisAfter;
        return value;
    }

    /// <summary>The variable that holds the receiver in the current function.</summary>
    private object? ThisKey()
    {
        if (_file.IsScript) return "this";
        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            if (frame.Function is { Owner: not null, Parameters: [{ Kind: NodeKind.Parameter } self, ..] }) return Environment.KeyOf(self.Children[0]);
        }
        return null;
    }

    private Value Construct(Callable type, Arguments arguments, Node e)
    {
        var instance = Value.InstanceOf(type, FieldShape(type));
        if (FindMethod(type, type.File.IsScript ? "constructor" : "__init__", 0) is not { } constructor) return instance.Add(arguments.All.Without(rules.SafeFunctions));
        _thisAfter = null;
        Invoke(constructor, arguments, instance, null, e);
        return _thisAfter ?? instance;
    }

    /// <summary>Calls a function of the project.</summary>
    /// <param name="receiver">Where the receiver is kept, when it is a variable or a part of one.</param>
    private Value Invoke(Callable function, Arguments arguments, Value? holder, Node? receiver, Node e)
    {
        _lambdas.Remove(function);
        var isBound = holder is not null && !function.File.IsScript && function.Owner is not null && !function.IsStatic;
        var (given, places) = arguments.Bind(function.Parameters, isBound ? 1 : 0);
        if (isBound && given.Length > 0) (given[0], places[0]) = (holder, receiver);
        if (_depth >= MaxDepth || function.Body.IsNone) return Value.Of(arguments.All.Union(holder?.AllTokens ?? TokenSet.Empty));
        if (e != function.Node && !IsInlined(function) && !IsWorthwhile(function, given, holder)) return Value.Unknown;
        _depth++;
        var value = IsInlined(function) ? Inline(function, given, places, holder, receiver, e) : Summarized(function, given, places, holder, receiver, e);
        _depth--;
        return value;
    }

    /// <summary>
    /// Whether a call can bring up anything: what is given nothing tainted and holds no source has none to give back, and what
    /// its own callers may give it is its own affair. Small functions are asked for the constants that they return.
    /// </summary>
    private bool IsWorthwhile(Callable function, Value?[] given, Value? holder)
    {
        const int small = 400;
        if (function.Node.End - function.Node.Start <= small || holder is { AllTokens.IsEmpty: false }) return true;
        return Array.Exists(given, v => v is { AllTokens.IsEmpty: false } or { Callable: not null }) || project?.MayGive(function) != false;
    }

    /// <summary>Whether a function sees variables whose values are known only here.</summary>
    private bool IsInlined(Callable function) => function.Enclosing is { } outer ? _frame.IsInside(outer) : function.File == _file && _file.IsRunning;

    private Value Inline(Callable function, Value?[] given, Node?[] places, Value? holder, Node? receiver, Node e)
    {
        for (var (frame, times) = (_frame, 0); frame is not null; frame = frame.Caller)
        {
            if (frame.Function == function && ++times > 1) return Value.Unknown;
        }
        var caller = _frame;
        var outerThis = _env!["this"];
        var arriving = Array.ConvertAll(given, v => v?.Map(t => t.Through(_file, e, HopKind.Call)));
        _frame = new Frame(caller, function, function.File);
        if (holder is not null && function.File.IsScript) _env["this"] = holder;
        RunBody(function, arriving);
        var (frameAfter, after) = (_frame, _env);
        _frame = caller;
        _thisAfter = after is null ? null : function.File.IsScript ? after["this"] : function is { Owner: not null, Parameters: [{ Kind: NodeKind.Parameter } self, ..] } ? after[Environment.KeyOf(self.Children[0])] : null;
        if (!frameAfter.Thrown.IsEmpty || after is null) Thrown(frameAfter.Thrown);
        if (after is null) return Value.Unknown;
        WriteBack(function, given, places, frameAfter, after);
        if (holder is not null && function.File.IsScript && _thisAfter is not null && receiver is not null) Store(receiver, _thisAfter);
        if (holder is not null && function.File.IsScript && _env is not null) _env["this"] = outerThis!;
        return ResultOf(function, frameAfter);
    }

    private void WriteBack(Callable function, Value?[] given, Node?[] places, Frame frame, Environment after)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (places[i] is not { } place || given[i] is not { } before || function.Parameters[i] is not { Kind: NodeKind.Parameter } parameter || !IsVariable(place)) continue;
            var key = Environment.KeyOf(parameter.Children[0]);
            if (!frame.Reassigned.Contains(key) && after[key] is { } now && !Value.Same(now, before)) Store(place, now);
        }
    }

    private static Value ResultOf(Callable function, Frame frame)
    {
        var result = frame.Returned ?? Value.Unknown;
        return frame.Yielded is { } yielded && !function.Node.Flags.HasFlag(NodeFlags.Async | NodeFlags.Generator) ? Value.Of(Shape.Container(yielded)) : frame.Yielded is null ? result : Value.Of(Shape.Container(frame.Yielded));
    }

    /// <summary>Runs a function in the current state; afterwards the state is that in which it is left.</summary>
    private void RunBody(Callable function, Value?[] given)
    {
        var parameters = function.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Kind != NodeKind.Parameter) continue;
            var value = given[i] ?? (parameters[i].Children[2].IsNone ? Value.Unknown : Evaluate(parameters[i].Children[2]));
            Receive(parameters[i], value);
        }
        _frame.Reassigned.Clear();
        if (function.Body.Kind == NodeKind.Block)
        {
            Execute(function.Body);
        }
        else
        {
            var pending = _lambdas.Count;
            _frame.Returned = Evaluate(function.Body);
            RunLambdas(pending);
        }
        _env = Environment.Join(_env, _frame.Exit);
        RunDefined();
    }

    /// <summary>A parameter gets its value; sources and propagators may say more of it.</summary>
    private void Receive(Node parameter, Value value)
    {
        var target = parameter.Children[0];
        if (target.Kind is not (NodeKind.Name or NodeKind.Identifier))
        {
            if (_file.Find(target) is { } pattern) value = Given(pattern, value.Without(pattern.Sanitized));
            Assign(target, value, parameter);
            return;
        }
        if (_file.Find(target) is { } marks)
        {
            value = Given(marks, value.Without(marks.Sanitized));
            foreach (var propagator in marks.To) value = value.Add(_sent.GetValueOrDefault(propagator, TokenSet.Empty));
        }
        _env![Environment.KeyOf(target)] = value;
        if (_file.Find(target) is { Sinks.Count: > 0 } sink) CheckSinks(sink, value.AllTokens, target);
    }

    /// <summary>What a function defines and does not call is called by others.</summary>
    private void RunDefined()
    {
        if (_env is null) _frame.Defined.Clear();
        for (var i = 0; i < _frame.Defined.Count; i++)
        {
            var defined = _frame.Defined[i];
            if (!defined.IsClass) RunAside(defined, null);
            else foreach (var member in defined.Node.Children[4].Children) if (member.Kind == NodeKind.Function) RunAside(_file.CallableOf(member), Value.InstanceOf(defined, FieldShape(defined)));
        }
        _frame.Defined.Clear();
    }

    /// <summary>Calls a function with unknown arguments; whether it is called at all is not known either.</summary>
    private void RunAside(Callable function, Value? holder)
    {
        if (_env is null) return;
        var before = _env.Fork();
        Invoke(function, Arguments.None, holder, null, function.Node);
        _env = Environment.Join(before, _env);
    }

    private void RunLambdas(int from)
    {
        while (_lambdas.Count > from)
        {
            var lambda = _lambdas[from];
            _lambdas.RemoveAt(from);
            RunAside(lambda, null);
        }
    }

    private Value Lambda(Node e)
    {
        var lambda = _file.CallableOf(e);
        if (!_lambdas.Contains(lambda)) _lambdas.Add(lambda);
        return Value.Of(lambda);
    }
}
