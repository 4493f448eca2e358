namespace Jobbspar.Workflows.Closure;

/// <summary>An avslut of a participant with its outcome; never changed afterwards (AVSL-01, DOMAIN 4.14).</summary>
public sealed class ParticipantClosure
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Outcome.</summary>
    public required ClosureOutcome Outcome { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly ClosedOn { get; init; }

    /// <summary>True where it is as planned.</summary>
    public bool AsPlanned { get; init; }

    /// <summary>Why it is not as planned, at most 500 characters.</summary>
    public string? ChangeReason { get; init; }

    /// <summary>Completed without job: party that gives continued support, at most 120 characters.</summary>
    public string? SupportParty { get; init; }

    /// <summary>Function or work contact there, at most 120 characters.</summary>
    public string? SupportContact { get; init; }

    /// <summary>Local date of that handover.</summary>
    public DateOnly? SupportOn { get; init; }

    /// <summary>Answer to the offer of a next round.</summary>
    public NextRoundInterest? NextRoundInterest { get; init; }

    /// <summary>Dropout: why.</summary>
    public DropoutReason? DropoutReason { get; init; }

    /// <summary>Dropout: local date.</summary>
    public DateOnly? DropoutOn { get; init; }

    /// <summary>Dropout: party that she goes back to, at most 120 characters.</summary>
    public string? HandoverParty { get; init; }

    /// <summary>Dropout: local date of that.</summary>
    public DateOnly? HandoverOn { get; init; }

    /// <summary>Dropout: whether somebody takes her place; null where that is not decided.</summary>
    public Replacement? Replacement { get; init; }

    /// <summary>Other: neutral code.</summary>
    public OtherOutcome? OtherOutcome { get; init; }

    /// <summary>Why not all expected certificates are held, at most 500 characters.</summary>
    public string? CertificatesMissing { get; init; }

    /// <summary>User who closed.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }
}
