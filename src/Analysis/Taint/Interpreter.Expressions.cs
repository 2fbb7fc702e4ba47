using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

internal sealed partial class Interpreter
{
    private Value Evaluate(Node e)
    {
        if (_env is null || e.IsNone || IsOver()) return Value.Unknown;
        var marks = _file.Find(e);
        var isCall = e.Kind is NodeKind.Call or NodeKind.New;
        var value = isCall ? Call(e, marks) : ValueOf(e);
        return marks is null ? value : Apply(marks, e, value, isCall);
    }

    private Value ValueOf(Node e)
    {
        switch (e.Kind)
        {
            case NodeKind.Name: return Lookup(e);
            case NodeKind.String or NodeKind.Number or NodeKind.Boolean or NodeKind.Null or NodeKind.Regex: return Value.Of(Constant.Of(e)!);
            case NodeKind.Template: return Template(e);
            case NodeKind.TaggedTemplate: return Evaluate(e.Children[0]).Derived().Add(Evaluate(e.Children[1]).AllTokens);
            case NodeKind.Member: return Member(e);
            case NodeKind.Index: return Index(e);
            case NodeKind.Binary: return Binary(e);
            case NodeKind.Unary: return Unary(e);
            case NodeKind.Assign: return AssignExpression(e);
            case NodeKind.AugmentedAssign: return Augment(e);
            case NodeKind.Conditional: return Conditional(e);
            case NodeKind.Lambda: return Lambda(e);
            case NodeKind.Await or NodeKind.Cast: return Evaluate(e.Children[0]);
            case NodeKind.Yield: return Yield(e);
            case NodeKind.Spread: return Evaluate(e.Children[0]);
            case NodeKind.Tuple or NodeKind.Array or NodeKind.Set: return List(e);
            case NodeKind.Dictionary: return Dictionary(e);
            case NodeKind.Comprehension: return Comprehension(e);
            case NodeKind.Sequence: return e.Children.Aggregate(Value.Unknown, (_, part) => Evaluate(part));
            case NodeKind.ClassExpression:
                ClassBody(_file.CallableOf(e.Children[0]));
                _frame.Defined.Add(_file.CallableOf(e.Children[0]));
                return Value.Of(_file.CallableOf(e.Children[0]));
            default: return Value.Of(Parts(e));
        }
    }

    /// <summary>Whatever the parts of a node carry.</summary>
    private TokenSet Parts(Node e)
    {
        var tokens = TokenSet.Empty;
        foreach (var child in e.Children)
        {
            if (child.Kind == NodeKind.Pair) tokens = tokens.Union(PartsOfPair(child));
            else if (child.Kind.IsExpression()) tokens = tokens.Union(Evaluate(child).AllTokens);
            else if (child.Kind is NodeKind.Attributes or NodeKind.Children) tokens = tokens.Union(Parts(child));
        }
        return tokens;
    }

    private TokenSet PartsOfPair(Node pair)
    {
        var value = Evaluate(pair.Children[1]);
        if (_file.Find(pair) is { } marks) CheckSinks(marks, value.AllTokens, pair);
        return value.AllTokens;
    }

    private Value Lookup(Node name)
    {
        if (name.Constant is not null && _env![Environment.KeyOf(name)] is null) return Value.Of(name.Constant);
        return Peek(name);
    }

    /// <summary>What a place holds, without what rules say of it.</summary>
    private Value Peek(Node e)
    {
        switch (e.Kind)
        {
            case NodeKind.Name or NodeKind.Identifier: return Variable(e);
            case NodeKind.Member or NodeKind.Index: return KeyOf(e) is { } key ? Peek(e.Children[0]).Part(key) : Peek(e.Children[0]).AnyPart();
            default: return Value.Unknown;
        }
    }

    private Value Variable(Node name)
    {
        if (_env?[Environment.KeyOf(name)] is { } known) return known;
        if (name.Symbol is not { } symbol) return Value.Unknown;
        if (project?.Import(_file, symbol, name.Start) is { } import) return Imported(import);
        if (_file.Definition(symbol) is { } definition && symbol.Assignments <= 1) return Value.Of(definition);
        if (symbol.IsGlobal && GlobalsOf(_file)?[symbol] is { } global) return global;
        if (_file.Definition(symbol) is { } last) return Value.Of(last);
        return symbol.Constant is { } constant ? Value.Of(constant) : Value.Unknown;
    }

    /// <summary>What an import brings in: a function, a class, the value of a variable, or a module whose parts are asked for.</summary>
    private Value Imported(Import import)
    {
        if (import.Callable is { } callable) return Value.Of(callable);
        if (import.Variable is not var (file, symbol, value)) return Value.Of(import);
        if (symbol is not null && GlobalsOf(file)?[symbol] is { } global) return global;
        return Constant.Of(value) is { } constant ? Value.Of(constant) : Value.Of(import);
    }

    private Value Template(Node e)
    {
        var tokens = TokenSet.Empty;
        Constant? constant = new(ValueKind.String, "");
        foreach (var part in e.Children)
        {
            var value = part.Kind == NodeKind.TemplateText ? Value.Of(new Constant(ValueKind.String, part.Text)) : Evaluate(part);
            tokens = tokens.Union(value.AllTokens);
            constant = Constants.Concatenate(constant, value.Constant);
        }
        return Value.Of(tokens.Without(rules.OnlyAssignments)).With(constant);
    }

    private Value Member(Node e)
    {
        var holder = Evaluate(e.Children[0]);
        if (e.Children[1].Kind != NodeKind.Identifier) Evaluate(e.Children[1]);
        return MemberOf(holder, e);
    }

    private Value MemberOf(Value holder, Node e)
    {
        var name = e.Children[1].Text;
        if (holder.Shape?.Find("." + name) is { } known) return known;
        if (holder.Import is { } import && project?.Part(import, name) is { } part) return Imported(part);
        if (MethodOf(holder, name) is { } method)
        {
            return method.IsProperty ? Invoke(method, Arguments.None, holder, e.Children[0], e) : Value.Of(method).Add(holder.Tokens);
        }
        if (name == "length" && holder.Shape?.Items is { } items && holder.Tokens.IsEmpty) return Constants.Number(items.Length);
        if (name == "length" && holder.Constant is { Kind: ValueKind.String, Text: { } text } && !text.Contains('\\', StringComparison.Ordinal)) return Constants.Number(text.Length);
        return holder.Part("." + name).Map(t => t.Without(rules.OnlyAssignments));
    }

    private Value Index(Node e)
    {
        var holder = Evaluate(e.Children[0]);
        var index = Evaluate(e.Children[1]);
        if (e.Children[1].Kind == NodeKind.Slice) return Constants.Slice(holder, e.Children[1], Evaluate);
        if (Constants.CharacterAt(holder.Constant, index.Constant) is { } character) return Value.Of(character).Add(holder.Tokens);
        var part = KeyOf(index.Constant) is { } key ? holder.Part(key) : holder.AnyPart();
        return part.Map(t => t.Without(rules.OnlyAssignments)).Add(index.AllTokens.Without(rules.SafeIndexes));
    }

    /// <summary>The name of the part that a member or index reads; null when it is not known.</summary>
    private string? KeyOf(Node e)
    {
        if (e.Kind == NodeKind.Member) return e.Children[1].Kind == NodeKind.Identifier ? "." + e.Children[1].Text : null;
        return KeyOf(Constant.Of(e.Children[1]) ?? Peek(e.Children[1]).Constant ?? e.Children[1].Constant);
    }

    /// <summary>JavaScript's members are its keys, Python's are apart.</summary>
    private string? KeyOf(Constant? constant) => constant switch
    {
        { Kind: ValueKind.String, Text: { } text } => (_file.IsScript ? "." : "[") + text,
        { Kind: ValueKind.Number, Text: { } text } => "#" + text,
        _ => null,
    };

    private Value Binary(Node e)
    {
        if (e.Text is "and" or "or" or "&&" or "||" or "??") return Logical(e);
        var values = Array.ConvertAll(e.Children, Evaluate);
        var tokens = values.Aggregate(TokenSet.Empty, (all, v) => all.Union(v.AllTokens));
        var constant = values.Skip(1).Aggregate(values[0].Constant, (all, v) => Constants.Combine(e.Text, all, v.Constant, _file.IsScript));
        if (Constants.IsComparison(e.Text)) return Value.Of(tokens.Without(rules.SafeComparisons)).With(IsIn(e.Text, values) ?? constant);
        if (e.Text == "+" && values.All(v => v.Shape?.Items is not null)) return Value.Of(Shape.List([.. values.SelectMany(v => v.Shape!.Items!)]), values.Aggregate(TokenSet.Empty, (all, v) => all.Union(v.Tokens)));
        var removed = values.Any(v => v.Constant?.Kind == ValueKind.Number) && values.All(v => v.Constant?.Kind != ValueKind.String) ? rules.SafeNumbers | rules.OnlyAssignments : rules.OnlyAssignments;
        return Value.Of(tokens.Without(removed)).With(constant);
    }

    private static Constant? IsIn(string op, Value[] values)
    {
        if (op is not ("in" or "not in") || values is not [{ Constant: { Text: not null } part }, { Shape.Items: { } items }] || items.Any(i => i.Constant?.Text is null)) return null;
        return Constants.Boolean(items.Any(i => i.Constant == part) == (op == "in"));
    }

    private Value Logical(Node e)
    {
        Value? joined = null;
        for (var i = 0; i < e.Children.Length; i++)
        {
            var before = _env?.Fork();
            var value = Evaluate(e.Children[i]);
            if (i > 0) _env = Environment.Join(before, _env);
            var isLast = i == e.Children.Length - 1;
            var ends = value.Truth is { } truth && (e.Text is "and" or "&&" ? !truth : e.Text is "or" or "||" && truth);
            var isSkipped = !isLast && value.Truth is not null && !ends && e.Text != "??";
            if (!isSkipped) joined = Value.Join(joined, value);
            if (ends) break;
        }
        return joined ?? Value.Unknown;
    }

    private Value Unary(Node e)
    {
        var value = Evaluate(e.Children[0]);
        var constant = e.Text is "not" or "!" && value.Truth is { } truth ? Constants.Boolean(!truth) : Constants.Negate(e.Text, value.Constant);
        return Value.Of(e.Text is "not" or "!" or "typeof" ? value.AllTokens.Without(rules.SafeComparisons) : value.AllTokens.Without(rules.OnlyAssignments)).With(constant);
    }

    private Value AssignExpression(Node e)
    {
        var value = Evaluate(e.Children[1]);
        Assign(e.Children[0], value, e);
        return value;
    }

    private Value Augment(Node e)
    {
        var old = Evaluate(e.Children[0]);
        var added = e.Children.Length > 1 ? Evaluate(e.Children[1]) : Constants.Number(1);
        var op = e.Text is "++" ? "+" : e.Text is "--" ? "-" : e.Text;
        var tokens = old.AllTokens.Union(added.AllTokens);
        var value = op == "+" && old.Shape?.Items is { } items && added.Shape?.Items is { } more
            ? Value.Of(Shape.List([.. items, .. more]), old.Tokens.Union(added.Tokens))
            : Value.Of(tokens.Without(rules.OnlyAssignments)).With(Constants.Combine(op, old.Constant, added.Constant, _file.IsScript));
        if (op is "||" or "&&" or "??") value = Value.Join(old, added);
        Assign(e.Children[0], value, e);
        return value;
    }

    private Value Conditional(Node e)
    {
        var test = Evaluate(e.Children[0]).Truth;
        if (test is { } truth) return Evaluate(e.Children[truth ? 1 : 2]);
        var before = _env?.Fork();
        var whenTrue = Evaluate(e.Children[1]);
        (_env, var after) = (before, _env);
        var whenFalse = Evaluate(e.Children[2]);
        _env = Environment.Join(after, _env);
        return Value.Join(whenTrue, whenFalse);
    }

    private Value Yield(Node e)
    {
        if (e.Children[0].IsNone) return Value.Unknown;
        var value = Evaluate(e.Children[0]);
        _frame.Yielded = Value.Join(_frame.Yielded, e.Text == "yield*" ? ElementOf(value) : value);
        return Value.Unknown;
    }

    private Value List(Node e)
    {
        var items = new List<Value>(e.Children.Length);
        var isOpen = e.Kind == NodeKind.Set;
        Value? any = null;
        foreach (var child in e.Children)
        {
            var value = Evaluate(child);
            if (child.Kind == NodeKind.Spread && value.Shape?.Items is { } spread && value.Tokens.IsEmpty) items.AddRange(spread);
            else if (child.Kind == NodeKind.Spread) (isOpen, any) = (true, Value.Join(any, ElementOf(value)));
            else items.Add(value);
        }
        if (!isOpen) return Value.Of(Shape.List(items));
        return Value.Of(Shape.Container(items.Aggregate(any, (all, v) => Value.Join(all, v))));
    }

    private Value Dictionary(Node e)
    {
        var shape = Shape.Empty;
        var tokens = TokenSet.Empty;
        foreach (var entry in e.Children)
        {
            switch (entry.Kind)
            {
                case NodeKind.Pair: shape = Entry(entry, shape); break;
                case NodeKind.Function:
                    shape = shape.Set("." + entry.Children[1].Text, Value.Of(_file.CallableOf(entry)));
                    _lambdas.Add(_file.CallableOf(entry));
                    break;
                case NodeKind.Spread:
                    var spread = Evaluate(entry);
                    tokens = tokens.Union(spread.Tokens);
                    foreach (var (key, value) in (spread.Shape ?? Shape.Empty).Parts) shape = shape.Set(key, value);
                    if (spread.Shape?.Any is { } any) shape = shape.SetAny(any);
                    break;
                default: Evaluate(entry); break;
            }
        }
        return Value.Of(shape, tokens);
    }

    private Shape Entry(Node entry, Shape shape)
    {
        var (key, content) = (entry.Children[0], entry.Children[1]);
        string? name = null;
        if (key.Kind == NodeKind.Identifier) name = "." + key.Text;
        else name = KeyOf(Evaluate(key.Kind == NodeKind.OtherExpression && key.Children.Length == 1 ? key.Children[0] : key).Constant);
        var value = Evaluate(content);
        if (_file.Find(entry) is { } marks) value = Apply(marks, entry, value);
        return name is null ? shape.SetAny(value) : shape.Set(name, value);
    }

    private Value Comprehension(Node e)
    {
        var before = _env?.Fork();
        foreach (var clause in e.Children.AsSpan(1))
        {
            if (clause.Kind == NodeKind.ForClause) Assign(clause.Children[0], ElementOf(Evaluate(clause.Children[1])), clause);
            else Evaluate(clause.Children[0]);
        }
        if (_env is null) return Value.Unknown;
        var element = e.Children[0];
        var value = element.Kind == NodeKind.Pair ? Pair(element) : Evaluate(element);
        _env = Environment.Join(before, _env);
        return Value.Of(Shape.Container(value));
    }

    private Value Pair(Node pair)
    {
        Evaluate(pair.Children[0]);
        return Evaluate(pair.Children[1]);
    }
}
