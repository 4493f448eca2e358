using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Host.RestApi.Recruitment;

/// <summary>How a candidate stood at an activity.</summary>
internal sealed record AttendanceSeen
{
    /// <summary>Candidate.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Whether she came.</summary>
    public required AttendanceStatus Status { get; init; }

    /// <summary>What it led to.</summary>
    public ActivityResult? Result { get; init; }
}
