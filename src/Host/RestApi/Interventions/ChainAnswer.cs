using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;

namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>One version of a track's chain.</summary>
internal sealed record ChainAnswer
{
    /// <summary>1 for the first; null where there is no chain yet.</summary>
    public required int? Number { get; init; }

    /// <summary>Status.</summary>
    public required ChainStatus? Status { get; init; }

    /// <summary>Why there is a new version.</summary>
    public required string? Reason { get; init; }

    /// <summary>UTC instant of being fixed.</summary>
    public required DateTimeOffset? FixedAt { get; init; }

    /// <summary>Who fixed it.</summary>
    public required string? FixedBy { get; init; }

    /// <summary>What it rests on.</summary>
    public required ChainAssumptions? Assumptions { get; init; }

    /// <summary>In the order of the table.</summary>
    public required IReadOnlyList<InterventionAnswer> Interventions { get; init; }

    /// <summary>What keeps a proposal from being fixed.</summary>
    public required IReadOnlyList<ApiReason> Faults { get; init; }

    /// <summary>What should be known before it is fixed.</summary>
    public required IReadOnlyList<ApiReason> Notices { get; init; }

    /// <summary>All versions, the newest first.</summary>
    public required IReadOnlyList<ChainVersion> Versions { get; init; }

    /// <summary>Whose offers somebody went through, and on which local date.</summary>
    public required IReadOnlyDictionary<ProviderKind, DateOnly> Reviewed { get; init; }

    public static ChainAnswer Of(ChainPage page) => new()
    {
        Number = page.Chain?.Number,
        Status = page.Chain?.Status,
        Reason = page.Chain?.Reason,
        FixedAt = page.Chain?.FixedAt,
        FixedBy = page.FixedByName,
        Assumptions = page.Chain is { } chain ? AssumptionsOf(chain) : null,
        Interventions = [.. page.Rows.Select(InterventionAnswer.Of)],
        Faults = [.. page.Faults.Select(ApiReason.Of)],
        Notices = [.. page.Notices.Select(ApiReason.Of)],
        Versions = page.Versions,
        Reviewed = page.Reviewed,
    };

    private static ChainAssumptions AssumptionsOf(InterventionChain chain) => new()
    {
        RequirementProfileVersion = chain.RequirementProfileVersion,
        Swedish = chain.AssumedSwedish,
        Education = chain.AssumedEducation,
        Experience = chain.AssumedExperience,
        PresentedOn = chain.PresentedOn,
        NoSupportReason = chain.NoSupportReason,
        OneSidedReason = chain.OneSidedReason,
    };
}
