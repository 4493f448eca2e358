namespace Jobbspar.Workflows.FollowUps;

/// <summary>An övergång: a participant's change from one intervention to the next step (GENO-04, DOMAIN 4.11).</summary>
public sealed class Transition
{
    /// <summary>Key; the subject id of the per-transition checklist items.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>The participant's intervention that ends; null where she comes from outside the chain.</summary>
    public Guid? FromInterventionId { get; set; }

    /// <summary>What she goes to.</summary>
    public required TransitionTarget Target { get; set; }

    /// <summary>The participant's intervention that begins; null for employment and studies.</summary>
    public Guid? ToInterventionId { get; set; }

    /// <summary>Last day of what ends, local date.</summary>
    public required DateOnly FromEndsOn { get; set; }

    /// <summary>First day of what begins, local date; null while undecided, which is a gap before any day is lost.</summary>
    public DateOnly? ToStartsOn { get; set; }

    /// <summary>Local date on which the next step was confirmed by whoever decides it.</summary>
    public DateOnly? NextConfirmedOn { get; set; }

    /// <summary>Local date of the handover (överlämning) between the two owners.</summary>
    public DateOnly? HandoverDoneOn { get; set; }

    /// <summary>Local date on which the participant was told.</summary>
    public DateOnly? ParticipantInformedOn { get; set; }

    /// <summary>Local date on which the employer was told.</summary>
    public DateOnly? EmployerInformedOn { get; set; }

    /// <summary>Local date on which its start was moved, the latest; null = never. Who was told before it has been told another date.</summary>
    public DateOnly? DatesChangedOn { get; set; }

    /// <summary>True where the participant knows the date that holds.</summary>
    public bool ParticipantKnows => ParticipantInformedOn is { } told && !(told < DatesChangedOn);

    /// <summary>True where the employer knows the date that holds.</summary>
    public bool EmployerKnows => EmployerInformedOn is { } told && !(told < DatesChangedOn);

    /// <summary>Whole working days without cover between the two; null while the start is unknown. Computed at every change.</summary>
    public int? GapWorkingDays { get; set; }

    /// <summary>Where it stands; computed from the facts except for the two ends.</summary>
    public required TransitionStatus Status { get; set; }

    /// <summary>Why it broke, at most 500 characters.</summary>
    public string? BrokenReason { get; set; }

    /// <summary>The task GENO-04 that was opened for it; null where the participant's workflow opens none.</summary>
    public Guid? TaskId { get; set; }

    /// <summary>User who registered it.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
