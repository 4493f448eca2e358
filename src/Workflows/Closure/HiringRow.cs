using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Workflows.Closure;

/// <summary>A contact after a hiring, with whose employment it concerns.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Participant">Who was hired.</param>
/// <param name="Employer">By whom.</param>
public sealed record HiringRow(PostHireContact Contact, ParticipantName Participant, string Employer);
