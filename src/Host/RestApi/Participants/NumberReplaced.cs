using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Another identity number.</summary>
internal sealed record NumberReplaced
{
    /// <summary>Kind of number, as in the registration; null for none.</summary>
    public string? Kind { get; init; }

    /// <summary>The whole number; null for none.</summary>
    public string? Number { get; init; }

    /// <summary>Why.</summary>
    public required NumberChangeReason Reason { get; init; }
}
