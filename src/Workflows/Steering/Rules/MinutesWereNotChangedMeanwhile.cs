using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Rules;

/// <summary>Of two who write the minutes at once, the second is told before she writes over the first.</summary>
internal static class MinutesWereNotChangedMeanwhile
{
    public static Refusal? Check(SteeringMeeting meeting, int versionSeen) => meeting.Version == versionSeen ? null : new() { Rule = nameof(MinutesWereNotChangedMeanwhile) };
}
