using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>
/// Interprets functions once for all rules: values carry tokens, branches are joined, loops run until nothing changes.
/// What a function does to what its callers give is remembered (<see cref="Summary"/>).
/// </summary>
internal sealed partial class Interpreter(TaintRules rules, TaintFindings findings, ProjectFunctions? project)
{
    private const int StepsBetweenChecks = 1024;

    /// <summary>Nodes that may be evaluated for one file.</summary>
    private const int MaxSteps = 3_000_000;

    /// <summary>Passes over a file's functions, when one learns what another keeps in a field or global variable.</summary>
    private const int MaxPasses = 2;

    private int _steps;
    private int _running;
    private CancellationToken _cancellation;
    private TaintFile _entry = null!;
    private TaintFile _file = null!;
    private Frame _frame = null!;

    /// <summary>The state at the current place; null where the program cannot be.</summary>
    private Environment? _env;

    /// <summary>The summary that is being made; null for what is analysed with callers unknown.</summary>
    private Summary? _summary;

    /// <summary>Whether a bound was reached, so that something may be missing.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Interprets the file's statements, then each function that can matter.</summary>
    public void Run(TaintFile file, IReadOnlyList<Callable> entries, CancellationToken cancellation)
    {
        (_cancellation, WasCut) = (cancellation, false);
        (_steps, _entry, _learned) = (0, file, false);
        _fields.Clear();
        _told.Clear();
        RunStatements(file);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            _learned = false;
            foreach (var entry in entries) RunEntry(entry);
            if (!_learned) break;
            _summaries.Clear();
        }
        // What one file's functions learnt of variables is no ground for the findings in another.
        file.Globals = null;
    }

    /// <summary>Runs the statements of a file, in which functions are defined and variables get their values.</summary>
    private void RunStatements(TaintFile file)
    {
        var saved = (_file, _frame, _env, _summary);
        file.IsRunning = true;
        (_file, _frame, _env, _summary) = (file, new Frame(null, null, file), new Environment(), null);
        Execute(file.Analysis.Tree.Root);
        _env = Environment.Join(_env, _frame.Exit);
        RunDefined();
        file.Globals = _env ?? new Environment();
        file.IsRunning = false;
        (_file, _frame, _env, _summary) = saved;
    }

    /// <summary>What the variables of a file hold in the end; null while its statements are running.</summary>
    private Environment? GlobalsOf(TaintFile file)
    {
        const int maxFilesInFiles = 8;
        if (file.Globals is not null || file.IsRunning || _running >= maxFilesInFiles) return file.Globals;
        // Constants are known without; what else would a file's variables bring up?
        if (file != _entry && project?.MayGive(file) == false) return null;
        var pending = _lambdas.ToList();
        _lambdas.Clear();
        _running++;
        RunStatements(file);
        _running--;
        _lambdas.AddRange(pending);
        return file.Globals;
    }

    private bool IsOver()
    {
        if (++_steps % StepsBetweenChecks == 0) _cancellation.ThrowIfCancellationRequested();
        if (_steps < MaxSteps) return false;
        WasCut = true;
        return true;
    }

    private void Execute(Node s)
    {
        if (_env is null || s.IsNone || IsOver()) return;
        if (s.Kind.IsExpression())
        {
            Evaluate(s);
            return;
        }
        NoteThrow(s);
        var pending = _lambdas.Count;
        ExecuteOne(s);
        RunLambdas(pending);
    }

    private void ExecuteOne(Node s)
    {
        switch (s.Kind)
        {
            case NodeKind.Block: Block(s.Children); break;
            case NodeKind.ExpressionStatement: Evaluate(s.Children[0]); break;
            case NodeKind.Variable: Declare(s); break;
            case NodeKind.If: If(s); break;
            case NodeKind.While or NodeKind.DoWhile or NodeKind.For or NodeKind.ForEach: Loop(s, null); break;
            case NodeKind.Return: Return(s); break;
            case NodeKind.Throw: Throw(s); break;
            case NodeKind.Break or NodeKind.Continue: Jump(s); break;
            case NodeKind.Try: Try(s); break;
            case NodeKind.Switch: Switch(s); break;
            case NodeKind.With: With(s); break;
            case NodeKind.Labeled: Labeled(s); break;
            case NodeKind.Function or NodeKind.Class: Define(s); break;
            case NodeKind.Export: Export(s); break;
            case NodeKind.Delete: foreach (var target in s.Children) Delete(target); break;
            case NodeKind.Import or NodeKind.ImportFrom or NodeKind.ScopeDeclaration or NodeKind.TypeAlias or NodeKind.Pass: break;
            default:
                foreach (var child in s.Children) Execute(child);
                CheckStatement(s, TokenSet.Empty);
                break;
        }
    }

    /// <summary>Functions are there before the statements around them run.</summary>
    private void Block(Node[] statements)
    {
        if (_file.IsScript)
        {
            foreach (var s in statements)
            {
                if (s.Kind == NodeKind.Function && s.Children[1].Symbol is { } symbol) _env![symbol] = Value.Of(_file.CallableOf(s));
            }
        }
        foreach (var s in statements) Execute(s);
    }

    private void Declare(Node s)
    {
        if (s.Children[2].IsNone)
        {
            if (_file.IsScript && s.Children[0].Symbol is { } symbol) _env![symbol] = Value.Unknown;
            return;
        }
        var value = Evaluate(s.Children[2]);
        Assign(s.Children[0], value, s);
        CheckStatement(s, value.AllTokens);
    }

    private void Define(Node s)
    {
        var callable = _file.CallableOf(s);
        foreach (var decorator in s.Children[0].Children) Evaluate(decorator.Children[0]);
        if (s.Kind == NodeKind.Class) ClassBody(callable);
        else Defaults(callable);
        if (s.Children[1].Kind == NodeKind.Identifier) _env![Environment.KeyOf(s.Children[1])] = Value.Of(callable);
        if (_frame.Function is not null || IsNestedInStatement(s)) _frame.Defined.Add(callable);
    }

    /// <summary>A function of the file that is no entry of its own: what it uses is known only in its place.</summary>
    private static bool IsNestedInStatement(Node s) => s.Parent is { Parent: not null };

    private void Defaults(Callable function)
    {
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Kind == NodeKind.Parameter && !parameter.Children[2].IsNone) Evaluate(parameter.Children[2]);
        }
    }

    private void ClassBody(Callable type)
    {
        foreach (var member in type.Node.Children[4].Children)
        {
            if (member.Kind == NodeKind.Function) foreach (var decorator in member.Children[0].Children) Evaluate(decorator.Children[0]);
            else if (member.Kind == NodeKind.Variable && member.Text == "field") Field(type, member);
            else Execute(member);
        }
    }

    private void Field(Callable type, Node member)
    {
        if (member.Children[2].IsNone) return;
        var value = Evaluate(member.Children[2]);
        if (member.Children[0].Kind == NodeKind.Identifier) Fields(type)["." + member.Children[0].Text] = value;
        CheckStatement(member, value.AllTokens);
    }

    private void Export(Node s)
    {
        foreach (var child in s.Children)
        {
            if (child.Kind.IsExpression()) Evaluate(child);
        }
    }

    private void If(Node s)
    {
        var test = Evaluate(s.Children[0]).Truth;
        if (_env is null) return;
        var otherwise = test == true ? null : _env.Fork();
        if (test == false) _env = null;
        Execute(s.Children[1]);
        var after = _env;
        _env = otherwise;
        Execute(s.Children[2]);
        _env = Environment.Join(after, _env);
    }

    private void Return(Node s)
    {
        var pending = _lambdas.Count;
        var value = s.Children[0].IsNone ? Value.Unknown : Evaluate(s.Children[0]);
        CheckStatement(s, value.AllTokens);
        RunLambdas(pending);
        if (_env is null) return;
        _frame.Returned = Value.Join(_frame.Returned, value);
        _frame.Exit = Environment.Join(_frame.Exit, _env.Fork());
        _env = null;
    }

    private void Throw(Node s)
    {
        var tokens = s.Children[0].IsNone ? TokenSet.Empty : Evaluate(s.Children[0]).AllTokens;
        if (!s.Children[1].IsNone) Evaluate(s.Children[1]);
        CheckStatement(s, tokens);
        Thrown(tokens);
        _env = null;
    }

    private void Thrown(TokenSet tokens)
    {
        if (_frame.Tries.TryPeek(out var scope))
        {
            scope.Thrown = scope.Thrown.Union(tokens);
            scope.State = Environment.Join(scope.State, _env?.Fork());
        }
        else
        {
            _frame.Thrown = _frame.Thrown.Union(tokens);
        }
    }

    private void Jump(Node s)
    {
        var label = s.Children.Length > 0 && !s.Children[0].IsNone ? s.Children[0].Text : null;
        var target = _frame.Loops.FirstOrDefault(l => label is null ? l.IsLoop || s.Kind == NodeKind.Break : l.Label == label);
        if (target is not null && s.Kind == NodeKind.Break) target.Break = Environment.Join(target.Break, _env);
        else if (target is not null) target.Continue = Environment.Join(target.Continue, _env);
        _env = null;
    }

    private void Labeled(Node s)
    {
        var (label, body) = (s.Children[0].Text, s.Children[1]);
        var inner = body is { Kind: NodeKind.Block, Children: [{ } only] } ? only : body;
        if (inner.Kind is NodeKind.While or NodeKind.DoWhile or NodeKind.For or NodeKind.ForEach)
        {
            Loop(inner, label);
            return;
        }
        var exits = new LoopExits(label, isLoop: false);
        _frame.Loops.Push(exits);
        Execute(body);
        _frame.Loops.Pop();
        _env = Environment.Join(_env, exits.Break);
    }

    private void With(Node s)
    {
        foreach (var item in s.Children[0].Children)
        {
            if (item.Kind != NodeKind.WithItem) continue;
            var value = Evaluate(item.Children[0]);
            if (!item.Children[1].IsNone) Assign(item.Children[1], value, item);
        }
        Execute(s.Children[1]);
    }

    private void Delete(Node target)
    {
        Evaluate(target);
        if (target.Kind is NodeKind.Index or NodeKind.Member && KeyOf(target) is { } key && _env is not null)
        {
            var holder = Evaluate(target.Children[0]);
            if (holder.Shape is { } shape) Store(target.Children[0], holder.With(shape.Remove(key)));
        }
        else if (target.Kind.IsName())
        {
            Store(target, Value.Unknown);
        }
    }

    private void CheckStatement(Node s, TokenSet tokens)
    {
        if (_env is not null && _file.Find(s) is { } marks) CheckSinks(marks, tokens, s);
    }
}
