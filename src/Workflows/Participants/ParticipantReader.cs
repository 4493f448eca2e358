namespace Jobbspar.Workflows.Participants;

/// <summary>A user who may see the identity of a protected participant; nobody else may (SKY-02).</summary>
public sealed class ParticipantReader
{
    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>User.</summary>
    public required Guid UserId { get; init; }
}
