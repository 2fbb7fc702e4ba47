using Merlon.Analysis.Sources;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Search;

namespace Merlon.Analysis.Tests.Languages;

/// <summary>What patterns of Dockerfiles match; <c>!</c> ends the lines on which a match starts.</summary>
public sealed class DockerfilePatternTests
{
    [Theory]
    [InlineData("FROM $IMAGE:latest", "FROM node:latest!\nFROM node:20\nFROM reg:5000/node:latest AS a!\nfrom node:latest!")]
    [InlineData("FROM $IMAGE@$DIGEST", "FROM a@sha256:1!\nFROM a:1@sha256:1!\nFROM a:1")]
    [InlineData("FROM $IMAGE", "FROM a!\nFROM --platform=linux/arm64 a:1 AS b!")]
    [InlineData("FROM --platform=$P $IMAGE", "FROM --platform=linux/arm64 a!\nFROM a")]
    [InlineData("FROM $A AS $B\n...\nFROM $B", "FROM a AS b!\nRUN c\nFROM b\nFROM d AS e")]
    [InlineData("USER root", "USER root!\nUSER root:root!\nUSER app")]
    [InlineData("USER $U:$G", "USER a:b!\nUSER a")]
    [InlineData("EXPOSE ... 22 ...", "EXPOSE 80 22!\nEXPOSE 22!\nEXPOSE 220")]
    [InlineData("EXPOSE 22", "ARG PORT=22\nEXPOSE $PORT!")]
    [InlineData("ADD $FROM $TO", "ADD a b!\nADD --chown=x a b!\nADD a b c")]
    [InlineData("COPY --from=$X ...", "COPY --from=build /a /b!\nCOPY /a /b")]
    [InlineData("ARG $X", "ARG a!\nARG a=1")]
    [InlineData("ARG $X=...", "ARG a=1!\nARG a\nARG b c=1!")]
    [InlineData("ENV KEY=$V", "ENV KEY=a!\nENV KEY a!\nENV OTHER=a\nENV OTHER=b KEY=\"c\"!")]
    [InlineData("ONBUILD RUN a", "ONBUILD RUN a!\nRUN a")]
    [InlineData("HEALTHCHECK NONE", "HEALTHCHECK NONE!\nHEALTHCHECK CMD a")]
    [InlineData("HEALTHCHECK --retries=1 CMD a", "HEALTHCHECK --timeout=1s --retries=1 CMD a!\nHEALTHCHECK CMD a")]
    [InlineData("WORKDIR /a/$X", "WORKDIR /a/$B!\nWORKDIR /a/b")]
    public void Instructions(string pattern, string source) => Marked.ShouldMatch(Language.Dockerfile, pattern, source);

    [Theory]
    [InlineData("RUN ... curl ... | sh", "RUN curl -s a | sh!\nRUN a && curl b | sh!\nRUN curl a | tee b\nRUN wget a | sh")]
    [InlineData("RUN apt-get install ...", "RUN apt-get update \\\n  # why\n  && apt-get install -y a!\n")]
    [InlineData("RUN ... && clean ...", "RUN a && clean!\nRUN a && clean all && b!\nRUN clean && a")]
    [InlineData("RUN rm $X", "RUN if a; then rm b; fi!\nRUN (cd c; rm d)!\nRUN echo \"rm e\"")]
    [InlineData("RUN --mount=type=secret ...", "RUN --mount=type=secret,id=a b!\nRUN --mount=type=cache b\nRUN b")]
    [InlineData("CMD [..., \"x\", ...]", "CMD [\"a\", \"x\"]!\nCMD x\nCMD [\"a\"]")]
    [InlineData("CMD $X ...", "CMD a b!\nCMD [\"a\", \"b\"]")]
    [InlineData("CMD $...ARGS", "CMD a b!\nCMD [\"a\"]!")]
    [InlineData("yum update", "RUN yum update && a!\nRUN yum install")]
    [InlineData("curl ...", "RUN x=$(curl a)!\nRUN echo `curl b`!\nRUN curl c > d!\nRUN echo curl")]
    [InlineData("echo \"...\"", "RUN echo \"a b\"!\nRUN echo a!\nRUN echo")]
    [InlineData("curl $X", "RUN <<EOF!\nset -e\ncurl a\nEOF\nRUN b\nCOPY <<EOF /c\ncurl d\nEOF")]
    public void Commands(string pattern, string source) => MarkInstruction(pattern, source);

    [Fact]
    public void Lines_may_be_joined_by_another_character() =>
        Marked.ShouldMatch(Language.Dockerfile, "RUN b $X", "# escape=`\nFROM a\nRUN a; `!\n  b c");

    [Fact]
    public void A_pattern_of_a_metavariable_may_be_shell() => Marked.ShouldMatch(Language.Dockerfile,
        Marked.ReadRule("rules: [{id: a, message: m, severity: LOW, languages: [dockerfile], patterns: [{pattern: 'RUN $...CMD'}, {metavariable-pattern: {metavariable: $...CMD, language: bash, pattern: 'eval $X'}}]}]").Formulas.Values.Single(),
        "RUN a && eval $B!\nRUN eval");

    [Fact]
    public void A_deep_word_is_found_in_the_commands_of_a_value() =>
        Marked.ShouldMatch(Language.Bash, "$V=<... curl ...>\n...\neval <... $V ...>", "A=$(curl b)!\nc\neval \"$A\"\nB=$(curl b)\neval $C");

    [Theory]
    [InlineData("RUN ", "$(", "")]
    [InlineData("RUN ", "(", "")]
    [InlineData("RUN ", "a && ", "b")]
    [InlineData("RUN a ", "\\\n", "")]
    [InlineData("RUN ", "${", "")]
    [InlineData("RUN ", "\"`", "")]
    [InlineData("", "ONBUILD ", "RUN a")]
    [InlineData("CMD [", "\"a\", ", "")]
    [InlineData("RUN cat ", "<<A ", "\nA")]
    public void Endless_input_ends_in_an_answer(string start, string unit, string end)
    {
        var file = FileAnalysis.Open(Language.Dockerfile, "Dockerfile", start + string.Concat(Enumerable.Repeat(unit, 20_000)) + end);
        new FormulaEvaluator(file.Tree, MatchOptions.Default, TestContext.Current.CancellationToken).Evaluate(new PatternFormula(Pattern.Parse(Language.Dockerfile, "RUN ... missing ...").Pattern!)).ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_has_a_tree()
    {
        string[] pieces = ["RUN", "FROM", "ENV", " ", "\n", "\\", "\"", "'", "$(", "${", ")", "}", "`", "<<A", "A", "[", "]", ",", "#", "=", ":", "@", "&&", "|", ";", "--x=y", "ARG", "HEALTHCHECK", "CMD", "mount="];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var source = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var node in FileAnalysis.Open(Language.Dockerfile, "Dockerfile", source).Tree.Root.DescendantsAndSelf().Where(n => !n.IsNone))
            {
                node.Start.ShouldBeInRange(0, node.End, source);
                node.End.ShouldBeLessThanOrEqualTo(source.Length, source);
            }
        }
    }

    /// <summary>A command lies on some line of its instruction, which is what counts.</summary>
    private static void MarkInstruction(string pattern, string source)
    {
        var text = string.Join('\n', source.Split('\n').Select(l => l.TrimEnd('!')));
        var file = FileAnalysis.Open(Language.Dockerfile, "Dockerfile", text);
        var found = new FormulaEvaluator(file.Tree, MatchOptions.Default, TestContext.Current.CancellationToken).Evaluate(new PatternFormula(Pattern.Parse(Language.Dockerfile, pattern).Pattern!));
        var instructions = file.Tree.Root.Children.Select(i => (i.Start, i.End, IsFound: found.Any(m => m.Start >= i.Start && m.End <= i.End)));
        var expected = source.Split('\n');
        foreach (var (start, end, isFound) in instructions)
        {
            var (first, last) = (text.AsSpan(0, start).Count('\n'), text.AsSpan(0, end).Count('\n'));
            isFound.ShouldBe(expected[first..(last + 1)].Any(l => l.EndsWith('!')), text[start..end]);
        }
    }
}
