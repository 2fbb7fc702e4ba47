using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Tests.Rules;

namespace Merlon.Analysis.Tests.Patterns;

public sealed class PatternRequirementTests
{
    [Theory]
    [InlineData(Language.Python, "$X.execute(...)", "execute!")]
    [InlineData(Language.Python, "a1.b1(\"text\", key=True)", "a1!&b1!&key!")]
    [InlineData(Language.Python, "import a1.b1", "a1!&b1!")]
    [InlineData(Language.Python, "from a1 import b1", "a1!&b1!")]
    [InlineData(Language.Python, "$X = ...", "")]
    [InlineData(Language.Python, "($X: a1).run()", "run!")]
    [InlineData(Language.JavaScript, "import {a1} from 'm1'", "")]
    [InlineData(Language.JavaScript, "require('m1').a1(...)", "a1!&require!")]
    public void A_pattern_says_which_names_every_file_with_a_match_holds(Language language, string pattern, string expected) =>
        RegexRequirementTests.Shown(Pattern.Parse(language, pattern).Pattern!.Requirement).ShouldBe(expected);
}
