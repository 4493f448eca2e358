using Jobbspar.Testing;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Gates;

/// <summary>That workplaces are prepared holds the gate for those used in the first twenty working days only (PLAN-20, DOMAIN 3.8).</summary>
public abstract class WorkplacesAtGateTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;
    private TrackEmployer employer = null!;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateShippedAsync(kind);
        track = await world.StartTrackAsync("Renova");
        employer = await world.ReadAsync(db => db.TrackEmployers.SingleAsync(row => row.TrackId == track));
        var consultation = await world.OpenTaskAsync(track, "PLAN-16");
        (await world.CompleteByExampleAsync(consultation.Id)).Refusals.ShouldBeEmpty();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Workplaces_UsedLaterThanTheFirstTwentyWorkingDays_HoldNoGate()
    {
        (await IsAskedAsync()).ShouldBeTrue("nobody has said when her workplaces are used");
        var late = await UseAsync("Depå Norr", new DateOnly(2026, 6, 2));
        (await StrengthAsync()).ShouldBe("A", "the task itself says that it is advice");
        (await IsAskedAsync()).ShouldBeFalse("4 May is the first day, and 1 June the twentieth working day: 14 May is a holiday");

        await UseAsync("Depå Syd", new DateOnly(2026, 6, 1));
        (await IsAskedAsync()).ShouldBeTrue();
        (await StrengthAsync()).ShouldBe("H");

        var supplied = await world.ReadAsync(db => new EmployerRegister(new WorkingDayCalendar()).FindAsync(db, new EvidenceQuestion("PLAN-20", track, employer.Id), default));
        supplied!.Values["arbetsstallen"].ShouldBe("1", "only the one that she starts with is asked for");
        late.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task ReplanAsync_MovesTheFirstTwentyWorkingDays_AndWithThemWhatIsAskedHard()
    {
        await UseAsync("Depå Norr", new DateOnly(2026, 6, 2));
        (await StrengthAsync()).ShouldBe("A");

        (await world.Tracks.ReplanAsync(world.Anna, track, new DateOnly(2026, 5, 11), new DateOnly(2026, 12, 18), version: null, default)).Refusals.ShouldBeEmpty();

        (await StrengthAsync()).ShouldBe("H", "the workplace is used within them now");
        var task = await world.OpenTaskAsync(track, "PLAN-20");
        (await world.Tasks.MarkNotApplicableAsync(world.Anna, await world.ChangeAsync(task.Id, reason: "Används senare"), default)).Refusals.Single().Rule.ShouldBe("OnlyAdvisoryTasksAreNotApplicable");
    }

    private Task<string?> StrengthAsync() => world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == track && row.ItemCode == "PLAN-20").Select(row => row.GateStrength).SingleAsync());

    private async Task<bool> IsAskedAsync() => await world.ReadAsync(async db =>
        (await TasksAtGate.ReadAsync(db, await db.Tracks.SingleAsync(row => row.Id == track), new WorkingDayCalendar(), default)).Exists(task => task.ItemCode is "PLAN-20"));

    private async Task<Guid> UseAsync(string name, DateOnly from)
    {
        var place = (await world.Get<OrganisationCommands>().SaveWorkplaceAsync(
            world.Anna,
            new WorkplaceFormInput { OrganisationId = employer.OrganisationId, Name = name, Address = "Gatan 1", MunicipalityCode = "1480", Capacity = 3 },
            default)).Value;
        (await world.Get<EmployerCommands>().UseWorkplaceAsync(world.Anna, new WorkplaceUse { PartId = employer.Id, WorkplaceId = place, Places = 2, UsedFrom = from }, default)).Refusals.ShouldBeEmpty();
        return place;
    }

    public sealed class OnSqlite() : WorkplacesAtGateTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : WorkplacesAtGateTests(DatabaseKind.PostgreSql);
}
