namespace Jobbspar.Host.RestApi.Recruitment;

/// <summary>Who came to an activity. Of a candidate who is named twice, the last holds; those left out stay as they are.</summary>
internal sealed record AttendancesSeen
{
    /// <summary>Candidates.</summary>
    public required IReadOnlyList<AttendanceSeen> Candidates { get; init; }
}
