using Jobbspar.Workflows.Closure;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>What a track's implementation and closure have come to, as rows: evidence of the items GENO-01…18 and AVSL-01…15. Ids only.</summary>
public sealed record TrackProgress
{
    /// <summary>By participant, candidates included.</summary>
    public required IReadOnlyDictionary<Guid, ParticipantProgress> Participants { get; init; }

    /// <summary>By employer's part in the track.</summary>
    public required IReadOnlyDictionary<Guid, EmployerProgress> Employers { get; init; }

    /// <summary>All obstacles (GENO-06).</summary>
    public required IReadOnlyList<Obstacle> Obstacles { get; init; }

    /// <summary>All avstämningar (GENO-12).</summary>
    public required IReadOnlyList<SyncMeeting> Meetings { get; init; }

    /// <summary>Local date on which the summary was fixed (AVSL-04).</summary>
    public DateOnly? SummaryFixedOn { get; init; }

    /// <summary>Local date on which the evaluation was completed (AVSL-05).</summary>
    public DateOnly? EvaluatedOn { get; init; }

    /// <summary>The latest decision about a new round (AVSL-06).</summary>
    public NewRoundDecision? NewRound { get; init; }

    /// <summary>Participants that take part and are not closed; G4 needs none.</summary>
    public int OpenParticipants => Participants.Values.Count(participant => participant.TakesPart);

    /// <summary>Obstacles that are not solved, by weight; G3 needs none that weighs much.</summary>
    public int Unsolved(ObstacleSeverity severity) => Obstacles.Count(obstacle => obstacle.IsUnsolved && obstacle.Severity == severity);

    /// <summary>Local date of the latest avstämning that reached every party; null where there was none.</summary>
    public DateOnly? LatestCompleteMeetingOn => Meetings.Where(meeting => meeting.Status is SyncMeetingStatus.Complete).Max(meeting => meeting.HeldOn);
}
