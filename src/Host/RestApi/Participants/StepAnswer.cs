using Jobbspar.Workflows.Interventions;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>A step of a participant's chain.</summary>
internal sealed record StepAnswer
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Kind of intervention.</summary>
    public required InterventionType Type { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Status.</summary>
    public required ParticipantInterventionStatus Status { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly PlannedEnd { get; init; }

    /// <summary>Local date; null until it has started.</summary>
    public required DateOnly? ActualStart { get; init; }

    /// <summary>Local date; null until it has ended.</summary>
    public required DateOnly? ActualEnd { get; init; }

    /// <summary>Hours a week.</summary>
    public required decimal HoursPerWeek { get; init; }

    /// <summary>True where days in it count as covered.</summary>
    public required bool Occupying { get; init; }

    /// <summary>Reference of the decision; a number, never its content.</summary>
    public required string? DecisionReference { get; init; }

    /// <summary>Contact who owns the decision.</summary>
    public required Guid? DecisionOwnerContactId { get; init; }

    /// <summary>Attendance so far in per cent.</summary>
    public required int? AttendancePercent { get; init; }

    /// <summary>Workplace at which it is given.</summary>
    public required Guid? WorkplaceId { get; init; }

    /// <summary>Contact who answers for it.</summary>
    public required Guid? ResponsibleContactId { get; init; }

    /// <summary>The <c>If-Match</c> of its change.</summary>
    public required int Version { get; init; }

    /// <summary>Where its status may go from here.</summary>
    public required IReadOnlyList<ParticipantInterventionStatus> NextStatuses { get; init; }

    public static StepAnswer Of(StepRow row) => new()
    {
        Id = row.Step.Id,
        Type = row.Step.Type,
        Title = row.Step.Title,
        Status = row.Step.Status,
        PlannedStart = row.Step.PlannedStart,
        PlannedEnd = row.Step.PlannedEnd,
        ActualStart = row.Step.ActualStart,
        ActualEnd = row.Step.ActualEnd,
        HoursPerWeek = row.Step.HoursPerWeek,
        Occupying = row.Step.Occupying,
        DecisionReference = row.Step.DecisionReference,
        DecisionOwnerContactId = row.Step.DecisionOwnerContactId,
        AttendancePercent = row.Step.AttendancePercent,
        WorkplaceId = row.Step.WorkplaceId,
        ResponsibleContactId = row.Step.ResponsibleContactId,
        Version = row.Step.Version,
        NextStatuses = row.Next,
    };
}
