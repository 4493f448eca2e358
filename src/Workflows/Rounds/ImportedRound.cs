using Jobbspar.Workflows.Employers;
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

    /// <summary>Who decides the selection: the parties of the plan, or the three that form a track where it names none.</summary>
    public IReadOnlyList<OrganisationType> DecidedBy => Plan is { DecisionParties: { Count: > 0 } parties } ? parties : [OrganisationType.Municipality, OrganisationType.EmploymentService, OrganisationType.Employer];

    public IReadOnlyList<ImportedParticipant> Participants { get; init; } = [];

    /// <summary>What was agreed, planned and done.</summary>
    public required ImportedWork Work { get; init; }

    /// <summary>Path of one of its keys in the file.</summary>
    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}.{key}";
}
