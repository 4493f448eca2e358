using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>An absence. There is no place for its cause.</summary>
internal sealed record NewAbsence
{
    /// <summary>Kind.</summary>
    public required AbsenceType Type { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly LastDay { get; init; }
}
