using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A meeting is held, moved or cancelled once, while it is planned.</summary>
internal static class MeetingStillWaits
{
    public static Refusal? Check(SyncMeetingStatus status) =>
        status is SyncMeetingStatus.Planned ? null : new() { Rule = nameof(MeetingStillWaits), Arguments = [status.Code()] };
}
