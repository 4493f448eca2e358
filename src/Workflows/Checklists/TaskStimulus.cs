namespace Jobbspar.Workflows.Checklists;

/// <summary>How commands and checklist activities speak to each other through bookmarks.</summary>
public static class TaskStimulus
{
    /// <summary>Kind of the bookmark that one task waits at.</summary>
    public const string TaskKind = "Jobbspar.ChecklistItem";

    /// <summary>Kind of the bookmark at which an event-created item waits to be raised; the stimulus key is the item code.</summary>
    public const string RaiseKind = "Jobbspar.RaiseItem";

    /// <summary>Input of a resumption: <see cref="Finish"/> or <see cref="Reopen"/>.</summary>
    public const string Action = "action";

    /// <summary>The task was completed, waived or found not applicable.</summary>
    public const string Finish = "finish";

    /// <summary>The task was sent back before its item was complete.</summary>
    public const string Reopen = "reopen";

    /// <summary>Workflow input of a track: ids of its employers' parts.</summary>
    public const string EmployersInput = "employers";

    /// <summary>Kind of the bookmark at which a workflow of an employer or a participant waits for a phase; the stimulus key is the phase's code.</summary>
    public const string AwaitPhaseKind = "Jobbspar.AwaitPhase";

    /// <summary>Kind of the bookmark at which the track waits for all employers; the stimulus key is the item codes.</summary>
    public const string EmployersReadyKind = "Jobbspar.EmployersReady";

    /// <summary>Input of that activity: item codes.</summary>
    public const string EmployersReadyItems = "Items";

    /// <summary>Kind of the bookmark at which the track waits for more employers or participants; the stimulus key is <see cref="TrackMember.Input"/>.</summary>
    public const string MemberKind = "Jobbspar.Member";

    /// <summary>Input of a resumption: id of the employer's part or the participant who has come.</summary>
    public const string MemberId = "member";

    /// <summary>Workflow input of a track: how it came about, e.g. <c>BRANSCH</c>.</summary>
    public const string ApproachInput = "approach";

    /// <summary>Item codes written with commas between them.</summary>
    public static IReadOnlyList<string> CodesOf(string? codes) => (codes ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private const string TypePrefix = "Jobbspar.";

    /// <summary>Activity type name of an item: <c>PLAN-03</c> is <c>Jobbspar.PLAN03</c>.</summary>
    public static string TypeNameOf(string itemCode) => TypePrefix + itemCode.Replace("-", "", StringComparison.Ordinal);
}
