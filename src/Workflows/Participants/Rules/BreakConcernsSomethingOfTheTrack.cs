using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A break concerns the whole track, or a participant, an intervention or an employer of it.</summary>
internal static class BreakConcernsSomethingOfTheTrack
{
    /// <param name="scope">What it is said to concern.</param>
    /// <param name="subjectId">Which one.</param>
    /// <param name="belongs">True where that one belongs to the track.</param>
    public static Refusal? Check(BreakScope scope, Guid? subjectId, bool belongs) =>
        scope is BreakScope.Track ? subjectId is null ? null : Refuse() : subjectId is not null && belongs ? null : Refuse();

    private static Refusal Refuse() => new() { Rule = nameof(BreakConcernsSomethingOfTheTrack), Field = "galler" };
}
