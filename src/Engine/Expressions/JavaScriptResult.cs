namespace Jobbspar.Engine.Expressions;

/// <summary>What a script came to.</summary>
/// <param name="Value">What it returned, else the value of its last statement.</param>
/// <param name="Outcomes">Outcomes that it asked for with <c>setOutcome</c>; empty where none.</param>
internal sealed record JavaScriptResult(object? Value, string[] Outcomes);
