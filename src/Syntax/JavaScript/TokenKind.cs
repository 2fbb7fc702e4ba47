namespace Merlon.Syntax.JavaScript;

/// <summary>
/// Kinds of tokens. The order carries meaning: from <see cref="Identifier"/> on it is a word, up to <see cref="Yield"/>
/// one that may name a variable somewhere, from <see cref="Break"/> on a reserved one.
/// </summary>
internal enum TokenKind : byte
{
    EndOfSource, Unknown, Skipped, Hashbang,
    Number, BigInt, String, RegularExpression, Template, TemplateHead, TemplateMiddle, TemplateTail, JsxText, PrivateName,
    EllipsisMetavariable,

    OpenBrace, CloseBrace, OpenParen, CloseParen, OpenBracket, CloseBracket,
    Dot, DotDotDot, Semicolon, Comma, Question, QuestionDot, Colon, Arrow, At, Hash,
    Exclamation, Tilde, PlusPlus, MinusMinus,
    QuestionQuestion, BarBar, AmpersandAmpersand, Bar, Caret, Ampersand,
    EqualEqual, ExclamationEqual, EqualEqualEqual, ExclamationEqualEqual,
    Less, Greater, LessEqual, GreaterEqual, LessLess, GreaterGreater, GreaterGreaterGreater,
    Plus, Minus, Asterisk, Slash, Percent, AsteriskAsterisk,
    Equal, PlusEqual, MinusEqual, AsteriskEqual, AsteriskAsteriskEqual, SlashEqual, PercentEqual, LessLessEqual,
    GreaterGreaterEqual, GreaterGreaterGreaterEqual, AmpersandEqual, BarEqual, CaretEqual, BarBarEqual,
    AmpersandAmpersandEqual, QuestionQuestionEqual,

    Identifier,
    Abstract, Accessor, Any, As, Assert, Asserts, Async, Await, BigIntWord, Boolean, Constructor, Declare, Defer, From, Get, Global,
    Infer, Intrinsic, Is, KeyOf, Let, Module, Namespace, Never, NumberWord, Object, Of, Out, Override, Private, Protected, Public, ReadOnly,
    Require, Satisfies, Set, Source, Static, StringWord, Symbol, Target, Type, Undefined, Unique, UnknownWord, Using, Meta,
    Implements, Interface, Package, Yield,

    Break, Case, Catch, Class, Const, Continue, Debugger, Default, Delete, Do, Else, Enum, Export, Extends, False, Finally, For,
    Function, If, Import, In, InstanceOf, New, Null, Return, Super, Switch, This, Throw, True, Try, TypeOf, Var, Void, While, With,
}
