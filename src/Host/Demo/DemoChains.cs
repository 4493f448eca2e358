using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Demo;

/// <summary>Gives an example track a fixed chain of interventions out of the example's catalogue.</summary>
internal sealed class DemoChains(Transactions transactions, ChainCommands commands, ChainVersions versions)
{
    /// <summary>A week to begin with, the education, and practice that ends the track.</summary>
    public async Task CreateAsync(Actor coordinator, DemoLife life, CancellationToken cancellationToken)
    {
        if (life.Track.Education is not { } education)
        {
            return;
        }

        var items = await transactions.ReadAsync((db, token) => db.InterventionCatalogueItems.Where(row => row.RetiredAt == null).ToDictionaryAsync(row => row.Code, row => row.Id, StringComparer.Ordinal, token), cancellationToken);
        var start = life.Form.PlannedStart!.Value;
        var end = life.Form.PlannedEnd!.Value;
        var practice = start.AddDays((end.DayNumber - start.DayNumber) * 2 / 3);
        var week = await AddAsync(items["INTROVECKA"], "Introduktionsvecka", start, start.AddDays(4), hours: 25, after: null, isLast: false);
        var course = await AddAsync(items[education], "Yrkesutbildning", start.AddDays(7), practice.AddDays(-1), hours: 30, after: week, isLast: false);
        await AddAsync(items["PRAKTIK"], "Handledd praktik", practice, end, hours: 40, after: course, isLast: true);
        DemoPortfolio.Accepted(await versions.FixAsync(coordinator, life.TrackId, cancellationToken));

        async Task<Guid> AddAsync(Guid item, string label, DateOnly from, DateOnly to, decimal hours, Guid? after, bool isLast)
        {
            var change = new InterventionChange
            {
                CatalogueItemId = item,
                Label = label,
                PlannedStart = from,
                PlannedEnd = to,
                HoursPerWeek = hours,
                LeadsToClosure = isLast,
                Relations = after is { } other ? [new RelationChange { Relation = ChainRelation.Follows, OtherId = other }] : [],
            };
            return DemoPortfolio.Accepted(await commands.AddAsync(coordinator, life.TrackId, change, cancellationToken));
        }
    }
}
