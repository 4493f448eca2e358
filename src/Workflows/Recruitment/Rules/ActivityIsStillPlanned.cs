using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>What was held, cancelled or moved is not planned or ended again; and nothing was held before it began.</summary>
internal static class ActivityIsStillPlanned
{
    public static Refusal? Check(RecruitmentActivity activity) =>
        activity.Status is ActivityStatus.Planned ? null : new Refusal { Rule = nameof(ActivityIsStillPlanned), Arguments = [activity.Status.Code()] };

    public static Refusal? CheckHeld(RecruitmentActivity activity, ActivityStatus to, DateTimeOffset now) =>
        to is ActivityStatus.Held && now < activity.StartsAt ? new Refusal { Rule = $"{nameof(ActivityIsStillPlanned)}.Ahead", Field = "status" } : null;
}
