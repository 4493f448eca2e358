using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tests.Interventions;
using Jobbspar.Workflows.Tests.Participants;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Closure;

/// <summary>What a new round takes over can be used there, each thing that was chosen (DOMAIN 4.14).</summary>
public abstract class RoundCarryOverTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly Guid Outcome = Guid.CreateVersion7();
    private static readonly Guid Requirement = Guid.CreateVersion7();
    private TrackWorld world = null!;
    private Guid track;
    private Guid part;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
        part = await world.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == track).Select(row => row.Id).SingleAsync());
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Profiles_are_drafts_with_all_that_they_ask_for()
    {
        await AddProfilesAsync();

        var round = await RoundAsync(CarryOver.Profiles);

        var profile = await world.ReadAsync(db => db.CompetenceProfiles.SingleAsync(row => row.TrackId == round));
        (profile.Title, profile.Status, profile.ProfileVersion).ShouldBe(("Renhållningschaufför", ProfileStatus.Draft, 1));
        (await world.ReadAsync(db => ProfilesOfTrack.OutcomeLineages(db, round).ToListAsync())).ShouldBe([Outcome]);
        (await world.ReadAsync(db => ProfilesOfTrack.RequirementLineages(db, round).ToListAsync())).ShouldBe([Requirement]);
    }

    [Fact]
    public async Task An_employer_who_withdrew_is_not_in_the_new_round_and_neither_is_what_was_hers()
    {
        await AddProfilesAsync();
        var commands = world.Get<EmployerCommands>();
        var stays = Accepted(await commands.JoinAsync(world.Anna, track, new EmployerJoining { Name = "Älvbuss AB", VacanciesEstimated = 4 }, default));
        Accepted(await commands.ChangeStatusAsync(world.Anna, part, 0, "DRAGIT_SIG_UR", "Anställningsstopp", default));

        var round = await RoundAsync(CarryOver.Employers, CarryOver.Profiles, CarryOver.LetterOfIntent);

        var organisation = await world.ReadAsync(db => db.TrackEmployers.Where(row => row.Id == stays).Select(row => row.OrganisationId).SingleAsync());
        (await world.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == round).Select(row => row.OrganisationId).ToListAsync())).ShouldBe([organisation]);
        (await world.ReadAsync(db => db.CompetenceProfiles.CountAsync(row => row.TrackId == round))).ShouldBe(0);
    }

    [Fact]
    public async Task The_chain_has_places_to_take_and_gives_what_it_gave()
    {
        await AddProfilesAsync();
        var step = await FixChainAsync();

        var round = await RoundAsync(CarryOver.Profiles, CarryOver.Chain);

        var copy = await world.ReadAsync(db => db.Interventions.SingleAsync(row => row.TrackId == round));
        (copy.Label, copy.Capacity, copy.PlannedStart, copy.Status).ShouldBe(("Yrkesvux", 1, new DateOnly(2027, 6, 14), InterventionStatus.Proposed));
        copy.OriginId.ShouldNotBe(step, "the rounds share no places");
        (await world.ReadAsync(db => db.InterventionOutcomes.Where(row => row.InterventionId == copy.Id).Select(row => row.OutcomeId).ToListAsync())).ShouldBe([Outcome]);
        (await world.ReadAsync(db => db.InterventionRequirements.Where(row => row.InterventionId == copy.Id).Select(row => row.RequirementId).ToListAsync())).ShouldBe([Requirement]);
        Accepted(await world.Get<ChainVersions>().FixAsync(world.Anna, round, default));
        (await TakeAsync(copy.OriginId)).ShouldBeNull();
        (await TakeAsync(copy.OriginId)).ShouldBe("PlacesAreLeft", "it has one place");
    }

    [Fact]
    public async Task The_chain_alone_covers_nothing_that_the_round_does_not_ask_for()
    {
        await AddProfilesAsync();
        await FixChainAsync();

        var round = await RoundAsync(CarryOver.Chain);

        (await world.ReadAsync(db => db.Interventions.CountAsync(row => row.TrackId == round))).ShouldBe(1);
        (await world.ReadAsync(db => db.InterventionOutcomes.CountAsync())).ShouldBe(1);
        (await world.ReadAsync(db => db.InterventionRequirements.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_chain_without_counted_places_gets_them_when_it_is_fixed()
    {
        var catalogue = Accepted(await world.Get<CatalogueCommands>().AddAsync(world.Anna, CatalogueItemRulesTests.Good, default));
        var step = Accepted(await world.Get<ChainCommands>().AddAsync(world.Anna, track, Step(catalogue), default));
        await world.Get<Transactions>().RunAsync((unit, token) => unit.Db.InterventionPlaces.ExecuteDeleteAsync(token), default);

        Accepted(await world.Get<ChainVersions>().FixAsync(world.Anna, track, default));

        (await TakeAsync(step)).ShouldBeNull();
    }

    [Fact]
    public async Task The_letter_of_intent_is_a_draft_that_nobody_has_confirmed()
    {
        var letter = Accepted(await world.Get<LetterCommands>().StartAsync(world.Anna, part, default));
        var content = (await world.Get<LetterQueries>().GetAsync(world.Anna, track, part, default)).Versions[0].Content;
        content = content with { Ambition = "Sex ska få arbete.", Commitments = [new CommitmentLine { OrganisationId = content.Parties[0].OrganisationId, Text = "Gör sin del", Category = "INSATS" }] };
        Accepted(await world.Get<LetterCommands>().SaveAsync(world.Anna, letter, 0, content, default));

        var round = await RoundAsync(CarryOver.LetterOfIntent, CarryOver.Employers);

        var copy = await world.ReadAsync(db => db.TrackEmployers.SingleAsync(row => row.TrackId == round));
        copy.VacanciesEstimated.ShouldBe(6);
        var version = (await world.Get<LetterQueries>().GetAsync(world.Anna, round, copy.Id, default)).Versions.ShouldHaveSingleItem();
        (version.Status, version.Letter.TextVersion, version.Content.Ambition).ShouldBe((LetterStatus.Draft, 1, "Sex ska få arbete."));
        version.Commitments.ShouldHaveSingleItem().Text.ShouldBe("Gör sin del");
        version.Parties.Count.ShouldBe(content.Parties.Count);
        version.Parties.ShouldAllBe(party => party.Party.ConfirmedOn == null);
    }

    [Fact]
    public async Task Employers_that_were_not_chosen_bring_no_vacancies()
    {
        var round = await RoundAsync();

        (await world.ReadAsync(db => db.TrackEmployers.SingleAsync(row => row.TrackId == round))).VacanciesEstimated.ShouldBe(0);
        (await world.ReadAsync(db => db.Interventions.CountAsync(row => row.TrackId == round))).ShouldBe(0);
        (await world.ReadAsync(db => db.Participants.CountAsync(row => row.TrackId == round))).ShouldBe(0);
    }

    [Fact]
    public async Task A_protected_candidate_is_seen_by_her_readers_who_coordinate_the_new_round_too()
    {
        await WillingAsync(Protected);

        var round = await RoundAsync(CarryOver.Candidates);

        (await ReadersAsync(round)).ShouldBe([world.Anna.UserId]);
        var copy = await world.ReadAsync(db => db.Participants.Where(row => row.TrackId == round).Select(row => row.Id).SingleAsync());
        (await world.Get<ParticipantQueries>().GetAsync(world.Anna, copy, default)).Row.Name.ShouldBe(Protected.Name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_protected_candidate_whose_readers_do_not_coordinate_the_new_round_is_seen_by_who_makes_it_or_its_coordinators(bool bySteeringGroup)
    {
        var participant = await WillingAsync(Protected);
        await ChangeAsync(async db =>
        {
            await db.ParticipantReaders.ExecuteDeleteAsync();
            db.ParticipantReaders.Add(new ParticipantReader { ParticipantId = participant, UserId = world.Bo.UserId });
        });

        var round = await RoundAsync(bySteeringGroup ? world.Steering : world.Anna, CarryOver.Candidates);

        (await ReadersAsync(round)).ShouldBe([world.Anna.UserId]);
    }

    [Fact]
    public async Task A_candidate_is_found_by_the_number_that_she_had_before()
    {
        var participant = await WillingAsync(ParticipantWorld.Person());
        Accepted(await world.Get<IdentityCommands>().ReplaceNumberAsync(world.Anna, participant, null, "191212121212", NumberChangeReason.Corrected, default));

        var round = await RoundAsync(CarryOver.Candidates);

        var again = await world.Get<ParticipantCommands>().RegisterAsync(world.Anna, round, ParticipantWorld.Person("Någon Annan"), default);
        again.Refusals.ShouldHaveSingleItem().Rule.ShouldStartWith("PersonTakesPartOnce");
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var earlier = await unit.Db.ReplacedNumbers.SingleAsync(row => row.ParticipantId != participant, token);
                world.Get<Jobbspar.Workflows.Privacy.IdentitySeal>().Open(earlier.ParticipantId, Jobbspar.Workflows.Privacy.Sealed.Number, earlier.SealedNumber).ShouldBe("198507099805", "sealed for the new row");
            },
            default);
    }

    private static NewParticipant Protected => ParticipantWorld.Person("Hemlig Person") with { Protection = "SEKRETESSMARKERING", KeepIdentity = true };

    private static InterventionChange Step(Guid catalogue) => new()
    {
        CatalogueItemId = catalogue,
        Label = "Yrkesvux",
        PlannedStart = new DateOnly(2026, 8, 17),
        PlannedEnd = new DateOnly(2026, 12, 11),
        HoursPerWeek = 30,
        Capacity = 1,
        LeadsToClosure = true,
    };

    private Task<Guid> RoundAsync(params CarryOver[] chosen) => RoundAsync(world.Anna, chosen);

    private async Task<Guid> RoundAsync(Actor actor, params CarryOver[] chosen) => Accepted(await world.Get<TrackClosingCommands>().DecideNewRoundAsync(
        actor,
        track,
        new NewRoundContent { Answer = NewRoundAnswer.Yes, CarryOvers = chosen, PlannedStart = new DateOnly(2027, 3, 1), PlannedEnd = new DateOnly(2027, 11, 30), PlacesPlanned = 10 },
        default));

    private async Task<Guid> WillingAsync(NewParticipant person)
    {
        var participant = Accepted(await world.Get<ParticipantCommands>().RegisterAsync(world.Anna, track, person, default));
        await ChangeAsync(async db =>
        {
            var row = await db.Participants.SingleAsync(row => row.Id == participant);
            (row.Status, row.NextStep) = (ParticipantStatus.Reserve, NextStep.NextRound);
        });
        return participant;
    }

    private async Task<Guid> FixChainAsync()
    {
        var catalogue = Accepted(await world.Get<CatalogueCommands>().AddAsync(world.Anna, CatalogueItemRulesTests.Good, default));
        var step = Accepted(await world.Get<ChainCommands>().AddAsync(world.Anna, track, Step(catalogue), default));
        Accepted(await world.Get<ChainCommands>().CoverAsync(world.Anna, track, step, [Outcome], [Requirement], version: null, default));
        Accepted(await world.Get<ChainVersions>().FixAsync(world.Anna, track, default));
        return step;
    }

    private Task AddProfilesAsync() => ChangeAsync(async db =>
    {
        var now = world.Clock.GetUtcNow();
        var profile = Guid.CreateVersion7();
        var module = Guid.CreateVersion7();
        var asked = Guid.CreateVersion7();
        db.CompetenceProfiles.Add(new CompetenceProfile
        {
            Id = profile,
            SeriesId = profile,
            ProfileVersion = 1,
            TrackId = track,
            TrackEmployerId = part,
            OccupationCode = "8332",
            Title = "Renhållningschaufför",
            Origin = ProfileOrigin.Own,
            Status = ProfileStatus.Fixed,
            CreatedAt = now,
            CreatedBy = world.Anna.UserId,
        });
        db.RequirementProfiles.Add(new RequirementProfile { Id = asked, TrackEmployerId = part, ProfileVersion = 1, Status = ProfileStatus.Fixed, CreatedAt = now, CreatedBy = world.Anna.UserId });
        await db.SaveChangesAsync();
        db.CompetenceModules.Add(new CompetenceModule { Id = module, CompetenceProfileId = profile, LineageId = Guid.CreateVersion7(), Position = 1, Code = "M1", Title = "Köra", LearningSite = LearningSite.Both, EstimatedWeeks = 4 });
        db.Requirements.Add(new() { Id = Guid.CreateVersion7(), RequirementProfileId = asked, LineageId = Requirement, Position = 1, Text = "B-körkort", Kind = RequirementKind.DrivingLicence, Level = RequirementLevel.Must, NeededAt = NeededAt.Employment });
        await db.SaveChangesAsync();
        db.LearningOutcomes.Add(new LearningOutcome { Id = Guid.CreateVersion7(), ModuleId = module, LineageId = Outcome, Position = 1, Text = "köra tung lastbil", Type = OutcomeType.Skill, IsMust = true, AssessableBy = Assessor.Supervisor });
    });

    private async Task<string?> TakeAsync(Guid origin) => (await world.Get<Transactions>().RunAsync((unit, token) => world.Get<InterventionPlaces>().TakeAsync(unit, origin, token), default))?.Rule;

    private Task<List<Guid>> ReadersAsync(Guid round) =>
        world.ReadAsync(db => db.ParticipantReaders.Where(row => db.Participants.Any(participant => participant.Id == row.ParticipantId && participant.TrackId == round)).Select(row => row.UserId).ToListAsync());

    private Task ChangeAsync(Func<JobbsparDbContext, Task> change) => world.Get<Transactions>().RunAsync((unit, _) => change(unit.Db), default);

    private static Guid Accepted(Decision<Guid> decision)
    {
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }

    public sealed class OnSqlite() : RoundCarryOverTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RoundCarryOverTests(DatabaseKind.PostgreSql);
}
