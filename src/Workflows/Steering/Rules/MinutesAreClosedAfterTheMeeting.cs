using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Rules;

/// <summary>Minutes are closed on the day of the meeting or later.</summary>
internal static class MinutesAreClosedAfterTheMeeting
{
    public static Refusal? Check(SteeringMeeting meeting, DateOnly today) => today < meeting.HeldOn ? new() { Rule = nameof(MinutesAreClosedAfterTheMeeting) } : null;
}
