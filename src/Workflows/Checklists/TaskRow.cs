using Jobbspar.Workflows.Checklists.ForAll;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists;

/// <summary>A task in a list.</summary>
public sealed record TaskRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>E.g. <c>PLAN-03</c>.</summary>
    public required string ItemCode { get; init; }

    /// <summary>Short Swedish title of the item.</summary>
    public required string Title { get; init; }

    /// <summary>The employer that it concerns, or the number of the participant in the track; else null.</summary>
    public string? SubjectName { get; init; }

    /// <summary>How far an open task that is one for all participants has come; null for others, and where no participant is registered.</summary>
    public GroupProgress? Progress { get; init; }

    /// <summary>1 unless it recurs.</summary>
    public required int Occurrence { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Track's public code.</summary>
    public required string TrackCode { get; init; }

    /// <summary>Track's title.</summary>
    public required string TrackTitle { get; init; }

    /// <summary>Phase.</summary>
    public required Phase Phase { get; init; }

    /// <summary>Status.</summary>
    public required ChecklistStatus Status { get; init; }

    /// <summary>Due date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Working days past the due date; 0 while on time.</summary>
    public required int WorkingDaysLate { get; init; }

    /// <summary>Gate code and strength, e.g. <c>G1</c> and <c>H</c>; null where it holds none.</summary>
    public string? Gate { get; init; }

    /// <summary><c>H</c>, <c>W</c> or <c>A</c>.</summary>
    public string? GateStrength { get; init; }

    /// <summary>UTC; null while open.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Who completed it; null while open.</summary>
    public string? CompletedByName { get; init; }
}
