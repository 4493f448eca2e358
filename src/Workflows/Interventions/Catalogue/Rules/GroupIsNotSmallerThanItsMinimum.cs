using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>A group can be as large as it must be.</summary>
internal static class GroupIsNotSmallerThanItsMinimum
{
    public static Refusal? Check(int? minimum, int? maximum) =>
        minimum > maximum ? new Refusal { Rule = nameof(GroupIsNotSmallerThanItsMinimum), Field = "gruppHögst", Arguments = [Written.Number(minimum.Value)] } : null;
}
