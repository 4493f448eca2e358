namespace Jobbspar.Workflows.Profiles;

/// <summary>One version of a kompetensprofil: what somebody must be able to do in one occupational role (DOMAIN 4.5). Belongs to an employer's part in a track, or to the register of national profiles.</summary>
public sealed class CompetenceProfile
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The same in every version of one profile.</summary>
    public required Guid SeriesId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int ProfileVersion { get; init; }

    /// <summary>Track; null for a national profile.</summary>
    public Guid? TrackId { get; init; }

    /// <summary>Employer's part in it; null for a national profile.</summary>
    public Guid? TrackEmployerId { get; init; }

    /// <summary>SSYK 2012, four digits.</summary>
    public required string OccupationCode { get; set; }

    /// <summary>Occupational role, at most 200 characters.</summary>
    public required string Title { get; set; }

    /// <summary>What it goes back to.</summary>
    public required ProfileOrigin Origin { get; set; }

    /// <summary>Name, number or address of the source, at most 300 characters.</summary>
    public string? OriginReference { get; set; }

    /// <summary>National profile, or published profile of another track, that this one was copied from.</summary>
    public Guid? BasedOnId { get; init; }

    /// <summary>Why it differs from the national profile, at most 2 000 characters; the difference itself is computed.</summary>
    public string? LocalAdaptation { get; set; }

    /// <summary>True where every employer of the track works by it.</summary>
    public bool IsShared { get; set; }

    /// <summary>Draft, fixed or replaced.</summary>
    public required ProfileStatus Status { get; set; }

    /// <summary>Contact at the employer who approved; null for a draft and for a national profile.</summary>
    public Guid? ApprovedById { get; set; }

    /// <summary>Local date of that.</summary>
    public DateOnly? ApprovedOn { get; set; }

    /// <summary>Local date on which the employer let other tracks start from it (AVSL-11); null where it has not.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Contact at the employer who consented to that.</summary>
    public Guid? ConsentById { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>User.</summary>
    public required Guid CreatedBy { get; init; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }
}
