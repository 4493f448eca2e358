using Jobbspar.Workflows.Tracks.Parking;

namespace Jobbspar.Workflows.Stuck;

/// <summary>How a track stands, and why.</summary>
public sealed record StuckView
{
    /// <summary>What it is stuck for, the oldest first.</summary>
    public required IReadOnlyList<StuckCause> Causes { get; init; }

    /// <summary>Tasks past their due date.</summary>
    public required int LateTasks { get; init; }

    /// <summary>Open gaps that are more than tolerated.</summary>
    public required int Gaps { get; init; }

    /// <summary>The parking that has not ended.</summary>
    public TrackParking? Parking { get; init; }

    /// <summary>Registered waits that go on.</summary>
    public required IReadOnlyList<ExternalWait> Waits { get; init; }

    /// <summary>At a glance.</summary>
    public TrackLight Light => Causes.Count > 0 ? TrackLight.Red : LateTasks + Gaps > 0 && Parking is null ? TrackLight.Yellow : TrackLight.Green;
}
