using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists.Matrix;

/// <summary>A track's whole checklist: phase by sub-area (DOMAIN 3.6).</summary>
public sealed record ChecklistMatrix
{
    /// <summary>The track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>All items that the track's workflows have, in the checklist's order.</summary>
    public required IReadOnlyList<MatrixItem> Items { get; init; }

    /// <summary>Tasks of the item that was asked for: open ones in the order of work, then the finished, latest first. Empty where none was.</summary>
    public IReadOnlyList<TaskRow> Tasks { get; init; } = [];
}
