namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>
/// What one contact is reminded of on one day, whatever the track: one e-mail at most. She has no account, so there is nothing in the product beside it. Unique on its business key.
/// </summary>
public sealed class ContactMail
{
    /// <summary>Key; becomes the Message-ID.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>kontakt:DATE:CONTACT</c>.</summary>
    public required string BusinessKey { get; init; }

    /// <summary>Recipient; the address is read when the mail leaves.</summary>
    public required Guid ContactId { get; init; }

    /// <summary>True where it may leave in a staff pause, in the sending hours: what it tells concerns safety.</summary>
    public required bool AtOnce { get; set; }

    /// <summary>Where it stands: from <see cref="DigestStatus.Waiting"/> on.</summary>
    public required DigestStatus Status { get; set; }

    /// <summary>How many times it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC instant before which it is not tried; while it is claimed, the end of the lease.</summary>
    public required DateTimeOffset NotBefore { get; set; }

    /// <summary>Last refusal in one line; no addresses.</summary>
    public string? LastError { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC instant at which the status became final.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Key of one contact's mail of a local day.</summary>
    internal static string KeyOfDay(Guid contactId, DateOnly day) => FormattableString.Invariant($"kontakt:{day:yyyyMMdd}:{contactId:N}");
}
