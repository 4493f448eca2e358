using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks.Rules;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Corrects what a track was registered with. Each fact that changes stands in its history with what it said before.</summary>
public sealed class TrackCorrections(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>Takes the facts as they were read, with the corrections.</summary>
    /// <param name="actor">A coordinator of the track.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="version">The version that the facts were read in.</param>
    /// <param name="details">All facts, those that stay too.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">There is no such track, or the actor may not change it.</exception>
    public Task<Decision<Guid>> CorrectAsync(Actor actor, Guid trackId, int version, TrackDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TrackInHand.TakeAsync(unit, actor, trackId, AccessAction.ChangePlan, SwedishTime.Today(clock), token);
                access.Demand(actor, AccessAction.ViewTrack, hand.Scope);
                access.DemandInSomeState(actor, AccessAction.ChangePlan, hand.Scope);
                var found = new Findings();
                found.Add(TrackIsUnderway.Check(hand.Track));
                found.Add(NobodyChangedItMeanwhile.Check(version, hand.Track.Version));
                TrackDetailsRules.Check(details, found);
                if (found.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(found.Refusals);
                }

                access.Demand(actor, AccessAction.ChangePlan, hand.Scope);
                var before = TrackDetails.Of(hand.Track);
                details.WriteTo(hand.Track);
                foreach (var (fact, was, now) in Differences(before, TrackDetails.Of(hand.Track)))
                {
                    Audit(hand, AuditAction.TrackCorrected, ("fact", fact), ("was", was), ("now", now));
                }

                if (!string.Equals(before.Description, hand.Track.Description, StringComparison.Ordinal))
                {
                    Audit(hand, AuditAction.TrackBackgroundCorrected);
                }

                return Decision<Guid>.Accept(trackId);
            },
            cancellationToken);
    }

    private void Audit(TrackInHand hand, string action, params IReadOnlyList<(string Name, string Value)> arguments) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), arguments));

    /// <summary>Facts that say something else.</summary>
    private static IEnumerable<(string Fact, string Was, string Now)> Differences(TrackDetails before, TrackDetails after) =>
        Written(before).Zip(Written(after), (was, now) => (was.Fact, Was: was.Text, Now: now.Text)).Where(pair => !string.Equals(pair.Was, pair.Now, StringComparison.Ordinal));

    private static (string Fact, string Text)[] Written(TrackDetails details) =>
    [
        ("titel", details.Title ?? ""),
        ("kommuner", string.Join(", ", details.MunicipalityCodes)),
        ("afEnheter", string.Join(", ", details.EmploymentServiceUnits)),
        ("yrken", string.Join(", ", details.OccupationCodes)),
        ("branscher", string.Join(", ", details.SectorCodes)),
        ("målgrupper", string.Join(", ", details.TargetGroups)),
        ("platser", Checklists.Evidence.Written.Number(details.PlacesPlanned ?? 0)),
        ("löpandeIntag", details.RollingIntake ? "JA" : "NEJ"),
        ("överenskommelse", details.CooperationAgreementRef ?? ""),
    ];
}
