using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>An intervention takes at most 40 hours a week, in tenths of an hour, and more than none where it occupies the days.</summary>
internal static class HoursFitIntoAWeek
{
    /// <summary>Hours of a full week.</summary>
    public const decimal FullWeek = 40;

    public static Refusal? Check(bool occupying, decimal hours) =>
        hours is >= 0 and <= FullWeek && (hours > 0 || !occupying) && decimal.Round(hours, 1) == hours ? null : new Refusal { Rule = nameof(HoursFitIntoAWeek), Field = "timmar" };
}
