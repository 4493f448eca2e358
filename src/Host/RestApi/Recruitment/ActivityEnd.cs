using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Host.RestApi.Recruitment;

/// <summary>How an activity ended.</summary>
internal sealed record ActivityEnd
{
    /// <summary>Held, cancelled or moved.</summary>
    public required ActivityStatus Status { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public CancelReason? Reason { get; init; }

    /// <summary>Activity of the same track that comes in its place.</summary>
    public Guid? ReplacementId { get; init; }
}
