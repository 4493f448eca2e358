using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Thresholds;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Stuck;

/// <summary>Sees whether tracks are stuck, when something changes in them and every hour; opens and closes the periods.</summary>
public sealed class StuckRadar(ChecklistCatalogue catalogue, ReminderPolicies policies, TimeProvider clock) : IConsequence
{
    /// <summary>Name of the consequence.</summary>
    internal const string Consequence = "fastnat";

    private readonly StuckFactsReader reader = new(catalogue);

    string IConsequence.Name => Consequence;

    /// <summary>Brings a track's causes into line with its facts as they are in the transaction; saves first what is pending.</summary>
    public Task LookAgainAsync(UnitOfWork unit, Guid trackId, CancellationToken cancellationToken) => LookAgainAsync(unit, [trackId], cancellationToken);

    /// <summary>The same for several tracks, in a constant number of statements to read.</summary>
    /// <returns>Number of periods that were opened, changed or closed.</returns>
    internal async Task<int> LookAgainAsync(UnitOfWork unit, IReadOnlyCollection<Guid> trackIds, CancellationToken cancellationToken)
    {
        var db = unit.Db;
        await db.SaveChangesAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = SwedishTime.DateOf(now);
        var thresholds = await ThresholdValues.ReadAsync(db, cancellationToken);
        var book = await CalendarBook.ReadAsync(db, cancellationToken);
        var inForce = await policies.InForceAsync(db, cancellationToken);
        var open = (await db.StuckCauses.Where(row => trackIds.Contains(row.TrackId) && row.ClosedAt == null).ToListAsync(cancellationToken)).ToLookup(row => row.TrackId);
        var seen = (await reader.ReadAsync(db, trackIds, today, cancellationToken)).ConvertAll(read =>
            (read.Facts.TrackId, Found: StuckRules.Seen(read.Facts, new StuckSight(today, book.WorkingDays(read.LeadOrganisationId), book.StaffDays(read.LeadOrganisationId), thresholds) { Policies = inForce })));
        var settled = seen.Sum(track => EndStages([.. open[track.TrackId]], track.Found, now));
        if (settled > 0)
        {
            // Before the next stage of the same cause is open: there is room for one.
            await db.SaveChangesAsync(cancellationToken);
        }

        return settled + seen.Sum(track => Settle(db, track.TrackId, [.. open[track.TrackId].Where(row => row.ClosedAt is null)], track.Found, now));
    }

    async Task IConsequence.FollowAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken)
    {
        if (await TracksAsync(unit, changed, cancellationToken) is { Count: > 0 } tracks)
        {
            await LookAgainAsync(unit, tracks, cancellationToken);
        }
    }

    Task<IReadOnlyCollection<Guid>> IConsequence.TracksAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken) => TracksAsync(unit, changed, cancellationToken);

    private static async Task<IReadOnlyCollection<Guid>> TracksAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken)
    {
        await changed.GapTracksAsync(unit.Db, cancellationToken);
        return changed.StuckTracks;
    }

    /// <summary>What was early and is being stuck now, or the reverse, is a new period.</summary>
    private static int EndStages(List<StuckCause> open, IReadOnlyList<FoundCause> found, DateTimeOffset now)
    {
        var ended = open.FindAll(row => found.Any(cause => cause.Kind == row.Kind && cause.IsEarly != row.IsEarly));
        ended.ForEach(row => row.ClosedAt = now);
        return ended.Count;
    }

    private static int Settle(JobbsparDbContext db, Guid trackId, List<StuckCause> open, IReadOnlyList<FoundCause> found, DateTimeOffset now)
    {
        var settled = 0;
        foreach (var cause in found)
        {
            var row = open.Find(known => known.Kind == cause.Kind);
            if (row is null)
            {
                db.StuckCauses.Add(new StuckCause
                {
                    Id = Guid.CreateVersion7(now),
                    TrackId = trackId,
                    Kind = cause.Kind,
                    Since = cause.Since,
                    WaitsFor = cause.WaitsFor,
                    Arguments = cause.Arguments,
                    OpenedAt = now,
                    IsEarly = cause.IsEarly,
                    RunsInPauses = cause.RunsInPauses,
                    ByPolicy = cause.Lift is not null,
                    ManagersOn = cause.Lift?.ManagersOn,
                    SteeringGroupOn = cause.Lift?.SteeringGroupOn,
                });
                settled++;
                continue;
            }

            open.Remove(row);
            var lift = row.ByPolicy ? new LiftDays(row.ManagersOn, row.SteeringGroupOn) : null;
            if (row.Since != cause.Since || row.WaitsFor != cause.WaitsFor || lift != cause.Lift || row.RunsInPauses != cause.RunsInPauses || !row.Arguments.SequenceEqual(cause.Arguments, StringComparer.Ordinal))
            {
                (row.Since, row.WaitsFor, row.Arguments) = (cause.Since, cause.WaitsFor, cause.Arguments);
                (row.RunsInPauses, row.ByPolicy, row.ManagersOn, row.SteeringGroupOn) = (cause.RunsInPauses, cause.Lift is not null, cause.Lift?.ManagersOn, cause.Lift?.SteeringGroupOn);
                settled++;
            }
        }

        foreach (var row in open)
        {
            row.ClosedAt = now;
        }

        return settled + open.Count;
    }
}
