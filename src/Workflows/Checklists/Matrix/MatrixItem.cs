using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists.Matrix;

/// <summary>One item of the checklist in a track.</summary>
public sealed record MatrixItem
{
    /// <summary>E.g. <c>PLAN-06</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Short title.</summary>
    public required string Title { get; init; }

    /// <summary>Phase.</summary>
    public required Phase Phase { get; init; }

    /// <summary>Sub-area.</summary>
    public required ChecklistArea Area { get; init; }

    /// <summary>How it stands.</summary>
    public required MatrixState State { get; init; }

    /// <summary>Tasks that were opened, over employers, participants and occurrences.</summary>
    public required int Tasks { get; init; }

    /// <summary>Those in which nothing remains to be done.</summary>
    public required int Finished { get; init; }

    /// <summary>Those that are late.</summary>
    public required int Late { get; init; }
}
