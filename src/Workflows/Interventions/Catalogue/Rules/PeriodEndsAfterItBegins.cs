using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>A term or a break in a provider's calendar holds at least one day.</summary>
internal static class PeriodEndsAfterItBegins
{
    public static Refusal? Check(DateOnly from, DateOnly to) =>
        to < from ? new Refusal { Rule = nameof(PeriodEndsAfterItBegins), Field = "periodTill", Arguments = [Written.Date(from)] } : null;
}
