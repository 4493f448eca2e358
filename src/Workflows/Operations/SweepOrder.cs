namespace Jobbspar.Workflows.Operations;

/// <summary>An order to look at all tracks anew, for gaps and for being stuck, because a threshold, a calendar or a policy changed. Any host works it off.</summary>
public sealed class SweepOrder
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>UTC instant from which it is worked off.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>UTC instant until which a host works on it; another takes it up afterwards, because that host is gone.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>UTC; null while it is not finished.</summary>
    public DateTimeOffset? DoneAt { get; set; }
}
