using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Host.RestApi.LettersOfIntent;

/// <summary>How a commitment goes.</summary>
internal sealed record CommitmentChange
{
    /// <summary>From now on.</summary>
    public required CommitmentStatus Status { get; init; }
}
