using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Search;

/// <summary>
/// One search over everything that the actor may see: tracks, tasks by the code of their checklist item, participants of her tracks, organisations. The number
/// of SQL statements is the same however much there is. Participants that were shown, and every search for an identity number, are written down.
/// </summary>
public sealed class SearchQueries(Transactions transactions, AccessRights access, SearchedParticipants participants, TaskRows taskRows, IdentitySeal seal, TimeProvider clock)
{
    /// <summary>Most rows of one kind that are shown.</summary>
    public const int MostRows = 20;

    /// <summary>Searches.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="typed">What she typed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SearchResult> FindAsync(Actor actor, string typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var today = SwedishTime.Today(clock);
        var read = SearchWords.Read(typed, today);
        if (read.Value is not { } words)
        {
            return new SearchResult { Refusal = read.Refusals[0], Tracks = Found<FoundTrack>.Nothing };
        }

        var result = await transactions.ReadAsync(
            async (db, token) => new SearchResult
            {
                IsIdentityNumber = words.IdentityDigits is not null,
                Tracks = words.IdentityDigits is null ? await TracksAsync(db, actor, words, today, token) : Found<FoundTrack>.Nothing,
                Tasks = words.ItemCode is { } item && MaySee(actor, AccessAction.ViewTask) ? await TasksAsync(db, actor, item, today, token) : null,
                Participants = MaySee(actor, AccessAction.ViewParticipants) ? await participants.FindAsync(db, actor, words, today, token) : null,
                Organisations = MaySee(actor, AccessAction.ViewOrganisations) ? await OrganisationsAsync(db, words, token) : null,
            },
            cancellationToken);
        await WriteDownAsync(actor, result, cancellationToken);
        return result;
    }

    private bool MaySee(Actor actor, AccessAction action) =>
        access.Allowed(actor, action, new AccessScope { Track = Tracks.TrackStatus.Planning, IsAssigned = true });

    private async Task<Found<FoundTrack>> TracksAsync(JobbsparDbContext db, Actor actor, SearchWords words, DateOnly today, CancellationToken cancellationToken)
    {
        var visible = db.Tracks.Within(db, access, actor, AccessAction.ViewTrack, today);
        var tracks = await visible.Select(row => new { row.Id, row.PublicCode, row.Title, row.Status }).ToListAsync(cancellationToken);
        var employers = (await (
            from part in db.TrackEmployers
            join organisation in db.Organisations on part.OrganisationId equals organisation.Id
            where visible.Any(track => track.Id == part.TrackId)
            orderby organisation.Name
            select new { part.TrackId, organisation.Name }).ToListAsync(cancellationToken)).ToLookup(row => row.TrackId, row => row.Name);
        return Found<FoundTrack>.Of(
        [
            .. tracks
                .Where(row => words.AreIn($"{row.PublicCode} {row.Title} {string.Join(' ', employers[row.Id])}"))
                .OrderByDescending(row => row.PublicCode, StringComparer.Ordinal)
                .Select(row => new FoundTrack(row.Id, row.PublicCode, row.Title, row.Status, [.. employers[row.Id]])),
        ]);
    }

    private async Task<Found<TaskRow>> TasksAsync(JobbsparDbContext db, Actor actor, string item, DateOnly today, CancellationToken cancellationToken)
    {
        var visible = db.Tracks.Within(db, access, actor, AccessAction.ViewTask, today);
        var rows = await taskRows.ReadAsync(db, visible, db.ChecklistItems.Where(row => row.ItemCode == item), cancellationToken);
        return Found<TaskRow>.Of([.. TaskRows.InOrderOfWork(rows.Where(row => row.CompletedAt is null)), .. rows.Where(row => row.CompletedAt is not null).OrderByDescending(row => row.CompletedAt)]);
    }

    private async Task<Found<FoundOrganisation>> OrganisationsAsync(JobbsparDbContext db, SearchWords words, CancellationToken cancellationToken)
    {
        var organisations = await db.Organisations.Select(row => new { row.Id, row.Name, row.Type, Number = row.OrganisationNumber, row.NumberHash }).ToListAsync(cancellationToken);
        var hashes = words.IdentityDigits is { } whole ? seal.Hashes(whole[2..]) : [];
        var workplaces = (await db.Workplaces.Select(row => new { row.OrganisationId, row.Name, row.Address }).ToListAsync(cancellationToken)).ToLookup(row => row.OrganisationId);
        var found = organisations
            .Select(row => new
            {
                Row = row,
                IsNamed = words.AreIn(row.Name) || (row.NumberHash is { } hash && hashes.Contains(hash, StringComparer.Ordinal)) || (words.OrganisationDigits is { } digits && row.Number?.StartsWith(digits, StringComparison.Ordinal) is true),
                Workplaces = workplaces[row.Id].Where(place => words.AreIn($"{place.Name} {place.Address}")).Select(place => place.Name).Order(StringComparer.CurrentCulture).ToList(),
            })
            .Where(hit => hit.IsNamed || hit.Workplaces.Count > 0)
            .OrderBy(hit => hit.Row.Name, StringComparer.CurrentCulture)
            .Select(hit => new FoundOrganisation(hit.Row.Id, hit.Row.Name, hit.Row.Type, hit.Row.Number is { } number ? OrganisationNumber.Format(number) : null, hit.Workplaces))
            .ToList();
        return Found<FoundOrganisation>.Of(found);
    }

    /// <summary>Before the answer is given: who was found is seen, and a number that was searched for is asked for even where nobody has it.</summary>
    private async Task WriteDownAsync(Actor actor, SearchResult result, CancellationToken cancellationToken)
    {
        if (!result.IsIdentityNumber && result.Participants is null or { Total: 0 })
        {
            return;
        }

        await transactions.RunAsync(
            (unit, _) =>
            {
                var now = clock.GetUtcNow();
                if (result.IsIdentityNumber)
                {
                    ParticipantAudit.Seen(unit.Db, actor, AuditAction.NumberSearched, actor.UserId, now, ("count", Written.Number((result.Participants?.Total ?? 0) + (result.Organisations?.Total ?? 0))));
                }

                foreach (var row in result.Participants?.Rows ?? [])
                {
                    ParticipantAudit.Seen(unit.Db, actor, AuditAction.ParticipantFound, row.Id, now, ("participant", row.Id.ToString()));
                }

                return Task.CompletedTask;
            },
            cancellationToken);
    }
}
