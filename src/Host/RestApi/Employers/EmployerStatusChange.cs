using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Employers;

/// <summary>Where an employer stands from now on.</summary>
internal sealed record EmployerStatusChange
{
    /// <summary>To which.</summary>
    public required TrackEmployerStatus Status { get; init; }

    /// <summary>Why; needed for a pause and a withdrawal.</summary>
    public string? Reason { get; init; }
}
