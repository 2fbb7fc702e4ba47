namespace Merlon.Syntax.JavaScript;

public abstract class Statement(int start, int end) : SyntaxNode(start, end);

/// <summary>A whole source.</summary>
public sealed class SourceFile(int start, int end, bool isModule, Statement[] body) : SyntaxNode(start, end)
{
    /// <summary>Declared to be a module, or seen to be one by an import, an export or <c>import.meta</c>.</summary>
    public bool IsModule { get; } = isModule;

    public Statement[] Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Body);
}

public sealed class Block(int start, int end, Statement[] body) : Statement(start, end)
{
    public Statement[] Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Body);
}

public sealed class EmptyStatement(int start, int end) : Statement(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary>Directives (<c>'use strict'</c>) are expression statements too.</summary>
public sealed class ExpressionStatement(int start, int end, Expression expression) : Statement(start, end)
{
    public Expression Expression { get; } = expression;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Expression);
}

/// <summary>Tokens that no statement could be made of; an error says why.</summary>
public sealed class ErrorStatement(int start, int end) : Statement(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

public sealed class VariableDeclaration(int start, int end, Modifiers modifiers, VariableKind kind, Declarator[] declarators) : Statement(start, end)
{
    public VariableKind Kind { get; } = kind;

    public Modifiers Modifiers { get; } = modifiers;

    public Declarator[] Declarators { get; } = declarators;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Declarators);
}

/// <summary>One variable of a declaration. Target: identifier, object or array pattern.</summary>
public sealed class Declarator(int start, int end, SyntaxNode target, bool isDefinite, TypeNode? type, Expression? initializer) : SyntaxNode(start, end)
{
    public SyntaxNode Target { get; } = target;

    /// <summary><c>let name!: Type</c>.</summary>
    public bool IsDefinite { get; } = isDefinite;

    public TypeNode? Type { get; } = type;

    public Expression? Initializer { get; } = initializer;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Type);
        visitor.Visit(Initializer);
    }
}

/// <summary>An else-if chain leans to the right and may be very long.</summary>
public sealed class IfStatement(int start, int end, Expression test, Statement consequent, Statement? alternate) : Statement(start, end)
{
    public Expression Test { get; } = test;

    public Statement Consequent { get; } = consequent;

    public Statement? Alternate { get; internal set; } = alternate;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Test);
        visitor.Visit(Consequent);
        visitor.Visit(Alternate);
    }
}

/// <summary>Initializer: variable declaration or expression.</summary>
public sealed class ForStatement(int start, int end, SyntaxNode? initializer, Expression? test, Expression? update, Statement body) : Statement(start, end)
{
    public SyntaxNode? Initializer { get; } = initializer;

    public Expression? Test { get; } = test;

    public Expression? Update { get; } = update;

    public Statement Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Initializer);
        visitor.Visit(Test);
        visitor.Visit(Update);
        visitor.Visit(Body);
    }
}

/// <summary>Target: variable declaration or expression.</summary>
public sealed class ForInStatement(int start, int end, SyntaxNode target, Expression value, Statement body) : Statement(start, end)
{
    public SyntaxNode Target { get; } = target;

    public Expression Value { get; } = value;

    public Statement Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Value);
        visitor.Visit(Body);
    }
}

/// <summary>Target: variable declaration or expression.</summary>
public sealed class ForOfStatement(int start, int end, bool isAwait, SyntaxNode target, Expression value, Statement body) : Statement(start, end)
{
    public bool IsAwait { get; } = isAwait;

    public SyntaxNode Target { get; } = target;

    public Expression Value { get; } = value;

    public Statement Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Value);
        visitor.Visit(Body);
    }
}

public sealed class WhileStatement(int start, int end, Expression test, Statement body) : Statement(start, end)
{
    public Expression Test { get; } = test;

    public Statement Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Test);
        visitor.Visit(Body);
    }
}

public sealed class DoWhileStatement(int start, int end, Statement body, Expression test) : Statement(start, end)
{
    public Statement Body { get; } = body;

    public Expression Test { get; } = test;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Body);
        visitor.Visit(Test);
    }
}

public sealed class WithStatement(int start, int end, Expression value, Statement body) : Statement(start, end)
{
    public Expression Value { get; } = value;

    public Statement Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Value);
        visitor.Visit(Body);
    }
}

public sealed class ReturnStatement(int start, int end, Expression? value) : Statement(start, end)
{
    public Expression? Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

public sealed class ThrowStatement(int start, int end, Expression value) : Statement(start, end)
{
    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

public sealed class BreakStatement(int start, int end, Identifier? label) : Statement(start, end)
{
    public Identifier? Label { get; } = label;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Label);
}

public sealed class ContinueStatement(int start, int end, Identifier? label) : Statement(start, end)
{
    public Identifier? Label { get; } = label;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Label);
}

public sealed class DebuggerStatement(int start, int end) : Statement(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

public sealed class LabeledStatement(int start, int end, Identifier label, Statement body) : Statement(start, end)
{
    public Identifier Label { get; } = label;

    public Statement Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Label);
        visitor.Visit(Body);
    }
}

/// <summary>In patterns the catch and finally parts may both be left out.</summary>
public sealed class TryStatement(int start, int end, Block body, CatchClause? handler, Block? finalizer) : Statement(start, end)
{
    public Block Body { get; } = body;

    public CatchClause? Handler { get; } = handler;

    public Block? Finalizer { get; } = finalizer;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Body);
        visitor.Visit(Handler);
        visitor.Visit(Finalizer);
    }
}

public sealed class CatchClause(int start, int end, Declarator? parameter, Block body) : SyntaxNode(start, end)
{
    public Declarator? Parameter { get; } = parameter;

    public Block Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Parameter);
        visitor.Visit(Body);
    }
}

/// <summary>Clauses: <see cref="CaseClause"/>, or an ellipsis of a pattern.</summary>
public sealed class SwitchStatement(int start, int end, Expression value, SyntaxNode[] clauses) : Statement(start, end)
{
    public Expression Value { get; } = value;

    public SyntaxNode[] Clauses { get; } = clauses;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Value);
        visitor.VisitAll(Clauses);
    }
}

/// <summary><c>case test:</c>, or <c>default:</c> without a test.</summary>
public sealed class CaseClause(int start, int end, Expression? test, Statement[] body) : SyntaxNode(start, end)
{
    public Expression? Test { get; } = test;

    public Statement[] Body { get; } = body;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Test);
        visitor.VisitAll(Body);
    }
}
