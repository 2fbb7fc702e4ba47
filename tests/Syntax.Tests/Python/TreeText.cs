using System.Globalization;
using System.Text;
using Merlon.Syntax.Python;

namespace Merlon.Syntax.Tests.Python;

/// <summary>A tree in one line, for tests that are about its shape: "Call(Name 'f', Name 'x')".</summary>
internal static class TreeText
{
    public static string Of(SyntaxNode node, string source)
    {
        var text = new StringBuilder();
        Append(node, source, text);
        return text.ToString();
    }

    private static void Append(SyntaxNode node, string source, StringBuilder text)
    {
        var kind = node.GetType().Name.Replace("Expression", "").Replace("Statement", "").Replace("Literal", "");
        text.Append(kind);
        var children = new Children();
        node.ForEachChild(ref children);
        if (Label(node, source) is { Length: > 0 } label) text.Append(CultureInfo.InvariantCulture, $" '{label}'");
        if (children.Found.Count == 0) return;
        text.Append('(');
        for (var i = 0; i < children.Found.Count; i++)
        {
            if (i > 0) text.Append(", ");
            Append(children.Found[i], source, text);
        }
        text.Append(')');
    }

    private static string Label(SyntaxNode node, string source) => node switch
    {
        AttributeExpression attribute => attribute.Name.In(source).ToString(),
        KeywordArgument keyword => keyword.Name.In(source).ToString(),
        TypedMetavariable typed => typed.Name.In(source).ToString(),
        FunctionDefinition function => function.Name.In(source).ToString(),
        ClassDefinition definition => definition.Name.In(source).ToString(),
        Parameter parameter => parameter.Name.In(source).ToString(),
        ExceptClause clause => clause.Name.In(source).ToString(),
        FromImportStatement import => import.Module.In(source).ToString(),
        ImportedName name => source[name.Start..name.End],
        CapturePattern capture => capture.Name.In(source).ToString(),
        PartialStatement partial => partial.Kind.ToString(),
        NameExpression or ConstantLiteral or NumberLiteral or StringLiteral or StringText => source[node.Start..node.End],
        _ => "",
    };

    private readonly struct Children() : INodeVisitor
    {
        public List<SyntaxNode> Found { get; } = [];

        public void Visit(SyntaxNode? child)
        {
            if (child is not null) Found.Add(child);
        }
    }
}
