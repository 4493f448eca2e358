using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Rules;

/// <summary>Minutes that are closed say who was present.</summary>
internal static class MinutesSayWhoWasPresent
{
    public static Refusal? Check(IReadOnlyList<string> present) => present.Count > 0 ? null : new() { Rule = nameof(MinutesSayWhoWasPresent), Field = "narvarande" };
}
