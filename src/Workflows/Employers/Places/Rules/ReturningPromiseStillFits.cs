using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Places.Rules;

/// <summary>The places that an employer promised before it withdrew are still there when it comes back.</summary>
internal static class ReturningPromiseStillFits
{
    public static Refusal? Check(Workplace workplace, int places, WorkplacePeak others) =>
        places <= workplace.Capacity - others.Count || places == 0 ? null : new() { Rule = nameof(ReturningPromiseStillFits), Field = "status", Arguments = [workplace.Name, Written.Number(places), Written.Number(Math.Max(0, workplace.Capacity - others.Count)), Written.Date(others.On), string.Join(", ", others.Tracks)] };
}
