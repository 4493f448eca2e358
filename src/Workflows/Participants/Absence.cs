namespace Jobbspar.Workflows.Participants;

/// <summary>Frånvaro of a participant (DOMAIN 4.12). Its cause is never stored.</summary>
public sealed class Absence
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Kind; only a valid one covers days.</summary>
    public required AbsenceType Type { get; set; }

    /// <summary>First day, local date.</summary>
    public required DateOnly FirstDay { get; set; }

    /// <summary>Last day, local date; not before the first.</summary>
    public required DateOnly LastDay { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
