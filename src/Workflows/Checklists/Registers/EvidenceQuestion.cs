namespace Jobbspar.Workflows.Checklists.Registers;

/// <summary>Which evidence a register is asked for.</summary>
/// <param name="ItemCode">E.g. <c>PLAN-06</c>.</param>
/// <param name="TrackId">Track.</param>
/// <param name="SubjectId">The employer's part or the participant that the task concerns; the track's own id where it concerns the whole track.</param>
public sealed record EvidenceQuestion(string ItemCode, Guid TrackId, Guid SubjectId)
{
    /// <summary>The task, where the register tells tasks of one object apart; null where the question is not about a task.</summary>
    public Guid? TaskId { get; init; }

    /// <summary>True where the task concerns the whole track.</summary>
    public bool IsOfTrack => SubjectId == TrackId;
}
