using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>Computes how the records of tracks stand on a day. The pages and the command ask here both, so that what is shown is what is judged.</summary>
internal sealed class RetentionRows
{
    private readonly JobbsparDbContext db;
    private readonly DateOnly today;
    private readonly RetentionRules rules;
    private readonly ILookup<Guid, RecordsHandover> handovers;
    private readonly ILookup<Guid, RetentionProtocol> protocols;
    private readonly IReadOnlyDictionary<(Guid TrackId, RecordsAuthority Authority), int> people;
    private readonly IReadOnlyDictionary<(Guid TrackId, RecordsAuthority Authority), int> openTasks;
    private readonly ILookup<Guid, (Guid Id, TrackStatus Status)> rounds;

    private RetentionRows(
        JobbsparDbContext db,
        DateOnly today,
        RetentionRules rules,
        ILookup<Guid, RecordsHandover> handovers,
        ILookup<Guid, RetentionProtocol> protocols,
        IReadOnlyDictionary<(Guid TrackId, RecordsAuthority Authority), int> people,
        IReadOnlyDictionary<(Guid TrackId, RecordsAuthority Authority), int> openTasks,
        ILookup<Guid, (Guid Id, TrackStatus Status)> rounds) =>
        (this.db, this.today, this.rules, this.handovers, this.protocols, this.people, this.openTasks, this.rounds) = (db, today, rules, handovers, protocols, people, openTasks, rounds);

    /// <summary>Tracks that have ended and whose records were handed over and lie here: only of these may something go.</summary>
    public static IQueryable<Track> Ended(JobbsparDbContext db) => db.Tracks.Where(row =>
        (row.Status == TrackStatus.Closed || row.Status == TrackStatus.Cancelled)
        && db.RecordsHandovers.Any(handover => handover.TrackId == row.Id)
        && db.Participants.Any(participant => participant.TrackId == row.Id));

    /// <summary>One row for each authority that takes part in one of the tracks. Only a class that counts from notes, and a track with a later round, ask more of the database.</summary>
    public static async Task<IReadOnlyList<RetentionRow>> OfAsync(JobbsparDbContext db, IReadOnlyList<Track> tracks, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = tracks.Select(track => track.Id).ToList();
        var counts = await db.Participants
            .Where(row => ids.Contains(row.TrackId))
            .GroupBy(row => new { row.TrackId, IsTheirs = db.Organisations.Any(owner => owner.Id == row.OwnerOrganisationId && owner.Type == OrganisationType.EmploymentService) })
            .Select(group => new { group.Key.TrackId, group.Key.IsTheirs, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var later = await db.Tracks.Where(row => row.PreviousTrackId != null).Select(row => new { Previous = row.PreviousTrackId!.Value, row.Id, row.Status }).ToListAsync(cancellationToken);
        var reader = new RetentionRows(
            db,
            today,
            await RetentionRules.ReadAsync(db, cancellationToken),
            (await db.RecordsHandovers.AsNoTracking().Where(row => ids.Contains(row.TrackId)).ToListAsync(cancellationToken)).ToLookup(row => row.TrackId),
            (await db.RetentionProtocols.AsNoTracking().Where(row => ids.Contains(row.TrackId)).OrderByDescending(row => row.CarriedOutAt).ToListAsync(cancellationToken)).ToLookup(row => row.TrackId),
            counts.ToDictionary(row => (row.TrackId, RecordsOfTrack.AuthorityOf(row.IsTheirs)), row => row.Count),
            await OpenTasksAsync(db, [.. tracks.Where(track => track.Status is TrackStatus.Closed).Select(track => track.Id)], cancellationToken),
            later.ToLookup(row => row.Previous, row => (row.Id, row.Status)));
        var rows = new List<RetentionRow>();
        foreach (var track in tracks)
        {
            foreach (var authority in reader.AuthoritiesOf(track))
            {
                rows.Add(await reader.RowAsync(track, authority, cancellationToken));
            }
        }

        return rows;
    }

    /// <summary>The authorities that take part in a track: those that it names, and those that own participants.</summary>
    private IEnumerable<RecordsAuthority> AuthoritiesOf(Track track)
    {
        if (track.MunicipalityCodes.Count > 0 || people.ContainsKey((track.Id, RecordsAuthority.Municipality)))
        {
            yield return RecordsAuthority.Municipality;
        }

        if (track.EmploymentServiceUnits.Count > 0 || people.ContainsKey((track.Id, RecordsAuthority.EmploymentService)))
        {
            yield return RecordsAuthority.EmploymentService;
        }
    }

    private async Task<RetentionRow> RowAsync(Track track, RecordsAuthority authority, CancellationToken cancellationToken)
    {
        var handover = handovers[track.Id].FirstOrDefault(row => row.Authority == authority);
        var rule = handover is null ? null : rules.Of(authority, handover.Class);
        var count = people.GetValueOrDefault((track.Id, authority));
        var from = rule is null ? null : (DateOnly?)await CountedFromAsync(track, authority, rule, cancellationToken);
        var due = rule is null or { Action: RetentionAction.Keep } ? null : from?.AddMonths(rule.Months);
        List<RetentionProtocol> done = [.. protocols[track.Id].Where(row => row.Authority == authority)];
        var isDone = done.Exists(row => row.Action is RetentionAction.Destroy || row.Action == rule?.Action);
        var isLeft = count > 0 && !isDone;
        return new RetentionRow
        {
            TrackId = track.Id,
            PublicCode = track.PublicCode,
            Title = track.Title,
            Status = track.Status,
            Authority = authority,
            Handover = handover,
            Rule = rule,
            CountedFrom = from,
            IsEstimate = TrackHasEnded.Check(track.Status) is not null,
            DueOn = due,
            People = count,
            Protocols = done,
            Blocks = Refusals.Among(
                SomebodysRecordsAreLeft.Check(count, isDone),
                TrackHasEnded.Check(track.Status),
                RecordsWereHandedOver.Check(handover),
                KeptRecordsStay.Check(rule),
                DestructionRestsOnADecision.Check(rule),
                RetentionDayHasCome.Check(due, today),
                TheirTasksAreFinished.Check(isLeft ? openTasks.GetValueOrDefault((track.Id, authority)) : 0),
                NobodyIsInANewerRound.Check(isLeft ? await CarriedOnAsync(track, authority, cancellationToken) : 0)),
        };
    }

    private async Task<DateOnly> CountedFromAsync(Track track, RecordsAuthority authority, RetentionRule rule, CancellationToken cancellationToken)
    {
        var ended = track.ClosedAt is { } at ? SwedishTime.DateOf(at) : track.PlannedEnd;
        if (rule.Trigger is RetentionTrigger.TrackEnded)
        {
            return ended;
        }

        var theirs = RecordsOfTrack.Of(db, track.Id, authority).Select(row => row.Id);
        DateOnly?[] notes =
        [
            await db.Participants.Where(row => theirs.Contains(row.Id)).MaxAsync(row => (DateOnly?)row.StatusSince, cancellationToken),
            await db.FollowUps.Where(row => theirs.Contains(row.ParticipantId!.Value)).MaxAsync(row => (DateOnly?)row.HeldOn, cancellationToken),
            await db.ProgressAssessments.Where(row => theirs.Contains(row.ParticipantId)).MaxAsync(row => (DateOnly?)row.AssessedOn, cancellationToken),
            await db.PostHireContacts
                .Where(row => db.Employments.Any(job => job.Id == row.EmploymentId && theirs.Contains(job.ParticipantId)))
                .MaxAsync(row => row.HeldOn, cancellationToken),
        ];
        return notes.OfType<DateOnly>().Append(ended).Max();
    }

    /// <summary>Open tasks of tracks that are closed and about participants: of themselves, of their transitions and of what stands in their way, as <see cref="PersonalTasks"/> has them.</summary>
    private static async Task<Dictionary<(Guid TrackId, RecordsAuthority Authority), int>> OpenTasksAsync(JobbsparDbContext db, IReadOnlyList<Guid> closed, CancellationToken cancellationToken)
    {
        var found = await (
            from person in db.Participants
            where closed.Contains(person.TrackId)
            from task in db.ChecklistItems.StillOpen()
            where task.TrackId == person.TrackId
                && (task.SubjectId == person.Id
                    || db.Transitions.Any(row => row.ParticipantId == person.Id && (row.Id == task.SubjectId || row.TaskId == task.Id))
                    || db.Obstacles.Any(row => row.ParticipantId == person.Id && (row.Id == task.SubjectId || row.TaskId == task.Id)))
            select new { person.TrackId, IsTheirs = db.Organisations.Any(owner => owner.Id == person.OwnerOrganisationId && owner.Type == OrganisationType.EmploymentService), task.Id }).Distinct().ToListAsync(cancellationToken);
        return found.CountBy(row => (row.TrackId, RecordsOfTrack.AuthorityOf(row.IsTheirs))).ToDictionary();
    }

    /// <summary>How many of them are in a round after this one that has not ended.</summary>
    private async Task<int> CarriedOnAsync(Track track, RecordsAuthority authority, CancellationToken cancellationToken)
    {
        var open = new List<Guid>();
        var seen = new Queue<Guid>([track.Id]);
        while (seen.TryDequeue(out var round))
        {
            foreach (var (id, status) in rounds[round])
            {
                seen.Enqueue(id);
                if (TrackHasEnded.Check(status) is not null)
                {
                    open.Add(id);
                }
            }
        }

        return open.Count == 0 ? 0 : await RecordsOfTrack.Of(db, track.Id, authority).CountAsync(
            row => db.Participants.Any(other => open.Contains(other.TrackId)
                && ((row.NumberHash != null && other.NumberHash == row.NumberHash) || (row.NumberHash == null && row.Name != null && other.Name == row.Name))),
            cancellationToken);
    }
}
