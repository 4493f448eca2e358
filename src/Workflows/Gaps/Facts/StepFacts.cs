using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Gaps.Facts;

/// <summary>One step of a participant's chain, as far as gaps are concerned.</summary>
public sealed record StepFacts
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>What it is.</summary>
    public required InterventionType Type { get; init; }

    /// <summary>What the chain's own gaps are reckoned from.</summary>
    public required ChainStep Chain { get; init; }

    /// <summary>Hours a week.</summary>
    public required decimal HoursPerWeek { get; init; }

    /// <summary>Step that it is part of.</summary>
    public Guid? PartOfId { get; init; }

    /// <summary>True where somebody gives the support or answers for it.</summary>
    public required bool HasResponsible { get; init; }

    /// <summary>Last day on which that person does; null = until further notice.</summary>
    public DateOnly? ResponsibleUntil { get; init; }

    /// <summary>Latest sign of attendance, progress or contact.</summary>
    public DateOnly? LastSignalOn { get; init; }

    /// <summary>Workplace at which it is given.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary>Employer at which it is given, where that is known.</summary>
    public Guid? TrackEmployerId { get; init; }

    /// <summary>True for support that runs beside everything else.</summary>
    public bool IsSupport => Type is InterventionType.JobCoach or InterventionType.LanguageSupport;

    /// <summary>True where it is, or is still meant to be, given.</summary>
    public bool IsInPlan => Chain.Status is ParticipantInterventionStatus.Planned or ParticipantInterventionStatus.Applied or ParticipantInterventionStatus.Confirmed or ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Paused;

    /// <summary>True once it has begun.</summary>
    public bool HasBegun => Chain.ActualStart is not null || Chain.Status is ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Completed;

    /// <summary>True once it has been given, in whole or in part, and is over.</summary>
    public bool HasBeenGiven => Chain.Status is ParticipantInterventionStatus.Completed or ParticipantInterventionStatus.Interrupted;

    /// <summary>True where nobody will be turned away: decided, under way or done.</summary>
    public bool IsCertain => Chain.Status is ParticipantInterventionStatus.Confirmed or ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Completed;
}
