namespace Jobbspar.Workflows.Employers;

/// <summary>A contact with an employer within a track (PLAN-13): the log of the dialogue.</summary>
public sealed class EmployerContact
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Employer's part in the track.</summary>
    public required Guid TrackEmployerId { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>How.</summary>
    public required ContactForm Form { get; init; }

    /// <summary>Who took part, by role.</summary>
    public required IReadOnlyList<ContactParticipant> Participants { get; init; }

    /// <summary>What came of it, at most 2 000 characters.</summary>
    public required string Outcome { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>User.</summary>
    public required Guid CreatedBy { get; init; }
}
