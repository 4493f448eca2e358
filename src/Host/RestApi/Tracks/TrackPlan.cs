namespace Jobbspar.Host.RestApi.Tracks;

/// <summary>The days between which a track is planned.</summary>
internal sealed record TrackPlan
{
    /// <summary>Local date.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly PlannedEnd { get; init; }
}
