using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>One participant's own dates, from which her tasks count where they differ from the track's.</summary>
/// <param name="Start">First day of her chain; null while none is decided.</param>
/// <param name="End">pGE: last day of her chain.</param>
/// <param name="EmploymentStart">First day of the employment that followed.</param>
public sealed record IndividualPlan(DateOnly? Start, DateOnly? End, DateOnly? EmploymentStart)
{
    /// <summary>The item that shows her chain.</summary>
    internal const string Chain = "REKR-08";

    /// <summary>The item that shows her employment.</summary>
    internal const string Employment = "AVSL-02";

    /// <summary>
    /// The plans of a track's participants by participant, in three statements: the dates of the registers, which follow a chain that is decided
    /// anew and an employment that is put off, and of who is not there what was shown of her chain and her employment.
    /// </summary>
    internal static async Task<Dictionary<Guid, IndividualPlan>> ReadAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var rows = await db.ChecklistItems
            .ButEarlierTimes(db)
            .Where(row => row.TrackId == trackId && row.SubjectId != trackId && (row.ItemCode == Chain || row.ItemCode == Employment) && row.Evidence != null)
            .OrderBy(row => row.Occurrence)
            .Select(row => new { row.SubjectId, row.ItemCode, row.Evidence })
            .ToListAsync(cancellationToken);
        var plans = rows.GroupBy(row => row.SubjectId).ToDictionary(group => group.Key, group => Of(group.Select(row => (row.ItemCode, row.Evidence))));
        var registered = await db.Participants
            .Where(row => row.TrackId == trackId && (row.PlannedStart != null || row.PlannedEnd != null))
            .Select(row => new { row.Id, row.PlannedStart, row.PlannedEnd })
            .ToListAsync(cancellationToken);
        foreach (var row in registered)
        {
            var shown = plans.GetValueOrDefault(row.Id);
            plans[row.Id] = new IndividualPlan(row.PlannedStart ?? shown?.Start, row.PlannedEnd ?? shown?.End, shown?.EmploymentStart);
        }

        var hired = await db.Employments.Where(row => row.TrackId == trackId).Select(row => new { row.ParticipantId, row.StartsOn }).ToListAsync(cancellationToken);
        foreach (var row in hired)
        {
            plans[row.ParticipantId] = (plans.GetValueOrDefault(row.ParticipantId) ?? new IndividualPlan(null, null, null)) with { EmploymentStart = row.StartsOn };
        }

        return plans;
    }

    /// <summary>The plan that a participant's tasks show.</summary>
    private static IndividualPlan Of(IEnumerable<(string ItemCode, string? Evidence)> tasks)
    {
        var values = tasks.ToLookup(task => task.ItemCode, task => EvidenceValues.FromJson(task.Evidence), StringComparer.Ordinal);
        var chain = values[Chain].LastOrDefault() ?? EvidenceValues.None;
        return new IndividualPlan(chain.Date("start"), chain.Date("slut"), values[Employment].LastOrDefault()?.Date("anstallningStart"));
    }
}
