using Jobbspar.Workflows.Steering;

namespace Jobbspar.Host.RestApi.Steering;

/// <summary>A meeting to plan.</summary>
internal sealed record MeetingPlanned
{
    /// <summary>Local date.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>Local time; 09:00 where nothing is said.</summary>
    public TimeOnly? BeginsAt { get; init; }

    /// <summary>Place or link.</summary>
    public string? Place { get; init; }

    /// <summary>Group that meets; null for whoever is in one only.</summary>
    public Guid? GroupId { get; init; }

    public NewMeeting ToMeeting() => new(HeldOn, BeginsAt, Place ?? "", GroupId);
}
