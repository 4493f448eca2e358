using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Gaps;

/// <summary>
/// Gaps are looked for in the transaction of each change and by night. Whatever was changed, in whatever order – steps, places, supervisors, contacts, breaks, transitions, the track's own dates and phase, calendars –
/// the change itself has found all that there is to find, and looking once at the end finds the same.
/// </summary>
public abstract class GapHistoryTests(DatabaseKind kind) : IAsyncLifetime
{
    private const int Changes = 50;

    private static readonly HashSet<string> SeenByNight = new(StringComparer.Ordinal) { nameof(CalendarDay), nameof(CalendarRules) };

    private static readonly TrackStatus[] Underway = [TrackStatus.Planning, TrackStatus.Recruitment, TrackStatus.Implementation, TrackStatus.Implementation, TrackStatus.Closure];

    private readonly List<Guid> people = [];
    private readonly List<(Guid Part, Guid Organisation, Guid Workplace, Guid Contact)> employers = [];
    private readonly HashSet<GapKind> met = [];
    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova", "Kommunbolaget");
        people.AddRange([await Planned.AddAsync(world, track), await Planned.AddAsync(world, track), await Planned.AddAsync(world, track)]);
        await world.Get<Transactions>().RunAsync(EmployersAsync, default);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Every_change_finds_what_looking_once_at_the_end_finds(int seed)
    {
        var random = new Random(seed);
        for (var number = 0; number < Changes; number++)
        {
            var changed = await world.Get<Transactions>().RunAsync((unit, token) => ChangeAnythingAsync(unit.Db, random, token), default);
            var left = await world.Get<GapSweep>().RunAsync(default);
            if (!SeenByNight.Contains(changed))
            {
                left.ShouldBe(0, $"change {number} of seed {seed}: what follows from a changed {changed} is found with it");
            }

            met.UnionWith(await world.ReadAsync(db => db.Gaps.Where(gap => gap.ClosedAt == null).Select(gap => gap.Kind).Distinct().ToListAsync()));
            if (random.Next(3) == 0)
            {
                world.Clock.Advance(TimeSpan.FromDays(random.Next(1, 12)));
                await world.Get<GapSweep>().RunAsync(default);
            }
        }

        // Of one who has left, the lost days stay as history; so all are there when it is compared.
        await world.Get<Transactions>().RunAsync(async (unit, token) => (await unit.Db.TrackEmployers.Where(row => row.TrackId == track).ToListAsync(token)).ForEach(row => row.Status = TrackEmployerStatus.TakesPart), default);
        (await world.Get<GapSweep>().RunAsync(default)).ShouldBe(0);
        var grown = await FactsAsync();
        await world.Get<Transactions>().RunAsync((unit, token) => unit.Db.Gaps.ExecuteDeleteAsync(token), default);
        await world.Get<GapSweep>().RunAsync(default);

        (await FactsAsync()).ShouldBe(grown, ignoreOrder: true);
        met.Count(one => one >= GapKind.NoEmployerContact).ShouldBeGreaterThanOrEqualTo(3, "premise: employers had gaps too");
        met.Count(one => one < GapKind.NoEmployerContact).ShouldBeGreaterThanOrEqualTo(2, "premise: participants had gaps");
    }

    private static DateOnly? Perhaps(Random random, DateOnly date) => random.Next(4) == 0 ? null : date;

    private async Task EmployersAsync(UnitOfWork unit, CancellationToken cancellationToken)
    {
        foreach (var part in await unit.Db.TrackEmployers.Where(row => row.TrackId == track).OrderBy(row => row.Id).ToListAsync(cancellationToken))
        {
            var (workplace, contact) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            part.Status = TrackEmployerStatus.TakesPart;
            unit.Db.Workplaces.Add(new Workplace { Id = workplace, OrganisationId = part.OrganisationId, Name = "Tagene", Address = "Gatan 1", MunicipalityCode = "1480", Capacity = 4 });
            unit.Db.Contacts.Add(new Contact { Id = contact, OrganisationId = part.OrganisationId, Name = "Hanna Handledare", Role = ContactRole.Supervisor });
            unit.Db.TrackEmployerWorkplaces.Add(new TrackEmployerWorkplace { TrackEmployerId = part.Id, WorkplaceId = workplace, Places = 2, TakesContinuously = true });
            unit.Db.Supervisors.Add(new Supervisor { Id = Guid.CreateVersion7(), ContactId = contact, WorkplaceId = workplace, IsTrained = true, ValidFrom = new DateOnly(2026, 1, 12) });
            employers.Add((part.Id, part.OrganisationId, workplace, contact));
        }
    }

    /// <returns>Name of what was changed.</returns>
    private async Task<string> ChangeAnythingAsync(JobbsparDbContext db, Random random, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(world.Clock);
        var person = people[random.Next(people.Count)];
        var employer = employers[random.Next(employers.Count)];
        switch (random.Next(20))
        {
            case 0 or 1 or 2:
                db.ParticipantInterventions.Add(NewStep(random, person, employer, today));
                return nameof(ParticipantIntervention);
            case 3 or 4:
                return await StepAsync(db, random, person, employer, today, cancellationToken);
            case 5:
                db.Absences.Add(new Absence { Id = Guid.NewGuid(), TrackId = track, ParticipantId = person, Type = AbsenceType.Valid, FirstDay = today.AddDays(-random.Next(10)), LastDay = today.AddDays(random.Next(10)) });
                return nameof(Absence);
            case 6 or 7:
                return await PersonAsync(db, random, person, employer.Part, today, cancellationToken);
            case 8:
                var part = await db.TrackEmployers.SingleAsync(row => row.Id == employer.Part, cancellationToken);
                (part.Status, part.StatusChangedOn) = (random.Next(3) == 0 ? (TrackEmployerStatus)random.Next(4) : TrackEmployerStatus.TakesPart, today.AddDays(-random.Next(30)));
                return nameof(TrackEmployer);
            case 9:
                var need = await db.TrackEmployers.SingleAsync(row => row.Id == employer.Part, cancellationToken);
                (need.VacanciesEstimated, need.NeedConfirmedOn) = (random.Next(0, 9), Perhaps(random, today.AddDays(-random.Next(150))));
                return nameof(TrackEmployer);
            case 10 or 11:
                var place = await db.TrackEmployerWorkplaces.SingleAsync(row => row.WorkplaceId == employer.Workplace, cancellationToken);
                (place.Places, place.TakesContinuously) = (random.Next(1, 4), random.Next(4) > 0);
                (place.UsedFrom, place.UsedTo) = (Perhaps(random, today.AddDays(random.Next(-60, 20))), Perhaps(random, today.AddDays(random.Next(20, 120))));
                return nameof(TrackEmployerWorkplace);
            case 12:
                var supervisor = await db.Supervisors.SingleAsync(row => row.WorkplaceId == employer.Workplace, cancellationToken);
                supervisor.ValidTo = Perhaps(random, today.AddDays(random.Next(-20, 60)));
                return nameof(Supervisor);
            case 13:
                (await db.Contacts.SingleAsync(row => row.Id == employer.Contact, cancellationToken)).ValidTo = Perhaps(random, today.AddDays(random.Next(-20, 60)));
                return nameof(Contact);
            case 14:
                db.EmployerContacts.Add(new EmployerContact { Id = Guid.NewGuid(), TrackEmployerId = employer.Part, HeldOn = today.AddDays(-random.Next(20)), Form = ContactForm.Telephone, Participants = [], Outcome = "Avstämt", CreatedAt = world.Clock.GetUtcNow(), CreatedBy = world.Anna.UserId });
                return nameof(EmployerContact);
            case 15:
                db.PlannedBreaks.Add(NewBreak(random, employer.Part, today));
                return nameof(PlannedBreak);
            case 16:
                db.Transitions.Add(NewTransition(random, person, today));
                return nameof(Transition);
            case 17:
                var dates = await db.Tracks.SingleAsync(row => row.Id == track, cancellationToken);
                (dates.PlannedStart, dates.PlannedEnd) = (today.AddDays(random.Next(-60, 60)), today.AddDays(random.Next(60, 250)));
                dates.Status = Underway[random.Next(Underway.Length)];
                return nameof(Track);
            case 18:
                var organisation = await db.Tracks.Where(row => row.Id == track).Select(row => row.LeadOrganisationId).SingleAsync(cancellationToken);
                var day = today.AddDays(random.Next(-30, 60));
                db.CalendarDays.RemoveRange(await db.CalendarDays.Where(row => row.Day == day).ToListAsync(cancellationToken));
                db.CalendarDays.Add(new CalendarDay { Id = Guid.NewGuid(), OrganisationId = random.Next(2) == 0 ? organisation : CalendarRules.Everybody, Day = day, IsOff = random.Next(3) > 0, Name = "Klämdag" });
                return nameof(CalendarDay);
            default:
                var rules = await db.CalendarRules.SingleOrDefaultAsync(row => row.OrganisationId == CalendarRules.Everybody, cancellationToken);
                if (rules is null)
                {
                    rules = new CalendarRules { OrganisationId = CalendarRules.Everybody };
                    db.CalendarRules.Add(rules);
                }

                (rules.BridgeDaysAreOff, rules.WalpurgisEveIsOff) = (random.Next(2) == 0, random.Next(2) == 0);
                (rules.SummerFirstWeek, rules.SummerLastWeek) = (random.Next(25, 29), random.Next(29, 33));
                return nameof(CalendarRules);
        }
    }

    private ParticipantIntervention NewStep(Random random, Guid person, (Guid Part, Guid Organisation, Guid Workplace, Guid Contact) employer, DateOnly today)
    {
        var from = today.AddDays(random.Next(-40, 100));
        var step = Planned.Step(track, person, $"{from:yyyy-MM-dd}", $"{from.AddDays(random.Next(5, 60)):yyyy-MM-dd}");
        step.Status = (ParticipantInterventionStatus)random.Next(9);
        step.HoursPerWeek = random.Next(10, 41);
        if (random.Next(2) == 0)
        {
            (step.WorkplaceId, step.TrackEmployerId) = (employer.Workplace, employer.Part);
        }

        return step;
    }

    private async Task<string> StepAsync(JobbsparDbContext db, Random random, Guid person, (Guid Part, Guid Organisation, Guid Workplace, Guid Contact) employer, DateOnly today, CancellationToken cancellationToken)
    {
        var steps = await db.ParticipantInterventions.Where(row => row.ParticipantId == person).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (steps.Count == 0)
        {
            db.ParticipantInterventions.Add(NewStep(random, person, employer, today));
            return nameof(ParticipantIntervention);
        }

        var step = steps[random.Next(steps.Count)];
        switch (random.Next(5))
        {
            case 0:
                step.Status = (ParticipantInterventionStatus)random.Next(9);
                break;
            case 1:
                step.PlannedEnd = step.PlannedStart.AddDays(random.Next(1, 80));
                break;
            case 2:
                step.ResponsibleContactId = random.Next(2) == 0 ? null : employer.Contact;
                break;
            case 3:
                step.LastSignalOn = today.AddDays(-random.Next(25));
                break;
            default:
                db.ParticipantInterventions.Remove(step);
                break;
        }

        return nameof(ParticipantIntervention);
    }

    private static async Task<string> PersonAsync(JobbsparDbContext db, Random random, Guid person, Guid employer, DateOnly today, CancellationToken cancellationToken)
    {
        var row = await db.Participants.SingleAsync(one => one.Id == person, cancellationToken);
        switch (random.Next(4))
        {
            case 0:
                (row.PlannedStart, row.PlannedEnd) = (today.AddDays(random.Next(-60, 10)), today.AddDays(random.Next(10, 200)));
                break;
            case 1:
                row.TrackEmployerId = random.Next(3) == 0 ? null : employer;
                break;
            case 2:
                row.AcceptedOn = today.AddDays(-random.Next(60));
                break;
            default:
                (row.Status, row.StatusSince) = (random.Next(3) == 0 ? ParticipantStatus.Paused : ParticipantStatus.Active, today);
                break;
        }

        return nameof(Participant);
    }

    private PlannedBreak NewBreak(Random random, Guid employer, DateOnly today)
    {
        var first = today.AddDays(random.Next(0, 60));
        var ofEmployer = random.Next(2) == 0;
        return new PlannedBreak
        {
            Id = Guid.NewGuid(),
            TrackId = track,
            Scope = ofEmployer ? BreakScope.Employer : BreakScope.Track,
            SubjectId = ofEmployer ? employer : null,
            Type = default,
            FirstDay = first,
            LastDay = first.AddDays(random.Next(1, 20)),
            AgreedOn = Perhaps(random, today.AddDays(-random.Next(10))),
            ParticipantsInformedOn = Perhaps(random, today.AddDays(-random.Next(10))),
            EmployerInformedOn = Perhaps(random, today.AddDays(-random.Next(10))),
        };
    }

    private Transition NewTransition(Random random, Guid person, DateOnly today) => new()
    {
        Id = Guid.NewGuid(),
        TrackId = track,
        ParticipantId = person,
        Target = (TransitionTarget)random.Next(3),
        FromEndsOn = today.AddDays(random.Next(-10, 60)),
        ToStartsOn = Perhaps(random, today.AddDays(random.Next(0, 90))),
        NextConfirmedOn = Perhaps(random, today.AddDays(-random.Next(15))),
        EmployerInformedOn = random.Next(2) == 0 ? null : today,
        Status = (TransitionStatus)random.Next(4),
        RegisteredBy = world.Anna.UserId,
        RegisteredAt = world.Clock.GetUtcNow(),
    };

    /// <summary>What must not depend on history: open gaps, and runs of days that are over.</summary>
    private async Task<List<string>> FactsAsync() =>
    [
        .. (await world.ReadAsync(db => db.Gaps.Where(row => row.TrackId == track).ToListAsync()))
            .Where(row => row.ClosedAt is null || (row.CloseReason is GapCloseReason.CoverResumed && row.Kind.IsDatedRun()))
            .Select(row => $"{row.Key} {row.FirstDay} {row.LastDay} {row.Figure} {row.Severity} {row.IsForecast} {row.Cause} {row.ClosedAt is null}"),
    ];

    public sealed class OnSqlite() : GapHistoryTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : GapHistoryTests(DatabaseKind.PostgreSql);
}
