using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Participants of a track.</summary>
internal sealed record ParticipantsAnswer
{
    /// <summary>By number; null where the user sees figures only.</summary>
    public required IReadOnlyList<ParticipantRow>? Participants { get; init; }

    /// <summary>How many stand where; a number is null where it could tell who they are.</summary>
    public required IReadOnlyList<ParticipantCount> Counts { get; init; }
}
