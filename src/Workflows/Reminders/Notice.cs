namespace Jobbspar.Workflows.Reminders;

/// <summary>What <see cref="Notices"/> promises: who is to be told what, when. Ids and codes only (D6).</summary>
public sealed record Notice
{
    /// <summary>
    /// Business key, at most 200 characters, e.g. <c>glapp:ID:forvarning</c> or <c>eskalering:ID:L3</c>: the same key is the same promise, however often it is made.
    /// What is to be told anew needs a new key.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What it is about; the reader sees the text <c>Notice.CODE</c>.</summary>
    public required NoticeCode Code { get; init; }

    /// <summary>Whom it is promised to.</summary>
    public required Addressee To { get; init; }

    /// <summary>The person, where <see cref="To"/> is <see cref="Addressee.Person"/>.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The steering group, where <see cref="To"/> is <see cref="Addressee.SteeringGroup"/> and no track says which.</summary>
    public Guid? SteeringGroupId { get; init; }

    /// <summary>The track; needed where <see cref="To"/> is <see cref="Addressee.Coordinators"/>.</summary>
    public Guid? TrackId { get; init; }

    /// <summary>Path of the page that shows it, e.g. <c>/jobbspar/ID/glapp</c>; without personal data.</summary>
    public string? Link { get; init; }

    /// <summary>UTC instant from which it may leave; null for the next digest (tomorrow's, or today's before 07:30). Moved to the sending window unless <see cref="AtOnce"/>.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>True for the few things that wait for nothing (DOMAIN 6.2, "at once"): neither for the window, nor for pauses, nor for the digest.</summary>
    public bool AtOnce { get; init; }

    /// <summary>What becomes of it when its day passed while nothing could be sent.</summary>
    public WhenLate WhenLate { get; init; }
}
