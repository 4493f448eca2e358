using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Chains.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tables;
using Jobbspar.Workflows.Tables.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Files;

/// <summary>Reads interventions from a file into the proposal of a track's chain, beside those that are there, and writes a chain to one. All rows are saved, or none.</summary>
public sealed class ChainImport(Transactions transactions, AccessRights access, ChainQueries chains, TimeProvider clock)
{
    /// <summary>Says every fault of every row. Changes nothing.</summary>
    /// <exception cref="AccessDeniedException">There is no such track, or the actor may not change its interventions.</exception>
    public Task<TableOutcome> DryRunAsync(Actor actor, Guid trackId, Stream file, CancellationToken cancellationToken) => RunAsync(actor, trackId, file, isDryRun: true, cancellationToken);

    /// <summary>Imports the file, or names every fault of every row and changes nothing.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="file">File that can be read again from its beginning.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">There is no such track, or the actor may not change its interventions.</exception>
    public Task<TableOutcome> ImportAsync(Actor actor, Guid trackId, Stream file, CancellationToken cancellationToken) => RunAsync(actor, trackId, file, isDryRun: false, cancellationToken);

    /// <summary>Writes the newest version of a chain.</summary>
    public async Task ExportAsync(Actor actor, Guid trackId, Stream file, CancellationToken cancellationToken)
    {
        var page = await chains.GetAsync(actor, trackId, number: null, cancellationToken);
        await TableFile.WriteAsync(file, ChainFile.Columns, page.Rows.Where(row => row.Intervention.Status is not InterventionStatus.StruckOut).Select(ChainFile.Write), cancellationToken);
    }

    private Task<TableOutcome> RunAsync(Actor actor, Guid trackId, Stream file, bool isDryRun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var beginning = file.Position;
        return transactions.RunAsync(
            async (unit, token) =>
            {
                file.Position = beginning;
                var hand = await ChainInHand.TakeAsync(unit, actor, trackId, access, SwedishTime.Today(clock), clock.GetUtcNow(), token);
                var labels = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
                var reading = await TableFile.ReadAsync(
                    file,
                    ChainFile.Columns,
                    row =>
                    {
                        var value = ChainFile.Read(row);
                        row.Add(RowIsNoRepetition.Check("benämning", value.Change.Label, labels, row.Number));
                        return value;
                    },
                    token);
                if (ChainIsOpenForChanges.Check(hand.Proposal is not null) is { } shut)
                {
                    reading.Add(1, shut);
                }

                if (reading.FaultCount > 0)
                {
                    return TableOutcome.Of(reading, 0, 0, isSaved: false);
                }

                var added = new AddedInterventions(hand.Proposal!, await ItemsAsync(unit.Db, token));
                added.Check(reading, clock.GetUtcNow());
                if (reading.FaultCount > 0 || isDryRun)
                {
                    return TableOutcome.Of(reading, reading.Rows.Count, 0, isSaved: false);
                }

                added.Save(unit.Db);
                unit.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.ChainImported, trackId, clock.GetUtcNow(), ("count", CatalogueFile.Number(reading.RowCount))));
                return TableOutcome.Of(reading, reading.RowCount, 0, isSaved: true);
            },
            cancellationToken);
    }

    private static Task<Dictionary<string, InterventionCatalogueItem>> ItemsAsync(JobbsparDbContext db, CancellationToken cancellationToken) =>
        db.InterventionCatalogueItems.AsNoTracking().Where(row => row.RetiredAt == null).ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellationToken);
}
