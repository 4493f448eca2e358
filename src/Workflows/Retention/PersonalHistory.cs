using System.Text.Json;
using Jobbspar.Workflows.Audit;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>What the history says of participants: ids and codes, and reasons that people wrote.</summary>
internal static class PersonalHistory
{
    /// <summary>Arguments that people wrote themselves.</summary>
    private static readonly string[] Written = ["reason", "was", "now", "name"];

    /// <summary>Takes what people wrote out of what happened to participants and to their tasks.</summary>
    public static async Task<int> PseudonymiseAsync(PeopleInHand hand, CancellationToken cancellationToken)
    {
        var rows = await OfPeople(hand).AsNoTracking().Select(row => new { row.Id, row.Arguments }).ToListAsync(cancellationToken);
        foreach (var id in hand.People.Select(person => person.ToString()))
        {
            rows.AddRange(await hand.Db.AuditEvents.AsNoTracking().Where(row => row.TrackId == hand.TrackId && row.Arguments.Contains(id)).Select(row => new { row.Id, row.Arguments }).ToListAsync(cancellationToken));
        }

        var changed = 0;
        foreach (var row in rows.DistinctBy(row => row.Id))
        {
            var arguments = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Arguments) ?? [];
            if (!Array.Exists(Written, name => arguments.TryGetValue(name, out var text) && text.Length > 0))
            {
                continue;
            }

            foreach (var name in Written.Where(arguments.ContainsKey))
            {
                arguments[name] = "";
            }

            var emptied = JsonSerializer.Serialize(arguments);
            changed += await hand.Db.AuditEvents.Where(known => known.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.Arguments, emptied), cancellationToken);
        }

        return changed;
    }

    /// <summary>Takes away what happened to participants and to their tasks, and every look at them.</summary>
    public static async Task<int> DestroyAsync(PeopleInHand hand, CancellationToken cancellationToken)
    {
        var gone = await OfPeople(hand).ExecuteDeleteAsync(cancellationToken);
        foreach (var id in hand.People.Select(person => person.ToString()))
        {
            gone += await hand.Db.AuditEvents.Where(row => row.TrackId == hand.TrackId && row.Arguments.Contains(id)).ExecuteDeleteAsync(cancellationToken);
        }

        return gone;
    }

    private static IQueryable<AuditEvent> OfPeople(PeopleInHand hand) =>
        hand.Db.AuditEvents.Where(row => hand.PeopleOrNone.Contains(row.SubjectId) || hand.TasksOrNone.Contains(row.SubjectId));
}
