namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>What one contact is reminded of on one day, whatever the track (<c>kontakt:DATE:CONTACT</c>). She has no account, so there is nothing in the product beside it.</summary>
public sealed class ContactMail : OutgoingMail
{
    /// <summary>Recipient; the address is read when the mail leaves.</summary>
    public required Guid ContactId { get; init; }

    /// <summary>True where it may leave in a staff pause, in the sending hours: what it tells concerns safety.</summary>
    public required bool AtOnce { get; set; }

    /// <summary>Key of one contact's mail of a local day.</summary>
    internal static string KeyOfDay(Guid contactId, DateOnly day) => FormattableString.Invariant($"kontakt:{day:yyyyMMdd}:{contactId:N}");
}
