namespace Jobbspar.Workflows.Operations;

/// <summary>How what must happen by itself stands, in figures without personal data.</summary>
public sealed record OperationsFigures
{
    /// <summary>UTC instant at which they were read.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Promises that may leave now and have not.</summary>
    public required int DueNow { get; init; }

    /// <summary>Since when the oldest of all that could have left by now waits: a promise that is due, a digest, or a message; null where nothing does.</summary>
    public required DateTimeOffset? OldestUnsent { get; init; }

    /// <summary>Digests on their way out.</summary>
    public required int DigestsUnderway { get; init; }

    /// <summary>Messages that the broker has not confirmed.</summary>
    public required int MessagesUnsent { get; init; }

    /// <summary>Messages that wait for an administrator.</summary>
    public required int DeadLetters { get; init; }

    /// <summary>How late the e-mails of the last 24 hours left, from the moment they fell due; null where none did.</summary>
    public required LatenessFigures? Lateness { get; init; }
}

/// <summary>Percentiles of lateness.</summary>
/// <param name="Count">E-mails.</param>
/// <param name="Median">Half of them were no later.</param>
/// <param name="P95">95 % were no later.</param>
/// <param name="P99">99 % were no later.</param>
/// <param name="Longest">None was later.</param>
public sealed record LatenessFigures(int Count, TimeSpan Median, TimeSpan P95, TimeSpan P99, TimeSpan Longest)
{
    /// <summary>Of some durations; null where there are none.</summary>
    public static LatenessFigures? Of(IEnumerable<TimeSpan> durations)
    {
        TimeSpan[] sorted = [.. durations.Order()];
        return sorted.Length == 0 ? null : new(sorted.Length, At(0.5), At(0.95), At(0.99), sorted[^1]);

        TimeSpan At(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}
