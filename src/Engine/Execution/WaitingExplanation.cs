namespace Jobbspar.Engine.Execution;

/// <summary>Why an instance stands where it stands, and what would make it go on.</summary>
public sealed record WaitingExplanation
{
    /// <summary>Instance.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>Its state: one that is finished or cancelled waits for nothing.</summary>
    public required InstanceSubStatus SubStatus { get; init; }

    /// <summary>Open bookmarks, oldest first.</summary>
    public IReadOnlyList<OpenWait> Waits { get; init; } = [];

    /// <summary>Joins at which some paths have arrived and others have not.</summary>
    public IReadOnlyList<WaitingJoin> Joins { get; init; } = [];

    /// <summary>Faulted activities; each goes on when it is retried, or ends with its branch when that is cancelled.</summary>
    public IReadOnlyList<Incident> Incidents { get; init; } = [];
}
