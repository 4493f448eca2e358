using MassTransit;

namespace Jobbspar.Host.Messaging;

/// <summary>Digests have been filled and are to be prepared. Ids only (D6).</summary>
[MessageUrn("jobbspar:digests-filled", useDefaultPrefix: false)]
[EntityName("jobbspar.digests-filled")]
public sealed record DigestsFilled
{
    /// <summary>The digests.</summary>
    public required IReadOnlyList<Guid> DigestIds { get; init; }
}
