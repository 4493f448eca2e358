using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Gaps;

/// <summary>The radar knows the work that was registered, and what those who have left filled while they were there.</summary>
public abstract class RegisteredWorkGapTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly Guid workplace = Guid.CreateVersion7();
    private TrackWorld world = null!;
    private Guid track;
    private Guid part;
    private Guid person;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
        person = await Planned.AddAsync(world, track, []);
        await ChangeAsync(async db =>
        {
            var row = await db.Tracks.SingleAsync(row => row.Id == track);
            row.Status = TrackStatus.Implementation;
            var employer = await db.TrackEmployers.SingleAsync(row => row.TrackId == track);
            (employer.Status, employer.NeedConfirmedOn, employer.VacanciesEstimated) = (TrackEmployerStatus.TakesPart, Date("2026-01-12"), 1);
            part = employer.Id;
            db.Workplaces.Add(new Workplace { Id = workplace, OrganisationId = employer.OrganisationId, Name = "Tagene", Address = "Gatan 1", MunicipalityCode = "1480", Capacity = 4 });
            db.TrackEmployerWorkplaces.Add(new TrackEmployerWorkplace { TrackEmployerId = part, WorkplaceId = workplace, Places = 2, UsedFrom = Date("2026-05-04"), UsedTo = Date("2026-06-26"), TakesContinuously = true });
            (await db.Participants.SingleAsync(one => one.Id == person)).Status = ParticipantStatus.Active;
        });
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task An_employment_that_is_registered_is_the_decision_that_was_missing_once_its_subsidy_is_granted()
    {
        await WorkAsync("2026-05-04", "2026-06-05");
        await NightAsync("2026-06-22");
        (await OpenAsync()).ShouldContain(GapKind.EmploymentNotDecided);
        (await OpenAsync()).ShouldContain(GapKind.LateEnd);
        var employment = Guid.CreateVersion7();
        var subsidy = Guid.CreateVersion7();

        await ChangeAsync(db =>
        {
            var now = world.Clock.GetUtcNow();
            db.Employments.Add(new Employment { Id = employment, TrackId = track, ParticipantId = person, TrackEmployerId = part, Form = EmploymentKind.Permanent, ExtentPercent = 100, StartsOn = Date("2026-06-23"), RegisteredBy = world.Anna.UserId, RegisteredAt = now });
            db.WageSubsidies.Add(new WageSubsidy { Id = subsidy, TrackId = track, EmploymentId = employment, Needed = SubsidyNeed.Yes, RegisteredBy = world.Anna.UserId, RegisteredAt = now });
            return Task.CompletedTask;
        });
        (await OpenAsync()).ShouldContain(GapKind.EmploymentNotDecided, "it waits for its subsidy");
        (await GapsAsync()).Single(row => row.Kind is GapKind.LateEnd && row.ClosedAt == null).LastDay.ShouldBe(Date("2026-06-22"), "the first day of work is known");

        await ChangeAsync(async db => (await db.WageSubsidies.SingleAsync(row => row.Id == subsidy)).Decision = SubsidyDecision.Granted);
        (await OpenAsync()).ShouldNotContain(GapKind.EmploymentNotDecided);
    }

    [Fact]
    public async Task Studies_with_an_admission_are_decided_and_an_application_is_not()
    {
        await WorkAsync("2026-05-04", "2026-06-05");
        await NightAsync("2026-06-22");

        await ChangeAsync(db =>
        {
            db.StudyContinuations.Add(new StudyContinuation { Id = Guid.CreateVersion7(), TrackId = track, ParticipantId = person, Provider = "Komvux", Education = "Vård", Admission = AdmissionStatus.Applied, StudyPlan = StudyPlanState.Exists, StartsOn = Date("2026-08-17"), RegisteredBy = world.Anna.UserId, RegisteredAt = world.Clock.GetUtcNow() });
            return Task.CompletedTask;
        });
        (await OpenAsync()).ShouldContain(GapKind.EmploymentNotDecided);

        await ChangeAsync(async db => (await db.StudyContinuations.SingleAsync()).Admission = AdmissionStatus.Admitted);
        (await OpenAsync()).ShouldNotContain(GapKind.EmploymentNotDecided);
    }

    [Fact]
    public async Task Whoever_was_closed_as_employed_is_not_missing_at_the_employers_and_a_dropout_is()
    {
        await WorkAsync("2026-05-04", "2026-06-05");
        await CloseAsync(ClosureOutcome.EmployedInTrack);
        (await OpenAsync()).ShouldNotContain(GapKind.TooFewParticipants);

        await ChangeAsync(async db => await db.ParticipantClosures.ExecuteDeleteAsync());
        await CloseAsync(ClosureOutcome.Dropout);
        (await OpenAsync()).ShouldContain(GapKind.TooFewParticipants);
    }

    [Fact]
    public async Task What_those_who_left_filled_stays_filled()
    {
        await WorkAsync("2026-05-04", "2026-06-05");
        await NightAsync("2026-06-08");
        (await GapsAsync()).Where(row => row.Kind is GapKind.SlowPipeline && row.ClosedAt == null).ShouldBeEmpty("the first has come");
        var unsupervised = (await GapsAsync()).Single(row => row.Kind is GapKind.NoSupervisor && row.FirstDay == Date("2026-05-04"));

        await CloseAsync(ClosureOutcome.EmployedInTrack);
        await NightAsync("2026-12-01");

        (await OpenAsync()).ShouldNotContain(GapKind.SlowPipeline, "she came, whoever is there now");
        var empty = (await GapsAsync()).Where(row => row.Kind is GapKind.EmptyWorkplace && row.CloseReason != GapCloseReason.Corrected).ToList();
        empty.ShouldAllBe(row => row.FirstDay >= Date("2026-06-08"), "while she was there it was not empty");
        (await GapsAsync()).Single(row => row.Id == unsupervised.Id).CloseReason.ShouldNotBe(GapCloseReason.Corrected, "nobody was there, and that stays in the figures");
    }

    [Fact]
    public async Task A_placement_that_names_only_the_employer_is_an_arrival_too()
    {
        await ChangeAsync(db =>
        {
            var step = Planned.Step(track, person, "2026-05-04", "2026-06-05");
            (step.TrackEmployerId, step.Status, step.ActualStart) = (part, ParticipantInterventionStatus.Ongoing, Date("2026-05-04"));
            db.ParticipantInterventions.Add(step);
            return Task.CompletedTask;
        });

        await NightAsync("2026-12-01");

        (await OpenAsync()).ShouldNotContain(GapKind.SlowPipeline);
    }

    /// <summary>She was at the workplace, and is ready.</summary>
    private Task WorkAsync(string from, string to) => ChangeAsync(db =>
    {
        var step = Planned.Step(track, person, from, to);
        (step.WorkplaceId, step.Status, step.ActualStart, step.ActualEnd) = (workplace, ParticipantInterventionStatus.Completed, Date(from), Date(to));
        db.ParticipantInterventions.Add(step);
        return Task.CompletedTask;
    });

    private Task CloseAsync(ClosureOutcome outcome) => ChangeAsync(async db =>
    {
        var row = await db.Participants.SingleAsync(one => one.Id == person);
        (row.Status, row.StatusSince) = (ParticipantStatus.Closed, DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime));
        db.ParticipantClosures.Add(new ParticipantClosure { Id = Guid.CreateVersion7(), TrackId = track, ParticipantId = person, Outcome = outcome, ClosedOn = row.StatusSince, RegisteredBy = world.Anna.UserId, RegisteredAt = world.Clock.GetUtcNow() });
    });

    private Task ChangeAsync(Func<JobbsparDbContext, Task> change) => world.Get<Transactions>().RunAsync((unit, _) => change(unit.Db), default);

    private Task<int> NightAsync(string day)
    {
        world.Clock.MoveTo(Jobbspar.Workflows.Calendar.SwedishTime.InstantOf(Date(day), new TimeOnly(2, 0)));
        return world.Get<GapSweep>().RunAsync(default);
    }

    private Task<List<Gap>> GapsAsync() => world.ReadAsync(db => db.Gaps.AsNoTracking().Where(row => row.TrackId == track).ToListAsync());

    private async Task<List<GapKind>> OpenAsync() => [.. (await GapsAsync()).Where(row => row.ClosedAt is null).Select(row => row.Kind)];

    public sealed class OnSqlite() : RegisteredWorkGapTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RegisteredWorkGapTests(DatabaseKind.PostgreSql);
}
