using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>Records go when their period has passed.</summary>
internal static class RetentionDayHasCome
{
    public static Refusal? Check(DateOnly? day, DateOnly today) =>
        day is null || day <= today ? null : new() { Rule = nameof(RetentionDayHasCome), Arguments = [day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] };
}
