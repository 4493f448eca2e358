using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Host.RestApi.Recruitment;

/// <summary>An activity with how many it has reached.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Employers">Names of its employers.</param>
/// <param name="Invited">How many are invited.</param>
/// <param name="Present">How many came.</param>
internal sealed record CountedActivity(ActivityAnswer Activity, IReadOnlyList<string> Employers, int Invited, int Present)
{
    public static CountedActivity Of(ActivityRow row) => new(ActivityAnswer.Of(row.Activity), row.Employers, row.Invited, row.Present);
}
