using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>The calendars by which reminders of some tracks count their days: those of the organisations that lead them, as due dates do.</summary>
internal sealed class TrackCalendars
{
    private readonly OrganisationCalendars calendars;
    private readonly IReadOnlyDictionary<Guid, Guid> leads;

    private TrackCalendars(OrganisationCalendars calendars, IReadOnlyDictionary<Guid, Guid> leads) => (this.calendars, this.leads) = (calendars, leads);

    /// <summary>Reads who leads them: one statement at most, and none where nobody has a calendar of her own.</summary>
    public static async Task<TrackCalendars> ReadAsync(JobbsparDbContext db, OrganisationCalendars calendars, IEnumerable<Guid> trackIds, CancellationToken cancellationToken)
    {
        if (!calendars.AnyOwn)
        {
            return new(calendars, new Dictionary<Guid, Guid>());
        }

        // A command that opens many tasks holds their track.
        Guid[] ids = [.. trackIds.Distinct()];
        var known = ids.Select(id => db.Tracks.Local.FindEntry(id)?.Entity).Where(track => track is not null).ToDictionary(track => track!.Id, track => track!.LeadOrganisationId);
        Guid[] others = [.. ids.Where(id => !known.ContainsKey(id))];
        if (others.Length > 0)
        {
            foreach (var row in await db.Tracks.AsNoTracking().Where(track => others.Contains(track.Id)).Select(track => new { track.Id, track.LeadOrganisationId }).ToListAsync(cancellationToken))
            {
                known.Add(row.Id, row.LeadOrganisationId);
            }
        }

        return new(calendars, known);
    }

    /// <summary>The calendar of a track.</summary>
    public WorkingDayCalendar Of(Guid trackId) => leads.TryGetValue(trackId, out var lead) ? calendars.Of(lead) : calendars.Shared;
}
