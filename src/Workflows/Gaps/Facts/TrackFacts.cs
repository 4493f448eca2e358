using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Gaps.Facts;

/// <summary>A track with everything that its gaps are found by.</summary>
internal sealed record TrackFacts
{
    public required Guid Id { get; init; }

    public required Guid LeadOrganisationId { get; init; }

    public required TrackStatus Status { get; init; }

    public required WorkingDayCalendar Calendar { get; init; }

    public required StaffCalendar Pauses { get; init; }

    public required IReadOnlyList<ParticipantFacts> Participants { get; init; }

    public required IReadOnlyList<EmployerFacts> Employers { get; init; }

    public bool HasEnded => Status is TrackStatus.Closed or TrackStatus.Cancelled;
}
