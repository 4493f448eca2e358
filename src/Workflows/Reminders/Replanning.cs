using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Plans the reminders of all open tasks anew, in batches, after a policy or a calendar changed; after a calendar, by the due dates that it now gives, and with them the days by which questions are to be answered. Whoever changes one calls <see cref="Order"/> in the same transaction;
/// any host works it off and goes on where the last one ended. What a batch passed over is planned anew when it falls due.
/// </summary>
public sealed class Replanning(Transactions transactions, ReminderPlan plan, DueDates dueDates, AnswerDays answers, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Orders it, in the caller's transaction.</summary>
    /// <param name="db">Rows of the caller's transaction.</param>
    /// <param name="policy">The policy that changed; null where a calendar did.</param>
    /// <param name="after">How long hosts wait before they begin.</param>
    public void Order(JobbsparDbContext db, string? policy, TimeSpan after = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = clock.GetUtcNow();
        db.ReplanOrders.Add(new ReplanOrder { Id = Guid.CreateVersion7(now), Policy = policy, RequestedAt = now + after });
    }

    /// <summary>Works off what is ordered.</summary>
    /// <returns>Number of tasks that were planned anew.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        var now = clock.GetUtcNow();
        while (await transactions.ReadAsync((db, token) => db.ReplanOrders.AnyAsync(row => row.DoneAt == null && row.RequestedAt <= now, token), cancellationToken))
        {
            var planned = await transactions.RunAsync((unit, token) => PlanAsync(unit.Db, token), cancellationToken);
            total += planned ?? 0;
            if (planned is null)
            {
                break;
            }
        }

        return total;
    }

    /// <returns>Null where another host holds the order.</returns>
    private async Task<int?> PlanAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var order = await db.ReplanOrderToWorkOff(clock.GetUtcNow()).SingleOrDefaultAsync(cancellationToken);
        if (order is null)
        {
            return null;
        }

        var items = await ItemsAsync(db, order, cancellationToken);
        if (items.Count < Batch)
        {
            order.DoneAt = clock.GetUtcNow();
            if (order.Policy is null)
            {
                await answers.FollowCalendarsAsync(db, cancellationToken);
            }
        }

        if (items.Count > 0)
        {
            order.Cursor = items[^1].Id;
            order.Tasks += items.Count;
            if (order.Policy is null)
            {
                await dueDates.FollowCalendarsAsync(db, items, cancellationToken);
            }

            order.Changes += await plan.PlanAgainAsync(db, items, cancellationToken);
        }

        return items.Count;
    }

    /// <summary>Locked, as the plan demands: neither the sweep nor a command that finishes a task comes in between.</summary>
    private static Task<List<ChecklistItem>> ItemsAsync(JobbsparDbContext db, ReplanOrder order, CancellationToken cancellationToken)
    {
        const string Open = """
            SELECT * FROM checklist_item
            WHERE id > {0} AND status IN ('EJ_PABORJAD', 'PAGAR', 'ATEROPPNAD') AND ({1} = '' OR reminder_policy = {1})
            ORDER BY id LIMIT {2}
            """;
        return db.ChecklistItems
            .FromSqlRaw(db.Database.IsNpgsql() ? Open + " FOR UPDATE" : Open, order.Cursor ?? Guid.Empty, order.Policy ?? "", Batch)
            .AsNoTracking()
            .OrderBy(item => item.Id)
            .ToListAsync(cancellationToken);
    }
}
