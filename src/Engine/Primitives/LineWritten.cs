using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>A line that <c>Elsa.WriteLine</c> wants written.</summary>
/// <param name="Text">The line, without its end.</param>
public sealed record LineWritten(string Text) : IEffect;
