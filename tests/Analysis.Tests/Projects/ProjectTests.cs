using System.Collections.Concurrent;
using Merlon.Analysis.Projects;
using Merlon.Analysis.Sources;

namespace Merlon.Analysis.Tests.Projects;

/// <summary>How a project opens, keeps and forgets its files.</summary>
public sealed class ProjectTests
{
    [Fact]
    public void A_file_is_opened_once_while_many_ask_for_it()
    {
        var reads = 0;
        var project = new Project(["a.py"], _ => { Interlocked.Increment(ref reads); return "x = 1"; });
        var opened = new ConcurrentBag<FileAnalysis?>();
        Parallel.For(0, 64, _ => opened.Add(project.Open("a.py")));
        opened.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        reads.ShouldBe(1);
    }

    [Fact]
    public void Files_beyond_the_budget_are_forgotten_but_those_in_use()
    {
        var reads = new Dictionary<string, int>();
        var project = new Project(["a.py", "b.py"], p => { reads[p] = reads.GetValueOrDefault(p) + 1; return new string(' ', 600); }, budget: 1000);
        var held = project.Open("a.py");
        project.Open("b.py").ShouldNotBeNull();
        project.Open("a.py").ShouldBeSameAs(held);
        reads["a.py"].ShouldBe(1);
    }

    [Fact]
    public void An_outline_outlives_its_tree()
    {
        var reads = 0;
        var project = new Project(["a.py"], _ => { reads++; return "def run(): pass"; }, budget: 0);
        project.Outline("a.py").ShouldBeSameAs(project.Outline("a.py"));
        reads.ShouldBe(1);
    }

    [Theory]
    [InlineData("gone.py")]
    [InlineData("../a.py")]
    [InlineData("notes.txt")]
    [InlineData("unreadable.py")]
    public void What_cannot_be_read_is_nothing(string path)
    {
        var project = new Project(["notes.txt", "unreadable.py"], _ => null);
        project.Open(path).ShouldBeNull();
        project.Outline(path).ShouldBeNull();
    }

    [Fact]
    public void Files_below_ten_thousand_folders_are_read_but_are_no_modules()
    {
        var deep = string.Concat(Enumerable.Repeat("d/", 10_000));
        var project = new Project([.. Enumerable.Range(0, 200).Select(i => $"{deep}{i}.py"), "a.py"], _ => "from ................x import y\nimport a.b.c.d");
        project.Files.HasFolder("d").ShouldBeFalse();
        project.Open(deep + "7.py").ShouldNotBeNull();
        project.Imports.ImportsOf("a.py").ShouldBeEmpty();
        project.Modules.Resolve("a.py", new string('.', 20_000) + "x").IsNone.ShouldBeTrue();
        project.Modules.Resolve("a.js", string.Concat(Enumerable.Repeat("../", 20_000))).IsNone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("== a.py\nx = " + "y = z\ny = x\nz = y\ndef f():\n    q = x\n    check(q.run())")]
    [InlineData("== a.js\nlet a = b, b = c, c = a\nfunction f() { let q = a; check(q.run()) }")]
    public void Variables_that_are_each_other_are_not_known(string project) => Sources.MeaningOfChecked(Sources.Project(project)).ShouldBeOneOf("nothing", "from outside: z.run");

    [Fact]
    public void A_definition_has_its_node_again_after_its_file_was_forgotten()
    {
        var project = new Project(["a.py"], _ => "import os\nclass A:\n    def run(self): pass", budget: 0);
        var meaning = project.Resolve("a.py", ["A", "run"]);
        project.NodeOf(meaning!.Definition!.Value).ShouldNotBeNull().Children[1].Text.ShouldBe("run");
    }
}
