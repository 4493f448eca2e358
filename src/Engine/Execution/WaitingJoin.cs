namespace Jobbspar.Engine.Execution;

/// <summary>An activity of a flowchart that some paths have reached and that waits for others.</summary>
public sealed record WaitingJoin
{
    /// <summary>Activity in the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Activities whose paths have arrived.</summary>
    public required IReadOnlyList<string> Arrived { get; init; }

    /// <summary>Activities whose paths it waits for and from which one can still come.</summary>
    public required IReadOnlyList<string> Expected { get; init; }

    /// <summary>Activities whose paths it asks for and from which none will come, because nothing that leads there is under way.</summary>
    public required IReadOnlyList<string> NeverComing { get; init; }

    /// <summary>True where it asks for a path that never comes: it will not go on, and the flowchart ends without it.</summary>
    public bool IsBlocked => NeverComing.Count > 0;
}
