namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// One person's bundle (utskick): all that falls due for her on one day, whatever the track, or one promise that cannot wait. It becomes one
/// e-mail at most. Unique on its business key.
/// </summary>
public sealed class Digest
{
    /// <summary>Key; becomes the Message-ID.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>dag:DATE:USER</c>, or <c>genast:PROMISE:USER</c>.</summary>
    public required string BusinessKey { get; init; }

    /// <summary>Recipient; the address is read when the mail leaves.</summary>
    public required Guid UserId { get; init; }

    /// <summary>True for one promise that waits for no window.</summary>
    public required bool AtOnce { get; init; }

    /// <summary>UTC instant at which the first of its promises fell due; lateness counts from it.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required DigestStatus Status { get; set; }

    /// <summary>How many times it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC instant before which it is not tried again; while it is claimed, the end of the lease.</summary>
    public required DateTimeOffset NotBefore { get; set; }

    /// <summary>Last refusal in one line; no addresses.</summary>
    public string? LastError { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC instant at which the status became final.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Key of one person's digest of a local day.</summary>
    public static string KeyOfDay(Guid userId, DateOnly day) => FormattableString.Invariant($"dag:{day:yyyyMMdd}:{userId:N}");

    /// <summary>Key of a promise that goes to a person by itself.</summary>
    public static string KeyOfPromise(Guid userId, Guid promiseId) => FormattableString.Invariant($"genast:{promiseId:N}:{userId:N}");
}
