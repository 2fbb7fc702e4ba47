using Merlon.Analysis.Languages;
using Merlon.Analysis.Taint;

namespace Merlon.Analysis.Tests.Taint;

/// <summary>What the keys of a taint rule do; <c>!</c> ends the lines on which a sink is reached.</summary>
public sealed class TaintRuleTests
{
    private const string Ends = "pattern-sources: [{pattern: src(...)}]\npattern-sinks: [{pattern: sink(...)}]\n";

    [Theory]
    [InlineData("{pattern: clean(...)}", "clean(sink(src()))\nsink(clean(src()))")]
    [InlineData("{pattern: clean(...), exact: true}", "clean(sink(src()))!\nsink(clean(src()))")]
    [InlineData("{by-side-effect: true, patterns: [{pattern: check($X)}, {focus-metavariable: $X}]}", "a = src()\nsink(a)!\ncheck(a)\nsink(a)\na = src()\nsink(a)!")]
    public void Sanitizers(string sanitizer, string source) => Reach(Ends + $"pattern-sanitizers: [{sanitizer}]", source);

    [Theory]
    [InlineData("{pattern: src(...)}", "sink(src(sink(a)))!")]
    [InlineData("{pattern: 'src(sink(a))'}", "src(sink(a))!")]
    [InlineData("{pattern: 'src(sink(a))', exact: true}", "src(sink(a))")]
    [InlineData("{by-side-effect: true, patterns: [{pattern: taint($X)}, {focus-metavariable: $X}]}", "taint(a)\nsink(a)!\na = 1\nsink(a)")]
    [InlineData("{by-side-effect: only, patterns: [{pattern: sink($X)}, {focus-metavariable: $X}]}", "sink(a)\nsink(a)!")]
    [InlineData("{patterns: [{pattern: 'def $F(..., $X, ...): ...'}, {focus-metavariable: $X}]}", "def f(a):\n    sink(a)!\n    a = 1\n    sink(a)")]
    [InlineData("{control: true, pattern: start()}", "sink()\nif c:\n    start()\nsink()!")]
    public void Sources(string source, string code) => Reach($"pattern-sources: [{source}]\npattern-sinks: [{{pattern: sink(...)}}]", code);

    [Theory]
    [InlineData("{pattern: sink(...)}", "sink(b if src() else c)")]
    [InlineData("{pattern: sink(...), exact: false}", "sink(b if src() else c)!")]
    [InlineData("{patterns: [{pattern: 'sink($A, $B)'}, {focus-metavariable: $B}]}", "sink(src(), 1)\nsink(1, src())!")]
    [InlineData("{pattern: '$X.run(...)'}", "a = src()\na.run()!")]
    [InlineData("{pattern: return ...}", "def f():\n    return src()!")]
    [InlineData("{pattern: $X.field = $Y}", "a.field = src()!\na.other = src()")]
    [InlineData("{pattern: sink(...), at-exit: true}", "def f():\n    a = src()\n    sink(a)\n    b()\n    sink(a)!")]
    public void Sinks(string sink, string code) => Reach($"pattern-sources: [{{pattern: src(...)}}]\npattern-sinks: [{sink}]", code);

    [Theory]
    [InlineData("{pattern: 'copy($A, $B)', from: $A, to: $B}", "copy(src(), b)\nsink(b)!")]
    [InlineData("{pattern: '$B.take($A)', from: $A, to: $B}", "b.take(src())\nsink(b)!")]
    [InlineData("{pattern: '$B.take($A)', from: $A, to: $B, by-side-effect: false}", "b.take(src())\nsink(b)")]
    [InlineData("{pattern: 'each($A, lambda $B: ...)', from: $A, to: $B}", "each(src(), lambda b: sink(b))!")]
    public void Propagators(string propagator, string code) => Reach(Ends + $"pattern-propagators: [{propagator}]", code);

    [Theory]
    [InlineData("A and B", "sink(b(a()))!\nsink(a())\nsink(b())")]
    [InlineData("A and not B", "sink(b(a()))\nsink(a())!")]
    [InlineData("A or B", "sink(a())!\nsink(b())!\nsink(c())")]
    public void Labels(string requires, string code) =>
        Reach($"pattern-sources: [{{pattern: a(...), label: A}}, {{pattern: b(...), label: B}}]\npattern-sinks: [{{pattern: sink(...), requires: {requires}}}]", code);

    [Fact]
    public void A_label_that_requires_another_is_given_only_where_that_is() =>
        Reach("pattern-sources: [{pattern: a(...), label: A}, {pattern: b(...), label: B, requires: A}]\npattern-sinks: [{pattern: sink(...), requires: B}]", "sink(b(a()))!\nsink(b(1))");

    [Fact]
    public void Labels_are_kept_through_functions() =>
        Reach("pattern-sources: [{pattern: a(...), label: A}, {pattern: b(...), label: B}]\npattern-sinks: [{pattern: sink(...), requires: A and not B}]", "def f(x):\n    sink(x)!\ndef g(x):\n    sink(x)\ndef h():\n    f(a())\n    g(b(a()))");

    [Theory]
    [InlineData("taint_assume_safe_functions", "sink(other(src()))\nsink(src())!")]
    [InlineData("taint_assume_safe_indexes", "a[src()] = 1\nsink(b[src()])\nsink(src()[0])!")]
    [InlineData("taint_assume_safe_comparisons", "sink(src() == 1)\nsink(src() + 1)!")]
    [InlineData("taint_assume_safe_numbers", "sink(src() + 1)\nsink(src() + 'a')!")]
    [InlineData("taint_only_propagate_through_assignments", "a = src()\nsink(a)!\nsink(a + 'b')\nsink(a.b)\nsink(f(a))")]
    public void Options(string option, string code) => Reach($"options: {{{option}: true}}\n" + Ends, code);

    [Fact]
    public void Metavariables_of_source_and_sink_agree_when_the_rule_asks_for_it() =>
        Reach("options: {taint_unify_mvars: true}\npattern-sources: [{pattern: src($X)}]\npattern-sinks: [{pattern: 'sink($X, ...)'}]", "s = src(a)\nsink(a, s)!\nsink(b, s)");

    [Fact]
    public void Messages_hold_the_values_of_source_and_sink()
    {
        var found = Tainted.Run(Language.Python, "a = src(b)\nsink(a)", "pattern-sources: [{pattern: src($X)}]\npattern-sinks: [{pattern: sink($Y)}]");
        found.ShouldHaveSingleItem().Match.Message.ShouldBe("b is bad");
    }

    [Fact]
    public void A_trace_leads_from_the_source_through_calls_to_the_sink()
    {
        var found = Tainted.Run(Language.Python, "def f(x):\n    y = x\n    sink(y)\ndef g():\n    a = src()\n    f(a)");
        found.ShouldHaveSingleItem().Trace.Select(s => $"{s.Kind} {s.Text}").ShouldBe(["Source src()", "Step a = src()", "Call f(a)", "Step y = x", "Sink sink(y)"]);
    }

    [Fact]
    public void The_shortest_way_is_the_one_that_is_told()
    {
        var found = Tainted.Run(Language.Python, "a = src(1)\nb = a\nc = b\nif x:\n    c = src(2)\nsink(c)");
        found.ShouldHaveSingleItem().Trace[0].Text.ShouldBe("src(2)");
    }

    [Fact]
    public void A_loop_of_calls_ends()
    {
        var source = string.Join('\n', Enumerable.Range(0, 60).Select(i => $"def f{i}(x):\n    f{(i + 1) % 60}(x)\n    f{(i + 7) % 60}(x + 'a')\n    return x")) + "\nsink(f0(src()))";
        Tainted.Run(Language.Python, source).ShouldHaveSingleItem().Match.Start.ShouldBe(source.LastIndexOf("sink", StringComparison.Ordinal));
    }

    private static void Reach(string rule, string code) => Tainted.ShouldReach(Language.Python, code, rule);
}
