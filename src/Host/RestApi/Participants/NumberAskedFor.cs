using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Why somebody needs to see an identity number; written down.</summary>
internal sealed record NumberAskedFor
{
    /// <summary>Why.</summary>
    public required RevealReason Reason { get; init; }
}
