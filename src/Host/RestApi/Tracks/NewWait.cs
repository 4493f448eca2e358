using Jobbspar.Workflows.Tracks.Parking;

namespace Jobbspar.Host.RestApi.Tracks;

/// <summary>Something outside the track that it waits for.</summary>
internal sealed record NewWait
{
    /// <summary>Kind.</summary>
    public required ExternalWaitKind Kind { get; init; }

    /// <summary>In words, naming nobody.</summary>
    public required string Description { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly Until { get; init; }
}
