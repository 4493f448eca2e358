namespace Jobbspar.Workflows.Reminders;

/// <summary>An order to plan the reminders of all open tasks anew, because a policy or the calendar changed. Worked off in batches, by any host, from where the last one ended.</summary>
public sealed class ReplanOrder
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The policy that changed; null where it concerns all tasks.</summary>
    public string? Policy { get; init; }

    /// <summary>UTC instant from which it is worked off.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The last task planned; null before the first.</summary>
    public Guid? Cursor { get; set; }

    /// <summary>Tasks planned so far.</summary>
    public int Tasks { get; set; }

    /// <summary>Promises made, moved or recalled so far.</summary>
    public int Changes { get; set; }

    /// <summary>UTC; null while it is not finished.</summary>
    public DateTimeOffset? DoneAt { get; set; }
}
