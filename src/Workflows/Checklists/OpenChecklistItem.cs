using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists;

/// <summary>A task is to be opened.</summary>
public sealed record OpenChecklistItem : IEffect
{
    /// <summary>What completion resumes.</summary>
    public required Guid BookmarkId { get; init; }

    /// <summary>The activity in the definition that opens the task.</summary>
    public required string ActivityId { get; init; }

    /// <summary>E.g. <c>PLAN-03</c>.</summary>
    public required string ItemCode { get; init; }

    /// <summary>Phase in which the item stands.</summary>
    public required Phase Phase { get; init; }

    /// <summary>The object that the task concerns; the instance where it concerns the whole track.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>True where it concerns the whole track, whatever the instance is called: one that the track started has an id of its own.</summary>
    public required bool IsOfTrack { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Occurrence { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string ResponsibleRole { get; init; }

    /// <summary>When it is due; null where nothing is.</summary>
    public required DueRule? Due { get; init; }

    /// <summary>Working days between occurrences of a standing duty; null where it does not recur.</summary>
    public int? Every { get; init; }

    /// <summary>E.g. <c>RP-STD</c>.</summary>
    public required string ReminderPolicy { get; init; }

    /// <summary>Gate that it holds, or null.</summary>
    public string? Gate { get; init; }

    /// <summary><c>H</c>, <c>W</c>, <c>A</c> or null.</summary>
    public string? GateStrength { get; init; }
}
