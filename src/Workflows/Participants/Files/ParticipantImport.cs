using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Tables;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants.Files;

/// <summary>Registers candidates from a file, all or none, and writes a track's participants to one. Both are written down.</summary>
/// <remarks>The file is read before the track is locked: nobody waits for a long file. What other rows and the track have to say is asked in the transaction that saves.</remarks>
public sealed class ParticipantImport(Transactions transactions, ParticipantHands hands, ParticipantAccess access, ParticipantCommands commands, IdentitySeal seal, TimeProvider clock)
{
    /// <summary>Says every fault of every row. Changes nothing.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or its participants are not the actor's to change.</exception>
    public Task<TableOutcome> DryRunAsync(Actor actor, Guid trackId, Stream file, CancellationToken cancellationToken) => RunAsync(actor, trackId, file, isDryRun: true, cancellationToken);

    /// <summary>Registers the candidates of the file, or names every fault of every row and changes nothing.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or its participants are not the actor's to change.</exception>
    public Task<TableOutcome> ImportAsync(Actor actor, Guid trackId, Stream file, CancellationToken cancellationToken) => RunAsync(actor, trackId, file, isDryRun: false, cancellationToken);

    /// <summary>Writes the participants that the actor sees, with masked numbers; a protected identity that is kept stands in no file. The export is written down before it is given out.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or its participants are not for the actor.</exception>
    public async Task ExportAsync(Actor actor, Guid trackId, Stream file, CancellationToken cancellationToken)
    {
        var rows = await transactions.RunAsync(
            async (unit, token) =>
            {
                var (_, viewer) = await access.ReadAsync(unit.Db, actor, trackId, token);
                var seen = (await ParticipantQueries.SeenAsync(unit.Db, viewer, trackId, token)).Values.Where(row => !row.Participant.IdentityIsKept).ToList();
                ParticipantAudit.Seen(unit.Db, actor, AuditAction.ParticipantsExported, trackId, clock.GetUtcNow(), ("count", Written.Number(seen.Count)));
                return seen.ConvertAll(row => ParticipantFile.Write(
                    row.Participant,
                    row.Sight,
                    viewer,
                    row.Sight is Sight.Identity ? seal.Open(row.Participant.Id, Sealed.Number, row.Participant.SealedNumber) : null));
            },
            cancellationToken);
        await TableFile.WriteAsync(file, ParticipantFile.ColumnsOut, rows, cancellationToken);
    }

    private async Task<TableOutcome> RunAsync(Actor actor, Guid trackId, Stream file, bool isDryRun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);

        // Nobody without the right makes the server read a file.
        await transactions.RunAsync((unit, token) => hands.TakeTrackAsync(unit, actor, trackId, AccessAction.ChangeParticipants, token), cancellationToken);
        var today = hands.Today;
        var reading = await TableFile.ReadAsync(file, ParticipantFile.ColumnsIn, row => ParticipantFile.Read(row, today), cancellationToken);
        var hashes = TellRepetitions(reading);
        return await transactions.RunAsync(
            async (unit, token) =>
            {
                var (track, viewer) = await hands.TakeTrackAsync(unit, actor, trackId, AccessAction.ChangeParticipants, token);
                var found = Refusals(track.Track, await Duplicates.OfTrackAsync(unit.Db, viewer, trackId, token), hashes);
                found.AddRange(NotAskedFor(reading, await AskedFacts.OfTrackAsync(unit.Db, trackId, token)));
                if (reading.FaultCount > 0 || found.Count > 0 || isDryRun)
                {
                    return Outcome(reading, found, isSaved: false);
                }

                var number = await unit.Db.Participants.Where(row => row.TrackId == trackId).MaxAsync(row => (int?)row.Number, token) ?? 0;
                foreach (var (_, fields) in reading.Rows)
                {
                    commands.Add(unit.Db, trackId, viewer, actor, ++number, fields!);
                }

                unit.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.ParticipantsImported, trackId, clock.GetUtcNow(), ("count", Written.Number(reading.RowCount))));
                return Outcome(reading, found, isSaved: true);
            },
            cancellationToken);
    }

    private static TableOutcome Outcome(TableReading<ParticipantFields?> reading, List<TableFault> found, bool isSaved)
    {
        var faults = reading.Faults.Concat(found).OrderBy(fault => fault.Row).Take(TableFile.MostFaults);
        return TableOutcome.Of(reading, reading.FaultCount + found.Count > 0 ? 0 : reading.Rows.Count, changed: 0, isSaved) with { Faults = [.. faults], FaultCount = reading.FaultCount + found.Count };
    }

    /// <summary>What the rows say that no requirement profile of the track asks for.</summary>
    private static IEnumerable<TableFault> NotAskedFor(TableReading<ParticipantFields?> reading, AskedFacts asked) =>
        reading.Rows.SelectMany(row => row.Value is { } fields ? asked.Check(fields, before: null) : [], (row, refusal) => new TableFault(row.Row, refusal));

    /// <summary>What the track says of the rows; kept apart from the reading, since a transaction may run twice.</summary>
    private static List<TableFault> Refusals(Tracks.Track track, IReadOnlyDictionary<string, Decisions.Refusal> standing, List<(int Row, IReadOnlyList<string> Hashes)> hashes)
    {
        var found = new List<TableFault>();
        if (TrackIsUnderway.Check(track) is { } resting)
        {
            found.Add(new TableFault(1, resting));
        }

        foreach (var (row, ofRow) in hashes)
        {
            if (ofRow.Select(hash => standing.GetValueOrDefault(hash)).FirstOrDefault(refusal => refusal is not null) is { } refusal)
            {
                found.Add(new TableFault(row, refusal));
            }
        }

        return found;
    }

    /// <summary>Hashes the numbers, and tells those that stand in the file twice.</summary>
    private List<(int Row, IReadOnlyList<string> Hashes)> TellRepetitions(TableReading<ParticipantFields?> reading)
    {
        var hashes = new List<(int Row, IReadOnlyList<string> Hashes)>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (row, fields) in reading.Rows)
        {
            if (fields?.Number is not { } number)
            {
                continue;
            }

            var ofRow = seal.Hashes(number);
            if (!first.TryAdd(ofRow[0], row))
            {
                reading.Add(row, PersonTakesPartOnce.InFile(first[ofRow[0]]));
            }

            hashes.Add((row, ofRow));
        }

        return hashes;
    }
}
