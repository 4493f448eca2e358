using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Calendar;

/// <summary>Reads and changes calendars; administrators only.</summary>
public sealed class CalendarCommands(Transactions transactions, AccessRights access, WorkingDayCalendar shared, OrganisationCalendars ofOrganisations, TimeProvider clock)
{
    /// <summary>The calendar of everybody, or of one organisation.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see it.</exception>
    public Task<CalendarPage> ReadAsync(Actor actor, Guid organisationId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCalendars, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var today = SwedishTime.Today(clock);
                var january = new DateOnly(today.Year, 1, 1);
                var rules = await db.CalendarRules.Where(row => row.OrganisationId == organisationId || row.OrganisationId == CalendarRules.Everybody).ToListAsync(token);
                var own = rules.Find(row => row.OrganisationId == organisationId);
                var calendar = (await CalendarBook.ReadAsync(db, token)).WorkingDays(organisationId);
                var organisations = await db.Organisations
                    .Where(row => row.Type != OrganisationType.Employer)
                    .OrderBy(row => row.Name)
                    .Select(row => new { row.Id, row.Name })
                    .ToListAsync(token);
                return new CalendarPage
                {
                    OrganisationId = organisationId,
                    Rules = own ?? rules.FirstOrDefault() ?? new CalendarRules { OrganisationId = organisationId },
                    IsOwn = own is not null,
                    Days = await db.CalendarDays.Where(row => row.OrganisationId == organisationId && row.Day >= january).OrderBy(row => row.Day).ToListAsync(token),
                    Organisations = organisations.ConvertAll(row => (row.Id, row.Name)),
                    Holidays = calendar.HolidaysBetween(january, january.AddYears(2).AddDays(-1)),
                    WorkingDaysThisYear = calendar.WorkingDaysBetween(january, january.AddYears(1).AddDays(-1)),
                };
            },
            cancellationToken);
    }

    /// <summary>Tells what rules would change, and changes nothing.</summary>
    /// <exception cref="AccessDeniedException">The actor may not decide calendars.</exception>
    public async Task<Decision<CalendarPreview>> PreviewAsync(Actor actor, CalendarRules rules, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCalendars, AccessScope.Nothing);
        if (SummerPauseRunsForwards.Check(rules.SummerFirstWeek, rules.SummerLastWeek) is { } refusal)
        {
            return Decision<CalendarPreview>.Refuse(refusal);
        }

        return Decision<CalendarPreview>.Accept(await transactions.ReadAsync(
            async (db, token) =>
            {
                var book = await CalendarBook.ReadAsync(db, token);
                var days = await db.CalendarDays
                    .Where(row => row.OrganisationId == rules.OrganisationId || row.OrganisationId == CalendarRules.Everybody)
                    .OrderBy(row => row.OrganisationId != CalendarRules.Everybody)
                    .ToListAsync(token);
                var then = new WorkingDayCalendar(CalendarBook.Options(rules, days));
                return Compare(book.WorkingDays(rules.OrganisationId), book.StaffDays(rules.OrganisationId), then, new StaffCalendar(then, rules.Pauses));
            },
            cancellationToken));
    }

    /// <summary>Decides what a calendar gives off and when staff duties pause.</summary>
    public async Task<Decision<Guid>> DecideAsync(Actor actor, CalendarRules rules, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCalendars, AccessScope.Nothing);
        if (SummerPauseRunsForwards.Check(rules.SummerFirstWeek, rules.SummerLastWeek) is { } refusal)
        {
            return Decision<Guid>.Refuse(refusal);
        }

        await ChangeAsync(
            actor,
            rules.OrganisationId,
            async (db, token) =>
            {
                var row = await db.CalendarRules.SingleOrDefaultAsync(known => known.OrganisationId == rules.OrganisationId, token);
                if (row is null)
                {
                    row = new CalendarRules { OrganisationId = rules.OrganisationId };
                    db.CalendarRules.Add(row);
                }

                (row.TwelfthNightIsOff, row.MaundyThursdayIsOff, row.WalpurgisEveIsOff, row.BridgeDaysAreOff) =
                    (rules.TwelfthNightIsOff, rules.MaundyThursdayIsOff, rules.WalpurgisEveIsOff, rules.BridgeDaysAreOff);
                (row.SummerFirstWeek, row.SummerLastWeek, row.ChristmasPause) = (rules.SummerFirstWeek, rules.SummerLastWeek, rules.ChristmasPause);
            },
            cancellationToken);
        return Decision<Guid>.Accept(rules.OrganisationId);
    }

    /// <summary>Makes a single date a day off, or a working day.</summary>
    public async Task<Decision<Guid>> DecideDayAsync(Actor actor, Guid organisationId, DateOnly day, bool isOff, string name, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCalendars, AccessScope.Nothing);
        if ((CalendarDayIsNotOfAPastYear.Check(day, SwedishTime.Today(clock)) ?? CalendarDayIsNamed.Check(name)) is { } refusal)
        {
            return Decision<Guid>.Refuse(refusal);
        }

        await ChangeAsync(
            actor,
            organisationId,
            async (db, token) =>
            {
                var row = await db.CalendarDays.SingleOrDefaultAsync(known => known.OrganisationId == organisationId && known.Day == day, token);
                if (row is null)
                {
                    db.CalendarDays.Add(new CalendarDay { Id = Guid.CreateVersion7(), OrganisationId = organisationId, Day = day, IsOff = isOff, Name = name.Trim() });
                }
                else
                {
                    (row.IsOff, row.Name) = (isOff, name.Trim());
                }
            },
            cancellationToken);
        return Decision<Guid>.Accept(organisationId);
    }

    /// <summary>Takes a single day back; the rule holds for it again.</summary>
    public async Task<Decision<Guid>> ForgetDayAsync(Actor actor, Guid organisationId, Guid dayId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeCalendars, AccessScope.Nothing);
        await ChangeAsync(
            actor,
            organisationId,
            (db, token) => db.CalendarDays.Where(row => row.Id == dayId && row.OrganisationId == organisationId).ExecuteDeleteAsync(token),
            cancellationToken);
        return Decision<Guid>.Accept(organisationId);
    }

    /// <summary>Lets the calendars that this host counts by follow what is decided. Called at start and every minute, because another host may have decided.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        var (options, book) = await transactions.ReadAsync(
            async (db, token) =>
            {
                var rules = await db.CalendarRules.SingleOrDefaultAsync(row => row.OrganisationId == CalendarRules.Everybody, token);
                var days = await db.CalendarDays.Where(row => row.OrganisationId == CalendarRules.Everybody).ToListAsync(token);
                return (CalendarBook.Options(rules ?? new CalendarRules { OrganisationId = CalendarRules.Everybody }, days), await CalendarBook.ReadAsync(db, token));
            },
            cancellationToken);
        shared.Follow(options);
        ofOrganisations.Follow(book);
    }

    private CalendarPreview Compare(WorkingDayCalendar now, StaffCalendar staffNow, WorkingDayCalendar then, StaffCalendar staffThen)
    {
        var first = new DateOnly(SwedishTime.Today(clock).Year, 1, 1);
        var (ofThisYear, last) = (first.AddYears(1).AddDays(-1), first.AddYears(2).AddDays(-1));
        var moved = Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1)
            .Select(DateOnly.FromDayNumber)
            .Where(day => now.IsWorkingDay(day) != then.IsWorkingDay(day))
            .ToHashSet();
        return new CalendarPreview
        {
            WorkingDaysNow = now.WorkingDaysBetween(first, ofThisYear),
            WorkingDaysThen = then.WorkingDaysBetween(first, ofThisYear),
            DutyDaysNow = staffNow.DutyDays(first.AddDays(-1), ofThisYear),
            DutyDaysThen = staffThen.DutyDays(first.AddDays(-1), ofThisYear),
            Off = [.. then.HolidaysBetween(first, last).Where(day => moved.Contains(day.Date))],
            On = [.. now.HolidaysBetween(first, last).Where(day => moved.Contains(day.Date))],
        };
    }

    private async Task ChangeAsync(Actor actor, Guid organisationId, Func<JobbsparDbContext, CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        await transactions.RunAsync(
            async (unit, token) =>
            {
                await change(unit.Db, token);
                unit.Db.AuditEvents.Add(AuditEntry.OfSettings(actor, AuditAction.CalendarChanged, clock.GetUtcNow(), ("calendar", organisationId.ToString("D", CultureInfo.InvariantCulture))));
            },
            cancellationToken);
        await FollowAsync(cancellationToken);
    }
}
