using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.RestApi.Closure;

/// <summary>A contact with an employer after a hiring.</summary>
internal sealed record HiringFollowed
{
    /// <summary>Local date.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>How it stands with the employment.</summary>
    public EmploymentState? State { get; init; }
}
