namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// One person's bundle (utskick): all that falls due for her on one day, whatever the track (<c>dag:DATE:USER</c>), or one promise that cannot wait
/// (<c>genast:PROMISE:USER</c>).
/// </summary>
public sealed class Digest : OutgoingMail
{
    /// <summary>Recipient; the address is read when the mail leaves.</summary>
    public required Guid UserId { get; init; }

    /// <summary>True for one promise that waits for no window.</summary>
    public required bool AtOnce { get; init; }

    /// <summary>UTC instant at which the first of its promises fell due; lateness counts from it.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Key of one person's digest of a local day.</summary>
    public static string KeyOfDay(Guid userId, DateOnly day) => FormattableString.Invariant($"dag:{day:yyyyMMdd}:{userId:N}");

    /// <summary>Key of a promise that goes to a person by itself.</summary>
    public static string KeyOfPromise(Guid userId, Guid promiseId) => FormattableString.Invariant($"genast:{promiseId:N}:{userId:N}");
}
