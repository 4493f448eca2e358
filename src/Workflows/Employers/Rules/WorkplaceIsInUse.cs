using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>A workplace that has closed is not used after that.</summary>
internal static class WorkplaceIsInUse
{
    public static Refusal? Check(Workplace workplace, DateOnly? from) =>
        workplace.ClosedOn is not { } closed || (from ?? closed) <= closed ? null : new() { Rule = nameof(WorkplaceIsInUse), Field = "arbetsplats", Arguments = [workplace.Name, Written.Date(workplace.ClosedOn!.Value)] };
}
