namespace Jobbspar.Workflows.Reminders;

/// <summary>Somebody whose mail the mail server refuses for good: a row from the first refusal until a mail is taken again (ADR 101).</summary>
public sealed class MailRefusal
{
    /// <summary>Whose mail.</summary>
    public required Guid UserId { get; init; }

    /// <summary>UTC instant of the first refusal that no taken mail has followed.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>UTC instant of the latest.</summary>
    public required DateTimeOffset LatestAt { get; set; }

    /// <summary>Why, at the latest.</summary>
    public required MailRefusalReason Reason { get; set; }

    /// <summary>How many mails were refused since then.</summary>
    public required int Count { get; set; }
}
