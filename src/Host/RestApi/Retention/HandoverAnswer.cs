using Jobbspar.Workflows.Retention;

namespace Jobbspar.Host.RestApi.Retention;

/// <summary>How one authority's records of a track stand: counts, never names.</summary>
internal sealed record HandoverAnswer
{
    /// <summary>Authority.</summary>
    public required RecordsAuthority Authority { get; init; }

    /// <summary>Participants whose records lie here.</summary>
    public required int Participants { get; init; }

    /// <summary>Version that a change builds on; 0 where nothing was registered.</summary>
    public required int Version { get; init; }

    /// <summary>Class of the records; null where nothing was registered.</summary>
    public RetentionClass? Class { get; init; }

    /// <summary>Registration number; null where nothing was registered.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Local date; null where nothing was registered.</summary>
    public DateOnly? HandedOverOn { get; init; }

    /// <summary>SHA-256 of the package that was last taken out; null where none was.</summary>
    public string? PackageSha256 { get; init; }

    /// <summary>What the authority's rule does with them; null where nothing was registered.</summary>
    public RetentionAction? Action { get; init; }

    /// <summary>Local date on which they go at the earliest; null where they are kept.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>True while the track goes on, so that the day may move.</summary>
    public required bool IsEstimate { get; init; }

    /// <summary>The decision that allows it; null where there is none, and then nothing is destroyed.</summary>
    public string? DecisionReference { get; init; }

    /// <summary>When it was carried out, UTC; null where it was not.</summary>
    public DateTimeOffset? CarriedOutAt { get; init; }

    public static HandoverAnswer Of(RetentionRow row) => new()
    {
        Authority = row.Authority,
        Participants = row.People,
        Version = row.Handover?.Version ?? 0,
        Class = row.Handover?.Class,
        RegistrationNumber = row.Handover?.RegistrationNumber,
        HandedOverOn = row.Handover?.HandedOverOn,
        PackageSha256 = row.Handover?.PackageSha256,
        Action = row.Rule?.Action,
        DueOn = row.DueOn,
        IsEstimate = row.IsEstimate,
        DecisionReference = row.Rule?.DecisionReference,
        CarriedOutAt = row.Protocols.Count > 0 ? row.Protocols[0].CarriedOutAt : null,
    };
}
