using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Lessons.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Lessons;

/// <summary>What a track learns of its interventions (AVSL-10). All throw <see cref="AccessDeniedException"/> where the track or the intervention does not exist, or is not the actor's.</summary>
public sealed class InterventionLessons(Transactions transactions, AccessRights access, TrackHeads heads, TimeProvider clock)
{
    private const int LongestReason = 1_000;

    /// <summary>The interventions of the chain in force, in its order, with what was said of them.</summary>
    public Task<IReadOnlyList<LessonRow>> OfTrackAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                await heads.ReadAsync(db, actor, trackId, AccessAction.ViewInterventions, token);
                return await ReadAsync(db, trackId, token);
            },
            cancellationToken);

    /// <summary>Says what becomes of an intervention the next time.</summary>
    public Task<Decision<Guid>> SaveAsync(Actor actor, Guid trackId, Guid originId, NewLesson given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TrackInHand.TakeAsync(unit, actor, trackId, AccessAction.ChangeInterventions, SwedishTime.Today(clock), token);
                access.Demand(actor, AccessAction.ViewInterventions, hand.Scope);
                access.Demand(actor, AccessAction.ChangeInterventions, hand.Scope);
                var label = await InterventionsInForce.Of(unit.Db, trackId).Where(row => row.OriginId == originId).Select(row => row.Label).FirstOrDefaultAsync(token)
                    ?? throw new AccessDeniedException(nameof(AccessAction.ChangeInterventions));
                var row = await unit.Db.Set<InterventionLesson>().SingleOrDefaultAsync(known => known.TrackId == trackId && known.OriginId == originId, token);
                var found = new Findings();
                found.Add(ContentWasNotChangedMeanwhile.Check(ReplacedContent.Lesson, given.Version, row?.Version ?? 0));
                found.Required("omdöme", given.Verdict is not null);
                found.Add(ChangedInterventionHasAReason.Check(given.Verdict, given.Reason));
                found.OptionalText("omdömesskäl", given.Reason, LongestReason);
                if (found.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(found.Refusals);
                }

                if (row is null)
                {
                    row = new InterventionLesson { TrackId = trackId, OriginId = originId, Verdict = given.Verdict!.Value };
                    unit.Db.Set<InterventionLesson>().Add(row);
                }

                row.Version++;
                (row.Verdict, row.Reason) = (given.Verdict!.Value, string.IsNullOrWhiteSpace(given.Reason) ? null : given.Reason.Trim());
                unit.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.LessonSaid, trackId, clock.GetUtcNow(), ("name", label), ("verdict", row.Verdict.Code())));
                return Decision<Guid>.Accept(originId);
            },
            cancellationToken);
    }

    /// <summary>The same, for whoever has asked for the right.</summary>
    internal static async Task<IReadOnlyList<LessonRow>> ReadAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var steps = await InterventionsInForce.Of(db, trackId).OrderBy(row => row.Position).Select(row => new { row.OriginId, row.Label }).ToListAsync(cancellationToken);
        var said = await db.Set<InterventionLesson>().AsNoTracking().Where(row => row.TrackId == trackId).ToDictionaryAsync(row => row.OriginId, cancellationToken);
        return [.. steps.Select(row => said.GetValueOrDefault(row.OriginId) is { } lesson ? new LessonRow(row.OriginId, row.Label, lesson.Verdict, lesson.Reason, lesson.Version) : new LessonRow(row.OriginId, row.Label, null, null, 0))];
    }
}
