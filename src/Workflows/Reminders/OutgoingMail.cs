namespace Jobbspar.Workflows.Reminders;

/// <summary>One e-mail at most to one recipient, on its way out: claimed by a sender, handed to the mail server, settled. Unique on its business key.</summary>
public abstract class OutgoingMail
{
    /// <summary>Key; becomes the Message-ID.</summary>
    public required Guid Id { get; init; }

    /// <summary>What makes it one: recipient and day, or promise.</summary>
    public required string BusinessKey { get; init; }

    /// <summary>Where it stands.</summary>
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

    /// <summary>
    /// Takes it for a sender, for as long as the lease. One that another sender had, and never settled, may have left: it is not sent again. One with nothing left to tell is none.
    /// </summary>
    internal void Claim(bool isEmpty, DateTimeOffset now)
    {
        if (Status is DigestStatus.Claimed)
        {
            (Status, SettledAt) = (DigestStatus.Uncertain, now);
        }
        else if (isEmpty)
        {
            (Status, SettledAt) = (DigestStatus.Empty, now);
        }
        else
        {
            (Status, NotBefore) = (DigestStatus.Claimed, now + EmailQueue.HandOver);
            Attempts++;
        }
    }

    /// <summary>Follows what the mail server said.</summary>
    /// <param name="said">Its answer.</param>
    /// <param name="givenUp">What becomes of one that was tried for too long.</param>
    /// <param name="now">UTC.</param>
    internal void Settle(EmailHandedOver said, DigestStatus givenUp, DateTimeOffset now)
    {
        LastError = said.Error;
        if (said.Outcome is EmailOutcome.TryAgain && now < CreatedAt + EmailQueue.GiveUpAfter)
        {
            (Status, NotBefore, SettledAt) = (DigestStatus.Waiting, now + EmailQueue.Delay(Attempts), null);
            return;
        }

        Status = said.Outcome switch
        {
            EmailOutcome.Sent => DigestStatus.Sent,
            EmailOutcome.TryAgain => givenUp,
            _ => DigestStatus.Refused,
        };
        SettledAt = now;
    }
}
