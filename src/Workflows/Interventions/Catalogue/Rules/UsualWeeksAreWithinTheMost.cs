using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>An intervention does not usually take longer than it may.</summary>
internal static class UsualWeeksAreWithinTheMost
{
    public static Refusal? Check(int? usual, int? most) =>
        usual > most ? new Refusal { Rule = nameof(UsualWeeksAreWithinTheMost), Field = "veckorHögst", Arguments = [Written.Number(usual.Value)] } : null;
}
