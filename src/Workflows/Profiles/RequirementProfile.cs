namespace Jobbspar.Workflows.Profiles;

/// <summary>One version of a kravprofil: the fixed requirements of one employer in a track (DOMAIN 4.6).</summary>
public sealed class RequirementProfile
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Employer's part in the track.</summary>
    public required Guid TrackEmployerId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int ProfileVersion { get; init; }

    /// <summary>Version of the competence profile that it builds on.</summary>
    public Guid? CompetenceProfileId { get; set; }

    /// <summary>Draft, fixed or replaced.</summary>
    public required ProfileStatus Status { get; set; }

    /// <summary>Contact at the employer who approved; null for a draft.</summary>
    public Guid? ApprovedById { get; set; }

    /// <summary>Local date of that.</summary>
    public DateOnly? ApprovedOn { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>User.</summary>
    public required Guid CreatedBy { get; init; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }
}
