using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>A recruitment plan seeks at least one participant, tells somebody somewhere, and names who decides.</summary>
internal static class RecruitmentPlanIsFilledIn
{
    private const int MostPeople = 10_000;

    public static IReadOnlyList<Refusal> Check(NewRecruitmentPlan plan) => Refusals.Among(
        Bounds("antal", plan.NumberSought, 1),
        Bounds("reserver", plan.ReserveTarget, 0),
        plan.Channels.Count > 0 ? null : new Refusal { Rule = nameof(FieldIsFilledIn), Field = "kanaler" },
        plan.DecisionParties.Count > 0 ? null : new Refusal { Rule = nameof(FieldIsFilledIn), Field = "beslutsparter" });

    private static Refusal? Bounds(string field, int number, int least) =>
        number >= least && number <= MostPeople ? null : new Refusal { Rule = nameof(NumberIsWithinItsBounds), Field = field, Arguments = [Written.Number(least), Written.Number(MostPeople)] };
}
