using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>How a participant's identity is protected.</summary>
internal sealed record ProtectionChosen
{
    /// <summary>Level.</summary>
    public required ProtectionLevel Level { get; init; }

    /// <summary>True where her identity is kept, sealed, for the readers that are named.</summary>
    public required bool KeepIdentity { get; init; }
}
