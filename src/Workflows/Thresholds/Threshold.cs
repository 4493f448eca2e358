namespace Jobbspar.Workflows.Thresholds;

/// <summary>A threshold (tröskelvärde) that an administrator has changed; those without a row have their usual value.</summary>
public sealed class Threshold
{
    /// <summary>Which, e.g. <c>P-TID.VARNING</c> or <c>STILLESTAND.GENOMFORANDE</c>; at most 60 characters.</summary>
    public required string Code { get; init; }

    /// <summary>Its value; null = switched off.</summary>
    public required int? Value { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>User.</summary>
    public required Guid ChangedBy { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
