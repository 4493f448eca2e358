using Jobbspar.Engine.Expressions;

namespace Jobbspar.Engine.Flow;

/// <summary>One case of a switch.</summary>
/// <param name="Position">0 for the first.</param>
/// <param name="Label">Its name, and in a flowchart its outcome.</param>
/// <param name="Condition">Null where it is not set: never holds.</param>
internal sealed record SwitchCase(int Position, string Label, Expression? Condition);
