namespace Jobbspar.Workflows.Operations;

/// <summary>When one of the jobs that must run by themselves last did, on whichever host. Key: its name.</summary>
public sealed class JobRun
{
    /// <summary>E.g. <c>reminders</c>.</summary>
    public required string Name { get; init; }

    /// <summary>UTC instant at which it last ended well.</summary>
    public DateTimeOffset? SucceededAt { get; set; }

    /// <summary>UTC instant at which it last failed.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>Why, in one line without personal data.</summary>
    public string? Fault { get; set; }

    /// <summary>The host that last ran it.</summary>
    public string? Host { get; set; }
}
