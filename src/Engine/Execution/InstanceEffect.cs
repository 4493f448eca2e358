namespace Jobbspar.Engine.Execution;

/// <summary>An effect together with the instance whose burst emitted it: one command may let many instances go on.</summary>
/// <param name="InstanceId">Instance whose activity wants it.</param>
/// <param name="Effect">What it wants.</param>
public sealed record InstanceEffect(Guid InstanceId, IEffect Effect);
