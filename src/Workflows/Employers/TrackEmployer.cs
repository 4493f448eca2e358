namespace Jobbspar.Workflows.Employers;

/// <summary>An employer's part in a track (DOMAIN 4.3).</summary>
public sealed class TrackEmployer
{
    /// <summary>Key; the subject id of the track's per-employer checklist items.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Organisation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Where the employer stands.</summary>
    public TrackEmployerStatus Status { get; set; }

    /// <summary>Why it is paused or has withdrawn, at most 1 000 characters; null otherwise.</summary>
    public string? StatusReason { get; set; }

    /// <summary>Local date since which the status holds; null where it never changed.</summary>
    public DateOnly? StatusChangedOn { get; set; }

    /// <summary>The contact to turn to.</summary>
    public Guid? MainContactId { get; set; }

    /// <summary>The contact in management who gives the track priority (PLAN-20).</summary>
    public Guid? ManagementSponsorId { get; set; }

    /// <summary>How many the employer expects to recruit, at least 1 when gate G1 is to open; 0 while unknown.</summary>
    public required int VacanciesEstimated { get; set; }

    /// <summary>First local date of the time in which it expects to recruit.</summary>
    public DateOnly? VacanciesFrom { get; set; }

    /// <summary>Last local date of that time.</summary>
    public DateOnly? VacanciesTo { get; set; }

    /// <summary>Form of employment that it expects to offer.</summary>
    public EmploymentForm ExpectedForm { get; set; }

    /// <summary>True where the need comes back.</summary>
    public bool NeedRecurs { get; set; }

    /// <summary>What the employer needs, in the employer's words, at most 1 000 characters.</summary>
    public string? Need { get; set; }

    /// <summary>Local date on which the need was mapped with the employer (PLAN-05).</summary>
    public DateOnly? NeedMappedOn { get; set; }

    /// <summary>Contact who confirmed the need (PLAN-12).</summary>
    public Guid? NeedConfirmedById { get; set; }

    /// <summary>Local date of that; the time to the first participant at a workplace counts from it.</summary>
    public DateOnly? NeedConfirmedOn { get; set; }

    /// <summary>What the work consists of (PLAN-14), at most 2 000 characters.</summary>
    public string? WorkTasks { get; set; }

    /// <summary>Whether work sharing or specialisation was tried.</summary>
    public JobRedesign JobRedesign { get; set; }

    /// <summary>What came of it, at most 1 000 characters.</summary>
    public string? JobRedesignNote { get; set; }

    /// <summary>Collective agreement at the employer, at most 200 characters.</summary>
    public string? CollectiveAgreement { get; set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }
}
