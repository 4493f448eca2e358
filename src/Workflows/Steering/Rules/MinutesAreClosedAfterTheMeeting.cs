using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Rules;

/// <summary>Minutes are closed on the day of the meeting or later, and say who was there.</summary>
internal static class MinutesAreClosedAfterTheMeeting
{
    public static Refusal? Check(SteeringMeeting meeting, DateOnly today)
    {
        if (today < meeting.HeldOn)
        {
            return new() { Rule = $"{nameof(MinutesAreClosedAfterTheMeeting)}.Early" };
        }

        return meeting.Present.Count > 0 ? null : new() { Rule = $"{nameof(MinutesAreClosedAfterTheMeeting)}.Present", Field = "narvarande" };
    }
}
