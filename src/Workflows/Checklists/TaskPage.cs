using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Checklists.ForAll;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists;

/// <summary>All that the page of one task shows.</summary>
public sealed record TaskPage
{
    /// <summary>The task.</summary>
    public required TaskRow Row { get; init; }

    /// <summary>The item's full Swedish text, near the source.</summary>
    public required string Text { get; init; }

    /// <summary>Why it exists, in plain Swedish.</summary>
    public required string Why { get; init; }

    /// <summary>Who answers for it, Swedish.</summary>
    public required string Responsible { get; init; }

    /// <summary>Who contributes, Swedish; empty where nobody.</summary>
    public required string Contributing { get; init; }

    /// <summary>What to fill in.</summary>
    public required EvidenceForm Form { get; init; }

    /// <summary>What was filled in, field key to value as text; lists are JSON arrays.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>What a register holds of the evidence of an open task: those fields are shown, not typed. Null where none does.</summary>
    public SuppliedEvidence? Supplied { get; init; }

    /// <summary>Whom an open task that is one for all participants still waits for; null for others, and where no participant is registered.</summary>
    public GroupOfTask? Group { get; init; }

    /// <summary>Where what is not supplied is registered; null where no register answers for the item.</summary>
    public SuppliedEvidence? Place { get; init; }

    /// <summary>Why it is waived, not applicable or sent back; what has happened, where it <see cref="WasRaised"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>True where an event raised it and it has not been sent back since.</summary>
    public bool WasRaised { get; init; }

    /// <summary>The open question in which the steering group is asked to waive the task; null where nobody has asked.</summary>
    public Guid? WaiverAskedIn { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<CommentRow> Comments { get; init; }

    /// <summary>What happened to this task, latest first.</summary>
    public required IReadOnlyList<HistoryRow> History { get; init; }

    /// <summary>To be sent back with a change; the change is refused where somebody else was first.</summary>
    public required int Version { get; init; }

    /// <summary>Names of actions that the actor may take here, given the task's state (D9): <c>CompleteTask</c>, <c>SaveDraft</c>, <c>SendBackTask</c>, <c>WaiveTask</c>, <c>MarkNotApplicable</c>, <c>CommentTask</c>; and <see cref="AskForWaiver"/> in the place of <c>WaiveTask</c> where the steering group waives.</summary>
    public required IReadOnlySet<string> AllowedActions { get; init; }

    /// <summary>Name of the action of asking those who waive the task.</summary>
    public const string AskForWaiver = "AskForWaiver";
}
