using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>A speeddejtning has employers and candidates, meetings of a sensible length, and time for all of its rounds.</summary>
internal static class SpeedMeetingsFitTheActivity
{
    public static IReadOnlyList<Refusal> Check(RecruitmentActivity activity, int employers, int candidates, SpeedMeetingOrder order)
    {
        if (activity.Type is not ActivityType.SpeedMeetings)
        {
            return [new Refusal { Rule = $"{nameof(SpeedMeetingsFitTheActivity)}.Type" }];
        }

        var refusals = new List<Refusal>(Refusals.Among(
            employers == 0 ? new Refusal { Rule = $"{nameof(SpeedMeetingsFitTheActivity)}.Employers", Field = "arbetsgivare" } : null,
            candidates == 0 ? new Refusal { Rule = $"{nameof(SpeedMeetingsFitTheActivity)}.Candidates", Field = "deltagare" } : null,
            Bounds("motesminuter", order.MeetingMinutes, 2, 60),
            Bounds("bytesminuter", order.ChangeMinutes, 0, 30),
            Bounds("pausEfter", order.BreakAfterRounds, 0, 50),
            Bounds("pausminuter", order.BreakMinutes, 0, 120)));
        var needed = SpeedMeetingSchedule.Length(employers, candidates, order);
        if (refusals.Count == 0 && needed > activity.EndsAt - activity.StartsAt)
        {
            refusals.Add(new Refusal
            {
                Rule = nameof(SpeedMeetingsFitTheActivity),
                Field = "motesminuter",
                Arguments = [Written.Number((long)needed.TotalMinutes), Written.Number((long)(activity.EndsAt - activity.StartsAt).TotalMinutes)],
            });
        }

        return refusals;
    }

    private static Refusal? Bounds(string field, int number, int least, int most) =>
        number >= least && number <= most ? null : new Refusal { Rule = nameof(NumberIsWithinItsBounds), Field = field, Arguments = [Written.Number(least), Written.Number(most)] };
}
