namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Steps of the track's chain that are copied into a participant's own.</summary>
internal sealed record StepsToCopy
{
    /// <summary>By the ids that they keep through all versions of the chain.</summary>
    public required IReadOnlyList<Guid> Origins { get; init; }
}
