using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>One recruitment activity: who is invited, who came, and for a speeddejtning who meets whom when.</summary>
public sealed record ActivityPage
{
    /// <summary>Top of the page.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>True where the reader may change it.</summary>
    public required bool MayChange { get; init; }

    /// <summary>The activity.</summary>
    public required RecruitmentActivity Activity { get; init; }

    /// <summary>Its employers in their order, by the ids of their parts in the track.</summary>
    public required IReadOnlyList<KeyValuePair<Guid, string>> Employers { get; init; }

    /// <summary>Everyone invited.</summary>
    public required IReadOnlyList<CandidateRow> Invited { get; init; }

    /// <summary>Candidates who can be invited.</summary>
    public required IReadOnlyList<CandidateRow> Others { get; init; }

    /// <summary>Meetings, by round and employer.</summary>
    public required IReadOnlyList<MeetingRow> Meetings { get; init; }

    /// <summary>Other activities that could stand in its place.</summary>
    public required IReadOnlyList<RecruitmentActivity> OtherActivities { get; init; }
}
