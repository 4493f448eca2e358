namespace Jobbspar.Engine.Execution;

/// <summary>What followed from the effects of a command.</summary>
/// <param name="Results">What happened to other instances, in order.</param>
/// <param name="Effects">Effects left for the caller, of the command and of what followed, in order, each with its own instance.</param>
public sealed record FollowUp(IReadOnlyList<CommandResult> Results, IReadOnlyList<InstanceEffect> Effects);
