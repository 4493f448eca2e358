using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>A participant's next status.</summary>
internal sealed record StatusChange
{
    /// <summary>To which.</summary>
    public required ParticipantStatus Status { get; init; }

    /// <summary>From which local date.</summary>
    public required DateOnly On { get; init; }
}
