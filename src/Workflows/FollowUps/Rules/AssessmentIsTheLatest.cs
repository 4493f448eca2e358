using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>An assessment is not older than the one that already holds.</summary>
internal static class AssessmentIsTheLatest
{
    public static Refusal? Check(DateOnly? latest, DateOnly? assessedOn) =>
        assessedOn < latest
            ? new() { Rule = nameof(AssessmentIsTheLatest), Field = "bedomd", Arguments = [latest.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] }
            : null;
}
