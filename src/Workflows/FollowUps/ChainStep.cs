namespace Jobbspar.Workflows.FollowUps;

/// <summary>A step of a participant's chain, as far as a transition needs it.</summary>
/// <param name="Id">Participant's intervention.</param>
/// <param name="Title">What it is called.</param>
/// <param name="StartsOn">First day, local date.</param>
/// <param name="EndsOn">Last day, local date.</param>
/// <param name="IsOpen">True where it is neither completed, interrupted nor cancelled.</param>
public sealed record ChainStep(Guid Id, string Title, DateOnly StartsOn, DateOnly EndsOn, bool IsOpen);
