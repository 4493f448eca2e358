namespace Jobbspar.Engine.Expressions;

/// <summary>A piece of JavaScript text. White space and comments are tokens too, so that tokens joined give the source back.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text itself.</param>
internal readonly record struct JavaScriptToken(JavaScriptTokenKind Kind, string Text)
{
    public bool Is(string text) => Kind is JavaScriptTokenKind.Word or JavaScriptTokenKind.Mark && string.Equals(Text, text, StringComparison.Ordinal);
}
