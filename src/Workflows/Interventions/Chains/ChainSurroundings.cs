using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>What notices look at beside the chain.</summary>
internal sealed record ChainSurroundings
{
    public required DateOnly Today { get; init; }

    public required DateOnly PlannedStart { get; init; }

    public required DateOnly PlannedEnd { get; init; }

    public required WorkingDayCalendar Calendar { get; init; }

    /// <summary>Providers' terms and breaks, by provider.</summary>
    public required ILookup<Guid, ProviderPeriod> Periods { get; init; }
}
