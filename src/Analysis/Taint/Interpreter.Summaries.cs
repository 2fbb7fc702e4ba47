using System.Globalization;
using System.Text;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

internal sealed partial class Interpreter
{
    /// <summary>Levels of an argument's parts that are told apart in a function.</summary>
    private const int MaxAbstractDepth = 3;

    private const int MaxAbstractParts = 16;

    private const int MaxConstantInKey = 40;

    private readonly Dictionary<string, ParameterOrigin> _parameters = new(StringComparer.Ordinal);

    /// <summary>What each class is known to keep in its fields, whichever method put it there.</summary>
    private readonly Dictionary<Callable, Dictionary<string, Value>> _fields = [];

    /// <summary>Whether a field or global variable got a taint that what was analysed before has not seen.</summary>
    private bool _learned;

    /// <summary>Analyses a function or method whose callers are not known.</summary>
    private void RunEntry(Callable function)
    {
        (_file, _frame, _env, _summary) = (function.File, new Frame(null, null, function.File), new Environment(), null);
        var holder = function.Owner is { } owner && !function.IsStatic ? Value.InstanceOf(_file.CallableOf(owner), FieldShape(_file.CallableOf(owner))) : null;
        Invoke(function, Arguments.None, holder, null, function.Node);
        if (holder is not null && _thisAfter?.Shape is { } shape) Learn(_file.CallableOf(function.Owner!), shape);
    }

    private void Learn(Callable type, Shape shape)
    {
        var fields = Fields(type);
        foreach (var (key, value) in shape.Parts)
        {
            if (value.Callable is not null) continue;
            var known = fields.GetValueOrDefault(key);
            var joined = Value.Join(known, value);
            if (known is not null && Value.Same(known, joined)) continue;
            fields[key] = joined;
            _learned |= !joined.AllTokens.IsEmpty;
        }
    }

    private Dictionary<string, Value> Fields(Callable type)
    {
        if (!_fields.TryGetValue(type, out var fields)) _fields.Add(type, fields = new Dictionary<string, Value>(StringComparer.Ordinal));
        return fields;
    }

    private Shape FieldShape(Callable type)
    {
        var shape = BasesOf(type).Aggregate(Shape.Empty, (s, b) => Fields(b).Aggregate(s, (all, f) => all.Set(f.Key, f.Value)));
        return Fields(type).Aggregate(shape, (s, field) => s.Set(field.Key, field.Value));
    }

    private IEnumerable<Callable> BasesOf(Callable type)
    {
        foreach (var b in type.Node.Children[2].Children)
        {
            var known = b is { Kind: NodeKind.Name, Symbol: { } symbol } ? type.File.Definition(symbol) : null;
            if ((known ?? project?.Resolve(type.File, b)) is { IsClass: true } found && found != type) yield return found;
        }
    }

    private Callable? MethodOf(Value holder, string name) =>
        (holder.Class ?? holder.Callable) is { IsClass: true } type ? FindMethod(type, name, 0) : null;

    private Callable? FindMethod(Callable type, string name, int depth)
    {
        const int maxDepth = 10;
        if (type.Member(name) is { } own) return type.File.CallableOf(own);
        return depth >= maxDepth ? null : BasesOf(type).Select(b => FindMethod(b, name, depth + 1)).FirstOrDefault(m => m is not null);
    }

    private Value Summarized(Callable function, Value?[] given, Node?[] places, Value? holder, Node? receiver, Node e)
    {
        var actual = new Dictionary<Origin, TokenSet>();
        var key = new StringBuilder();
        var isGeneral = _told.GetValueOrDefault(function)?.Count >= MaxContexts;
        var inside = new Value?[given.Length];
        for (var i = 0; i < given.Length; i++) inside[i] = given[i] is { } value ? Abstract(value, i.ToString(CultureInfo.InvariantCulture), isGeneral ? MaxAbstractDepth : 0, key, actual) : Omitted(key);
        var thisInside = function.File.IsScript && holder is not null ? Abstract(holder, "this", isGeneral ? MaxAbstractDepth : 0, key, actual) : null;
        var place = (function, key.ToString());
        if (!_told.TryGetValue(function, out var told)) _told.Add(function, told = []);
        told.Add(place.Item2);
        if (!_summaries.TryGetValue(place, out var summary))
        {
            _summaries.Add(place, null);
            summary = Summarize(function, inside, thisInside);
            _summaries[place] = summary;
        }
        // Null while the function itself is being analysed: what a further round would add is taken to be nothing new.
        return summary is null ? Value.Unknown : Instantiate(summary, actual, places, receiver, e);
    }

    private static Value? Omitted(StringBuilder key)
    {
        key.Append("-;");
        return null;
    }

    private Summary Summarize(Callable function, Value?[] given, Value? holder)
    {
        var saved = (_file, _frame, _env, _summary);
        var summary = new Summary();
        var pending = _lambdas.ToList();
        _lambdas.Clear();
        (_file, _frame, _env, _summary) = (function.File, new Frame(null, function, function.File), new Environment(), summary);
        if (holder is not null) _env["this"] = holder;
        RunBody(function, given);
        summary.Returned = ResultOf(function, _frame);
        summary.Thrown = _frame.Thrown;
        if (_env is not null) NoteChanges(function, given, holder, summary);
        _lambdas.AddRange(pending);
        (_file, _frame, _env, _summary) = saved;
        return summary;
    }

    private void NoteChanges(Callable function, Value?[] given, Value? holder, Summary summary)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i] is not { } before || function.Parameters[i] is not { Kind: NodeKind.Parameter } parameter) continue;
            var key = Environment.KeyOf(parameter.Children[0]);
            if (!_frame.Reassigned.Contains(key) && _env![key] is { } now && !Value.Same(now, before)) summary.Changed.Add((i, now));
        }
        if (holder is not null && _env!["this"] is { } self && !Value.Same(self, holder)) summary.Changed.Add((-1, self));
        foreach (var (variable, value) in _env!.All)
        {
            if (variable is not Symbol { IsGlobal: true } symbol || !_frame.Reassigned.Contains(symbol) || _file != _entry || _file.Globals is not { } globals) continue;
            var kept = value.Map(t => t.Select(x => x.Origin is ParameterOrigin ? x with { Kinds = default } : x));
            var joined = Value.Join(globals[symbol], kept);
            if (globals[symbol] is { } known && Value.Same(known, joined)) continue;
            globals[symbol] = joined;
            _learned |= !joined.AllTokens.IsEmpty;
        }
    }

    private Value Instantiate(Summary summary, Dictionary<Origin, TokenSet> actual, Node?[] places, Node? receiver, Node e)
    {
        foreach (var (sink, tokens) in summary.Hits) Arrive(sink, Substitute(tokens, actual, e, HopKind.Call));
        Value Outside(Value value) => value.Map(t => Substitute(t, actual, e, HopKind.Return));
        if (!summary.Thrown.IsEmpty) Thrown(Substitute(summary.Thrown, actual, e, HopKind.Return));
        _thisAfter = null;
        foreach (var (parameter, value) in summary.Changed)
        {
            var now = Outside(value);
            if (parameter <= 0) _thisAfter = now;
            var place = parameter < 0 ? receiver : places[parameter];
            if (place is not null && IsVariable(place)) Store(place, now);
        }
        return Outside(summary.Returned);
    }

    /// <summary>Puts what the caller gave in place of parameters.</summary>
    private TokenSet Substitute(TokenSet tokens, Dictionary<Origin, TokenSet> actual, Node e, HopKind kind)
    {
        var result = TokenSet.Empty;
        foreach (var token in tokens.Tokens)
        {
            if (token.Origin is not ParameterOrigin)
            {
                result = result.Union(kind == HopKind.Return ? TokenSet.Of(token).Through(_file, e, kind) : TokenSet.Of(token));
                continue;
            }
            if (!actual.TryGetValue(token.Origin, out var given)) continue;
            result = result.Union(given.Select(t => new Token(t.Origin, t.Kinds & token.Kinds, new Hop(_file, e, HopKind.Call, t.Trace, token.Trace))));
        }
        return result;
    }

    /// <summary>A value as the function sees it: tokens give way to what stands for them.</summary>
    private Value Abstract(Value value, string path, int depth, StringBuilder key, Dictionary<Origin, TokenSet> actual)
    {
        if (depth >= MaxAbstractDepth || value.Shape is { } s && s.Parts.Length + (s.Items?.Length ?? 0) > MaxAbstractParts)
        {
            var general = Standing(value.AllTokens, path, key, actual);
            if ((value.Callable ?? value.Class) is { } type) key.Append('f').Append(type.File.Ordinal).Append(':').Append(type.Node.Start);
            key.Append(';');
            return (value.Callable is not null ? Value.Of(value.Callable) : value.Class is not null ? Value.InstanceOf(value.Class, Shape.Empty) : Value.Unknown).With(general);
        }
        var tokens = Standing(value.Tokens, path, key, actual);
        if (value.Constant is { } constant) key.Append((char)('a' + (int)constant.Kind)).Append(constant.Text is { Length: <= MaxConstantInKey } text ? text : "");
        if ((value.Callable ?? value.Class) is { } known) key.Append(value.Class is null ? 'f' : 'i').Append(known.File.Ordinal).Append(':').Append(known.Node.Start);
        var kept = value.Constant is { Text.Length: > MaxConstantInKey } ? value.With(value.Constant with { Text = null }) : value;
        var shape = value.Shape is null ? null : Abstract(value.Shape, path, depth + 1, key, actual);
        key.Append(';');
        return kept.With(shape).With(tokens);
    }

    private Shape Abstract(Shape shape, string path, int depth, StringBuilder key, Dictionary<Origin, TokenSet> actual)
    {
        key.Append('{');
        var index = 0;
        var names = shape.Parts.ToArray().Select(p => p.Key).Concat((shape.Items ?? []).Select((_, i) => "#" + i)).Append("*").ToList();
        var mapped = shape.Map(v =>
        {
            var name = names[index++];
            key.Append(name).Append('=');
            return Abstract(v, path + name, depth, key, actual);
        });
        key.Append('}');
        return mapped;
    }

    private TokenSet Standing(TokenSet tokens, string path, StringBuilder key, Dictionary<Origin, TokenSet> actual)
    {
        if (tokens.IsEmpty) return tokens;
        if (!_parameters.TryGetValue(path, out var origin)) _parameters.Add(path, origin = new ParameterOrigin(path, -_parameters.Count - 1));
        actual[origin] = tokens;
        var labels = tokens.Kinds & rules.Labelled;
        key.Append('T');
        if (!labels.IsEmpty) key.Append(labels);
        return TokenSet.Of(new Token(origin, (rules.Every - rules.Labelled) | labels, null));
    }
}
