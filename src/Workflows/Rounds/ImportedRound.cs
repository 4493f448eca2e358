using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Rounds;

/// <summary>One round of a file: a track, how it recruits, and its participants.</summary>
internal sealed record ImportedRound
{
    /// <summary>Where it stands in the file, e.g. <c>omgångar[0]</c>; empty where the file is one round.</summary>
    public required string Path { get; init; }

    public required NewTrack Track { get; init; }

    public NewRecruitmentPlan? Plan { get; init; }

    public IReadOnlyList<ImportedParticipant> Participants { get; init; } = [];
}
