using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Arenas.Rules;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Arenas;

/// <summary>
/// The arenas that a track goes through (PLAN-10), and the launch of its package (PLAN-11). Each method is one transaction (D2). All throw
/// <see cref="AccessDeniedException"/> where the track does not exist, or is not the actor's.
/// </summary>
public sealed class ArenaCommands(Transactions transactions, AccessRights access, TrackHeads heads, TimeProvider clock)
{
    private const int LongestName = 120;
    private const int LongestNote = 1_000;
    private const int LongestPackage = 200;
    private const int LongestAnswer = 500;
    private const int MostReplies = 200;

    /// <summary>What the track's page of arenas shows.</summary>
    public Task<ArenasPage> GetAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewEmployers, token);
                var track = await db.Tracks.AsNoTracking().SingleAsync(row => row.Id == trackId, token);
                var known = await db.Set<Arena>().AsNoTracking().OrderBy(row => row.Name).ToListAsync(token);
                var used = await db.Set<TrackArena>().AsNoTracking().Where(row => row.TrackId == trackId).ToDictionaryAsync(row => row.ArenaId, token);
                return new ArenasPage
                {
                    Head = head,
                    Arenas = [.. known.Where(row => used.ContainsKey(row.Id)).Select(row => new TrackArenaRow(row, used[row.Id]))],
                    Known = known.FindAll(row => !used.ContainsKey(row.Id)),
                    LaunchesPackage = track.Approach is TrackApproach.Sector,
                    SectorCode = track.SectorCodes is [var first, ..] ? first : "",
                    Package = await db.Set<LaunchedPackage>().AsNoTracking().SingleOrDefaultAsync(row => row.TrackId == trackId, token),
                    Replies = await db.Set<PackageReply>().AsNoTracking().Where(row => row.TrackId == trackId).OrderBy(row => row.Position).ToListAsync(token),
                };
            },
            cancellationToken);

    /// <summary>Says of an arena whether the track used it or made it; one that is described anew joins the register, unless one of that name and owner stands there.</summary>
    /// <returns>The arena's id.</returns>
    public Task<Decision<Guid>> SaveAsync(Actor actor, Guid trackId, NewTrackArena given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return ChangeAsync(
            actor,
            trackId,
            (hand, found, token) => CheckAsync(hand, trackId, given, found, token),
            async (hand, token) =>
            {
                var arena = await FindOrAddAsync(hand.Db, given, token);
                var row = await hand.Db.Set<TrackArena>().SingleOrDefaultAsync(known => known.TrackId == trackId && known.ArenaId == arena.Id, token);
                if (row is null)
                {
                    row = new TrackArena { TrackId = trackId, ArenaId = arena.Id };
                    hand.Db.Set<TrackArena>().Add(row);
                }

                row.Version++;
                (row.UsedOn, row.IsNew, row.Note) = (given.UsedOn, given.IsNew, string.IsNullOrWhiteSpace(given.Note) ? null : given.Note.Trim());
                Audit(hand, AuditAction.ArenaSaved, ("name", arena.Name));
                return arena.Id;
            },
            cancellationToken);
    }

    /// <summary>Takes an arena from the track; the register keeps it. One that is gone already is no fault.</summary>
    public Task<Decision<Guid>> RemoveAsync(Actor actor, Guid trackId, Guid arenaId, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            trackId,
            (_, _, _) => Task.CompletedTask,
            async (hand, token) =>
            {
                if (await hand.Db.Set<TrackArena>().SingleOrDefaultAsync(known => known.TrackId == trackId && known.ArenaId == arenaId, token) is { } row)
                {
                    hand.Db.Set<TrackArena>().Remove(row);
                    var name = await hand.Db.Set<Arena>().Where(known => known.Id == arenaId).Select(known => known.Name).SingleAsync(token);
                    Audit(hand, AuditAction.ArenaRemoved, ("name", name));
                }

                return arenaId;
            },
            cancellationToken);

    /// <summary>Keeps the launch of the package as it is given, with all employers that were approached.</summary>
    public Task<Decision<Guid>> LaunchAsync(Actor actor, Guid trackId, NewLaunch given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return ChangeAsync(
            actor,
            trackId,
            async (hand, found, token) =>
            {
                var stored = await hand.Db.Set<LaunchedPackage>().Where(known => known.TrackId == trackId).Select(known => known.Version).SingleOrDefaultAsync(token);
                found.Add(ContentWasNotChangedMeanwhile.Check(ReplacedContent.LaunchedPackage, given.Version, stored));
                Check(hand, given, found);
            },
            async (hand, token) =>
            {
                var row = await hand.Db.Set<LaunchedPackage>().SingleOrDefaultAsync(known => known.TrackId == trackId, token);
                if (row is null)
                {
                    row = new LaunchedPackage { TrackId = trackId, Name = "", SectorCode = "", LaunchedOn = given.LaunchedOn!.Value };
                    hand.Db.Set<LaunchedPackage>().Add(row);
                }

                // The answers have no version of their own.
                row.Version++;

                (row.Name, row.SectorCode, row.LaunchedOn) = (given.Package!.Trim(), given.SectorCode!.Trim(), given.LaunchedOn!.Value);
                await hand.Db.Set<PackageReply>().Where(known => known.TrackId == trackId).ExecuteDeleteAsync(token);
                hand.Db.Set<PackageReply>().AddRange(given.Replies.Select((reply, at) => new PackageReply
                {
                    TrackId = trackId,
                    Position = at + 1,
                    Employer = reply.Employer!.Trim(),
                    Answer = reply.Answer,
                    Note = string.IsNullOrWhiteSpace(reply.Note) ? null : reply.Note.Trim(),
                }));
                Audit(hand, AuditAction.PackageLaunched, ("name", row.Name));
                return trackId;
            },
            cancellationToken);
    }

    private async Task CheckAsync(TrackInHand hand, Guid trackId, NewTrackArena given, Findings found, CancellationToken cancellationToken)
    {
        var known = await FindAsync(hand.Db, given, cancellationToken);
        var stored = known is null ? 0 : await hand.Db.Set<TrackArena>().Where(row => row.TrackId == trackId && row.ArenaId == known.Id).Select(row => row.Version).SingleOrDefaultAsync(cancellationToken);
        found.Add(ContentWasNotChangedMeanwhile.Check(ReplacedContent.Arena, given.Version, stored));
        if (given.ArenaId is not null)
        {
            found.Add(ArenaIsKnown.Check(known is not null));
        }
        else
        {
            found.Text("arena", given.Name, LongestName);
            found.Text("arenaÄgare", given.Owner, LongestName);
            found.Text("hurOfta", given.Cadence, LongestName);
        }

        found.PastDate("använd", given.UsedOn, SwedishTime.Today(clock));
        found.Required("arenaAnteckning", !given.IsNew || !string.IsNullOrWhiteSpace(given.Note));
        found.OptionalText("arenaAnteckning", given.Note, LongestNote);
    }

    private void Check(TrackInHand hand, NewLaunch given, Findings found)
    {
        found.Add(PackageIsLaunchedInASectorTrack.Check(hand.Track.Approach));
        found.Text("paket", given.Package, LongestPackage);
        found.Required("bransch", !string.IsNullOrWhiteSpace(given.SectorCode));
        found.Add(string.IsNullOrWhiteSpace(given.SectorCode) ? null : SectorCodeIsWellFormed.Check("bransch", given.SectorCode.Trim()));
        found.Required("lanserat", given.LaunchedOn is not null);
        found.PastDate("lanserat", given.LaunchedOn, SwedishTime.Today(clock));
        found.List("tillfrågade", given.Replies, MostReplies);
        for (var index = 0; index < Math.Min(given.Replies.Count, MostReplies); index++)
        {
            found.Text($"tillfrågade[{index}].arbetsgivare", given.Replies[index].Employer, LongestPackage);
            found.OptionalText($"tillfrågade[{index}].anteckning", given.Replies[index].Note, LongestAnswer);
        }
    }

    private async Task<Arena> FindOrAddAsync(JobbsparDbContext db, NewTrackArena given, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, given, cancellationToken) is { } known)
        {
            return known;
        }

        var arena = new Arena { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = given.Name!.Trim(), Owner = given.Owner!.Trim(), Cadence = given.Cadence!.Trim() };
        db.Set<Arena>().Add(arena);
        return arena;
    }

    /// <summary>The arena that is meant, by its id or by its name and owner; null where the register has none.</summary>
    private static async Task<Arena?> FindAsync(JobbsparDbContext db, NewTrackArena given, CancellationToken cancellationToken) =>
        given.ArenaId is { } id
            ? await db.Set<Arena>().SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            : (await db.Set<Arena>().ToListAsync(cancellationToken)).Find(row => Same(row.Name, given.Name) && Same(row.Owner, given.Owner));

    private static bool Same(string one, string? other) => string.Equals(one, other?.Trim(), StringComparison.OrdinalIgnoreCase);

    private void Audit(TrackInHand hand, string action, params IReadOnlyList<(string Name, string Value)> arguments) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), arguments));

    private Task<Decision<Guid>> ChangeAsync(
        Actor actor,
        Guid trackId,
        Func<TrackInHand, Findings, CancellationToken, Task> check,
        Func<TrackInHand, CancellationToken, Task<Guid>> change,
        CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TrackInHand.TakeAsync(unit, actor, trackId, AccessAction.ChangeEmployers, SwedishTime.Today(clock), token);
                access.Demand(actor, AccessAction.ViewEmployers, hand.Scope);
                access.DemandInSomeState(actor, AccessAction.ChangeEmployers, hand.Scope);
                var found = new Findings();
                found.Add(TrackIsUnderway.Check(hand.Track));
                await check(hand, found, token);
                if (found.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(found.Refusals);
                }

                access.Demand(actor, AccessAction.ChangeEmployers, hand.Scope);
                return Decision<Guid>.Accept(await change(hand, token));
            },
            cancellationToken);
}
