namespace Jobbspar.Workflows.FollowUps;

/// <summary>
/// An uppföljning of a participant (GENO-02) or of an employer (GENO-03) as it was held; never changed afterwards, a later one takes its
/// place (DOMAIN 4.11).
/// </summary>
public sealed class FollowUp
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Who was followed up.</summary>
    public required FollowUpSubject Subject { get; init; }

    /// <summary>Participant; null for an employer.</summary>
    public Guid? ParticipantId { get; init; }

    /// <summary>Employer's part in the track; null for a participant.</summary>
    public Guid? TrackEmployerId { get; init; }

    /// <summary>Local date on which it was held.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Local date of the next one; null where none is to follow.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>Hur är deltagarens progression?</summary>
    public Progression? Progression { get; init; }

    /// <summary>Följs planen?</summary>
    public Fulfilment? PlanFollowed { get; init; }

    /// <summary>Genomförs insatserna?</summary>
    public Fulfilment? InterventionsGiven { get; init; }

    /// <summary>Whether the participant knows her next step.</summary>
    public bool? NextStepKnown { get; init; }

    /// <summary>Risk of dropout.</summary>
    public DropoutRisk? DropoutRisk { get; init; }

    /// <summary>How many the employer still intends to employ, at least 0.</summary>
    public int? IntendsToEmploy { get; init; }

    /// <summary>Whether supervision works at the employer's.</summary>
    public bool? SupervisionWorks { get; init; }

    /// <summary>How well the participants' competence matches the need, 1 to 5.</summary>
    public int? CompetenceMatch { get; init; }

    /// <summary>Whether the employer knows who comes next, and when.</summary>
    public bool? NextArrivalKnown { get; init; }

    /// <summary>What the employer says stands in the way; what is to be handled is registered as an <see cref="Obstacle"/>.</summary>
    public IReadOnlyList<ObstacleCategory> Obstacles { get; init; } = [];

    /// <summary>What was agreed to be done, each at most 200 characters.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>User who registered it.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }
}
