using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>What an absence turned out to be.</summary>
internal sealed record AbsenceChange
{
    /// <summary>Kind.</summary>
    public required AbsenceType Type { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly LastDay { get; init; }
}
