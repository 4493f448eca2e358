using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Interventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Participants;

/// <summary>The track's chain was typed anew for each participant, and nobody took the places that it has: two coordinators promised the same one.</summary>
public abstract class ChainCopyTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    public async Task InitializeAsync() => world = await CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task CopyAsync_StepsOfTheFixedChain_AreOfferedAndCopiedOnce()
    {
        var participant = await world.AcceptAsync();
        (await world.PageAsync(participant)).Offered.ShouldBeEmpty("no chain is fixed");
        var origin = await FixChainAsync(capacity: 3);

        var offered = (await world.PageAsync(participant)).Offered.ShouldHaveSingleItem();
        (offered.OriginId, offered.Label, offered.PlacesLeft).ShouldBe((origin, "Yrkesvux", 3));
        Accepted(await CopyAsync(participant, origin)).Count.ShouldBe(1);

        var page = await world.PageAsync(participant);
        page.Offered.ShouldBeEmpty();
        var step = page.Steps.ShouldHaveSingleItem().Step;
        (step.InterventionId, step.PlannedStart, step.PlannedEnd, step.ChangeReason).ShouldBe((origin, Day("2026-08-17"), Day("2026-12-11"), null));
        Rules(await CopyAsync(participant, origin)).ShouldBe(["SomeStepIsChosen"], "it is there already");
        Rules(await CopyAsync(participant)).ShouldBe(["SomeStepIsChosen"]);
        Rules(await CopyAsync(participant, Guid.NewGuid())).ShouldBe(["SomeStepIsChosen"], "it is none of the chain");
    }

    [Fact]
    public async Task HostsOfAStep_AreThoseOfTheTrack_AndGoWithTheCopy()
    {
        var anna = world.World.Anna;
        var register = world.World.Get<OrganisationCommands>();
        var employer = await world.World.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == world.Track).OrderBy(row => row.Id).FirstAsync());
        var form = new WorkplaceFormInput { OrganisationId = employer.OrganisationId, Name = "Depå Norr", Address = "Gatan 1", MunicipalityCode = "1480", Capacity = 3 };
        var used = Accepted(await register.SaveWorkplaceAsync(anna, form, default));
        var unused = Accepted(await register.SaveWorkplaceAsync(anna, form with { Name = "Depå Syd" }, default));
        var contact = Accepted(await register.SaveContactAsync(anna, new ContactFormInput { OrganisationId = employer.OrganisationId, Name = "Vera Vik", Role = "HANDLEDARE" }, default));
        var elsewhere = Accepted(await register.SaveAsync(world.World.Admin, new OrganisationForm { Name = "Annan AB", Type = "ARBETSGIVARE" }, default));
        var foreigner = Accepted(await register.SaveContactAsync(anna, new ContactFormInput { OrganisationId = elsewhere, Name = "Ulf Utifrån", Role = "LEDNING" }, default));
        Accepted(await world.World.Get<EmployerCommands>().UseWorkplaceAsync(anna, new WorkplaceUse { PartId = employer.Id, WorkplaceId = used, Places = 2 }, default));
        await FixChainAsync(capacity: 3);
        Accepted(await world.World.Get<ChainVersions>().NewVersionAsync(anna, world.Track, "Platsen bestämd", default));
        var row = (await world.World.Get<ChainQueries>().GetAsync(anna, world.Track, null, default)).Rows.Single().Intervention;
        var change = new InterventionChange { CatalogueItemId = row.CatalogueItemId, Label = row.Label, PlannedStart = row.PlannedStart, PlannedEnd = row.PlannedEnd, HoursPerWeek = row.HoursPerWeek, LeadsToClosure = true, Capacity = 3 };
        Task<Decision<Guid>> ChangeAsync(Guid? workplace, Guid? person) =>
            world.World.Get<ChainCommands>().ChangeAsync(anna, world.Track, row.Id, row.Version, change with { WorkplaceId = workplace, ResponsibleContactId = person }, default);

        (await ChangeAsync(unused, foreigner)).Refusals.Select(refusal => (refusal.Rule, refusal.Field)).ShouldBe([("WorkplaceIsOfTheTrack", "arbetsställe"), ("ContactIsOfTheTrack", "ansvarig")]);
        (await world.World.Get<ChainQueries>().GetAsync(anna, world.Track, null, default)).Rows.Single().Intervention.WorkplaceId.ShouldBeNull("nothing half-saved");
        Accepted(await ChangeAsync(used, contact));
        Accepted(await world.World.Get<ChainVersions>().FixAsync(anna, world.Track, default));

        var participant = await world.AcceptAsync();
        var step = await StepAsync(participant, row.OriginId);
        var copy = (await world.PageAsync(participant)).Steps.Single().Step;
        (copy.WorkplaceId, copy.ResponsibleContactId, copy.TrackEmployerId).ShouldBe((used, contact, employer.Id));
        Rules(await world.Chains.HostAsync(anna, step, unused, foreigner, version: null, default)).ShouldBe(["WorkplaceIsOfTheTrack", "ContactIsOfTheTrack"]);
        Accepted(await world.Chains.HostAsync(anna, step, null, contact, version: null, default));
        copy = (await world.PageAsync(participant)).Steps.Single().Step;
        (copy.WorkplaceId, copy.ResponsibleContactId).ShouldBe((null, contact));
        Rules(await world.Chains.PlanAsync(anna, participant, [Step("Praktik", "2027-01-11", "2027-01-29") with { WorkplaceId = unused }], default)).ShouldBe(["WorkplaceIsOfTheTrack"]);
    }

    [Fact]
    public async Task MoveAsync_TwoCoordinatorsConfirmTheLastPlaceAtOnce_OneGetsIt()
    {
        var origin = await FixChainAsync(capacity: 1);
        Guid[] steps =
        [
            await StepAsync(await world.AcceptAsync(), origin),
            await StepAsync(await world.AcceptAsync(Person("Bo Bengtsson", number: null)), origin),
        ];
        await using var other = world.World.NewHost();

        var answers = await Task.WhenAll(
            Task.Run(() => ConfirmAsync(world.Chains, steps[0])),
            Task.Run(() => ConfirmAsync(other.GetRequiredService<IndividualChainCommands>(), steps[1])));

        answers.SelectMany(Rules).ShouldBe([nameof(PlacesAreLeft)]);
        (await TakenAsync()).ShouldBe(1);
        (await world.World.ReadAsync(db => db.ParticipantInterventions.CountAsync(row => row.Status == ParticipantInterventionStatus.Confirmed))).ShouldBe(1, "nothing half-saved");
    }

    [Fact]
    public async Task MoveAsync_StepThatDoesNotComeAbout_GivesItsPlaceBack()
    {
        var origin = await FixChainAsync(capacity: 1);
        var step = await StepAsync(await world.AcceptAsync(), origin);
        Accepted(await ConfirmAsync(world.Chains, step));
        (await TakenAsync()).ShouldBe(1);

        Accepted(await world.Chains.MoveAsync(world.World.Anna, new StepChange { StepId = step, Version = null, Status = ParticipantInterventionStatus.Cancelled, Reason = ChainChangeReason.Supply }, default));

        (await TakenAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task CloseAsync_ParticipantWithAPlace_GivesItBack()
    {
        var origin = await FixChainAsync(capacity: 1);
        var participant = await world.AcceptAsync();
        Accepted(await ConfirmAsync(world.Chains, await StepAsync(participant, origin)));

        Accepted(await world.CloseAsync(participant));

        (await TakenAsync()).ShouldBe(0);
    }

    private Task<Decision<IReadOnlyList<Guid>>> CopyAsync(Guid participant, params Guid[] origins) => world.Chains.CopyAsync(world.World.Anna, participant, origins, default);

    private async Task<Guid> StepAsync(Guid participant, Guid origin) => Accepted(await CopyAsync(participant, origin)).Single();

    private Task<Decision<Guid>> ConfirmAsync(IndividualChainCommands chains, Guid step) =>
        chains.MoveAsync(world.World.Anna, new StepChange { StepId = step, Version = null, Status = ParticipantInterventionStatus.Confirmed, DecisionReference = "AF-17", DecisionDate = Today }, default);

    private Task<int> TakenAsync() => world.World.ReadAsync(db => db.InterventionPlaces.Select(place => place.Taken).SingleAsync());

    private async Task<Guid> FixChainAsync(int capacity)
    {
        var anna = world.World.Anna;
        var change = new InterventionChange
        {
            CatalogueItemId = Accepted(await world.World.Get<CatalogueCommands>().AddAsync(anna, CatalogueItemRulesTests.Good, default)),
            Label = "Yrkesvux",
            PlannedStart = Day("2026-08-17"),
            PlannedEnd = Day("2026-12-11"),
            HoursPerWeek = 30,
            Capacity = capacity,
            LeadsToClosure = true,
        };
        var id = Accepted(await world.World.Get<ChainCommands>().AddAsync(anna, world.Track, change, default));
        Accepted(await world.World.Get<ChainVersions>().FixAsync(anna, world.Track, default));
        return id;
    }

    public sealed class OnSqlite() : ChainCopyTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ChainCopyTests(DatabaseKind.PostgreSql);
}
