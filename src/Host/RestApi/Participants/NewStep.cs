using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>A step that is added to a participant's own chain.</summary>
internal sealed record NewStep
{
    /// <summary>What it is.</summary>
    public required InterventionType Type { get; init; }

    /// <summary>What it is called; names no person.</summary>
    public required string Title { get; init; }

    /// <summary>True where days in it count as covered.</summary>
    public required bool Occupying { get; init; }

    /// <summary>True where no other such step may overlap it.</summary>
    public bool Exclusive { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly PlannedEnd { get; init; }

    /// <summary>Hours a week.</summary>
    public required decimal HoursPerWeek { get; init; }

    /// <summary>Workplace that an employer of the track uses in it.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary>Contact of an organisation of the track who answers for it.</summary>
    public Guid? ResponsibleContactId { get; init; }

    /// <summary>Why it is added; needed.</summary>
    public ChainChangeReason? Reason { get; init; }

    public StepPlan ToPlan() => new()
    {
        Type = Type,
        Title = Title,
        Occupying = Occupying,
        Exclusive = Exclusive,
        PlannedStart = PlannedStart,
        PlannedEnd = PlannedEnd,
        HoursPerWeek = HoursPerWeek,
        WorkplaceId = WorkplaceId,
        ResponsibleContactId = ResponsibleContactId,
        Reason = Reason,
    };
}
