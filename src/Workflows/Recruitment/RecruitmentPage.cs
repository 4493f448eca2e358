using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>The recruitment of a track: its plan and its activities.</summary>
public sealed record RecruitmentPage
{
    /// <summary>Top of the page.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>True where the reader may change it.</summary>
    public required bool MayChange { get; init; }

    /// <summary>The plan, once there is one.</summary>
    public required RecruitmentPlan? Plan { get; init; }

    /// <summary>Requirements that may be criteria, by their ids.</summary>
    public required IReadOnlyDictionary<string, string> PossibleCriteria { get; init; }

    /// <summary>Employers of the track who have not withdrawn, by the ids of their parts in it.</summary>
    public required IReadOnlyDictionary<Guid, string> Employers { get; init; }

    /// <summary>Activities in the order of their start.</summary>
    public required IReadOnlyList<ActivityRow> Activities { get; init; }
}
