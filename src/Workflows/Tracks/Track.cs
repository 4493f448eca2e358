namespace Jobbspar.Workflows.Tracks;

/// <summary>A lokalt jobbspår (DOMAIN 4.1). One track is one workflow instance with the same id.</summary>
public sealed class Track
{
    /// <summary>Also the id of the workflow instance.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>JS-ÅÅÅÅ-NNN</c>, unique, says nothing of any person.</summary>
    public required string PublicCode { get; init; }

    /// <summary>At most 120 characters; never a person's name.</summary>
    public required string Title { get; set; }

    /// <summary>Employer's or sector's need.</summary>
    public required TrackApproach Approach { get; set; }

    /// <summary>Four-digit municipality codes (kommunkoder), at least one.</summary>
    public required IReadOnlyList<string> MunicipalityCodes { get; set; }

    /// <summary>Names of the Arbetsförmedlingen units taking part, at least one.</summary>
    public required IReadOnlyList<string> EmploymentServiceUnits { get; set; }

    /// <summary>SSYK 2012 codes of the occupations, at least one.</summary>
    public required IReadOnlyList<string> OccupationCodes { get; set; }

    /// <summary>SNI codes of the sectors; may be none.</summary>
    public IReadOnlyList<string> SectorCodes { get; set; } = [];

    /// <summary>True where participants are taken in one after another, and not all at once.</summary>
    public bool RollingIntake { get; set; }

    /// <summary>Registration number of the local agreement that the track rests on; null where none is given.</summary>
    public string? CooperationAgreementRef { get; set; }

    /// <summary>Målgrupper.</summary>
    public required IReadOnlyList<TargetGroup> TargetGroups { get; set; }

    /// <summary>Organisation that leads the track, kommun or Arbetsförmedlingen.</summary>
    public required Guid LeadOrganisationId { get; set; }

    /// <summary>Steering group that answers for it; null where it belongs to none, and the default group answers.</summary>
    public Guid? SteeringGroupId { get; set; }

    /// <summary>Status; changed only by gates and by pausing or cancelling.</summary>
    public required TrackStatus Status { get; set; }

    /// <summary>T0: local date on which the track was registered.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>RS: local date on which the recruitment phase was entered.</summary>
    public DateOnly? RecruitmentStartedOn { get; set; }

    /// <summary>GS: planned start of the first intervention, local date.</summary>
    public required DateOnly PlannedStart { get; set; }

    /// <summary>GE: planned last day, local date, after <see cref="PlannedStart"/>.</summary>
    public required DateOnly PlannedEnd { get; set; }

    /// <summary>Advisory number of places, at least 1.</summary>
    public required int PlacesPlanned { get; set; }

    /// <summary>The round before this one (föregående omgång), if any.</summary>
    public Guid? PreviousTrackId { get; set; }

    /// <summary>1 for the first round.</summary>
    public required int Round { get; set; }

    /// <summary>Free background text, at most 4 000 characters; no personal data.</summary>
    public string? Description { get; set; }

    /// <summary>The workflow definition version that the track is pinned to.</summary>
    public required string DefinitionVersionId { get; set; }

    /// <summary>UTC instant of closing.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>User who registered the track.</summary>
    public required Guid CreatedBy { get; init; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
