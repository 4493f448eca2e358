using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Host.RestApi.Recruitment;

/// <summary>One recruitment activity: who is invited, who came, and in speed dating who meets whom when.</summary>
internal sealed record SingleActivityAnswer
{
    /// <summary>As in the list.</summary>
    public required ActivityAnswer Activity { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Its employers, by the keys of their parts in the track.</summary>
    public required IReadOnlyDictionary<Guid, string> Employers { get; init; }

    /// <summary>How the meetings follow each other; null where there is no schedule.</summary>
    public required SpeedMeetingOrder? Order { get; init; }

    /// <summary>Everyone invited, by name or pseudonym.</summary>
    public required IReadOnlyList<CandidateRow> InvitedCandidates { get; init; }

    /// <summary>Candidates who can be invited.</summary>
    public required IReadOnlyList<CandidateRow> Others { get; init; }

    /// <summary>Meetings, by round and employer. What goes to an employer names a candidate by <c>nameForEmployer</c> only.</summary>
    public required IReadOnlyList<MeetingRow> Meetings { get; init; }

    public static SingleActivityAnswer Of(ActivityPage page) => new()
    {
        Activity = ActivityAnswer.Of(page.Activity),
        TrackId = page.Activity.TrackId,
        Employers = new Dictionary<Guid, string>(page.Employers),
        Order = page.Activity is { MeetingMinutes: { } minutes, ChangeMinutes: { } change }
            ? new() { MeetingMinutes = minutes, ChangeMinutes = change, BreakAfterRounds = page.Activity.BreakAfterRounds ?? 0, BreakMinutes = page.Activity.BreakMinutes ?? 0 }
            : null,
        InvitedCandidates = page.Invited,
        Others = page.Others,
        Meetings = page.Meetings,
    };
}
