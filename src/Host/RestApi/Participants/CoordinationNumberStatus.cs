using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>What Skatteverket says of a samordningsnummer.</summary>
internal sealed record CoordinationNumberStatus
{
    /// <summary>How sure the identity is; null where nobody has said.</summary>
    public IdentityConfidence? Confidence { get; init; }

    /// <summary>True where the number is declared dormant (vilande).</summary>
    public bool IsDormant { get; init; }
}
