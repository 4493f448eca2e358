using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Audit.Review;

/// <summary>
/// The review of the access log (loggranskning, GDPR-06): who has looked at participants, how often and when. Participants stand by their numbers within their tracks;
/// whoever reviews sees no name.
/// </summary>
public sealed class AccessReview(Transactions transactions, AccessRights access, TrackHistory history, TimeProvider clock)
{
    /// <summary>How many lines stand on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Looks at one participant.</summary>
    private static readonly string[] AtOne = [AuditAction.ParticipantSeen, AuditAction.ParticipantFound, AuditAction.NumberRevealed, AuditAction.RegisterExtractTaken];

    /// <summary>Periods to choose from, in days with today.</summary>
    public static IReadOnlyList<int> Periods { get; } = [7, 30, 90, 365];

    /// <summary>The looks of a period.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="days">One of <see cref="Periods"/>; another is taken for 30.</param>
    /// <param name="userId">Whose looks the lines are; null for everybody's.</param>
    /// <param name="page">Page of the lines, from 0.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The actor may not see it.</exception>
    public Task<AccessReviewPage> ReadAsync(Actor actor, int days, Guid? userId, int page, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ReviewAccessLog, AccessScope.Nothing);
        var period = Periods.Contains(days) ? days : Periods[1];
        var from = SwedishTime.Today(clock).AddDays(1 - period);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var looks = AccessLog.Since(db, SwedishTime.StartOf(from));
                var people = await PeopleAsync(db, looks, token);
                var chosen = people.Any(person => person.UserId == userId) ? userId : null;
                var lines = chosen is { } one ? looks.Where(row => row.ActorId == one) : looks;
                return new AccessReviewPage
                {
                    Days = period,
                    From = from,
                    UserId = chosen,
                    People = people,
                    Lines = await LinesAsync(db, lines.OrderByDescending(row => row.Id).Skip(page * PageSize).Take(PageSize), token),
                    LinesInAll = await lines.CountAsync(token),
                };
            },
            cancellationToken);
    }

    private static async Task<IReadOnlyList<AccessReviewPerson>> PeopleAsync(JobbsparDbContext db, IQueryable<AuditEvent> looks, CancellationToken cancellationToken)
    {
        var counts = await (
            from row in looks
            group row by row.ActorId into own
            select new
            {
                UserId = own.Key,
                Looks = own.Count(),
                Participants = own.Where(row => AtOne.Contains(row.Action)).Select(row => row.SubjectId).Distinct().Count(),
                Numbers = own.Count(row => row.Action == AuditAction.NumberRevealed),
            }).ToListAsync(cancellationToken);
        var ids = counts.ConvertAll(row => row.UserId);
        var names = await db.Users.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.DisplayName, cancellationToken);
        return
        [
            .. counts
                .Select(row => new AccessReviewPerson(row.UserId, names.GetValueOrDefault(row.UserId) ?? Actor.System.DisplayName, row.Looks, row.Participants, row.Numbers))
                .OrderByDescending(row => row.Looks)
                .ThenBy(row => row.Name, StringComparer.CurrentCulture),
        ];
    }

    private async Task<IReadOnlyList<AccessReviewLine>> LinesAsync(JobbsparDbContext db, IQueryable<AuditEvent> looks, CancellationToken cancellationToken)
    {
        var rows = await history.OfLooksAsync(db, looks, cancellationToken);
        var subjects = rows.Select(row => row.SubjectId).ToHashSet();
        var tracks = await db.Tracks.Where(row => subjects.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.PublicCode, cancellationToken);
        var ofParticipants = await (
            from participant in db.Participants
            join track in db.Tracks on participant.TrackId equals track.Id
            where subjects.Contains(participant.Id)
            select new { participant.Id, track.PublicCode }).ToDictionaryAsync(row => row.Id, row => row.PublicCode, cancellationToken);
        return [.. rows.Select(row => new AccessReviewLine(row.Row, row.SubjectId is { } id ? tracks.GetValueOrDefault(id) ?? ofParticipants.GetValueOrDefault(id) : null))];
    }
}
