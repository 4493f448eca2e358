using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Calendar;

/// <summary>The calendars as they are decided: the service's own, and those of organisations that have one.</summary>
public sealed class CalendarBook
{
    private static readonly Entry UsualEntry = new(new WorkingDayCalendar(), StaffPauseRules.Usual);

    private readonly Dictionary<Guid, Entry> entries = [];

    private CalendarBook()
    {
    }

    /// <summary>Nothing decided: the usual calendar for everybody.</summary>
    public static CalendarBook Usual { get; } = new();

    /// <summary>Reads what was decided: two statements.</summary>
    public static async Task<CalendarBook> ReadAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rules = await db.CalendarRules.AsNoTracking().ToDictionaryAsync(row => row.OrganisationId, cancellationToken);
        var days = (await db.CalendarDays.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.OrganisationId);
        if (rules.Count == 0 && days.Count == 0)
        {
            return Usual;
        }

        var book = new CalendarBook();
        foreach (var organisation in rules.Keys.Concat(days.Select(group => group.Key)).Append(CalendarRules.Everybody).Distinct())
        {
            var own = rules.GetValueOrDefault(organisation) ?? rules.GetValueOrDefault(CalendarRules.Everybody) ?? new CalendarRules { OrganisationId = organisation };
            var everybodys = organisation == CalendarRules.Everybody ? [] : days[CalendarRules.Everybody];
            book.entries[organisation] = new Entry(new WorkingDayCalendar(Options(own, [.. everybodys, .. days[organisation]])), own.Pauses);
        }

        return book;
    }

    /// <summary>Working days of an organisation; the service's where it has decided nothing.</summary>
    public WorkingDayCalendar WorkingDays(Guid organisationId) => Of(organisationId).Calendar;

    /// <summary>Days on which staff duties run at an organisation.</summary>
    public StaffCalendar StaffDays(Guid organisationId) => Of(organisationId).Staff;

    /// <summary>The calendars of those who have one of their own.</summary>
    public IReadOnlyDictionary<Guid, WorkingDayCalendar> OfOrganisations() =>
        entries.Where(entry => entry.Key != CalendarRules.Everybody).ToDictionary(entry => entry.Key, entry => entry.Value.Calendar);

    /// <summary>What the rules say, with single days; of two rows for a day the later in the list counts.</summary>
    public static CalendarOptions Options(CalendarRules rules, IReadOnlyList<CalendarDay> days) => new()
    {
        TwelfthNightIsOff = rules.TwelfthNightIsOff,
        MaundyThursdayIsOff = rules.MaundyThursdayIsOff,
        WalpurgisEveIsOff = rules.WalpurgisEveIsOff,
        BridgeDaysAreOff = rules.BridgeDaysAreOff,
        Days = [.. days.GroupBy(day => day.Day).Select(group => group.Last()).Select(day => new DecidedDay(day.Day, day.IsOff, day.Name))],
    };

    private Entry Of(Guid organisationId) =>
        entries.GetValueOrDefault(organisationId) ?? entries.GetValueOrDefault(CalendarRules.Everybody) ?? UsualEntry;

    private sealed record Entry(WorkingDayCalendar Calendar, StaffPauseRules Pauses)
    {
        public StaffCalendar Staff { get; } = new(Calendar, Pauses);
    }
}
