using Merlon.Analysis.Tree;
using Merlon.Syntax.Python;

namespace Merlon.Analysis.Languages.Python;

/// <summary>Lowers Python's syntax tree: module, names, and what statements and expressions share.</summary>
internal sealed partial class PythonLowering(string source, bool isPattern) : Lowering(source, isPattern)
{
    /// <summary>A file as a <see cref="NodeKind.Block"/>.</summary>
    public static Node File(PythonParseResult result) => new PythonLowering(result.Source, isPattern: false).Module(result.Module);

    private Node Module(PythonModule module) => Make(NodeKind.Block, module.Start, module.End, Statements(module.Body));

    /// <summary>The statements of a pattern.</summary>
    public static Node[] Pattern(PythonParseResult result) => new PythonLowering(result.Source, isPattern: true).Statements(result.Module.Body);

    private string TextOf(NameRange range) => Intern(Identifier.Normalize(range.In(Source)));

    private Node NameOf(NameRange range) => range.IsEmpty ? Node.None : NameNode(NodeKind.Identifier, range.Start, range.End, TextOf(range));

    /// <summary>The parts of a dotted name; white space may stand around its dots.</summary>
    private Node[] Dotted(NameRange range)
    {
        var parts = new List<Node>();
        for (var at = range.Start; at < range.End;)
        {
            var dot = Source.AsSpan(at, range.End - at).IndexOf('.');
            // Not a dot of the metavariable $...NAME.
            if (dot >= 0 && Source[at] == '$' && dot == 1) dot = Source.AsSpan(at + 4, range.End - at - 4).IndexOf('.') is >= 0 and var later ? later + 4 : -1;
            var end = dot < 0 ? range.End : at + dot;
            var (first, last) = (at, end);
            while (first < last && char.IsWhiteSpace(Source[first])) first++;
            while (last > first && char.IsWhiteSpace(Source[last - 1])) last--;
            if (last > first) parts.Add(NameOf(new NameRange(first, last)));
            at = end + 1;
        }
        return [.. parts];
    }

    private Node Optional(Expression? expression) => expression is null ? Node.None : Lower(expression);

    private Node[] LowerAll(Expression[] expressions)
    {
        var nodes = new Node[expressions.Length];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = Lower(expressions[i]);
        return nodes;
    }

    private Node ParameterList(Parameter[] parameters, int start)
    {
        var nodes = new List<Node>();
        foreach (var parameter in parameters)
        {
            if (parameter.Kind == ParameterKind.Ellipsis) nodes.Add(Make(NodeKind.Ellipsis, parameter.Start, parameter.End));
            else nodes.Add(LowerParameter(parameter));
        }
        var end = parameters.Length > 0 ? parameters[^1].End : start;
        return Make(NodeKind.Parameters, parameters.Length > 0 ? parameters[0].Start : start, end, [.. nodes]);
    }

    private Node LowerParameter(Parameter parameter)
    {
        var name = NameOf(parameter.Name);
        if (name.Kind == NodeKind.EllipsisMetavariable) return name;
        var mark = parameter.Kind switch { ParameterKind.Rest => "*", ParameterKind.KeywordRest => "**", _ => "" };
        return Make(NodeKind.Parameter, parameter.Start, parameter.End, mark, name, Optional(parameter.Annotation), Optional(parameter.Default), Node.None);
    }

    private Node LowerDecorators(Expression[] decorators) =>
        decorators.Length == 0 ? Node.None : Make(NodeKind.Decorators, decorators[0].Start, decorators[^1].End,
            [.. decorators.Select(d => Make(NodeKind.Decorator, DecoratorStart(d), d.End, Lower(d)))]);

    /// <summary>The <c>@</c> in front of a decorator.</summary>
    private int DecoratorStart(Expression decorator)
    {
        var at = decorator.Start - 1;
        while (at >= 0 && Source[at] != '@' && Source[at] != '\n') at--;
        return at >= 0 && Source[at] == '@' ? at : decorator.Start;
    }
}
