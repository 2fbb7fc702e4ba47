using Merlon.Analysis.Languages;
using Merlon.Analysis.Rules;

namespace Merlon.Analysis.Tests.Rules;

public sealed class RuleBlockTests
{
    private const string Head = "    message: m\n    severity: LOW\n    languages: [python]\n";
    private const string Block = "blocks:\n  - id: input\n    languages: [python]\n    items:\n      - pattern: request.args\n      - pattern: request.form\n";

    [Fact]
    public void A_rule_has_the_items_of_the_blocks_it_includes()
    {
        var rule = Read(Block, $"  - id: a\n{Head}    mode: taint\n    pattern-sources:\n      - include: input\n      - pattern: input()\n    pattern-sinks:\n      - pattern: eval(...)\n").ShouldHaveSingleItem();
        rule.Taint[Language.Python].Sources.Count.ShouldBe(3);
    }

    [Fact]
    public void Rules_share_what_they_include()
    {
        var rules = Read(Block, string.Concat(new[] { "a", "b" }.Select(id => $"  - id: {id}\n{Head}    mode: taint\n    pattern-sources:\n      - include: input\n    pattern-sinks:\n      - pattern: eval(...)\n")));
        rules[0].Taint[Language.Python].Sources[0].Formula.ShouldBeSameAs(rules[1].Taint[Language.Python].Sources[0].Formula);
    }

    [Theory]
    [InlineData("    pattern-either:\n      - include: input\n      - pattern: x\n")]
    [InlineData("    patterns:\n      - include: input\n      - pattern-inside: 'def f(...): ...'\n")]
    [InlineData("    match:\n      any:\n        - include: input\n        - x\n")]
    public void A_block_stands_where_a_pattern_may_stand(string formula) => Read(Block, $"  - id: a\n{Head}{formula}").Count.ShouldBe(1);

    [Fact]
    public void A_block_of_the_files_goes_before_a_shared_one()
    {
        var errors = new List<string>();
        var shared = RuleBlocks.Read([("s.yaml", Block + "  - id: more\n    languages: [python]\n    items:\n      - pattern: x\n")], errors);
        var own = RuleBlocks.Read([("b.yaml", "blocks:\n  - id: input\n    languages: [python]\n    items:\n      - pattern: sys.argv\n")], errors, shared);
        errors.ShouldBeEmpty();
        own.Items("input", Language.Python)!.Count.ShouldBe(1);
        own.Items("more", Language.Python)!.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("other", "r.yaml:7: there is no block 'other' for Python; known are input.")]
    public void An_unknown_block_is_an_error(string id, string error) => Errors(Block, $"  - id: a\n{Head}    pattern-either:\n      - include: {id}\n").ShouldContain(error);

    [Fact]
    public void Blocks_that_include_each_other_are_an_error() =>
        Errors("blocks:\n  - id: a\n    languages: [python]\n    items: [{include: b}]\n  - id: b\n    languages: [python]\n    items: [{include: a}]\n", $"  - id: r\n{Head}    pattern: x\n")
            .ShouldContain(e => e.StartsWith("b.yaml:2: the block 'a' includes itself", StringComparison.Ordinal));

    [Theory]
    [InlineData("blocks: [{id: a}]", "b.yaml:1: a block has an 'id', 'languages' and 'items', a list of maps. Write '- id: ...'.")]
    [InlineData("blocks: [{id: a, languages: [python], items: [{pattern: x}], colour: red}]", "b.yaml:1: 'colour' is not a key of a block. Known are id, description, languages, items.")]
    [InlineData("blocks: [{id: a, languages: [python], items: [{pattern: x}]}, {id: a, languages: [python], items: [{pattern: x}]}]", "b.yaml:1: the block 'a' is taken by b.yaml:1. Choose another name.")]
    public void What_is_wrong_with_a_block_is_told(string blocks, string error) => Errors(blocks, $"  - id: r\n{Head}    pattern: x\n").ShouldContain(error);

    private static IReadOnlyList<Rule> Read(string blocks, string rules)
    {
        var (read, errors) = Parse(blocks, rules);
        errors.ShouldBeEmpty();
        return read;
    }

    private static List<string> Errors(string blocks, string rules) => Parse(blocks, rules).Errors;

    private static (IReadOnlyList<Rule> Rules, List<string> Errors) Parse(string blocks, string rules)
    {
        var errors = new List<string>();
        var set = RuleBlocks.Read([("b.yaml", blocks)], errors);
        return (RuleReader.Read("r.yaml", "rules:\n" + rules, errors, set), errors);
    }
}
