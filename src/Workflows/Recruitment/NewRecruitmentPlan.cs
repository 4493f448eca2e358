using System.Text.Json.Serialization;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>The recruitment plan as it is to be.</summary>
public sealed record NewRecruitmentPlan
{
    /// <summary>How many are sought.</summary>
    public required int NumberSought { get; init; }

    /// <summary>How many reserves.</summary>
    public required int ReserveTarget { get; init; }

    /// <summary>Where the target group is told.</summary>
    public required IReadOnlyList<RecruitmentChannel> Channels { get; init; }

    /// <summary>Who decides together.</summary>
    public required IReadOnlyList<OrganisationType> DecisionParties { get; init; }

    /// <summary>Who has the last word.</summary>
    public required FinalSay FinalSay { get; init; }

    /// <summary>Ids of the requirements that are tried.</summary>
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>Version that was shown; 0 where there was none.</summary>
    [JsonIgnore]
    public int Version { get; init; }
}
