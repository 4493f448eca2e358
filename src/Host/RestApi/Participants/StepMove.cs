using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>A step's next status, with what it rests on.</summary>
internal sealed record StepMove
{
    /// <summary>To which.</summary>
    public required ParticipantInterventionStatus Status { get; init; }

    /// <summary>Reference of the decision; for a confirmation.</summary>
    public string? DecisionReference { get; init; }

    /// <summary>Local date of the decision.</summary>
    public DateOnly? DecisionDate { get; init; }

    /// <summary>Contact of the track who owns the decision; for a confirmation.</summary>
    public Guid? DecisionOwnerContactId { get; init; }

    /// <summary>Party that confirms, where there is no decision with a reference.</summary>
    public OrganisationType? ConfirmedBy { get; init; }

    /// <summary>First local date on which it was given.</summary>
    public DateOnly? ActualStart { get; init; }

    /// <summary>Last local date.</summary>
    public DateOnly? ActualEnd { get; init; }

    /// <summary>Why it is cancelled or credited.</summary>
    public ChainChangeReason? Reason { get; init; }

    /// <summary>Attendance in per cent.</summary>
    public int? AttendancePercent { get; init; }

    public StepChange ToChange(Guid stepId, int version) => new()
    {
        StepId = stepId,
        Version = version,
        Status = Status,
        DecisionReference = DecisionReference,
        DecisionDate = DecisionDate,
        DecisionOwnerContactId = DecisionOwnerContactId,
        ConfirmedBy = ConfirmedBy,
        ActualStart = ActualStart,
        ActualEnd = ActualEnd,
        Reason = Reason,
        AttendancePercent = AttendancePercent,
    };
}
