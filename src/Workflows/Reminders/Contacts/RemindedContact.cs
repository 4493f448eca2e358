namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>A contact whom a track's coordinators want reminded of what her organisation answers for in that track (ADR 114).</summary>
public sealed class RemindedContact
{
    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Contact.</summary>
    public required Guid ContactId { get; init; }

    /// <summary>UTC instant at which it was chosen.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>User who chose it.</summary>
    public required Guid ChosenBy { get; init; }
}
