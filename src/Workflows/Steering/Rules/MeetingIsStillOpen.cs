using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Rules;

/// <summary>Closed minutes do not change, and a meeting that was called off decides nothing.</summary>
internal static class MeetingIsStillOpen
{
    public static Refusal? Check(SteeringMeeting meeting) =>
        meeting.ClosedAt is null && !meeting.IsCancelled ? null : new() { Rule = nameof(MeetingIsStillOpen) };
}
