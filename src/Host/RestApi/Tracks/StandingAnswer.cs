using Jobbspar.Workflows.Stuck;

namespace Jobbspar.Host.RestApi.Tracks;

/// <summary>How a track stands, and why.</summary>
internal sealed record StandingAnswer
{
    /// <summary>At a glance.</summary>
    public required TrackLight Light { get; init; }

    /// <summary>What it is stuck for, the oldest first.</summary>
    public required IReadOnlyList<StuckAnswer> Causes { get; init; }

    /// <summary>Tasks past their due date.</summary>
    public required int LateTasks { get; init; }

    /// <summary>Open gaps that are more than tolerated.</summary>
    public required int Gaps { get; init; }

    /// <summary>Why it rests, and until when; null where it does not.</summary>
    public required Parked? Parked { get; init; }

    /// <summary>What it waits for outside itself.</summary>
    public required IReadOnlyList<WaitAnswer> Waits { get; init; }

    public static StandingAnswer Of(StuckView view) => new()
    {
        Light = view.Light,
        Causes = [.. view.Causes.Select(StuckAnswer.Of)],
        LateTasks = view.LateTasks,
        Gaps = view.Gaps,
        Parked = view.Parking is { } parking ? new() { Reason = parking.Reason, ReviewOn = parking.ReviewOn } : null,
        Waits = [.. view.Waits.Select(WaitAnswer.Of)],
    };
}
