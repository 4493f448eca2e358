using Jobbspar.Engine.Expressions;

namespace Jobbspar.Engine.Flow;

/// <summary>One case of a switch.</summary>
/// <param name="Label">Its name, and in a flowchart its outcome.</param>
/// <param name="Condition">Null where it is not set: never holds.</param>
internal sealed record SwitchCase(string Label, Expression? Condition);
