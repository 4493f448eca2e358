using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tests.Interventions;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>What a command is told by key belongs to its track: programs send keys that no page would offer.</summary>
public abstract class KeysOfAnotherTrackTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid own;
    private Guid foreign;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        own = await world.StartTrackAsync("Renova");
        foreign = await world.StartTrackAsync("Älvbuss AB");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task An_intervention_gives_learning_outcomes_and_requirements_of_its_own_track()
    {
        var intervention = await InterventionAsync();
        var (outcome, theirs) = (await OutcomeAsync(own), await OutcomeAsync(foreign));
        var requirement = await RequirementAsync(own);
        var chains = world.Get<ChainCommands>();

        Accepted(await chains.CoverAsync(world.Anna, own, intervention, [outcome], [requirement], version: null, default));
        var decision = await chains.CoverAsync(world.Anna, own, intervention, [outcome, theirs], [requirement, await RequirementAsync(foreign)], version: null, default);

        decision.Refusals.Select(refusal => $"{refusal.Rule} {refusal.Field}").ShouldBe(["CoveredGoalIsOfTheTrack läranderesultat", "CoveredGoalIsOfTheTrack krav"]);
        (await world.ReadAsync(db => db.InterventionOutcomes.Select(row => row.OutcomeId).SingleAsync())).ShouldBe(outcome, "a refusal has changed nothing");
    }

    [Fact]
    public async Task Requirements_build_on_a_competence_profile_of_their_own_track()
    {
        var draft = Accepted(await world.Get<RequirementProfileCommands>().StartAsync(world.Anna, await PartAsync(own), default));

        foreach (var basis in new[] { await CompetenceAsync(foreign), Guid.NewGuid() })
        {
            (await world.Get<RequirementProfileCommands>().SaveAsync(world.Anna, draft, 0, new RequirementContent { CompetenceProfileId = basis }, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("CompetenceProfileIsOfTheTrack");
        }

        Accepted(await world.Get<RequirementProfileCommands>().SaveAsync(world.Anna, draft, 0, new RequirementContent { CompetenceProfileId = await CompetenceAsync(own) }, default));
    }

    [Fact]
    public async Task What_is_said_to_be_the_same_as_before_was_there_before()
    {
        var letters = world.Get<LetterCommands>();
        var letter = Accepted(await letters.StartAsync(world.Anna, await PartAsync(own), default));
        var content = (await world.Get<LetterQueries>().GetOneAsync(world.Anna, letter, default)).Content;
        var line = new CommitmentLine { OrganisationId = content.Parties[0].OrganisationId, Text = "Gör sin del.", Category = "INSATS" };
        Accepted(await letters.SaveAsync(world.Anna, letter, 0, content with { Commitments = [line] }, default));
        var kept = (await world.Get<LetterQueries>().GetOneAsync(world.Anna, letter, default)).Content;

        Accepted(await letters.SaveAsync(world.Anna, letter, 1, kept, default));
        (await letters.SaveAsync(world.Anna, letter, 2, content with { Commitments = [line with { LineageId = Guid.NewGuid() }] }, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("LineageIsOfAnEarlierVersion");
        var profile = await CompetenceAsync(own);
        (await world.Get<CompetenceProfileCommands>().SaveAsync(world.Anna, profile, 1, Competence(await OutcomeAsync(foreign)), default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("LineageIsOfAnEarlierVersion");
        Accepted(await world.Get<CompetenceProfileCommands>().SaveAsync(world.Anna, profile, 1, (await world.Get<ProfileQueries>().GetCompetenceAsync(world.Anna, profile, default)).Content, default));
    }

    [Fact]
    public async Task Whoever_follows_up_a_supplier_is_a_contact()
    {
        var decision = await world.Get<CatalogueCommands>().AddAsync(world.Anna, CatalogueItemRulesTests.Good with { ContractMonitorContactId = Guid.NewGuid() }, default);

        decision.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("ContractMonitorIsAContact");
    }

    private static Guid Accepted(Decision<Guid> decision)
    {
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }

    private static CompetenceContent Competence(Guid? lineage = null) => new()
    {
        Title = "Renhållningschaufför",
        OccupationCode = "8332",
        Origin = "EGEN",
        Modules = [new ModuleContent { Code = "M1", Title = "Köra", LearningSite = "BADA", EstimatedWeeks = 4, Outcomes = [new OutcomeContent { LineageId = lineage, Text = "köra tung lastbil", Type = "FARDIGHET", IsMust = true, AssessableBy = "HANDLEDARE" }] }],
    };

    private Task<Guid> PartAsync(Guid track) => world.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == track).Select(row => row.Id).SingleAsync());

    private async Task<Guid> CompetenceAsync(Guid track)
    {
        var profile = Accepted(await world.Get<CompetenceProfileCommands>().StartAsync(world.Anna, await PartAsync(track), sourceId: null, default));
        Accepted(await world.Get<CompetenceProfileCommands>().SaveAsync(world.Anna, profile, 0, Competence(), default));
        return profile;
    }

    private async Task<Guid> OutcomeAsync(Guid track) => (await world.Get<ProfileQueries>().GetCompetenceAsync(world.Anna, await CompetenceAsync(track), default)).Outcomes[0].LineageId;

    private async Task<Guid> RequirementAsync(Guid track)
    {
        var profile = Accepted(await world.Get<RequirementProfileCommands>().StartAsync(world.Anna, await PartAsync(track), default));
        var content = new RequirementContent { Requirements = [new RequirementLine { Text = "Har fyllt 18 år", Kind = "ALDER_LAGKRAV", Level = "MUST", NeededAt = "VID_URVAL", ObjectiveReason = "Nattarbete." }] };
        Accepted(await world.Get<RequirementProfileCommands>().SaveAsync(world.Anna, profile, 0, content, default));
        return (await world.Get<ProfileQueries>().GetRequirementsAsync(world.Anna, profile, default)).Content.Requirements[0].LineageId!.Value;
    }

    private async Task<Guid> InterventionAsync()
    {
        var item = Accepted(await world.Get<CatalogueCommands>().AddAsync(world.Anna, CatalogueItemRulesTests.Good, default));
        var change = new InterventionChange { CatalogueItemId = item, Label = "Yrkesvux", PlannedStart = new(2026, 8, 17), PlannedEnd = new(2026, 12, 11), HoursPerWeek = 30 };
        return Accepted(await world.Get<ChainCommands>().AddAsync(world.Anna, own, change, default));
    }

    public sealed class OnSqlite() : KeysOfAnotherTrackTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : KeysOfAnotherTrackTests(DatabaseKind.PostgreSql);
}
