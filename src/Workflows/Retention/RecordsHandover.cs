namespace Jobbspar.Workflows.Retention;

/// <summary>That the records of a track were handed over to an authority's own register (diarium), and of which class they are (AVSL-15).</summary>
public sealed class RecordsHandover
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Authority; one row for each of a track.</summary>
    public required RecordsAuthority Authority { get; init; }

    /// <summary>Class of the participants' records.</summary>
    public required RetentionClass Class { get; set; }

    /// <summary>Registration number (diarienummer), at most 60 characters.</summary>
    public required string RegistrationNumber { get; set; }

    /// <summary>Local date of the handover.</summary>
    public required DateOnly HandedOverOn { get; set; }

    /// <summary>SHA-256 of the package that was last taken out, 64 hexadecimal digits; null where none was.</summary>
    public string? PackageSha256 { get; set; }

    /// <summary>When it was taken out, UTC.</summary>
    public DateTimeOffset? PackageTakenAt { get; set; }

    /// <summary>User who registered it last.</summary>
    public required Guid RegisteredBy { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
