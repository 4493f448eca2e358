namespace Jobbspar.Workflows.Participants;

/// <summary>A step of a chain on a page.</summary>
public sealed record StepRow
{
    /// <summary>The step.</summary>
    public required ParticipantIntervention Step { get; init; }

    /// <summary>Where its path leads from here.</summary>
    public required IReadOnlyList<ParticipantInterventionStatus> Next { get; init; }
}
