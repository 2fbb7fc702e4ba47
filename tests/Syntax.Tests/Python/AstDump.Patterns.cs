using Merlon.Syntax.Python;

namespace Merlon.Syntax.Tests.Python;

internal sealed partial class AstDump
{
    private void Print(MatchPattern pattern)
    {
        switch (pattern)
        {
            case ValuePattern { Value: ConstantLiteral constant } node: PrintSingleton(node, constant.Kind); break;
            case ValuePattern node: Head("MatchValue", node); Print(node.Value); Up(); break;
            case CapturePattern node: PrintCapture(node); break;
            case OrPattern node: Head("MatchOr", node); List(node.Alternatives, Print); Up(); break;
            case SequencePattern node: Head("MatchSequence", node); List(node.Elements, Print); Up(); break;
            case StarPattern node: Head("MatchStar", node, Text(node.Name)); AbsentName(node.Name); Up(); break;
            case MappingPattern node: PrintMapping(node); break;
            case ClassPattern node: PrintClassPattern(node); break;
            default: Head(pattern.GetType().Name, pattern); Up(); break;
        }
    }

    private void PrintSingleton(ValuePattern node, ConstantKind kind)
    {
        Head("MatchSingleton", node, kind == ConstantKind.None ? "" : kind.ToString());
        if (kind == ConstantKind.None) Absent();
        Up();
    }

    private void AbsentName(NameRange name)
    {
        if (name.IsEmpty) Absent();
    }

    private void PrintCapture(CapturePattern node)
    {
        Head("MatchAs", node, Text(node.Name));
        if (node.Pattern is null) Absent();
        else Print(node.Pattern);
        AbsentName(node.Name);
        Up();
    }

    private void PrintMapping(MappingPattern node)
    {
        Head("MatchMapping", node, Text(node.Rest));
        List(node.Entries, entry => Print(entry.Key));
        List(node.Entries, entry => Print(entry.Pattern!));
        AbsentName(node.Rest);
        Up();
    }

    private void PrintClassPattern(ClassPattern node)
    {
        var keywords = node.Arguments.Where(a => !a.Name.IsEmpty).ToList();
        Head("MatchClass", node, string.Join(',', keywords.Select(k => Text(k.Name))));
        Print(node.Type);
        List(node.Arguments.Where(a => a.Name.IsEmpty).ToList(), a => Print(a.Pattern));
        if (keywords.Count == 0) Line("[0]");
        List(keywords, a => Print(a.Pattern));
        Up();
    }
}
