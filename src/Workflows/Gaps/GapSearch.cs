using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Gaps.Kinds;

namespace Jobbspar.Workflows.Gaps;

/// <summary>Looks for every kind of gap (DOMAIN 5.1, 5.2). The only place that knows all kinds.</summary>
public static class GapSearch
{
    private static readonly IParticipantGap[] OfParticipants =
    [
        new TimeIsCovered(),
        new HoursReachHalfTheScope(),
        new ParticipantGivesSigns(),
        new SupportIsGiven(),
        new FirstInterventionBegins(),
        new WorkFollowsTheLastIntervention(),
    ];

    private static readonly IEmployerGap[] OfEmployers =
    [
        new EmployerIsInContact(),
        new ArrivalIsPrepared(),
        new WorkplaceIsFilled(),
        new PlacesAreFilled(),
        new ChangesAreTold(),
        new PipelineIsQuick(),
        new EmploymentIsDecided(),
        new SupervisorIsThere(),
    ];

    /// <summary>A participant's gaps, past ones included; none of somebody who is not in care.</summary>
    public static IReadOnlyList<FoundGap> Of(ParticipantFacts participant, GapSight sight) =>
        participant.IsInCare ? [.. OfParticipants.SelectMany(kind => kind.Find(participant, sight))] : [];

    /// <summary>An employer's gaps, past ones included; none of one that is paused or has left.</summary>
    public static IReadOnlyList<FoundGap> Of(EmployerFacts employer, GapSight sight) =>
        employer.IsInCare ? [.. OfEmployers.SelectMany(kind => kind.Find(employer, sight))] : [];
}
