using System.Collections.Frozen;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Dues;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>
/// Standing duties that come due by each transition as well as in their rhythm (DOMAIN 3.4): the participant's follow-up ten working days before she leaves an
/// intervention, the meeting of all parties fifteen, and the employer's timeline by the last day there, for the employer that she comes from or goes to. What was done so
/// shortly before that it speaks of the transition is not asked for again.
/// </summary>
internal sealed class TransitionsAhead
{
    /// <summary>What was done up to so many working days before its day by the transition speaks of the transition.</summary>
    private const int Fresh = 5;

    private static readonly FrozenDictionary<string, int> Days = new[] { "GENO-02", "GENO-05", "GENO-12" }
        .ToFrozenDictionary(code => code, code => ChecklistCatalogue.Shipped[code].DueParts.Single(part => part.Anchor is PartAnchor.Transition).WorkingDays, StringComparer.Ordinal);

    private readonly List<Ahead> transitions;
    private readonly WorkingDayCalendar calendar;

    private TransitionsAhead(List<Ahead> transitions, WorkingDayCalendar calendar)
    {
        this.transitions = transitions;
        this.calendar = calendar;
    }

    /// <summary>The items that come due before transitions too.</summary>
    public static IReadOnlyList<string> Items => Days.Keys;

    /// <summary>The transitions of a track that are still to come.</summary>
    public static async Task<TransitionsAhead> ReadAsync(JobbsparDbContext db, Guid trackId, WorkingDayCalendar calendar, CancellationToken cancellationToken)
    {
        var rows = await (
            from row in db.Transitions
            where row.TrackId == trackId && (row.Status == TransitionStatus.NotSecured || row.Status == TransitionStatus.Secured)
            join participant in db.Participants on row.ParticipantId equals participant.Id
            join left in db.ParticipantInterventions on row.FromInterventionId equals (Guid?)left.Id into lefts
            from left in lefts.DefaultIfEmpty()
            join next in db.ParticipantInterventions on row.ToInterventionId equals (Guid?)next.Id into nexts
            from next in nexts.DefaultIfEmpty()
            select new { row.ParticipantId, row.FromEndsOn, From = left.TrackEmployerId, To = next.TrackEmployerId, Own = participant.TrackEmployerId }).ToListAsync(cancellationToken);
        return new(rows.ConvertAll(row => new Ahead(row.ParticipantId, row.From ?? (row.To is null ? row.Own : null), row.To, row.FromEndsOn)), calendar);
    }

    /// <summary>The due date of an occurrence: its rhythm's, or an earlier one that a transition asks for.</summary>
    /// <param name="track">Track; what concerns it as a whole comes due before anybody's transition.</param>
    /// <param name="itemCode">Item.</param>
    /// <param name="subjectId">Participant, employer, or the track.</param>
    /// <param name="openedOn">Day on which the occurrence opened, which is when the one before it was done.</param>
    /// <param name="regular">What the rhythm says.</param>
    public DateOnly? DueOn(Track track, string itemCode, Guid subjectId, DateOnly openedOn, DateOnly? regular)
    {
        if (!Days.TryGetValue(itemCode, out var days))
        {
            return regular;
        }

        var asked = transitions
            .Where(transition => subjectId == track.Id || transition.Concerns(subjectId))
            .Where(transition => openedOn < calendar.AddWorkingDays(transition.EndsOn, days - Fresh))
            .Select(transition => (DateOnly?)ByDay(transition.EndsOn, days))
            .Min();
        return asked is null || regular < asked ? regular : asked;
    }

    /// <summary>A last day that is a day off is told before it, not after.</summary>
    private DateOnly ByDay(DateOnly endsOn, int days) => days == 0 && !calendar.IsWorkingDay(endsOn) ? calendar.AddWorkingDays(endsOn, -1) : calendar.AddWorkingDays(endsOn, days);

    /// <param name="ParticipantId">Who leaves.</param>
    /// <param name="FromEmployerId">Employer that she leaves, or her own where neither intervention names one.</param>
    /// <param name="ToEmployerId">Employer that she goes to.</param>
    /// <param name="EndsOn">Her last day in what she leaves.</param>
    private sealed record Ahead(Guid ParticipantId, Guid? FromEmployerId, Guid? ToEmployerId, DateOnly EndsOn)
    {
        public bool Concerns(Guid subjectId) => subjectId == ParticipantId || subjectId == FromEmployerId || subjectId == ToEmployerId;
    }
}
