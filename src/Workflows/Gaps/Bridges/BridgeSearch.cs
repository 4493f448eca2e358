using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gaps.Bridges;

/// <summary>
/// Finds what could fill a gap (DOMAIN 5.4): what the catalogue has of preparatory, supporting and language interventions, practice
/// and validation that fills days, can be had in time, and has places free.
/// </summary>
internal static class BridgeSearch
{
    private static readonly InterventionCategory[] Categories = [InterventionCategory.Preparatory, InterventionCategory.Supporting, InterventionCategory.Language];
    private static readonly InterventionType[] Types = [InterventionType.WorkPlacement, InterventionType.Validation];

    /// <summary>Suggestions, those that fill most first.</summary>
    public static async Task<IReadOnlyList<Bridge>> FindAsync(JobbsparDbContext db, Gap gap, WorkingDayCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        if (gap is not { Kind: GapKind.UncoveredTime, LastDay: { } last })
        {
            return [];
        }

        var items = await db.InterventionCatalogueItems.AsNoTracking()
            .Where(item => item.IsOccupying && item.RetiredAt == null && item.Availability == Availability.Exists)
            .Where(item => Categories.Contains(item.Category) || (item.SecondCategory != null && Categories.Contains(item.SecondCategory.Value)) || Types.Contains(item.Type))
            .ToListAsync(cancellationToken);
        var ids = items.ConvertAll(item => item.Id);
        var starts = (await db.CatalogueStarts.AsNoTracking()
            .Where(start => ids.Contains(start.CatalogueItemId) && start.StartsOn >= today && start.StartsOn <= last)
            .ToListAsync(cancellationToken)).ToLookup(start => start.CatalogueItemId);
        var withStarts = await db.CatalogueStarts.Where(start => ids.Contains(start.CatalogueItemId)).Select(start => start.CatalogueItemId).Distinct().ToListAsync(cancellationToken);

        return
        [
            .. items
                .SelectMany(item => withStarts.Contains(item.Id) ? starts[item.Id].Select(start => (Item: item, Start: (CatalogueStart?)start)) : [(item, null)])
                .Select(offer => Fit(offer.Item, offer.Start, gap.FirstDay, last, calendar, today))
                .OfType<Bridge>()
                .OrderByDescending(bridge => bridge.WorkingDays)
                .ThenBy(bridge => bridge.From)
                .ThenBy(bridge => bridge.Name, StringComparer.CurrentCulture),
        ];
    }

    private static Bridge? Fit(InterventionCatalogueItem item, CatalogueStart? start, DateOnly first, DateOnly last, WorkingDayCalendar calendar, DateOnly today)
    {
        var free = start is null ? null : start.Places - start.Taken;
        if (free <= 0 || start?.ApplyBy < today)
        {
            return null;
        }

        // What is planned covers from tomorrow on; and it takes its time to get.
        var earliest = calendar.AddWorkingDays(today, Math.Max(1, item.LeadTimeWorkingDays));
        var from = start?.StartsOn ?? (first > earliest ? first : earliest);
        var longest = (item.MaxWeeks ?? item.DefaultWeeks) is { } weeks and > 0 ? from.AddDays((weeks * 7) - 1) : last;
        var to = longest < last ? longest : last;
        if (from < earliest || item.RuleValidFrom > from || item.RuleValidTo < from || DateSpan.Between(from, to) is not { } span || span.To < first)
        {
            return null;
        }

        var days = calendar.WorkingDaysBetween(from > first ? from : first, to);
        return days == 0 ? null : new Bridge
        {
            CatalogueItemId = item.Id,
            StartId = start?.Id,
            Name = item.Name,
            Type = item.Type,
            From = from,
            To = to,
            WorkingDays = days,
            FreePlaces = free,
            HoursPerWeek = item.HoursPerWeek,
        };
    }
}
