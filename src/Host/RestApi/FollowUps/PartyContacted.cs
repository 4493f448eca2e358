namespace Jobbspar.Host.RestApi.FollowUps;

/// <summary>That somebody who was absent was told what was decided.</summary>
internal sealed record PartyContacted
{
    /// <summary>Local date.</summary>
    public DateOnly? ContactedOn { get; init; }
}
