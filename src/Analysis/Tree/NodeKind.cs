namespace Merlon.Analysis.Tree;

/// <summary>
/// What a node is. Both languages share the kinds; the list in brackets names the children in their order, "absent" parts
/// are <see cref="Node.None"/>, a star marks a list that runs to the end.
/// </summary>
public enum NodeKind : byte
{
    /// <summary>A part that the source leaves out.</summary>
    None,

    // Pattern nodes.

    /// <summary><c>...</c></summary>
    Ellipsis,

    /// <summary><c>$X</c>, <c>$_</c>.</summary>
    Metavariable,

    /// <summary><c>$...ARGS</c></summary>
    EllipsisMetavariable,

    /// <summary><c>&lt;... e ...&gt;</c> [e]</summary>
    Deep,

    /// <summary><c>($X : T)</c> [type]; the text is the metavariable.</summary>
    TypedMetavariable,

    // Expressions: from Name to Element.

    /// <summary>A variable; also <c>this</c>, <c>self</c>, <c>super</c>.</summary>
    Name,
    String,
    Number,
    Boolean,

    /// <summary><c>None</c>, <c>null</c>.</summary>
    Null,

    /// <summary>A regular expression literal; the text is "body/flags".</summary>
    Regex,

    /// <summary>A string with placeholders [part*]: <see cref="TemplateText"/> and expressions.</summary>
    Template,

    /// <summary><c>tag`...`</c> [tag, template]</summary>
    TaggedTemplate,

    /// <summary>[value, name]</summary>
    Member,

    /// <summary>[value, index]</summary>
    Index,

    /// <summary>[lower, upper, step]</summary>
    Slice,

    /// <summary>[callee, arguments]</summary>
    Call,

    /// <summary>[callee, arguments]</summary>
    New,

    /// <summary>Text is the operator [operand*], two or more; chains of and, or keep all operands in one node.</summary>
    Binary,

    /// <summary>Text is the operator [operand]</summary>
    Unary,

    /// <summary>[target, value]</summary>
    Assign,

    /// <summary>Text is the operator without <c>=</c> [target, value]; <c>++</c> and <c>--</c> have no value.</summary>
    AugmentedAssign,

    /// <summary>[test, when true, when false]</summary>
    Conditional,

    /// <summary>Text is <c>=></c> for an arrow function [parameters, body, name]</summary>
    Lambda,

    /// <summary>[value]</summary>
    Await,

    /// <summary>Text is yield, or yield* for delegation [value]</summary>
    Yield,

    /// <summary>[element*]</summary>
    Tuple,

    /// <summary>[element*]</summary>
    Array,

    /// <summary>[element*]</summary>
    Set,

    /// <summary>A dictionary or object [entry*]: <see cref="Pair"/>, <see cref="Function"/>, <see cref="Spread"/>.</summary>
    Dictionary,

    /// <summary>Text is list, set, dict or generator [element, clause*]: <see cref="ForClause"/>, <see cref="IfClause"/>.</summary>
    Comprehension,

    /// <summary><c>*x</c>, <c>...x</c> [value]; the text is the mark.</summary>
    Spread,

    /// <summary>[value, type]</summary>
    Cast,

    /// <summary><c>a, b</c> of JavaScript [expression*]</summary>
    Sequence,

    /// <summary>A JSX element [name, attributes, children]</summary>
    Element,

    /// <summary>A class as a value [class]</summary>
    ClassExpression,

    /// <summary>Anything else that has a value; the text tells what [part*]</summary>
    OtherExpression,

    // Parts of expressions.

    /// <summary>A name that is no variable: of a member, a definition, a keyword, a property.</summary>
    Identifier,

    /// <summary>Text between placeholders.</summary>
    TemplateText,

    /// <summary>[argument*]</summary>
    Arguments,

    /// <summary>[name, value]</summary>
    KeywordArgument,

    /// <summary>[key, value]</summary>
    Pair,

    /// <summary>[target, iterable]</summary>
    ForClause,

    /// <summary>[condition]</summary>
    IfClause,

    /// <summary>[attribute*]: <see cref="Pair"/>, <see cref="Spread"/></summary>
    Attributes,

    /// <summary>What lies between tags [child*]</summary>
    Children,
    JsxText,

    // Statements: from Block to OtherStatement.

    /// <summary>[statement*]</summary>
    Block,

    /// <summary>[expression]</summary>
    ExpressionStatement,

    /// <summary>[test, then, else]</summary>
    If,

    /// <summary>[test, body, else]</summary>
    While,

    /// <summary>[body, test]</summary>
    DoWhile,

    /// <summary>[initializer, test, update, body]</summary>
    For,

    /// <summary>Text is in or of [target, iterable, body, else]</summary>
    ForEach,

    /// <summary>[value]</summary>
    Return,

    /// <summary>[value, cause]</summary>
    Throw,

    /// <summary>[label]</summary>
    Break,

    /// <summary>[label]</summary>
    Continue,
    Pass,

    /// <summary>[test, message]</summary>
    Assert,

    /// <summary>[target*]</summary>
    Delete,

    /// <summary>Text is global or nonlocal [name*]</summary>
    ScopeDeclaration,

    /// <summary>[body, handlers, else, finally]</summary>
    Try,

    /// <summary>[items, body]</summary>
    With,

    /// <summary>[value, cases]</summary>
    Switch,

    /// <summary>[label, statement]</summary>
    Labeled,

    /// <summary>Python's <c>import</c>, one node a module [module, alias]</summary>
    Import,

    /// <summary><c>from module import names</c>, <c>import {names} from module</c> [module, name*]: <see cref="ImportedName"/></summary>
    ImportFrom,

    /// <summary>Text tells the form [part*]</summary>
    Export,

    /// <summary>Text is var, let, const, field, or empty for an annotated assignment [target, type, value]</summary>
    Variable,

    /// <summary>[decorators, name, parameters, return type, body]</summary>
    Function,

    /// <summary>[decorators, name, bases, interfaces, body]</summary>
    Class,

    /// <summary>[name, type]</summary>
    TypeAlias,
    OtherStatement,

    // Parts of statements.

    /// <summary>[catch*]</summary>
    Handlers,

    /// <summary>[block]</summary>
    Finally,

    /// <summary>[type, name, body]</summary>
    Catch,

    /// <summary>[item*]</summary>
    Items,

    /// <summary>[context, target]</summary>
    WithItem,

    /// <summary>[case*]</summary>
    Cases,

    /// <summary>[test, guard, body]; default has no test.</summary>
    Case,

    /// <summary>[decorator*]</summary>
    Decorators,

    /// <summary>[expression]</summary>
    Decorator,

    /// <summary>[parameter*]</summary>
    Parameters,

    /// <summary>Text is "", "*" or "**" [target, type, default, decorators]</summary>
    Parameter,

    /// <summary>[type*]</summary>
    Bases,

    /// <summary>The members of a class [member*]</summary>
    ClassBody,

    /// <summary>A dotted name [name*]; in JavaScript the module's text.</summary>
    Module,

    /// <summary>[name, alias]; the name <c>*</c> takes the whole module.</summary>
    ImportedName,

    /// <summary>A type that is no name; the text tells its form [part*]</summary>
    Type,
}

/// <summary>Words in front of a definition, and marks on nodes. A pattern asks for those it has.</summary>
[Flags]
public enum NodeFlags : ushort
{
    None = 0,
    Async = 1,
    Generator = 2,
    Static = 4,
    Private = 8,
    Protected = 16,
    Public = 32,
    Abstract = 64,
    ReadOnly = 128,
    Export = 256,
    Default = 512,

    /// <summary><c>?.</c></summary>
    Optional = 1024,
    Getter = 2048,
    Setter = 4096,

    /// <summary>A block written with braces.</summary>
    Braced = 8192,

    /// <summary>A bytes literal.</summary>
    Bytes = 16384,

    /// <summary>A name in a type, which is no expression.</summary>
    InType = 32768,
}

/// <summary>Groups of kinds.</summary>
public static class NodeKinds
{
    public static bool IsExpression(this NodeKind kind) => kind is >= NodeKind.Name and <= NodeKind.OtherExpression;

    public static bool IsStatement(this NodeKind kind) => kind is >= NodeKind.Block and <= NodeKind.OtherStatement;

    public static bool IsPattern(this NodeKind kind) => kind is >= NodeKind.Ellipsis and <= NodeKind.TypedMetavariable;

    /// <summary>Literals whose text is their value.</summary>
    public static bool IsLiteral(this NodeKind kind) => kind is >= NodeKind.String and <= NodeKind.Regex;

    /// <summary>A name in any position.</summary>
    public static bool IsName(this NodeKind kind) => kind is NodeKind.Name or NodeKind.Identifier;
}
