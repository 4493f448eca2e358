using System.Globalization;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Journal;

/// <summary>
/// Keeps the journal by <see cref="JournalRules"/>: drops whole months where nothing in them must be kept, deletes the rest in slices, and makes
/// the months to come. It may be stopped at any point, and several hosts may do it at once; nothing of an instance that runs is touched.
/// </summary>
public sealed class JournalTidying
{
    private const string DeletedUntilKey = "journal.deleted.until";
    private const string ThinnedUntilKey = "journal.thinned.until";
    private const int Slice = 50;

    private static readonly string[] Details = ["Started", "Suspended", "Resumed"];

    private readonly Transactions transactions;
    private readonly DatabaseTechnology technology;
    private readonly JournalRules rules;
    private readonly TimeProvider clock;

    internal JournalTidying(Transactions transactions, DatabaseTechnology technology, JournalRules rules, TimeProvider clock)
    {
        this.transactions = transactions;
        this.technology = technology;
        this.rules = rules;
        this.clock = clock;
    }

    /// <summary>Does what is to be done today.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached; what was done stays done.</exception>
    public async Task<JournalTidied> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var made = await CallAsync(technology.PrepareJournalSql, now, cancellationToken);
        var dropped = await CallAsync(technology.DropJournalMonthsSql, now.AddDays(-rules.Days), cancellationToken);
        var deleted = await WorkOffAsync(DeletedUntilKey, now.AddDays(-rules.Days), lines => lines, cancellationToken);
        var thinned = await WorkOffAsync(ThinnedUntilKey, now.AddDays(-Math.Min(rules.DetailDays, rules.Days)), lines => lines.Where(line => Details.Contains(line.Event)), cancellationToken);
        return new(made, dropped, deleted, thinned);
    }

    private Task<int> CallAsync(string? sql, DateTimeOffset instant, CancellationToken cancellationToken) => sql is null
        ? Task.FromResult(0)
        : transactions.RunAsync(async (unit, token) => (await unit.Db.Database.SqlQueryRaw<int>(sql, technology.ToColumn(instant)).ToListAsync(token))[0], cancellationToken);

    /// <summary>Deletes lines of the instances that ended before an instant; those that were seen to before are not looked at again.</summary>
    private async Task<int> WorkOffAsync(
        string key, DateTimeOffset until, Func<IQueryable<WorkflowJournalRow>, IQueryable<WorkflowJournalRow>> which, CancellationToken cancellationToken)
    {
        var ended = await transactions.ReadAsync(
            async (db, token) =>
            {
                var done = await db.Settings.Where(setting => setting.Key == key).Select(setting => setting.Value).SingleOrDefaultAsync(token);
                var from = done is null ? DateTimeOffset.MinValue : DateTimeOffset.Parse(done, CultureInfo.InvariantCulture);

                // What ended by then began before it, and by that it is found: endings have no index (ADR 7).
                return await db.WorkflowInstances.Where(row => row.CreatedAt < until && row.FinishedAt >= from && row.FinishedAt < until).Select(row => row.Id).ToListAsync(token);
            },
            cancellationToken);
        var deleted = 0;
        foreach (var ids in ended.Chunk(Slice))
        {
            deleted += await transactions.RunAsync(
                (unit, token) => which(unit.Db.WorkflowJournal.Where(line => ids.Contains(line.InstanceId)
                    && unit.Db.WorkflowInstances.Any(row => row.Id == line.InstanceId && row.FinishedAt < until))).ExecuteDeleteAsync(token),
                cancellationToken);
        }

        await transactions.RunAsync((unit, token) => RememberAsync(unit.Db, key, until.ToString("O", CultureInfo.InvariantCulture), token), cancellationToken);
        return deleted;
    }

    private static async Task RememberAsync(JobbsparDbContext db, string key, string value, CancellationToken cancellationToken)
    {
        if (await db.Settings.FindAsync([key], cancellationToken) is { } setting)
        {
            setting.Value = value;
        }
        else
        {
            db.Settings.Add(new Setting { Key = key, Value = value });
        }
    }
}
