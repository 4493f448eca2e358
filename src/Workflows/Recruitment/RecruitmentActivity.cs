namespace Jobbspar.Workflows.Recruitment;

/// <summary>Something that is done to find, inform or choose participants (DOMAIN 4.10).</summary>
public sealed class RecruitmentActivity
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Kind.</summary>
    public required ActivityType Type { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset StartsAt { get; set; }

    /// <summary>UTC, after the start.</summary>
    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>Place or link, at most 200 characters.</summary>
    public required string Place { get; set; }

    /// <summary>Employers who take part: ids of their parts in the track.</summary>
    public required IReadOnlyList<string> EmployerIds { get; set; }

    /// <summary>Most candidates; null where it is not limited.</summary>
    public int? Capacity { get; set; }

    /// <summary>Status.</summary>
    public required ActivityStatus Status { get; set; }

    /// <summary>True where the employer makes the final choice there.</summary>
    public required bool EmployerDecides { get; set; }

    /// <summary>True where candidates must come; never where the employer decides, since presence there is out of own interest.</summary>
    public required bool MandatoryForCandidates { get; set; }

    /// <summary>Why it was cancelled.</summary>
    public CancelReason? CancelReason { get; set; }

    /// <summary>What came in the place of a cancelled or moved activity; null where it needs nothing.</summary>
    public Guid? ReplacedById { get; set; }

    /// <summary>Minutes of each meeting; speeddejtning with a schedule only.</summary>
    public int? MeetingMinutes { get; set; }

    /// <summary>Minutes between two meetings.</summary>
    public int? ChangeMinutes { get; set; }

    /// <summary>Rounds between two breaks; 0 for none.</summary>
    public int? BreakAfterRounds { get; set; }

    /// <summary>Minutes of a break.</summary>
    public int? BreakMinutes { get; set; }

    /// <summary>The task REKR-05 that was opened when employers and candidates had met here; null where they have not, or the track's workflow opens none.</summary>
    public Guid? TaskId { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }

    /// <summary>True where employers and candidates see each other: not at an advertisement, a summons or a test.</summary>
    public bool IsMeeting => EmployerIds.Count > 0 && Type is not (ActivityType.JobBoardAdvertisement or ActivityType.Summons or ActivityType.LanguageTest);
}
