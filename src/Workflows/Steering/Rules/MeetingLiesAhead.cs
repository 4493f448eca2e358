using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Rules;

/// <summary>A meeting is planned for today or later, within two years.</summary>
internal static class MeetingLiesAhead
{
    public static Refusal? Check(DateOnly? heldOn, DateOnly today) =>
        heldOn >= today && heldOn <= today.AddYears(2) ? null : new() { Rule = nameof(MeetingLiesAhead), Field = "motesdatum" };
}
