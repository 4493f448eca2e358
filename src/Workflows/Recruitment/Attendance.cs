namespace Jobbspar.Workflows.Recruitment;

/// <summary>A candidate at a recruitment activity.</summary>
public sealed class Attendance
{
    /// <summary>Activity.</summary>
    public required Guid ActivityId { get; init; }

    /// <summary>Candidate.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Whether she came.</summary>
    public required AttendanceStatus Status { get; set; }

    /// <summary>What it led to.</summary>
    public ActivityResult? Result { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
