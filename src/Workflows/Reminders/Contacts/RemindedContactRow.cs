using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>A contact of an organisation in a track, as the choice of who is reminded shows her.</summary>
public sealed record RemindedContactRow
{
    /// <summary>Contact.</summary>
    public required Guid Id { get; init; }

    /// <summary>Her name.</summary>
    public required string Name { get; init; }

    /// <summary>What she does there.</summary>
    public required ContactRole Role { get; init; }

    /// <summary>Name of her organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>True where she is reminded in this track.</summary>
    public required bool IsReminded { get; init; }

    /// <summary>True where the register has an address of hers.</summary>
    public required bool HasEmail { get; init; }

    /// <summary>Last local day on which she is the one to turn to; after it nothing is sent.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>UTC instant since which the mail server refuses mail to her; null where it arrives.</summary>
    public DateTimeOffset? MailRefusedAt { get; init; }

    /// <summary>Why.</summary>
    public MailRefusalReason? MailRefusedReason { get; init; }
}
