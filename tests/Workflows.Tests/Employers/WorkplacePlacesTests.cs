using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Employers.Files;
using Jobbspar.Workflows.Employers.Places;
using Jobbspar.Workflows.Employers.Places.Rules;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tables;
using Jobbspar.Workflows.Tests.Participants;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Employers;

/// <summary>A workplace has its places for all tracks together (DOMAIN 4.2): they are promised once and taken once, whoever asks and however many at once.</summary>
public abstract class WorkplacePlacesTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    private TrackEmployer here = null!;

    private TrackEmployer there = null!;

    private Guid depot;

    private EmployerCommands Employers => world.World.Get<EmployerCommands>();

    private OrganisationCommands Register => world.World.Get<OrganisationCommands>();

    public async Task InitializeAsync()
    {
        world = await CreateAsync(kind);
        var other = await world.World.StartTrackAsync("Renova");
        here = await world.World.ReadAsync(db => db.TrackEmployers.Join(db.Organisations, part => part.OrganisationId, row => row.Id, (part, row) => new { part, row.Name }).Where(pair => pair.part.TrackId == world.Track && pair.Name == "Renova").Select(pair => pair.part).SingleAsync());
        there = await world.World.ReadAsync(db => db.TrackEmployers.SingleAsync(row => row.TrackId == other));
        there.OrganisationId.ShouldBe(here.OrganisationId);
        depot = Accepted(await Register.SaveWorkplaceAsync(world.World.Anna, Form(3), default));
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task UseWorkplaceAsync_MoreThanOtherTracksLeave_IsRefused_OnlyWhereTheTimesMeet()
    {
        Accepted(await PromiseAsync(here, 2, "2026-02-01", "2026-06-30"));

        var refused = await PromiseAsync(there, 2, "2026-06-30", "2026-12-31");
        Rules(refused).ShouldBe([nameof(OtherTracksLeaveThePlaces)]);
        refused.Refusals[0].Field.ShouldBe("platser");
        refused.Refusals[0].Arguments.ShouldBe(["1", "3", "2", "2026-06-30", await CodeAsync(world.Track)]);
        (await world.World.ReadAsync(db => db.TrackEmployerWorkplaces.CountAsync(row => row.TrackEmployerId == there.Id))).ShouldBe(0, "nothing half-saved");

        Accepted(await PromiseAsync(there, 2, "2026-07-01", "2026-12-31"));
        Rules(await PromiseAsync(there, 2, null, null, version: 1)).ShouldBe([nameof(OtherTracksLeaveThePlaces)], "open dates meet all");
        Accepted(await PromiseAsync(there, 1, null, null, version: 1));
        Rules(await PromiseAsync(here, 3, "2026-02-01", "2026-06-30", version: 1)).ShouldBe([nameof(OtherTracksLeaveThePlaces)]);
        Rules(await PromiseAsync(here, 4, "2026-02-01", "2026-06-30", version: 1)).ShouldBe(["PlacesAreWithinTheCapacity"]);
    }

    [Fact]
    public async Task UseWorkplaceAsync_EmployerOfTheOtherTrackHasWithdrawn_LeavesItsPlaces_AndGetsThemBackOnlyWhereTheyAreFree()
    {
        Accepted(await PromiseAsync(there, 3));
        Rules(await PromiseAsync(here, 1)).ShouldBe([nameof(OtherTracksLeaveThePlaces)]);
        Accepted(await Employers.ChangeStatusAsync(world.World.Anna, there.Id, there.Version, "DRAGIT_SIG_UR", "Ny ledning.", default));

        Accepted(await PromiseAsync(here, 1));

        var back = await Employers.ChangeStatusAsync(world.World.Anna, there.Id, there.Version + 1, "DELTAR", null, default);
        Rules(back).ShouldBe([nameof(ReturningPromiseStillFits)]);
        back.Refusals[0].Arguments.Take(3).ShouldBe(["Depå Norr", "3", "2"]);
        (await world.World.ReadAsync(db => db.TrackEmployers.SingleAsync(row => row.Id == there.Id))).Status.ShouldBe(TrackEmployerStatus.Withdrawn, "nothing half-saved");
        Accepted(await Employers.LeaveWorkplaceAsync(world.World.Anna, here.Id, depot, default));
        (await world.World.ReadAsync(db => WorkplacePlaces.CheckReturnAsync(db, there, Today, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task UseWorkplaceAsync_TwoTracksAtOnce_PromiseTheLastPlacesOnce()
    {
        await using var other = world.World.NewHost();

        var answers = await Task.WhenAll(
            Task.Run(() => PromiseAsync(here, 2)),
            Task.Run(() => other.GetRequiredService<EmployerCommands>().UseWorkplaceAsync(world.World.Anna, Use(there, 2), default)));

        answers.SelectMany(Rules).ShouldBe([nameof(OtherTracksLeaveThePlaces)]);
        (await world.World.ReadAsync(db => db.TrackEmployerWorkplaces.SumAsync(row => row.Places))).ShouldBe(2);
    }

    [Fact]
    public async Task PlanAsync_MoreThanTheTrackWasPromised_IsRefused_OnlyWhereTheTimesMeet()
    {
        Accepted(await PromiseAsync(here, 1));
        var (first, second) = (await AdaAsync(), await BoAsync());
        Accepted(await PlaceAsync(first, "2026-02-02", "2026-02-27"));

        var refused = await PlaceAsync(second, "2026-02-27", "2026-03-20");
        Rules(refused).ShouldBe([nameof(TrackHasAPlaceLeft)]);
        (refused.Refusals[0].Field, string.Join('|', refused.Refusals[0].Arguments)).ShouldBe(("arbetsställe", "Depå Norr|1|2026-02-27"));
        (await StepsAsync()).ShouldBe(1, "nothing half-saved");

        Accepted(await PlaceAsync(first, "2026-02-02", "2026-02-27"));
        var step = Accepted(await PlaceAsync(second, "2026-03-02", "2026-03-20")).Single();
        Rules(await world.Chains.ReplanAsync(world.World.Anna, step, Day("2026-02-23"), Day("2026-03-20"), 40, ChainChangeReason.Supply, 0, default)).ShouldBe([nameof(TrackHasAPlaceLeft)]);
        (await world.World.ReadAsync(db => db.ParticipantInterventions.SingleAsync(row => row.Id == step))).PlannedStart.ShouldBe(Day("2026-03-02"), "nothing half-saved");
        Accepted(await world.Chains.ReplanAsync(world.World.Anna, step, Day("2026-03-02"), Day("2026-03-27"), 40, ChainChangeReason.Supply, 0, default));
    }

    [Fact]
    public async Task HostAsync_WorkplaceIsFull_IsRefused_AndSheWhoLeavesMakesRoom()
    {
        Accepted(await PromiseAsync(here, 1));
        var taken = Accepted(await PlaceAsync(await AdaAsync(), "2026-02-02", "2026-02-27")).Single();
        var bo = await BoAsync();
        var step = Accepted(await world.Chains.PlanAsync(world.World.Anna, bo, [Step("Praktik", "2026-02-09", "2026-02-13")], default)).Single();

        Rules(await world.Chains.HostAsync(world.World.Anna, step, depot, null, 0, default)).ShouldBe([nameof(TrackHasAPlaceLeft)]);
        Accepted(await world.Chains.MoveAsync(world.World.Anna, new StepChange { StepId = taken, Version = 0, Status = ParticipantInterventionStatus.Cancelled, Reason = ChainChangeReason.Other }, default));

        Accepted(await world.Chains.HostAsync(world.World.Anna, step, depot, null, 0, default));
    }

    [Fact]
    public async Task PlanAsync_WhatOtherTracksWerePromised_IsNotTaken()
    {
        // As it stood before places were held together: more was promised than there is.
        Accepted(await PromiseAsync(there, 2));
        Accepted(await PromiseAsync(here, 1));
        await world.World.Get<Transactions>().RunAsync((unit, token) => unit.Db.TrackEmployerWorkplaces.Where(row => row.TrackEmployerId == here.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Places, 3), token), default);
        Accepted(await PlaceAsync(await AdaAsync(), "2026-02-02", "2026-02-27"));

        var refused = await PlaceAsync(await BoAsync(), "2026-02-02", "2026-02-27");

        Rules(refused).ShouldBe([nameof(WorkplaceHasAPlaceLeft)]);
        refused.Refusals[0].Arguments[3].ShouldBe(string.Join(", ", new[] { await CodeAsync(world.Track), await CodeAsync(there.TrackId) }.Order(StringComparer.Ordinal)));
        DomainText(refused).ShouldNotContain("Ada", Case.Sensitive, "no participant is named");
    }

    [Fact]
    public async Task PlanAsync_TwoCoordinatorsAtOnce_TakeTheLastPlaceOnce()
    {
        Accepted(await PromiseAsync(here, 1));
        var (first, second) = (await AdaAsync(), await BoAsync());
        await using var other = world.World.NewHost();

        var answers = await Task.WhenAll(
            Task.Run(() => PlaceAsync(first, "2026-02-02", "2026-02-27")),
            Task.Run(() => other.GetRequiredService<IndividualChainCommands>().PlanAsync(world.World.Anna, second, [Praktik("2026-02-09", "2026-02-13")], default)));

        answers.SelectMany(Rules).ShouldBe([nameof(TrackHasAPlaceLeft)]);
        (await StepsAsync()).ShouldBe(1);
    }

    /// <summary>Two tracks lock nothing in common but the workplace.</summary>
    [Fact]
    public async Task SaveWorkplaceAsync_LoweredWhileAnotherPromises_OneOfThemIsRefused()
    {
        await using var other = world.World.NewHost();

        var answers = await Task.WhenAll(
            Task.Run(() => Register.SaveWorkplaceAsync(world.World.Anna, Form(1) with { Id = depot }, default)),
            Task.Run(() => other.GetRequiredService<EmployerCommands>().UseWorkplaceAsync(world.World.Anna, Use(there, 2), default)));

        answers.SelectMany(Rules).Single().ShouldBeOneOf(nameof(CapacityCoversPromisesAndPlacements), "PlacesAreWithinTheCapacity");
        var (capacity, promised) = await world.World.ReadAsync(async db => ((await db.Workplaces.SingleAsync(row => row.Id == depot)).Capacity, await db.TrackEmployerWorkplaces.SumAsync(row => row.Places)));
        promised.ShouldBeLessThanOrEqualTo(capacity);
    }

    [Fact]
    public async Task SaveWorkplaceAsync_FewerThanPromisedOrPlaced_IsRefused()
    {
        Accepted(await PromiseAsync(here, 2, "2026-02-01", "2026-06-30"));
        Accepted(await PromiseAsync(there, 1, "2026-03-01", "2026-09-30"));

        var refused = await Register.SaveWorkplaceAsync(world.World.Anna, Form(2) with { Id = depot, Name = "Depå Syd" }, default);

        Rules(refused).ShouldBe([nameof(CapacityCoversPromisesAndPlacements)]);
        refused.Refusals[0].Arguments.ShouldBe(["3", "2026-03-01", string.Join(", ", new[] { await CodeAsync(world.Track), await CodeAsync(there.TrackId) }.Order(StringComparer.Ordinal))]);
        (await world.World.ReadAsync(db => db.Workplaces.SingleAsync(row => row.Id == depot))).Name.ShouldBe("Depå Norr", "nothing half-saved");
        var outcome = await ImportAsync(2);
        outcome.Faults.ShouldHaveSingleItem().Refusal.Rule.ShouldBe(nameof(CapacityCoversPromisesAndPlacements));
        (await ImportAsync(3)).Faults.ShouldBeEmpty();

        world.World.Clock.MoveTo(new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.Zero));
        Accepted(await Register.SaveWorkplaceAsync(world.World.Anna, Form(1) with { Id = depot, Version = await VersionAsync() }, default));
        Rules(await Register.SaveWorkplaceAsync(world.World.Anna, Form(0) with { Id = depot, Version = await VersionAsync() }, default)).ShouldBe([nameof(CapacityCoversPromisesAndPlacements)]);
    }

    [Fact]
    public async Task UseWorkplaceAsync_FewerThanArePlaced_IsRefused()
    {
        Accepted(await PromiseAsync(here, 2));
        Accepted(await PlaceAsync(await AdaAsync(), "2026-02-02", "2026-02-27"));
        Accepted(await PlaceAsync(await BoAsync(), "2026-02-23", "2026-03-27"));

        var refused = await PromiseAsync(here, 1, version: 1);

        Rules(refused).ShouldBe([nameof(PromiseCoversWhoIsPlaced)]);
        refused.Refusals[0].Arguments.ShouldBe(["2", "2026-02-23"]);
        Accepted(await PromiseAsync(here, 2, "2026-02-01", null, version: 1));
    }

    [Fact]
    public async Task LeaveWorkplaceAsync_SomebodyIsPlacedThere_IsRefused()
    {
        Accepted(await PromiseAsync(here, 2));
        Accepted(await PromiseAsync(there, 1));
        var step = Accepted(await PlaceAsync(await AdaAsync(), "2026-02-02", "2026-02-27")).Single();

        var refused = await Employers.LeaveWorkplaceAsync(world.World.Anna, here.Id, depot, default);

        Rules(refused).ShouldBe([nameof(NobodyIsPlacedThere)]);
        refused.Refusals[0].Arguments.ShouldBe(["Depå Norr", "1"]);
        Accepted(await Employers.LeaveWorkplaceAsync(world.World.Anna, there.Id, depot, default));
        Accepted(await world.Chains.HostAsync(world.World.Anna, step, null, null, 0, default));
        Accepted(await Employers.LeaveWorkplaceAsync(world.World.Anna, here.Id, depot, default));
        (await world.World.ReadAsync(db => db.TrackEmployerWorkplaces.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task MoveAsync_CandidateAgain_WhosePlaceIsTaken_IsRefused()
    {
        Accepted(await PromiseAsync(here, 1));
        var ada = await AdaAsync();
        Accepted(await PlaceAsync(ada, "2026-02-02", "2026-02-27"));
        Accepted(await world.PrepareAsync(ada));
        Accepted(await world.DecideAsync(ada, SelectionOutcome.NotAccepted));
        Accepted(await PlaceAsync(await BoAsync(), "2026-02-02", "2026-02-27"));

        Rules(await world.Participants.MoveAsync(world.World.Anna, ada, ParticipantStatus.Candidate, Today, default)).ShouldBe([nameof(TrackHasAPlaceLeft)]);
        (await world.PageAsync(ada)).Row.Status.ShouldBe(ParticipantStatus.NotAccepted);
    }

    private static string DomainText<T>(Decision<T> decision) => string.Join(' ', decision.Refusals.Select(DomainTexts.Refusal));

    private static WorkplaceUse Use(TrackEmployer part, int places, Guid depot) => new() { PartId = part.Id, WorkplaceId = depot, Places = places };

    private WorkplaceUse Use(TrackEmployer part, int places) => Use(part, places, depot);

    private WorkplaceFormInput Form(int capacity) => new() { OrganisationId = here.OrganisationId, Name = "Depå Norr", Address = "Gatan 1", MunicipalityCode = "1480", Capacity = capacity };

    private Task<Decision<Guid>> PromiseAsync(TrackEmployer part, int places, string? from = null, string? to = null, int version = 0) =>
        Employers.UseWorkplaceAsync(world.World.Anna, Use(part, places) with { UsedFrom = from is null ? null : Day(from), UsedTo = to is null ? null : Day(to), Version = version }, default);

    private StepPlan Praktik(string start, string end) => Step("Praktik", start, end) with { WorkplaceId = depot };

    private Task<Decision<IReadOnlyList<Guid>>> PlaceAsync(Guid participant, string start, string end) => world.Chains.PlanAsync(world.World.Anna, participant, [Praktik(start, end)], default);

    private Task<Guid> AdaAsync() => world.RegisterAsync();

    private Task<Guid> BoAsync() => world.RegisterAsync(Person("Bo Bengtsson", number: null));

    private Task<int> StepsAsync() => world.World.ReadAsync(db => db.ParticipantInterventions.CountAsync());

    private Task<string> CodeAsync(Guid track) => world.World.ReadAsync(db => db.Tracks.Where(row => row.Id == track).Select(row => row.PublicCode).SingleAsync());

    private Task<int> VersionAsync() => world.World.ReadAsync(db => db.Workplaces.Where(row => row.Id == depot).Select(row => row.Version).SingleAsync());

    private async Task<TableOutcome> ImportAsync(int capacity)
    {
        await using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"namn;arbetsplats;adress;kommun;kapacitet\nRenova;Depå Norr;Gatan 1;1480;{capacity}\n"));
        return await world.World.Get<EmployerImport>().ImportAsync(world.World.Admin, file, default);
    }

    public sealed class OnSqlite() : WorkplacePlacesTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : WorkplacePlacesTests(DatabaseKind.PostgreSql);
}
