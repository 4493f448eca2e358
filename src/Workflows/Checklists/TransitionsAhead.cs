using System.Collections.Frozen;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>
/// Standing duties that come due before each transition as well as in their rhythm (DOMAIN 3.4): the participant's follow-up ten working days before she leaves an
/// intervention, the meeting of all parties fifteen. What was done so shortly before that it speaks of the transition is not asked for again.
/// </summary>
internal sealed class TransitionsAhead
{
    private static readonly FrozenDictionary<string, (int Before, int Fresh)> Days =
        new Dictionary<string, (int, int)>(StringComparer.Ordinal) { ["GENO-02"] = (10, 15), ["GENO-12"] = (15, 20) }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<(Guid ParticipantId, DateOnly EndsOn)> transitions;
    private readonly WorkingDayCalendar calendar;

    private TransitionsAhead(List<(Guid ParticipantId, DateOnly EndsOn)> transitions, WorkingDayCalendar calendar)
    {
        this.transitions = transitions;
        this.calendar = calendar;
    }

    /// <summary>The items that come due before transitions too.</summary>
    public static IReadOnlyList<string> Items => Days.Keys;

    /// <summary>The transitions of a track that are still to come.</summary>
    public static async Task<TransitionsAhead> ReadAsync(JobbsparDbContext db, Guid trackId, WorkingDayCalendar calendar, CancellationToken cancellationToken)
    {
        var rows = await db.Transitions
            .Where(row => row.TrackId == trackId && (row.Status == TransitionStatus.NotSecured || row.Status == TransitionStatus.Secured))
            .Select(row => new { row.ParticipantId, row.FromEndsOn })
            .ToListAsync(cancellationToken);
        return new(rows.ConvertAll(row => (row.ParticipantId, row.FromEndsOn)), calendar);
    }

    /// <summary>The due date of an occurrence: its rhythm's, or an earlier one that a transition asks for.</summary>
    /// <param name="track">Track; what concerns it as a whole comes due before anybody's transition.</param>
    /// <param name="itemCode">Item.</param>
    /// <param name="subjectId">Participant, or the track.</param>
    /// <param name="openedOn">Day on which the occurrence opened, which is when the one before it was done.</param>
    /// <param name="regular">What the rhythm says.</param>
    public DateOnly? DueOn(Track track, string itemCode, Guid subjectId, DateOnly openedOn, DateOnly? regular)
    {
        if (!Days.TryGetValue(itemCode, out var days))
        {
            return regular;
        }

        var asked = transitions
            .Where(transition => subjectId == track.Id || transition.ParticipantId == subjectId)
            .Where(transition => openedOn < calendar.AddWorkingDays(transition.EndsOn, -days.Fresh))
            .Select(transition => (DateOnly?)calendar.AddWorkingDays(transition.EndsOn, -days.Before))
            .Min();
        return asked is null || regular < asked ? regular : asked;
    }
}
