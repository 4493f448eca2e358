using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>
/// What was held, cancelled or moved is not planned again, and what was held or cancelled is not ended again; what was moved is still to be
/// held, cancelled or moved on. And nothing was held before it began.
/// </summary>
internal static class ActivityIsStillPlanned
{
    public static Refusal? Check(RecruitmentActivity activity) =>
        activity.Status is ActivityStatus.Planned ? null : new Refusal { Rule = nameof(ActivityIsStillPlanned), Arguments = [activity.Status.Code()] };

    public static Refusal? CheckOpen(RecruitmentActivity activity) => activity.Status is ActivityStatus.Moved ? null : Check(activity);

    /// <param name="startsAt">When it begins: a moved one on the day to which it was moved.</param>
    /// <param name="to">What it becomes.</param>
    /// <param name="now">Now.</param>
    public static Refusal? CheckHeld(DateTimeOffset startsAt, ActivityStatus to, DateTimeOffset now) =>
        to is ActivityStatus.Held && now < startsAt ? new Refusal { Rule = $"{nameof(ActivityIsStillPlanned)}.Ahead", Field = "status" } : null;
}
