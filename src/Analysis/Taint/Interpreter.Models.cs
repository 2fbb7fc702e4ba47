using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>What the languages' own functions and containers do.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The result of a function that is modelled; null for others.</summary>
    private Value? Modelled(Node e, Value holder, Node? receiver, Arguments arguments)
    {
        var callee = e.Children[0];
        if (receiver is null) return callee.Kind == NodeKind.Name && callee.Symbol is null ? Function(callee.Text, arguments) : null;
        var name = callee.Children[1].Text;
        if (receiver.Kind == NodeKind.Name && receiver.Symbol is null && Static(receiver.Text, name, arguments) is { } known) return known;
        if (arguments.Count > 0 && arguments[0].Callable is { IsClass: false } callback && WithCallback(name, callback, holder, arguments, e) is { } result) return result;
        return Changing(name, holder, receiver, arguments) ?? Reading(name, holder, arguments);
    }

    private Value? Function(string name, Arguments arguments) => (name, arguments.Count) switch
    {
        ("len", 1) => Value.Of(arguments[0].AllTokens).With(Constants.Length(arguments[0])),
        ("list" or "tuple" or "sorted" or "reversed" or "iter", >= 1) => arguments[0].Shape is null ? null : arguments[0].Shape!.Items is not null && name is "list" or "tuple" ? arguments[0] : Value.Of(Shape.Container(ElementOf(arguments[0])), arguments[0].Tokens),
        ("list" or "dict" or "set", 0) when arguments.Named.Count == 0 => Value.Of(name == "list" ? Shape.List([]) : Shape.Empty),
        ("dict", 0) => Value.Of(arguments.Named.Aggregate(Shape.Empty, (s, n) => s.Set("[" + n.Name, n.Value)), arguments.Spread?.AllTokens),
        ("dict" or "next", 1) when arguments[0].Shape is not null => name == "dict" ? arguments[0] : ElementOf(arguments[0]),
        ("getattr", >= 2) when arguments[1].Constant is { Kind: ValueKind.String, Text: { } text } => arguments[0].Part("." + text),
        ("enumerate", >= 1) => Value.Of(Shape.Container(Value.Of(Shape.List([Value.Unknown, ElementOf(arguments[0])])))),
        ("zip", >= 1) => Value.Of(Shape.Container(Value.Of(Shape.List([.. arguments.Positional.Select(p => ElementOf(p.Value))])))),
        ("map", 2) when arguments[0].Callable is { IsClass: false } function => Value.Of(Shape.Container(CallBack(function, ElementOf(arguments[1])))),
        ("filter", 2) => Value.Of(Shape.Container(ElementOf(arguments[1]))),
        ("str" or "String", 1) when arguments[0].Constant?.Kind == ValueKind.String => arguments[0],
        _ => null,
    };

    private static Value? Static(string type, string name, Arguments arguments) => (type, name) switch
    {
        ("Object", "assign") when arguments.Count > 0 => arguments.Positional.Select(p => p.Value).Aggregate(Merged),
        ("Object", "keys") => Value.Of(Shape.Container(Value.Of(arguments[0].Tokens))),
        ("Object", "values") => Value.Of(Shape.Container(arguments[0].AnyPart())),
        ("Object", "entries") => Value.Of(Shape.Container(Value.Of(Shape.List([Value.Of(arguments[0].Tokens), arguments[0].AnyPart()])))),
        ("Object", "freeze") or ("Promise", "resolve") or ("Array", "from") => arguments[0],
        ("Promise", "all") => arguments[0],
        _ => null,
    };

    private static Value Merged(Value into, Value from)
    {
        var shape = into.Shape ?? Shape.Empty;
        foreach (var (key, value) in (from.Shape ?? Shape.Empty).Parts) shape = shape.Set(key, value);
        if (from.Shape?.Any is { } any) shape = shape.SetAny(any);
        return into.With(shape).Add(from.Tokens);
    }

    private Value CallBack(Callable function, params ReadOnlySpan<Value> arguments)
    {
        if (_env is null) return Value.Unknown;
        var before = _env.Fork();
        var value = Invoke(function, Arguments.Of(arguments), null, null, function.Node);
        _env = Environment.Join(before, _env);
        return value;
    }

    private Value? WithCallback(string name, Callable callback, Value holder, Arguments arguments, Node e)
    {
        if (!_file.IsScript) return null;
        var element = ElementOf(holder);
        switch (name)
        {
            case "forEach" or "some" or "every" or "findIndex":
                CallBack(callback, element, Value.Unknown, holder);
                return Value.Of(holder.Tokens);
            case "map" or "flatMap": return Value.Of(Shape.Container(CallBack(callback, element, Value.Unknown, holder)));
            case "filter" or "sort":
                CallBack(callback, element, name == "sort" ? element : Value.Unknown);
                return Value.Of(Shape.Container(element), holder.Tokens);
            case "find":
                CallBack(callback, element);
                return element;
            case "reduce" or "reduceRight":
                var first = CallBack(callback, arguments.Count > 1 ? arguments[1] : element, element);
                return Value.Join(arguments.Count > 1 ? arguments[1] : element, Value.Join(first, CallBack(callback, first, element)));
            case "then":
                var result = CallBack(callback, holder);
                if (arguments.Count > 1 && arguments[1].Callable is { } rejected) CallBack(rejected, Value.Of(holder.AllTokens));
                return result;
            case "catch":
                CallBack(callback, Value.Unknown);
                return holder;
            case "finally":
                CallBack(callback);
                return holder;
            case "replace" or "replaceAll": return null;
            default: return null;
        }
    }

    /// <summary>Methods that change their receiver.</summary>
    private Value? Changing(string name, Value holder, Node receiver, Arguments arguments)
    {
        if (!IsVariable(receiver) && receiver.Kind != NodeKind.Call) return null;
        var shape = holder.Shape ?? Shape.Empty;
        var value = arguments.Count > 0 ? arguments[arguments.Count - 1] : Value.Unknown;
        switch (name, arguments.Count)
        {
            case ("append" or "push" or "add" or "appendleft" or "unshift", >= 1):
                var added = arguments.Positional.Select(p => p.Value).ToArray();
                return Kept(receiver, holder, shape.Items is { } items && name is not "add" ? shape.WithItems(name is "unshift" or "appendleft" ? [.. added, .. items] : [.. items, .. added]) : added.Aggregate(shape, (s, v) => s.SetAny(v)));
            case ("extend", 1):
                return Kept(receiver, holder, shape.Items is { } old && value.Shape?.Items is { } more && value.Tokens.IsEmpty ? shape.WithItems([.. old, .. more]) : shape.SetAny(ElementOf(value)));
            case ("insert", 2):
                return Kept(receiver, holder, shape.Items is { } list && Place(arguments[0], list.Length) is { } at ? shape.WithItems([.. list[..at], value, .. list[at..]]) : shape.SetAny(value));
            case ("pop", <= 1) or ("shift", 0) or ("popleft", 0): return Popped(name, holder, receiver, shape, arguments);
            case ("remove", 1) when shape.Items is { } elements: return Removed(holder, receiver, shape, elements, value);
            case ("clear", 0): return Kept(receiver, holder.With(TokenSet.Empty), shape.Items is null ? Shape.Empty : Shape.List([]));
            case ("update", 1) when value.Shape is not null || holder.Shape is not null: return Kept(receiver, Merged(holder, value), null);
            case ("set" or "setItem" or "setdefault" or "put" or "setAttribute" or "set_option", >= 2): return SetPart(name, holder, receiver, shape, arguments);
            default: return null;
        }
    }

    private Value Kept(Node receiver, Value holder, Shape? shape)
    {
        var now = shape is null ? holder : holder.With(shape);
        if (IsVariable(receiver)) Store(receiver, now);
        return now;
    }

    private static int? Place(Value index, int length) => index.Constant is { Kind: ValueKind.Number, Text: { } text } && int.TryParse(text, out var at) ? Math.Clamp(at < 0 ? at + length : at, 0, length) : null;

    private Value Popped(string name, Value holder, Node receiver, Shape shape, Arguments arguments)
    {
        if (shape.Items is { Length: > 0 } items)
        {
            var at = name is "shift" or "popleft" ? 0 : arguments.Count == 0 ? items.Length - 1 : Shape.IndexOf(KeyOf(arguments[0].Constant) ?? "", items.Length);
            if (at is { } known)
            {
                Kept(receiver, holder, shape.WithItems([.. items[..known], .. items[(known + 1)..]]));
                return items[known].Add(holder.Tokens);
            }
            Kept(receiver, holder, Shape.Container(holder.AnyPart()));
        }
        else if (arguments.Count > 0 && KeyOf(arguments[0].Constant) is { } key)
        {
            var part = holder.Part(key);
            Kept(receiver, holder, shape.Remove(key));
            return part;
        }
        return holder.AnyPart();
    }

    private Value Removed(Value holder, Node receiver, Shape shape, Value[] items, Value value)
    {
        var at = value.Constant?.Text is null ? -1 : Array.FindIndex(items, i => i.Constant == value.Constant);
        return at >= 0 && items.Take(at).All(i => i.Constant?.Text is not null)
            ? Kept(receiver, holder, shape.WithItems([.. items[..at], .. items[(at + 1)..]]))
            : Kept(receiver, holder, Shape.Container(holder.AnyPart()));
    }

    /// <summary>A value kept under names: of a map, or of sections and options.</summary>
    private Value SetPart(string name, Value holder, Node receiver, Shape shape, Arguments arguments)
    {
        var value = arguments[arguments.Count - 1];
        var key = Name(arguments, arguments.Count - 1);
        if (name == "setdefault" && key is not null && shape.Find(key) is { } known) value = Value.Join(known, value);
        var now = Kept(receiver, holder, key is null ? shape.SetAny(value) : shape.Set(key, value));
        return name == "setdefault" ? value : now;
    }

    private string? Name(Arguments arguments, int count)
    {
        var names = arguments.Positional.Take(count).Select(p => KeyOf(p.Value.Constant)).ToList();
        return names.Contains(null) ? null : string.Join('/', names);
    }

    /// <summary>Methods that read parts of their receiver.</summary>
    private Value? Reading(string name, Value holder, Arguments arguments)
    {
        if (Constants.Method(holder.Constant, name, [.. arguments.Positional.Select(p => p.Value.Constant)]) is { } constant) return Value.Of(constant).Add(holder.Tokens);
        if (holder.Shape is not { } shape) return null;
        switch (name)
        {
            case "get" or "getItem" or "getlist" or "getAttribute" when arguments.Count > 0: return Got(holder, shape, arguments);
            case "items" or "entries": return Value.Of(Shape.Container(Value.Of(Shape.List([Value.Of(holder.Tokens), holder.AnyPart()]))));
            case "values": return Value.Of(Shape.Container(holder.AnyPart()));
            case "keys": return Value.Of(Shape.Container(Value.Of(holder.Tokens)));
            case "copy": return holder;
            case "concat" when shape.Items is { } items && arguments.Positional.TrueForAll(p => p.Value.Shape?.Items is not null): return Value.Of(Shape.List([.. items, .. arguments.Positional.SelectMany(p => p.Value.Shape!.Items!)]), holder.Tokens);
            default: return null;
        }
    }

    private Value Got(Value holder, Shape shape, Arguments arguments)
    {
        for (var count = arguments.Count; count > 0; count--)
        {
            if (Name(arguments, count) is { } key && shape.Find(key) is { } found) return found;
        }
        var isKnown = Name(arguments, 1) is not null;
        var value = isKnown ? holder.Part(Name(arguments, 1)!) : holder.AnyPart();
        return arguments.Count > 1 ? Value.Join(value, arguments[arguments.Count - 1]) : value;
    }
}
