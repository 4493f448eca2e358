using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Participants;

/// <summary>A step's next status, with what it rests on.</summary>
public sealed record StepChange
{
    /// <summary>Step.</summary>
    public required Guid StepId { get; init; }

    /// <summary>The version of the step that the change builds on; null where nothing was shown, as when a file is taken in.</summary>
    public required int? Version { get; init; }

    /// <summary>Status that it is to have.</summary>
    public required ParticipantInterventionStatus Status { get; init; }

    /// <summary>Reference of the decision; for a confirmation.</summary>
    public string? DecisionReference { get; init; }

    /// <summary>Date of the decision.</summary>
    public DateOnly? DecisionDate { get; init; }

    /// <summary>Contact who owns the decision: several case-workers may each own one of a person's decisions.</summary>
    public Guid? DecisionOwnerContactId { get; init; }

    /// <summary>Party that confirms, where there is no decision with a reference.</summary>
    public OrganisationType? ConfirmedBy { get; init; }

    /// <summary>First day that it was given; for what goes on or ended.</summary>
    public DateOnly? ActualStart { get; init; }

    /// <summary>Last day that it was given.</summary>
    public DateOnly? ActualEnd { get; init; }

    /// <summary>Why it is cancelled or credited.</summary>
    public ChainChangeReason? Reason { get; init; }

    /// <summary>Attendance in per cent.</summary>
    public int? AttendancePercent { get; init; }
}
