using Jobbspar.Workflows.Stuck;

namespace Jobbspar.Workflows.Tracks;

/// <summary>A track in the list.</summary>
public sealed record TrackRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>JS-ÅÅÅÅ-NNN</c>.</summary>
    public required string PublicCode { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Status.</summary>
    public required TrackStatus Status { get; init; }

    /// <summary>Names of the employers.</summary>
    public required IReadOnlyList<string> Employers { get; init; }

    /// <summary>Names of the coordinators, the lead first.</summary>
    public required IReadOnlyList<string> Coordinators { get; init; }

    /// <summary>GS.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>GE.</summary>
    public required DateOnly PlannedEnd { get; init; }

    /// <summary>Open tasks.</summary>
    public required int OpenTasks { get; init; }

    /// <summary>Open tasks past their due date.</summary>
    public required int LateTasks { get; init; }

    /// <summary>What the track is stuck for, the oldest first; empty where it is not.</summary>
    public IReadOnlyList<StuckKind> StuckKinds { get; init; } = [];

    /// <summary>Open gaps that are more than tolerated.</summary>
    public int Gaps { get; init; }

    /// <summary>How it stands at a glance.</summary>
    public TrackLight Light => StuckKinds.Count > 0 ? TrackLight.Red : LateTasks + Gaps > 0 && Status is not TrackStatus.Dormant ? TrackLight.Yellow : TrackLight.Green;
}
