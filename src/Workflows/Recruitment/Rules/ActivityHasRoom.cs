using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>No more candidates are invited to an activity than it has room for.</summary>
internal static class ActivityHasRoom
{
    public static Refusal? Check(int? capacity, int invited) =>
        invited > capacity ? new Refusal { Rule = nameof(ActivityHasRoom), Field = "deltagare", Arguments = [Written.Number(capacity.Value), Written.Number(invited)] } : null;
}
