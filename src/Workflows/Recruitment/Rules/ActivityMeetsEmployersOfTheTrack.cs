using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>The employers of an activity take part in the track; a speeddejtning, and one where the employer decides, has at least one.</summary>
internal static class ActivityMeetsEmployersOfTheTrack
{
    public static Refusal? Check(NewActivity activity, IReadOnlyCollection<Guid> employersOfTrack) =>
        activity.EmployerIds.Any(id => !employersOfTrack.Contains(id)) ? new Refusal { Rule = nameof(ActivityMeetsEmployersOfTheTrack), Field = "arbetsgivare" }
        : activity.EmployerIds.Count == 0 && (activity.EmployerDecides || activity.Type is ActivityType.SpeedMeetings)
            ? new Refusal { Rule = $"{nameof(ActivityMeetsEmployersOfTheTrack)}.None", Field = "arbetsgivare" }
        : null;
}
