using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

public class JavaScriptPatternTests
{
    [Theory]
    // expressions
    [InlineData("$X", "Expression Identifier")]
    [InlineData("$_", "Expression Identifier")]
    [InlineData("...", "Expression Ellipsis")]
    [InlineData("$...ARGS", "Expression EllipsisMetavariable")]
    [InlineData("$F(...)", "Expression CallExpression")]
    [InlineData("f($X, ..., $...REST)", "Expression CallExpression")]
    [InlineData("f(..., {$K: $V, ...}, ...)", "Expression CallExpression")]
    [InlineData("$O. ... .exec(...)", "Expression CallExpression")]
    [InlineData("$O.$...CHAIN.exec()", "Expression CallExpression")]
    [InlineData("$X == $X", "Expression BinaryExpression")]
    [InlineData("<... $X ...>", "Expression DeepExpression")]
    [InlineData("<... f(<... $Y ...>) ...>.g", "Expression MemberExpression")]
    [InlineData("f(<... $X = true ...>)", "Expression CallExpression")]
    [InlineData("($X : Request)", "Expression TypedMetavariable")]
    [InlineData("($X : express.Request).body", "Expression MemberExpression")]
    [InlineData("$A == ($B : string)", "Expression BinaryExpression")]
    [InlineData("f(($X: A<B>[] | string))", "Expression CallExpression")]
    [InlineData("[..., $X, ...]", "Expression ArrayExpression")]
    [InlineData("`...${$X}...`", "Expression TemplateLiteral")]
    [InlineData("`${...}`", "Expression TemplateLiteral")]
    [InlineData("$T`...${...}`", "Expression TaggedTemplate")]
    [InlineData("new $C(...)", "Expression NewExpression")]
    [InlineData("await $X", "Expression AwaitExpression")]
    [InlineData("(...) => ...", "Expression ArrowFunction")]
    [InlineData("(..., $X, ...) => { ... }", "Expression ArrowFunction")]
    [InlineData("async ($X) => { ... }", "Expression ArrowFunction")]
    [InlineData("({..., $X, ...}) => $Y", "Expression ArrowFunction")]
    [InlineData("$X => ...", "Expression ArrowFunction")]
    [InlineData("function (...) { ... }", "Expression FunctionExpression")]
    [InlineData("async function () { ... }", "Expression FunctionExpression")]
    [InlineData("class { ... }", "Expression ClassExpression")]
    [InlineData("/$X/", "Expression RegularExpressionLiteral")]
    [InlineData("$X ? ... : $Y", "Expression ConditionalExpression")]
    [InlineData("$X as $T", "Expression TypeConversion")]
    [InlineData("$X = ...", "Expression AssignmentExpression")]
    [InlineData("this.$F", "Expression MemberExpression")]
    [InlineData("$X?.$Y", "Expression MemberExpression")]
    [InlineData("$X[...]", "Expression IndexExpression")]
    [InlineData("import($X)", "Expression CallExpression")]
    // objects at the place of a statement
    [InlineData("{a: $X}", "Expression ObjectExpression or SourceFile")]
    [InlineData("{a: $X, b: 1}", "Expression ObjectExpression")]
    [InlineData("{ ... }", "Expression ObjectExpression or SourceFile")]
    [InlineData("{..., 'a': {..., $K: $V, ...}}", "Expression ObjectExpression")]
    [InlineData("{1: ...}", "Expression ObjectExpression")]
    [InlineData("{ $F(...) { ... } }", "Expression ObjectExpression")]
    // JSX
    [InlineData("<$T ... a={$X} ... />", "Expression JsxElement")]
    [InlineData("<$T>...</$T>", "Expression JsxElement")]
    [InlineData("<a href=$X>$...CHILDREN</a>", "Expression JsxElement")]
    [InlineData("<a href=... $K=\"...\" {...$P} />", "Expression JsxElement")]
    [InlineData("<a>{...}</a>", "Expression JsxElement")]
    [InlineData("<a href={<... $X ...>} />", "Expression JsxElement")]
    // statements
    [InlineData("$X;", "Statements SourceFile")]
    [InlineData("$X = $Y; ... f($X);", "Statements SourceFile")]
    [InlineData("f(...)\n...\ng(...)", "Statements SourceFile")]
    [InlineData("return ...", "Statements SourceFile")]
    [InlineData("return <... $X ...>;", "Statements SourceFile")]
    [InlineData("throw ...", "Statements SourceFile")]
    [InlineData("if (...) { ... } else { ... }", "Statements SourceFile")]
    [InlineData("if (<... $X ...>) ...", "Statements SourceFile")]
    [InlineData("for (...) { ... }", "Statements SourceFile")]
    [InlineData("for (const $X of ...) { ... }", "Statements SourceFile")]
    [InlineData("for (let $I = 0; ...; ...) { ... }", "Statements SourceFile")]
    [InlineData("while (...) { ... }", "Statements SourceFile")]
    [InlineData("switch ($X) { ... case 1: ... }", "Statements SourceFile")]
    [InlineData("try { ... } catch ($E) { ... }", "Statements SourceFile")]
    [InlineData("try { ... } catch { ... } finally { ... }", "Statements SourceFile")]
    [InlineData("var $X = ..., $Y", "Statements SourceFile")]
    [InlineData("const {..., $X, ...} = $Y", "Statements SourceFile")]
    [InlineData("const [..., $X] = $Y", "Statements SourceFile")]
    [InlineData("let $X: $T = $Y", "Statements SourceFile")]
    [InlineData("function $F(...) { ... }", "Statements SourceFile")]
    [InlineData("function $F(..., $X: $T, ...): $R { ... }", "Statements SourceFile")]
    [InlineData("function ...(...) { ... }", "Statements SourceFile")]
    [InlineData("class $C extends $B { ... $M(...) { ... } ... }", "Statements SourceFile")]
    [InlineData("class $C implements ..., $I { ... }", "Statements SourceFile")]
    [InlineData("class $C { ... $F = $X; ... }", "Statements SourceFile")]
    [InlineData("@$D(...) class $C { ... }", "Statements SourceFile")]
    [InlineData("class $C { @$D(...) $M(...) { ... } }", "Statements SourceFile")]
    [InlineData("import $X from $Y", "Statements SourceFile")]
    [InlineData("import {..., $X as $Y, ...} from '...'", "Statements SourceFile")]
    [InlineData("import * as $X from 'fs'; ... $X.read(...)", "Statements SourceFile")]
    [InlineData("export default ...", "Statements SourceFile")]
    [InlineData("export default $X", "Statements SourceFile")]
    [InlineData("export const $X = ...", "Statements SourceFile")]
    [InlineData("export {..., $X} from $Y", "Statements SourceFile")]
    [InlineData("export * from '...'", "Statements SourceFile")]
    [InlineData("type $T = ...", "Statements SourceFile")]
    [InlineData("interface $I { ... $K: $T; ... }", "Statements SourceFile")]
    [InlineData("enum $E { ..., $A = $V, ... }", "Statements SourceFile")]
    [InlineData("$L: while (...) { ... }", "Statements SourceFile")]
    // parts
    [InlineData("if (...)", "Partial IfStatement")]
    [InlineData("while ($X)", "Partial WhileStatement")]
    [InlineData("for (...)", "Partial ForStatement")]
    [InlineData("try { ... }", "Partial TryStatement")]
    [InlineData("catch ($E) { ... }", "Partial CatchClause")]
    [InlineData("catch { ... }", "Partial CatchClause")]
    [InlineData("finally { ... }", "Partial Block")]
    [InlineData("else { ... }", "Partial Block")]
    [InlineData("case $X: ...", "Partial CaseClause")]
    [InlineData("default: f(...)", "Partial CaseClause")]
    [InlineData("case 1: ... case 2: ...", "Partial PatternParts")]
    [InlineData("function $F(...)", "Partial FunctionDeclaration")]
    [InlineData("class $C extends $B", "Partial ClassDeclaration")]
    [InlineData("$M(...) { ... }", "Partial Method")]
    [InlineData("async $M(...) { ... }", "Partial Method")]
    [InlineData("get $M() { ... }", "Partial Method")]
    [InlineData("constructor(..., private $X: $T, ...) { ... }", "Partial Method")]
    [InlineData("@$D(...) $M(...) { ... }", "Partial Method")]
    [InlineData("@$D $M(): string", "Partial Method")]
    [InlineData("private static $F = ...", "Partial Field")]
    [InlineData("$K: $V", "Partial Property or SourceFile")]
    [InlineData("'a-b': $V", "Partial Property")]
    [InlineData("a: { ... }", "Partial Property or SourceFile")]
    [InlineData("@$D(...)", "Partial Decorator")]
    public void Patterns_are_what_they_look_like(string pattern, string expected)
    {
        foreach (var dialect in new[] { JavaScriptDialect.Jsx, JavaScriptDialect.Tsx, JavaScriptDialect.TypeScript })
        {
            if (dialect == JavaScriptDialect.TypeScript && expected.Contains("Jsx", StringComparison.Ordinal)) continue;
            var options = new JavaScriptParseOptions { Dialect = dialect, Pattern = true };
            var result = JavaScriptParser.Parse(pattern, options);
            result.Errors.ShouldBeEmpty();
            var alternative = result.Alternative is null ? "" : $" or {result.Alternative.GetType().Name}";
            $"{result.Form} {result.Root.GetType().Name}{alternative}".ShouldBe(expected, $"{pattern} in {dialect}");
            JavaScriptInvariants.Violation(pattern, options).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("f(")]
    [InlineData("$X +")]
    [InlineData("if (")]
    [InlineData("<... $X")]
    [InlineData("($X : )")]
    [InlineData("catch ($E")]
    public void A_pattern_that_is_none_has_errors(string pattern) =>
        JavaScriptParser.Parse(pattern, new JavaScriptParseOptions { Pattern = true }).Errors.ShouldNotBeEmpty();

    [Theory]
    [InlineData("f(...)")]
    [InlineData("x = ...")]
    [InlineData("a. ... .b")]
    [InlineData("class A { ... }")]
    [InlineData("$...A")]
    public void Ellipses_are_errors_outside_patterns(string source) =>
        JavaScriptParser.Parse(source, new JavaScriptParseOptions()).Errors.ShouldNotBeEmpty();
}
