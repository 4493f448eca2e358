namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// A promise (löfte) to tell a function something at a time: one step of one task's reminder policy, or a notice. A row from the moment its
/// time is known until its one receipt (<see cref="Receipt"/>) says how it ended (D4). Unique on its business key.
/// </summary>
public sealed class Promise
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is promised, said so that promising it twice is found out; at most 200 characters, e.g. <c>uppgift:ID:-5:1</c>.</summary>
    public required string BusinessKey { get; init; }

    /// <summary>What it is about.</summary>
    public required NoticeCode Code { get; init; }

    /// <summary>To whom.</summary>
    public required Addressee Addressee { get; init; }

    /// <summary>The person, where it is one.</summary>
    public Guid? UserId { get; init; }

    /// <summary>A contact of a party, where it is one: she is told by e-mail alone (ADR 114).</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The mail that tells her.</summary>
    public Guid? ContactMailId { get; init; }

    /// <summary>Steering group, of what is told to one and concerns no track; else the group is the track's when it leaves.</summary>
    public Guid? SteeringGroupId { get; init; }

    /// <summary>Track; null where it concerns none.</summary>
    public Guid? TrackId { get; init; }

    /// <summary>Task, of a reminder.</summary>
    public Guid? ChecklistItemId { get; init; }

    /// <summary>Of a reminder, working days relative to the due date, e.g. <c>-5</c>, <c>+0</c>, <c>+2</c>, or the week of the weekly digest, <c>v202604</c>.</summary>
    public string? Step { get; init; }

    /// <summary>1, 2, 3 … where a step was promised anew after it had been recalled.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Version of the reminder policy that gave the due instant; 0 for a notice.</summary>
    public int PolicyVersion { get; set; }

    /// <summary>Where the product shows it, a path of this host without personal data; null where the task says it.</summary>
    public string? Link { get; init; }

    /// <summary>True where it waits neither for the sending window nor for staff pauses, nor for the day's digest.</summary>
    public bool AtOnce { get; set; }

    /// <summary>What becomes of it when its day passed unsent.</summary>
    public WhenLate WhenLate { get; init; }

    /// <summary>UTC instant from which it may leave.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Where it stands.</summary>
    public required PromiseStatus Status { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset PromisedAt { get; init; }

    /// <summary>UTC instant at which a sweep put it into the product and into digests.</summary>
    public DateTimeOffset? ArmedAt { get; set; }

    /// <summary>UTC instant of its receipt.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>UTC instant at which one of those told first looked.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>UTC instant at which what it asks for was done.</summary>
    public DateTimeOffset? ActedAt { get; set; }

    /// <summary>Business key of a step of a task's policy.</summary>
    internal static string KeyOfStep(Guid itemId, string step, int round) => FormattableString.Invariant($"uppgift:{itemId:N}:{step}:{round}");

    /// <summary>The same step, promised once more; before it is stored.</summary>
    internal Promise InRound(int round) => new()
    {
        Id = Id,
        BusinessKey = KeyOfStep(ChecklistItemId!.Value, Step!, round),
        Code = Code,
        Addressee = Addressee,
        TrackId = TrackId,
        ChecklistItemId = ChecklistItemId,
        Step = Step,
        Round = round,
        PolicyVersion = PolicyVersion,
        AtOnce = AtOnce,
        WhenLate = WhenLate,
        DueAt = DueAt,
        Status = Status,
        PromisedAt = PromisedAt,
    };
}
