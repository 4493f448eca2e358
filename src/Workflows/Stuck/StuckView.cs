using Jobbspar.Workflows.Gaps;
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

    /// <summary>The tasks that are late, by what is late longest; at most three kinds.</summary>
    public IReadOnlyList<LateTask> LatestTasks { get; init; } = [];

    /// <summary>The gravest open gaps; at most three kinds.</summary>
    public IReadOnlyList<OpenGap> GravestGaps { get; init; } = [];

    /// <summary>The parking that has not ended.</summary>
    public TrackParking? Parking { get; init; }

    /// <summary>Registered waits that go on.</summary>
    public required IReadOnlyList<ExternalWait> Waits { get; init; }

    /// <summary>At a glance.</summary>
    public TrackLight Light => Causes.Count > 0 ? TrackLight.Red : LateTasks + Gaps > 0 && Parking is null ? TrackLight.Yellow : TrackLight.Green;

    /// <summary>An item with tasks past their due date.</summary>
    /// <param name="ItemCode">Item.</param>
    /// <param name="Since">The earliest of their due dates.</param>
    /// <param name="Count">How many.</param>
    /// <param name="WaitsFor">Whose turn it is.</param>
    public sealed record LateTask(string ItemCode, DateOnly Since, int Count, WaitsFor WaitsFor);

    /// <summary>A kind of gap that is open.</summary>
    /// <param name="Kind">Kind.</param>
    /// <param name="Severity">The gravest of them.</param>
    /// <param name="From">The earliest first day of those that are as grave.</param>
    /// <param name="Count">How many are open.</param>
    public sealed record OpenGap(GapKind Kind, GapSeverity Severity, DateOnly From, int Count);
}
