using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Host.RestApi.Recruitment;

/// <summary>How a track recruits.</summary>
internal sealed record RecruitmentAnswer
{
    /// <summary>The plan: what is sent back to change it; null until there is one.</summary>
    public required NewRecruitmentPlan? Plan { get; init; }

    /// <summary>Requirements that may be criteria, by their keys.</summary>
    public required IReadOnlyDictionary<string, string> PossibleCriteria { get; init; }

    /// <summary>Employers of the track, by the keys of their parts in it.</summary>
    public required IReadOnlyDictionary<Guid, string> Employers { get; init; }

    /// <summary>In the order of their start.</summary>
    public required IReadOnlyList<CountedActivity> Activities { get; init; }

    public static RecruitmentAnswer Of(RecruitmentPage page) => new()
    {
        Plan = page.Plan is { } plan ? PlanOf(plan) : null,
        PossibleCriteria = page.PossibleCriteria,
        Employers = page.Employers,
        Activities = [.. page.Activities.Select(CountedActivity.Of)],
    };

    private static NewRecruitmentPlan PlanOf(RecruitmentPlan plan) => new()
    {
        NumberSought = plan.NumberSought,
        ReserveTarget = plan.ReserveTarget,
        Channels = plan.Channels,
        DecisionParties = plan.DecisionParties,
        FinalSay = plan.FinalSay,
        Criteria = plan.Criteria,
    };
}
