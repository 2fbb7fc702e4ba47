using Merlon.Syntax.Python;

namespace Merlon.Syntax.Tests.Python;

public sealed class PythonPatternTests
{
    public static TheoryData<PatternForm, string> Forms => new()
    {
        { PatternForm.Expression, "$X" },
        { PatternForm.Expression, "..." },
        { PatternForm.Expression, "$...ARGS" },
        { PatternForm.Expression, "$_" },
        { PatternForm.Expression, "foo($X, ..., $...REST)" },
        { PatternForm.Expression, "foo(..., $K=$V, **$KW)" },
        { PatternForm.Expression, "foo($X: int)" },
        { PatternForm.Expression, "($X : requests.Session).get(...)" },
        { PatternForm.Expression, "$O. ... .foo()" },
        { PatternForm.Expression, "foo(...). ... .$M(...)" },
        { PatternForm.Expression, "$X.$Y" },
        { PatternForm.Expression, "$F(...)(...)" },
        { PatternForm.Expression, "<... $X + 1 ...>" },
        { PatternForm.Expression, "foo(<... $X ...>)" },
        { PatternForm.Expression, "\"...\"" },
        { PatternForm.Expression, "\"=~/^a.*/\"" },
        { PatternForm.Expression, "\"$X\"" },
        { PatternForm.Expression, "f\"...{$X}...\"" },
        { PatternForm.Expression, "f\"...{...}...\"" },
        { PatternForm.Expression, "[..., $X, ...]" },
        { PatternForm.Expression, "(1, ...)" },
        { PatternForm.Expression, "{..., $K: $V, ...}" },
        { PatternForm.Expression, "{..., \"a\": $V}" },
        { PatternForm.Expression, "{..., $X, ...}" },
        { PatternForm.Expression, "{...}" },
        { PatternForm.Expression, "{$...A, **$X}" },
        { PatternForm.Expression, "$X[...]" },
        { PatternForm.Expression, "$X[..., 1:$Y]" },
        { PatternForm.Expression, "[... for ... in $X.map(...)]" },
        { PatternForm.Expression, "[$X for $Y in ... if ...]" },
        { PatternForm.Expression, "$X + ... + $Y" },
        { PatternForm.Expression, "... or $X or ..." },
        { PatternForm.Expression, "not $X" },
        { PatternForm.Expression, "lambda ...: $X" },
        { PatternForm.Expression, "lambda $X, ...: ..." },
        { PatternForm.Expression, "await $X" },
        { PatternForm.Expression, "$X if $Y else ..." },
        { PatternForm.Expression, "$X == $X" },
        { PatternForm.Statements, "$X = $Y" },
        { PatternForm.Statements, "$X: $T = $Y" },
        { PatternForm.Statements, "$X += ..." },
        { PatternForm.Statements, "$X, ... = $Y" },
        { PatternForm.Statements, "return ..." },
        { PatternForm.Statements, "return $X" },
        { PatternForm.Statements, "raise $X from $Y" },
        { PatternForm.Statements, "raise ..." },
        { PatternForm.Statements, "assert $X, ..." },
        { PatternForm.Statements, "del $X[...]" },
        { PatternForm.Statements, "global $X" },
        { PatternForm.Statements, "import $X" },
        { PatternForm.Statements, "import $X as $Y" },
        { PatternForm.Statements, "import foo.$X" },
        { PatternForm.Statements, "from $M import $N" },
        { PatternForm.Statements, "from $M import $N as $A" },
        { PatternForm.Statements, "from foo import ..." },
        { PatternForm.Statements, "from .$M import (..., $N)" },
        { PatternForm.Statements, "if $X: ..." },
        { PatternForm.Statements, "if $X:\n    ...\n    $S\nelif $Y:\n    ...\nelse:\n    ..." },
        { PatternForm.Statements, "if <... $X ...>:\n  ..." },
        { PatternForm.Statements, "for $X in $Y:\n  ...\n  del $Y[$X]" },
        { PatternForm.Statements, "for ... in ...: ..." },
        { PatternForm.Statements, "while ...:\n    ..." },
        { PatternForm.Statements, "with $X as $Y: ..." },
        { PatternForm.Statements, "with ...: ..." },
        { PatternForm.Statements, "with ($X as $Y, $Z as $W): ..." },
        { PatternForm.Statements, "with ..., $X as $Y, ...: ..." },
        { PatternForm.Statements, "try:\n  ...\nexcept $E as $X:\n  ..." },
        { PatternForm.Statements, "try:\n  ...\nexcept ...:\n  ..." },
        { PatternForm.Statements, "try:\n  ...\nexcept (..., ValueError, ...):\n  ...\nfinally:\n  ..." },
        { PatternForm.Statements, "def $F(...): ..." },
        { PatternForm.Statements, "def $F(..., $X, ...):\n    ...\n    return $X" },
        { PatternForm.Statements, "def $F($X: $T = ..., *$ARGS, **$KW) -> $R: ..." },
        { PatternForm.Statements, "def $F($...PARAMS): ..." },
        { PatternForm.Statements, "def $F(..., $A: Dict[...] = {}, ...):\n  ..." },
        { PatternForm.Statements, "async def $F(...): ..." },
        { PatternForm.Statements, "@$D\ndef $F(...): ..." },
        { PatternForm.Statements, "@$X.route(...)\ndef $F(...):\n    ..." },
        { PatternForm.Statements, "@...\ndef $F(...): ..." },
        { PatternForm.Statements, "class $C: ..." },
        { PatternForm.Statements, "class $C(..., $B, ...):\n    ...\n    def $M(self, ...):\n        ..." },
        { PatternForm.Statements, "class $C($B, metaclass=$M):\n    $X = ...\n    ..." },
        { PatternForm.Statements, "match $X:\n  case $P: ..." },
        { PatternForm.Statements, "match $X:\n  ...\n  case Foo(..., $A, b=$B):\n    ..." },
        { PatternForm.Statements, "match $X:\n  case {..., \"a\": $V} | [..., $X] | ...: ..." },
        { PatternForm.Statements, "$X = open(...)\n...\n$X.close()" },
        { PatternForm.Statements, "...\nfoo()\n..." },
        { PatternForm.Statements, "foo(); bar()" },
        { PatternForm.Expression, "print(...)\n" },
        { PatternForm.Expression, "\n  \n    foo(\n      ...)\n" },
        { PatternForm.Statements, "    $X = 1\n    $Y = 2" },
        { PatternForm.Statements, "yield $X\n..." },
        { PatternForm.Partial, "if $X:" },
        { PatternForm.Partial, "if $X" },
        { PatternForm.Partial, "while $X:" },
        { PatternForm.Partial, "for $X in $Y:" },
        { PatternForm.Partial, "with $X as $Y:" },
        { PatternForm.Partial, "try:" },
        { PatternForm.Partial, "try:\n  ..." },
        { PatternForm.Partial, "except $E as $X:" },
        { PatternForm.Partial, "except $E:\n  ..." },
        { PatternForm.Partial, "except:\n  ..." },
        { PatternForm.Partial, "else:\n  ..." },
        { PatternForm.Partial, "else:" },
        { PatternForm.Partial, "elif $X:\n  ..." },
        { PatternForm.Partial, "finally:\n  ..." },
        { PatternForm.Partial, "def $F(...)" },
        { PatternForm.Partial, "def $F(...):" },
        { PatternForm.Partial, "def $F(...) -> $T:" },
        { PatternForm.Partial, "@$D\ndef $F(...):" },
        { PatternForm.Partial, "class $C(...):" },
        { PatternForm.Partial, "class $C:" },
        { PatternForm.Partial, "@$D(...)" },
        { PatternForm.Partial, "@$D\n@$E" },
        { PatternForm.Partial, "@why := $X" },
        { PatternForm.Partial, "match $X:" },
        { PatternForm.Partial, "case $P: ..." },
        { PatternForm.Partial, "case Foo($X):" },
        { PatternForm.None, "" },
        { PatternForm.None, "# nothing" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_pattern_reads_without_errors_and_says_what_it_is(PatternForm form, string pattern)
    {
        var result = Parse(pattern);
        result.Errors.ShouldBeEmpty();
        result.Form.ShouldBe(form);
        result.Expression.ShouldBe(form == PatternForm.Expression ? ((ExpressionStatement)result.Module.Body[0]).Value : null);
        PythonInvariants.Broken(pattern, isPattern: true).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_only_a_pattern_may_hold_is_an_error_in_a_program(PatternForm form, string pattern)
    {
        var result = PythonParser.Parse(pattern);
        result.Form.ShouldBe(PatternForm.None);
        if (pattern.Contains('$') && !pattern.Contains("\"$") || form == PatternForm.Partial || pattern.Contains("<...")) result.Errors.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("$X.$Y", "Attribute '$Y'(Name '$X')")]
    [InlineData("$O. ... .foo()", "Call(Attribute 'foo'(Attribute '...'(Name '$O')))")]
    [InlineData("f(..., $K=$V)", "Call(Name 'f', Constant '...', KeywordArgument '$K'(Name '$V'))")]
    [InlineData("f($X: int)", "Call(Name 'f', TypedMetavariable '$X'(Name 'int'))")]
    [InlineData("($X : a.B).c", "Attribute 'c'(TypedMetavariable '$X'(Attribute 'B'(Name 'a')))")]
    [InlineData("{..., $K: $V, ...}", "Dictionary(Constant '...', Name '$K', Name '$V', Constant '...')")]
    [InlineData("{..., $X}", "Set(Constant '...', Name '$X')")]
    [InlineData("<... a + $X ...>", "Deep(BinaryOperation(Name 'a', Name '$X'))")]
    [InlineData("[... for ... in $X]", "Comprehension(Constant '...', ComprehensionClause(Constant '...', Name '$X'))")]
    [InlineData("lambda ...: $X", "Lambda(Parameter '...', Name '$X')")]
    [InlineData("f'...{$X}...'", "FormattedString(StringText '...', Interpolation(Name '$X'), StringText '...')")]
    public void An_expression_pattern_has_the_shape(string pattern, string expected) =>
        TreeText.Of(Parse(pattern).Expression!, pattern).ShouldBe(expected);

    [Theory]
    [InlineData("def $F(..., $X=1, $...R): ...", "FunctionDefinition '$F'(Parameter '...', Parameter '$X'(Number '1'), Parameter '$...R', Expression(Constant '...'))")]
    [InlineData("from $M import $N as $A, ...", "FromImport '$M'(ImportedName '$N as $A', ImportedName '...')")]
    [InlineData("try: ...\nexcept $E as $X: $S", "Try((Constant '...'), ExceptClause '$X'(Name '$E', (Name '$S')))")]
    [InlineData("class $C(..., $B): ...", "ClassDefinition '$C'(Constant '...', Name '$B', (Constant '...'))")]
    [InlineData("@$D", "Partial 'Decorators'(Name '$D')")]
    [InlineData("if $X:", "If(IfClause(Name '$X'))")]
    [InlineData("except $E: ...", "Partial 'Except'(ExceptClause(Name '$E', (Constant '...')))")]
    public void A_statement_pattern_has_the_shape(string pattern, string expected) =>
        TreeText.Of(Parse(pattern).Module.Body.ShouldHaveSingleItem(), pattern).Replace("Expression(", "(").ShouldBe(expected.Replace("Expression(", "("));

    [Theory]
    [InlineData("f($X")]
    [InlineData("$")]
    [InlineData("$X $Y")]
    [InlineData("<... $X")]
    [InlineData("if $X: ...\n  else")]
    public void A_broken_pattern_is_an_error(string pattern) => Parse(pattern).Errors.ShouldNotBeEmpty();

    private static PythonParseResult Parse(string pattern) => PythonParser.Parse(pattern, new PythonParseOptions { Pattern = true });
}
