namespace Jobbspar.Workflows.Closure;

/// <summary>What is filled in to close a participant. Only what belongs to the outcome is kept.</summary>
public sealed record NewClosure
{
    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary><c>utfall</c>.</summary>
    public ClosureOutcome? Outcome { get; init; }

    /// <summary><c>avslutad</c>: local date.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary><c>enligtPlan</c>.</summary>
    public bool? AsPlanned { get; init; }

    /// <summary><c>andringsskal</c>.</summary>
    public string? ChangeReason { get; init; }

    /// <summary><c>stodPart</c>.</summary>
    public string? SupportParty { get; init; }

    /// <summary><c>stodKontakt</c>.</summary>
    public string? SupportContact { get; init; }

    /// <summary><c>stodDatum</c>: local date.</summary>
    public DateOnly? SupportOn { get; init; }

    /// <summary><c>villNyOmgang</c>.</summary>
    public NextRoundInterest? NextRoundInterest { get; init; }

    /// <summary><c>avhoppsdatum</c>: local date.</summary>
    public DateOnly? DropoutOn { get; init; }

    /// <summary><c>avhoppsorsak</c>.</summary>
    public DropoutReason? DropoutReason { get; init; }

    /// <summary><c>aterTill</c>.</summary>
    public string? HandoverParty { get; init; }

    /// <summary><c>aterDatum</c>: local date.</summary>
    public DateOnly? HandoverOn { get; init; }

    /// <summary><c>ersattare</c>: whether somebody takes her place; may be decided later.</summary>
    public Replacement? Replacement { get; init; }

    /// <summary><c>karens</c>: the participant was told what dropping out of studies can cost.</summary>
    public bool KarensTold { get; init; }

    /// <summary><c>annatUtfall</c>.</summary>
    public OtherOutcome? OtherOutcome { get; init; }

    /// <summary><c>intygSaknas</c>.</summary>
    public string? CertificatesMissing { get; init; }
}
