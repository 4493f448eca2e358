using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Attendance lies between 0 and 100 per cent.</summary>
internal static class AttendanceIsAPercentage
{
    public static Refusal? Check(int? percent) => percent is null or (>= 0 and <= 100) ? null : new Refusal { Rule = nameof(AttendanceIsAPercentage), Field = "narvaro" };
}
