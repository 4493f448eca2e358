using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>A rule holds at least one day.</summary>
internal static class RuleEndsAfterItBegins
{
    public static Refusal? Check(DateOnly? from, DateOnly? to) =>
        to < from ? new Refusal { Rule = nameof(RuleEndsAfterItBegins), Field = "regelTill", Arguments = [Written.Date(from.Value)] } : null;
}
