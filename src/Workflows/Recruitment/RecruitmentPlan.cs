using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>How a track recruits its participants (DOMAIN 4.10). One per track.</summary>
public sealed class RecruitmentPlan
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>How many are sought, at least 1.</summary>
    public required int NumberSought { get; set; }

    /// <summary>How many reserves are wanted.</summary>
    public required int ReserveTarget { get; set; }

    /// <summary>Where the target group is told, at least one.</summary>
    public required IReadOnlyList<RecruitmentChannel> Channels { get; set; }

    /// <summary>Kinds of parties that decide together, at least one.</summary>
    public required IReadOnlyList<OrganisationType> DecisionParties { get; set; }

    /// <summary>Who has the last word.</summary>
    public required FinalSay FinalSay { get; set; }

    /// <summary>Requirements that are tried at the selection, by the id that they keep through all versions of the requirement profile.</summary>
    public required IReadOnlyList<string> Criteria { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
