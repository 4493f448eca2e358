namespace Jobbspar.Engine.Expressions;

/// <summary>Kinds of JavaScript tokens, as far as lowering tells them apart.</summary>
internal enum JavaScriptTokenKind
{
    Blank,
    Word,
    Number,
    Text,
    Template,
    Pattern,
    Mark,
}
