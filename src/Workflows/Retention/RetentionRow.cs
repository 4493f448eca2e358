using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Retention;

/// <summary>How the records of one authority in one track stand: counts, never names.</summary>
public sealed record RetentionRow
{
    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary><c>JS-ÅÅÅÅ-NNN</c>.</summary>
    public required string PublicCode { get; init; }

    /// <summary>Title of the track.</summary>
    public required string Title { get; init; }

    /// <summary>Status of the track.</summary>
    public required TrackStatus Status { get; init; }

    /// <summary>Authority.</summary>
    public required RecordsAuthority Authority { get; init; }

    /// <summary>The handover; null where there is none yet.</summary>
    public RecordsHandover? Handover { get; init; }

    /// <summary>The rule of its class; null where nothing was handed over.</summary>
    public RetentionRule? Rule { get; init; }

    /// <summary>Local date that the period is counted from; null where nothing was handed over.</summary>
    public DateOnly? CountedFrom { get; init; }

    /// <summary>True while the track goes on: the day is counted from its planned end, and moves with it.</summary>
    public required bool IsEstimate { get; init; }

    /// <summary>Local date on which the records go; null where they are kept, and where nothing was handed over.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Participants whose records lie here.</summary>
    public required int People { get; init; }

    /// <summary>What was carried out, the latest first.</summary>
    public required IReadOnlyList<RetentionProtocol> Protocols { get; init; }

    /// <summary>What stands in the way of carrying it out today; empty where it may be.</summary>
    public required IReadOnlyList<Refusal> Blocks { get; init; }
}
