namespace Jobbspar.Workflows.Recruitment;

/// <summary>Follows the moved activities of a track to those that stand in their place.</summary>
internal sealed class MovedActivities
{
    private readonly Dictionary<Guid, RecruitmentActivity> activities;

    private MovedActivities(Dictionary<Guid, RecruitmentActivity> activities) => this.activities = activities;

    /// <summary>Of all activities of one track.</summary>
    public static MovedActivities Of(IEnumerable<RecruitmentActivity> ofTrack) => new(ofTrack.ToDictionary(row => row.Id));

    /// <summary>The activity that a moved one became in the end; itself where it was not moved, or where its moves lead back to it.</summary>
    public RecruitmentActivity LastOf(RecruitmentActivity activity)
    {
        var passed = new HashSet<Guid>();
        var last = activity;
        while (last.Status is ActivityStatus.Moved && passed.Add(last.Id) && last.ReplacedById is { } next && activities.TryGetValue(next, out var found))
        {
            last = found;
        }

        return last.Status is ActivityStatus.Moved ? activity : last;
    }
}
