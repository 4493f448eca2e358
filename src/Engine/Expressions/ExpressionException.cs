namespace Jobbspar.Engine.Expressions;

/// <summary>An expression cannot be read or evaluated; the message says why, in one sentence.</summary>
internal sealed class ExpressionException(string message, Exception? inner = null) : Exception(message, inner);
