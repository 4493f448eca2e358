namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Attendance in a step so far.</summary>
internal sealed record AttendanceSoFar
{
    /// <summary>0–100.</summary>
    public required int Percent { get; init; }
}
