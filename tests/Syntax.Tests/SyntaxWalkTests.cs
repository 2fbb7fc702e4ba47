namespace Merlon.Syntax.Tests;

public sealed class SyntaxWalkTests
{
    private sealed class Pair(SyntaxNode? left, SyntaxNode? right, int start, int end) : SyntaxNode(start, end)
    {
        public override void ForEachChild<TVisitor>(ref TVisitor visitor)
        {
            visitor.Visit(left);
            visitor.Visit(right);
        }
    }

    [Fact]
    public void Parents_come_before_children_and_children_in_order()
    {
        var root = new Pair(new Pair(null, new Pair(null, null, 2, 3), 0, 3), new Pair(null, null, 4, 5), 0, 5);
        SyntaxWalk.DescendantsAndSelf(root).Select(n => (n.Start, n.End)).ShouldBe([(0, 5), (0, 3), (2, 3), (4, 5)]);
    }

    [Fact]
    public void A_chain_of_any_length_is_walked()
    {
        SyntaxNode chain = new Pair(null, null, 0, 1);
        for (var i = 0; i < 200_000; i++) chain = new Pair(chain, null, 0, 2 + i);
        SyntaxWalk.DescendantsAndSelf(chain).Count().ShouldBe(200_001);
    }
}
