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

    public static StepAnswer Of(ParticipantIntervention step) => new()
    {
        Id = step.Id,
        Type = step.Type,
        Title = step.Title,
        Status = step.Status,
        PlannedStart = step.PlannedStart,
        PlannedEnd = step.PlannedEnd,
        ActualStart = step.ActualStart,
        ActualEnd = step.ActualEnd,
        HoursPerWeek = step.HoursPerWeek,
        Occupying = step.Occupying,
    };
}
