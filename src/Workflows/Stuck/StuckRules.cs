using Jobbspar.Workflows.Stuck.Rules;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Stuck;

/// <summary>Asks every rule of DOMAIN 6.1. The only place that knows all of them.</summary>
public static class StuckRules
{
    private static readonly IStuckRule[] All =
    [
        new HardGateItemsAreNotLongOverdue(),
        new SomethingHappens(),
        new PhaseKeepsItsLength(),
        new StartIsPrepared(),
        new ObstaclesAreSolved(),
        new GapsAreNotCritical(),
        new AnEmployerTakesPart(),
        new CommitmentsAreKept(),
        new ParticipantsAreThere(),
        new FollowUpsAreHeld(),
        new DecisionsCome(),
    ];

    /// <summary>What a track is stuck for, in the order of DOMAIN 6.1.</summary>
    public static IReadOnlyList<FoundCause> Of(StuckFacts track, StuckSight sight) => [.. Seen(track, sight).Where(cause => !cause.IsEarly)];

    /// <summary>The same, with what reminder policies ask the managers for before the track is stuck.</summary>
    /// <remarks>A track that is parked is not stuck until the day of its review has passed; from then on only its standing still counts.</remarks>
    public static IReadOnlyList<FoundCause> Seen(StuckFacts track, StuckSight sight)
    {
        if (track.Status is TrackStatus.Draft or TrackStatus.Closed or TrackStatus.Cancelled || track.ReviewOn >= sight.Today)
        {
            return [];
        }

        var rules = track.ReviewOn is null ? All : [.. All.OfType<SomethingHappens>()];
        return [.. rules.Select(rule => rule.Find(track, sight)).OfType<FoundCause>()];
    }
}
