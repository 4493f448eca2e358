using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers.Places;

/// <summary>
/// How the places of one workplace are taken from today on, by all tracks together: a track takes those that it was promised, or as many as it has placed there
/// where these are more. What was before today stands in nobody's way.
/// </summary>
/// <remarks>
/// Whoever promises or takes places holds the workplace first (<see cref="HoldAsync"/>): two coordinators can never take the last place both, since the second
/// waits for the first and then counts what the first took.
/// </remarks>
internal sealed class WorkplaceLoad
{
    private static readonly ParticipantInterventionStatus[] Open =
    [
        ParticipantInterventionStatus.Planned, ParticipantInterventionStatus.Applied, ParticipantInterventionStatus.Confirmed,
        ParticipantInterventionStatus.Ongoing, ParticipantInterventionStatus.Paused,
    ];

    private static readonly ParticipantStatus[] Gone = [ParticipantStatus.NotAccepted, ParticipantStatus.Declined, ParticipantStatus.Closed];

    private readonly IReadOnlyList<WorkplaceStay> promised;
    private readonly IReadOnlyList<WorkplaceStay> placed;
    private readonly DateOnly today;

    public WorkplaceLoad(Workplace workplace, IReadOnlyList<WorkplaceStay> promised, IReadOnlyList<WorkplaceStay> placed, DateOnly today)
    {
        Workplace = workplace;
        this.promised = promised;
        this.placed = placed;
        this.today = today;
    }

    /// <summary>The workplace as it is stored.</summary>
    public Workplace Workplace { get; }

    /// <summary>Holds the row of a workplace until the transaction ends, and reads how its places are taken; null where there is none.</summary>
    public static async Task<WorkplaceLoad?> HoldAsync(JobbsparDbContext db, Guid workplaceId, DateOnly today, CancellationToken cancellationToken)
    {
        // Writes what stands there, and so takes the row's lock on every database; its version stays.
        await db.Workplaces.Where(row => row.Id == workplaceId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Capacity, row => row.Capacity), cancellationToken);
        return await ReadAsync(db, workplaceId, today, cancellationToken);
    }

    /// <summary>Reads how its places are taken, for whoever only looks.</summary>
    public static async Task<WorkplaceLoad?> ReadAsync(JobbsparDbContext db, Guid workplaceId, DateOnly today, CancellationToken cancellationToken)
    {
        var workplace = await db.Workplaces.AsNoTracking().SingleOrDefaultAsync(row => row.Id == workplaceId, cancellationToken);
        return workplace is null
            ? null
            : new WorkplaceLoad(workplace, await PromisedAsync(db, workplaceId, cancellationToken), await PlacedAsync(db, workplaceId, today, cancellationToken), today);
    }

    /// <summary>The day on which others take most, of the days from today on.</summary>
    /// <param name="trackId">Track that is left out.</param>
    /// <param name="from">First local date; null where it is open.</param>
    /// <param name="to">Last local date; null where it is open.</param>
    public WorkplacePeak OfOthers(Guid? trackId, DateOnly? from, DateOnly? to) => Peak(
        [.. promised.Where(stay => stay.TrackId != trackId)],
        [.. placed.Where(stay => stay.TrackId != trackId)],
        from ?? DateOnly.MinValue,
        to ?? DateOnly.MaxValue);

    /// <summary>The day on which most of a track are placed there.</summary>
    /// <param name="trackId">Track.</param>
    /// <param name="participantId">Participant who is left out; null for none.</param>
    /// <param name="from">First local date; null where it is open.</param>
    /// <param name="to">Last local date; null where it is open.</param>
    public WorkplacePeak PlacedOf(Guid trackId, Guid? participantId, DateOnly? from, DateOnly? to) => Peak(
        [],
        [.. placed.Where(stay => stay.TrackId == trackId && stay.Who != participantId)],
        from ?? DateOnly.MinValue,
        to ?? DateOnly.MaxValue);

    /// <summary>The day on which others take most together with the other participants of a participant's own track.</summary>
    public WorkplacePeak Together(Participant participant, DateOnly from, DateOnly to) => Peak(
        [.. promised.Where(stay => stay.TrackId != participant.TrackId)],
        [.. placed.Where(stay => stay.Who != participant.Id)],
        from,
        to);

    /// <summary>How many participants of a track are placed there, today or later.</summary>
    public int PeopleOf(Guid trackId) => placed.Where(stay => stay.TrackId == trackId && stay.To >= today).Select(stay => stay.Who).Distinct().Count();

    /// <summary>How many places a track was promised; null where the workplace is not used in it.</summary>
    public int? PromisedTo(Guid trackId) => promised.FirstOrDefault(stay => stay.TrackId == trackId)?.Places;

    private WorkplacePeak Peak(IReadOnlyList<WorkplaceStay> promises, IReadOnlyList<WorkplaceStay> people, DateOnly from, DateOnly to)
    {
        var first = from > today ? from : today;
        var peak = new WorkplacePeak(0, first, []);

        // Nothing rises but on the first day of something.
        foreach (var day in promises.Concat(people).Select(stay => stay.From).Where(day => day > first).Append(first).Distinct().Order().Where(day => day <= to))
        {
            var taken = promises.Concat(people).Where(stay => stay.Covers(day)).GroupBy(stay => (stay.TrackId, stay.Track)).Select(track => (track.Key.Track, Count: Math.Max(
                promises.Where(stay => stay.TrackId == track.Key.TrackId && stay.Covers(day)).Sum(stay => stay.Places),
                people.Where(stay => stay.TrackId == track.Key.TrackId && stay.Covers(day)).Select(stay => stay.Who).Distinct().Count()))).ToList();
            var count = taken.Sum(track => track.Count);
            if (count > peak.Count)
            {
                peak = new WorkplacePeak(count, day, [.. taken.Where(track => track.Count > 0).Select(track => track.Track).Order(StringComparer.Ordinal)]);
            }
        }

        return peak;
    }

    private static async Task<IReadOnlyList<WorkplaceStay>> PromisedAsync(JobbsparDbContext db, Guid workplaceId, CancellationToken cancellationToken)
    {
        var rows = await (
            from use in db.TrackEmployerWorkplaces
            join part in db.TrackEmployers on use.TrackEmployerId equals part.Id
            join track in db.Tracks on part.TrackId equals track.Id
            where use.WorkplaceId == workplaceId && part.Status != TrackEmployerStatus.Withdrawn && track.Status != TrackStatus.Closed && track.Status != TrackStatus.Cancelled
            select new { part.Id, part.TrackId, track.PublicCode, use.Places, use.UsedFrom, use.UsedTo }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new WorkplaceStay(row.Id, row.TrackId, row.PublicCode, row.Places, row.UsedFrom ?? DateOnly.MinValue, row.UsedTo ?? DateOnly.MaxValue));
    }

    private static async Task<IReadOnlyList<WorkplaceStay>> PlacedAsync(JobbsparDbContext db, Guid workplaceId, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (
            from step in db.ParticipantInterventions
            join participant in db.Participants on step.ParticipantId equals participant.Id
            join track in db.Tracks on step.TrackId equals track.Id
            where step.WorkplaceId == workplaceId && Open.Contains(step.Status) && !Gone.Contains(participant.Status)
            where track.Status != TrackStatus.Closed && track.Status != TrackStatus.Cancelled
            select new { step.ParticipantId, step.TrackId, track.PublicCode, step.Status, From = step.ActualStart ?? step.PlannedStart, To = step.PlannedEnd }).ToListAsync(cancellationToken);

        // What goes on has not ended, whatever was planned.
        return rows.ConvertAll(row => new WorkplaceStay(
            row.ParticipantId,
            row.TrackId,
            row.PublicCode,
            1,
            row.From,
            row.To < today && row.Status is ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Paused ? today : row.To));
    }
}
