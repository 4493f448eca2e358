using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Workflows.Employers;

/// <summary>A person to turn to in an organisation, with her work details and nothing else (DOMAIN 4.2).</summary>
public sealed class Contact
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Organisation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Workplace, where she belongs to one.</summary>
    public Guid? WorkplaceId { get; set; }

    /// <summary>Name, at most 120 characters.</summary>
    public required string Name { get; set; }

    /// <summary>What she does there.</summary>
    public required ContactRole Role { get; set; }

    /// <summary>Her title in words, at most 120 characters.</summary>
    public string? Title { get; set; }

    /// <summary>E-mail at work.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone at work.</summary>
    public string? Phone { get; set; }

    /// <summary>Last local date on which she is the one to turn to; null = until further notice.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>UTC instant since which the mail server refuses mail to her for good; null where none was refused since the last that was taken, or the address changed.</summary>
    public DateTimeOffset? MailRefusedAt { get; set; }

    /// <summary>Why, at the latest.</summary>
    public MailRefusalReason? MailRefusedReason { get; set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }
}
