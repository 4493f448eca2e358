namespace Jobbspar.Workflows.FollowUps;

/// <summary>What is filled in about a follow-up of a participant. Nothing is checked yet.</summary>
public sealed record ParticipantFollowUp
{
    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary><c>holls</c>: local date on which it was held.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary><c>progression</c>.</summary>
    public Progression? Progression { get; init; }

    /// <summary><c>planenFoljs</c>.</summary>
    public Fulfilment? PlanFollowed { get; init; }

    /// <summary><c>insatserGenomfors</c>.</summary>
    public Fulfilment? InterventionsGiven { get; init; }

    /// <summary><c>nastaStegKant</c>.</summary>
    public bool? NextStepKnown { get; init; }

    /// <summary><c>avhoppsrisk</c>.</summary>
    public DropoutRisk? DropoutRisk { get; init; }

    /// <summary><c>atgarder</c>: each at most 200 characters.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary><c>nasta</c>: local date of the next one.</summary>
    public DateOnly? NextOn { get; init; }
}
