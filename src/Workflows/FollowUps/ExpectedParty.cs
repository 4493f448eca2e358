namespace Jobbspar.Workflows.FollowUps;

/// <summary>A party that is expected at an avstämning.</summary>
/// <param name="Kind">Which party.</param>
/// <param name="Name">Organisation or function, at most 120 characters.</param>
public sealed record ExpectedParty(MeetingPartyKind Kind, string Name);
