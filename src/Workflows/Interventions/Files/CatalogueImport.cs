using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tables;
using Jobbspar.Workflows.Tables.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Files;

/// <summary>Reads the catalogue from a file and writes it to one. A row whose short name is known changes that intervention; all rows are saved, or none.</summary>
public sealed class CatalogueImport(Transactions transactions, AccessRights access, CatalogueQueries catalogue, TimeProvider clock)
{
    /// <summary>Says what an import would do, and every fault of every row. Changes nothing.</summary>
    /// <exception cref="AccessDeniedException">The actor may not change the catalogue.</exception>
    public Task<TableOutcome> DryRunAsync(Actor actor, Stream file, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCatalogue, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var reading = await ReadAsync(db, file, token);
                var codes = await db.InterventionCatalogueItems.Select(row => row.Code).ToListAsync(token);
                var known = codes.ToHashSet(StringComparer.Ordinal);
                var changed = reading.Rows.Count(row => known.Contains(row.Value.Code));
                await CheckStartsAsync(db, reading, token);
                return TableOutcome.Of(reading, reading.Rows.Count - changed, changed, isSaved: false);
            },
            cancellationToken);
    }

    /// <summary>Imports the file, or names every fault of every row and changes nothing.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="file">File that can be read again from its beginning.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The actor may not change the catalogue.</exception>
    public Task<TableOutcome> ImportAsync(Actor actor, Stream file, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCatalogue, AccessScope.Nothing);
        ArgumentNullException.ThrowIfNull(file);
        var beginning = file.Position;
        return transactions.RunAsync(
            async (unit, token) =>
            {
                // The work may run again from its start, where others changed the same rows.
                file.Position = beginning;
                var reading = await ReadAsync(unit.Db, file, token);
                var items = reading.FaultCount > 0 ? [] : await unit.Db.InterventionCatalogueItems.ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, token);
                var starts = reading.FaultCount > 0 ? null : await CatalogueCommands.StartsAsync(unit.Db, items: null, token);
                foreach (var (row, value) in reading.Rows.Where(_ => starts is not null))
                {
                    if (items.TryGetValue(value.Code, out var item))
                    {
                        AddAll(reading, row, CatalogueCommands.CheckStarts(starts![item.Id], value.Starts));
                    }
                }

                return reading.FaultCount > 0 ? TableOutcome.Of(reading, 0, 0, isSaved: false) : Save(unit.Db, actor, reading, items, starts!);
            },
            cancellationToken);
    }

    /// <summary>Writes the catalogue, as <see cref="ImportAsync"/> reads it.</summary>
    public async Task ExportAsync(Actor actor, Stream file, CancellationToken cancellationToken)
    {
        var rows = await catalogue.AllAsync(actor, cancellationToken);
        await TableFile.WriteAsync(file, CatalogueFile.Columns, rows.Select(CatalogueFile.Write), cancellationToken);
    }

    private TableOutcome Save(
        JobbsparDbContext db,
        Actor actor,
        TableReading<CatalogueItemChange> reading,
        Dictionary<string, InterventionCatalogueItem> items,
        ILookup<Guid, (CatalogueStart Start, bool IsPlannedFor)> starts)
    {
        var now = clock.GetUtcNow();
        var added = 0;
        foreach (var (_, value) in reading.Rows)
        {
            if (items.TryGetValue(value.Code, out var item))
            {
                CatalogueWriting.Apply(item, value with { ContractMonitorContactId = item.ContractMonitorContactId }, actor, now);
                item.RetiredAt = null;
                CatalogueCommands.ApplyStarts(db, item.Id, starts[item.Id], value.Starts, now);
            }
            else
            {
                added++;
                item = CatalogueWriting.New(value, actor, now);
                db.Add(item);
                db.AddRange(value.Starts.Select(start => CatalogueWriting.NewStart(item.Id, start, now)));
            }
        }

        db.AuditEvents.Add(AuditEntry.OfRegister(actor, AuditAction.CatalogueImported, Guid.Empty, now, ("count", CatalogueFile.Number(reading.RowCount))));
        return TableOutcome.Of(reading, added, reading.RowCount - added, isSaved: true);
    }

    private static async Task<TableReading<CatalogueItemChange>> ReadAsync(JobbsparDbContext db, Stream file, CancellationToken cancellationToken)
    {
        var providers = await db.Organisations.Where(row => row.OrganisationNumber != null).ToDictionaryAsync(row => row.OrganisationNumber!, row => row.Id, StringComparer.Ordinal, cancellationToken);
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        return await TableFile.ReadAsync(
            file,
            CatalogueFile.Columns,
            row =>
            {
                var value = CatalogueFile.Read(row, providers);
                row.Add(RowIsNoRepetition.Check("kod", value.Code, codes, row.Number));
                return value;
            },
            cancellationToken);
    }

    private static async Task CheckStartsAsync(JobbsparDbContext db, TableReading<CatalogueItemChange> reading, CancellationToken cancellationToken)
    {
        var held = await db.CatalogueStarts
            .Where(start => start.Taken > 0 || db.Interventions.Any(row => row.StartId == start.Id))
            .Join(db.InterventionCatalogueItems, start => start.CatalogueItemId, item => item.Id, (start, item) => new { item.Code, Start = start, IsPlannedFor = db.Interventions.Any(row => row.StartId == start.Id) })
            .ToListAsync(cancellationToken);
        var byCode = held.ToLookup(row => row.Code, row => (row.Start, row.IsPlannedFor), StringComparer.Ordinal);
        foreach (var (row, value) in reading.Rows.Where(row => byCode.Contains(row.Value.Code)))
        {
            AddAll(reading, row, CatalogueCommands.CheckStarts(byCode[value.Code], value.Starts));
        }
    }

    private static void AddAll(TableReading<CatalogueItemChange> reading, int row, IEnumerable<Decisions.Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            reading.Add(row, refusal);
        }
    }
}
