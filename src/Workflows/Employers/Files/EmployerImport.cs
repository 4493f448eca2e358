using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tables;
using Jobbspar.Workflows.Tables.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers.Files;

/// <summary>Reads the register of organisations with their workplaces from a file, all rows or none, and writes it to one. An import is written down.</summary>
/// <remarks>The file is read before anything is locked. What the register has to say is asked in the transaction that saves.</remarks>
public sealed class EmployerImport(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>Says what an import would do, and every fault of every row. Changes nothing.</summary>
    /// <exception cref="AccessDeniedException">The actor may not change the register.</exception>
    public async Task<TableOutcome> DryRunAsync(Actor actor, Stream file, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(actor, file, cancellationToken);
        return await transactions.ReadAsync(async (db, token) => Outcome(reading, await EmployersMet.ReadAsync(db, reading, SwedishTime.Today(clock), holds: false, token), isSaved: false), cancellationToken);
    }

    /// <summary>Imports the file, or names every fault of every row and changes nothing.</summary>
    /// <exception cref="AccessDeniedException">The actor may not change the register.</exception>
    public async Task<TableOutcome> ImportAsync(Actor actor, Stream file, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(actor, file, cancellationToken);
        return await transactions.RunAsync(
            async (unit, token) =>
            {
                var met = await EmployersMet.ReadAsync(unit.Db, reading, SwedishTime.Today(clock), holds: true, token);
                var isGood = reading.FaultCount + met.Faults.Count == 0;
                if (isGood)
                {
                    var now = clock.GetUtcNow();
                    met.Save(unit.Db, now);
                    unit.Db.AuditEvents.Add(AuditEntry.OfRegister(actor, AuditAction.OrganisationsImported, Guid.Empty, now, ("count", Written.Number(reading.RowCount))));
                }

                return Outcome(reading, met, isGood);
            },
            cancellationToken);
    }

    /// <summary>Writes the register, as <see cref="ImportAsync"/> reads it. Sole traders are left out, and so are people.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see the register.</exception>
    public async Task ExportAsync(Actor actor, Stream file, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewOrganisations, AccessScope.Nothing);
        var rows = await transactions.ReadAsync(
            async (db, token) =>
            {
                var organisations = await db.Organisations.Where(row => !row.IsSoleTrader).OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(token);
                var places = (await db.Workplaces.OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(token)).ToLookup(row => row.OrganisationId);
                return organisations.SelectMany(row => places[row.Id].Cast<Workplace?>().DefaultIfEmpty().Select(place => EmployerFile.Write(row, place))).ToList();
            },
            cancellationToken);
        await TableFile.WriteAsync(file, EmployerFile.Columns, rows, cancellationToken);
    }

    private async Task<TableReading<EmployerFileRow>> ReadAsync(Actor actor, Stream file, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageOrganisations, AccessScope.Nothing);
        ArgumentNullException.ThrowIfNull(file);
        var today = SwedishTime.Today(clock);
        var rows = new Beside();
        return await TableFile.ReadAsync(
            file,
            EmployerFile.Columns,
            row =>
            {
                var value = EmployerFile.Read(row, today);
                rows.Check(row, value);
                return value;
            },
            cancellationToken);
    }

    private static TableOutcome Outcome(TableReading<EmployerFileRow> reading, EmployersMet met, bool isSaved)
    {
        var count = reading.FaultCount + met.Faults.Count;
        var faults = reading.Faults.Concat(met.Faults).OrderBy(fault => fault.Row).Take(TableFile.MostFaults);
        var changed = count > 0 ? 0 : met.Changed;
        return TableOutcome.Of(reading, count > 0 ? 0 : reading.Rows.Count - changed, changed, isSaved) with { Faults = [.. faults], FaultCount = count };
    }

    /// <summary>The rows of a file beside each other.</summary>
    private sealed class Beside
    {
        private readonly Dictionary<string, (int Row, EmployerFileRow Value)> first = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> alone = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, int> numbered = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Organisation, string Place), int> named = [];

        public void Check(TableRow row, EmployerFileRow value)
        {
            if (value.Name.Length > 0 && !first.TryAdd(value.Key, (row.Number, value)))
            {
                var (earlierRow, earlier) = first[value.Key];
                row.Add(RowsOfAnOrganisationAgree.Check("namn", value.Name, earlier.Name, earlierRow));
                row.Add(RowsOfAnOrganisationAgree.Check("typ", value.Organisation.Type, earlier.Organisation.Type, earlierRow));
                row.Add(RowsOfAnOrganisationAgree.Check("kontrollerad", Date(value), Date(earlier), earlierRow));
            }

            if (value.Workplace is not { Name: { } name })
            {
                row.Add(value.Workplace is null ? RowIsNoRepetition.Check(value.Number is null ? "namn" : "orgnr", value.Number ?? value.Name, alone, row.Number) : null);
                return;
            }

            if (!named.TryAdd((value.Key, name.Trim().ToUpperInvariant()), row.Number))
            {
                row.Add(RowIsNoRepetition.Of("arbetsplats", name, named[(value.Key, name.Trim().ToUpperInvariant())]));
            }

            row.Add(RowIsNoRepetition.Check("cfar", value.Cfar ?? "", numbered, row.Number));
        }

        private static string? Date(EmployerFileRow value) => value.Organisation.VerifiedByRegisterOn is { } day ? Written.Date(day) : null;
    }
}
