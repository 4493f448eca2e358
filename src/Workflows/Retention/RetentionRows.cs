using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>Computes how the records of tracks stand on a day. The page and the command ask here both, so that what is shown is what is judged.</summary>
internal static class RetentionRows
{
    /// <summary>One row for each authority that takes part in the track.</summary>
    public static async Task<IReadOnlyList<RetentionRow>> OfTrackAsync(JobbsparDbContext db, Track track, DateOnly today, CancellationToken cancellationToken)
    {
        var rules = await RetentionRules.ReadAsync(db, cancellationToken);
        var handovers = await db.RecordsHandovers.Where(row => row.TrackId == track.Id).ToListAsync(cancellationToken);
        var protocols = await db.RetentionProtocols.Where(row => row.TrackId == track.Id).OrderByDescending(row => row.CarriedOutAt).ToListAsync(cancellationToken);
        var rows = new List<RetentionRow>();
        foreach (var authority in await RecordsOfTrack.AuthoritiesAsync(db, track, cancellationToken))
        {
            var handover = handovers.Find(row => row.Authority == authority);
            var rule = handover is null ? null : rules.Of(authority, handover.Class);
            rows.Add(await RowAsync(db, track, authority, handover, rule, protocols.FindAll(row => row.Authority == authority), today, cancellationToken));
        }

        return rows;
    }

    private static async Task<RetentionRow> RowAsync(
        JobbsparDbContext db,
        Track track,
        RecordsAuthority authority,
        RecordsHandover? handover,
        RetentionRule? rule,
        List<RetentionProtocol> protocols,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var people = await RecordsOfTrack.Of(db, track.Id, authority).CountAsync(cancellationToken);
        var from = rule is null ? null : (DateOnly?)await CountedFromAsync(db, track, authority, rule, cancellationToken);
        var due = rule is null or { Action: RetentionAction.Keep } ? null : from?.AddMonths(rule.Months);
        var isDone = protocols.Exists(row => row.Action is RetentionAction.Destroy || row.Action == rule?.Action);
        var carried = people == 0 || isDone ? 0 : await CarriedOnAsync(db, track, authority, cancellationToken);
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
            People = people,
            Protocols = protocols,
            Blocks = Refusals.Among(
                SomebodysRecordsAreLeft.Check(people, isDone),
                TrackHasEnded.Check(track.Status),
                RecordsWereHandedOver.Check(handover),
                KeptRecordsStay.Check(rule),
                DestructionRestsOnADecision.Check(rule),
                RetentionDayHasCome.Check(due, today),
                NobodyIsInANewerRound.Check(carried)),
        };
    }

    private static async Task<DateOnly> CountedFromAsync(JobbsparDbContext db, Track track, RecordsAuthority authority, RetentionRule rule, CancellationToken cancellationToken)
    {
        var ended = track.ClosedAt is { } at ? SwedishTime.DateOf(at) : track.PlannedEnd;
        if (rule.Trigger is RetentionTrigger.TrackEnded)
        {
            return ended;
        }

        var people = RecordsOfTrack.Of(db, track.Id, authority).Select(row => row.Id);
        DateOnly?[] notes =
        [
            await db.Participants.Where(row => people.Contains(row.Id)).MaxAsync(row => (DateOnly?)row.StatusSince, cancellationToken),
            await db.FollowUps.Where(row => people.Contains(row.ParticipantId!.Value)).MaxAsync(row => (DateOnly?)row.HeldOn, cancellationToken),
            await db.ProgressAssessments.Where(row => people.Contains(row.ParticipantId)).MaxAsync(row => (DateOnly?)row.AssessedOn, cancellationToken),
            await db.PostHireContacts
                .Where(row => db.Employments.Any(job => job.Id == row.EmploymentId && people.Contains(job.ParticipantId)))
                .MaxAsync(row => row.HeldOn, cancellationToken),
        ];
        return notes.OfType<DateOnly>().Append(ended).Max();
    }

    /// <summary>How many of them are in a round after this one that has not ended.</summary>
    private static async Task<int> CarriedOnAsync(JobbsparDbContext db, Track track, RecordsAuthority authority, CancellationToken cancellationToken)
    {
        var open = new List<Guid>();
        List<Guid> rounds = [track.Id];
        while (rounds.Count > 0)
        {
            var next = await db.Tracks.Where(row => row.PreviousTrackId != null && rounds.Contains(row.PreviousTrackId.Value)).Select(row => new { row.Id, row.Status }).ToListAsync(cancellationToken);
            open.AddRange(next.Where(row => TrackHasEnded.Check(row.Status) is not null).Select(row => row.Id));
            rounds = next.ConvertAll(row => row.Id);
        }

        return open.Count == 0 ? 0 : await RecordsOfTrack.Of(db, track.Id, authority).CountAsync(
            row => db.Participants.Any(other => open.Contains(other.TrackId)
                && ((row.NumberHash != null && other.NumberHash == row.NumberHash) || (row.NumberHash == null && row.Name != null && other.Name == row.Name))),
            cancellationToken);
    }
}
