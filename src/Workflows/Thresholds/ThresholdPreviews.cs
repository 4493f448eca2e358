using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Thresholds;

/// <summary>Looks at all tracks with thresholds that are not decided yet, as the sweeps would, and changes nothing. Some tracks at a time, so memory does not grow with their number.</summary>
public sealed class ThresholdPreviews(Transactions transactions, AccessRights access, ChecklistCatalogue catalogue, ReminderPolicies policies, TimeProvider clock)
{
    private const int Batch = 50;

    private readonly StuckFactsReader reader = new(catalogue);

    /// <summary>Tells what they would change.</summary>
    /// <param name="actor">Who; an administrator.</param>
    /// <param name="values">Values by code; null = off.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The actor may not change thresholds.</exception>
    public async Task<Decision<ThresholdPreview>> OfAsync(Actor actor, IReadOnlyDictionary<string, int?> values, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeThresholds, AccessScope.Nothing);
        var (now, then) = await transactions.ReadAsync(
            async (db, token) =>
            {
                var rows = await db.Thresholds.ToListAsync(token);
                return (ThresholdCommands.After(rows, new Dictionary<string, int?>(StringComparer.Ordinal)), ThresholdCommands.After(rows, values));
            },
            cancellationToken);
        if (ThresholdCommands.Refusals(values, then) is { Count: > 0 } refusals)
        {
            return Decision<ThresholdPreview>.Refuse(refusals);
        }

        var sum = new Sums();
        var last = Guid.Empty;
        while (true)
        {
            var ids = await transactions.ReadAsync((db, token) => NextAsync(db, last, token), cancellationToken);
            if (ids.Count == 0)
            {
                return Decision<ThresholdPreview>.Accept(sum.ToPreview());
            }

            await transactions.ReadAsync((db, token) => LookAsync(db, ids, now, then, sum, token), cancellationToken);
            last = ids[^1];
        }
    }

    private static Task<List<Guid>> NextAsync(JobbsparDbContext db, Guid after, CancellationToken cancellationToken) => db.Tracks
        .Where(track => track.Id > after && track.Status != TrackStatus.Closed && track.Status != TrackStatus.Cancelled)
        .OrderBy(track => track.Id)
        .Select(track => track.Id)
        .Take(Batch)
        .ToListAsync(cancellationToken);

    private async Task<bool> LookAsync(JobbsparDbContext db, List<Guid> ids, ThresholdValues now, ThresholdValues then, Sums sum, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var book = await CalendarBook.ReadAsync(db, cancellationToken);
        var inForce = await policies.InForceAsync(db, cancellationToken);
        sum.Tracks += ids.Count;
        foreach (var track in await TrackFactsReader.ReadAsync(db, ids, book, cancellationToken))
        {
            Count(sum.GapsNow, track, new GapSight(today, track.Calendar, track.Pauses, now));
            Count(sum.GapsThen, track, new GapSight(today, track.Calendar, track.Pauses, then));
        }

        foreach (var (track, lead) in await reader.ReadAsync(db, ids, today, cancellationToken))
        {
            var sight = new StuckSight(today, book.WorkingDays(lead), book.StaffDays(lead), now) { Policies = inForce };
            sum.StuckNow += StuckRules.Of(track, sight).Count > 0 ? 1 : 0;
            sum.StuckThen += StuckRules.Of(track, sight with { Thresholds = then }).Count > 0 ? 1 : 0;
        }

        return true;
    }

    private static void Count(Dictionary<GapSeverity, int> counts, TrackFacts track, GapSight sight)
    {
        foreach (var gap in GapRadar.Find(track, sight).Where(gap => !gap.IsOver(sight.Today)))
        {
            counts[gap.Severity] = counts.GetValueOrDefault(gap.Severity) + 1;
        }
    }

    private sealed class Sums
    {
        public Dictionary<GapSeverity, int> GapsNow { get; } = [];

        public Dictionary<GapSeverity, int> GapsThen { get; } = [];

        public int Tracks { get; set; }

        public int StuckNow { get; set; }

        public int StuckThen { get; set; }

        public ThresholdPreview ToPreview() => new()
        {
            Tracks = Tracks,
            Gaps =
            [
                .. Enum.GetValues<GapSeverity>()
                    .Where(severity => severity is not GapSeverity.Tolerated)
                    .OrderDescending()
                    .Select(severity => (severity, GapsNow.GetValueOrDefault(severity), GapsThen.GetValueOrDefault(severity))),
            ],
            StuckNow = StuckNow,
            StuckThen = StuckThen,
        };
    }
}
