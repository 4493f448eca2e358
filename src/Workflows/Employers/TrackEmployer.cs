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

    /// <summary>How many the employer expects to recruit, at least 1 when gate G1 is to open; 0 while unknown.</summary>
    public required int VacanciesEstimated { get; set; }

    /// <summary>What the employer needs, in the employer's words, at most 1 000 characters.</summary>
    public string? Need { get; set; }
}
