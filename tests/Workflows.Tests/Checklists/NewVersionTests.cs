using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tests.Interventions;
using Jobbspar.Workflows.Tests.Participants;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>A new version of what finished tasks build on reopens those whose evidence no longer holds, and no others (DOMAIN 4.15).</summary>
public abstract class NewVersionTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;
    private Guid part;
    private Guid organisation;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateShippedAsync(kind);
        Accepted(await world.Get<OrganisationCommands>().SaveAsync(world.Admin, new OrganisationForm { Name = "Arbetsförmedlingen", Type = "AF" }, default));
        track = await world.StartTrackAsync("Renova");
        (part, organisation) = await world.ReadAsync(async db => await db.TrackEmployers.Where(row => row.TrackId == track).Select(row => new { row.Id, row.OrganisationId }).SingleAsync() is var row ? (row.Id, row.OrganisationId) : default);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Requirement_profile_that_says_something_new_reopens_what_was_said_of_the_old_one()
    {
        await FixRequirementsAsync("köra");
        await DoAsync("PLAN-05", "PLAN-06", "PLAN-29", "PLAN-07", "PLAN-08", "PLAN-13", "PLAN-12");

        await FixRequirementsAsync("köra", "läsa av vågen");

        var tasks = await TasksAsync();
        EvidenceValues.FromJson(tasks["PLAN-06"].Evidence).List("skallkrav").ShouldBe(["köra", "läsa av vågen"], "the register says all of it, so nobody has to say it again");
        Reopened(tasks).ShouldBe(["PLAN-07", "PLAN-29"]);
        tasks["PLAN-07"].Reason.ShouldBe("Eftersom kravprofilen har fått version 2.");
        tasks["PLAN-07"].DueOn!.Value.ShouldBeGreaterThan(new DateOnly(2026, 1, 26), "what is due later than ten working days from now keeps its date");
        (await world.TrackPages.GetAsync(world.Anna, track, default)).History.ShouldContain(row => row.Action == "UPPGIFT_ATEROPPNAD_VERSION" && row.Arguments["item"] == "PLAN-29" && row.Arguments["version"] == "2");
        (await world.Tracks.OpenGateAsync(world.Anna, track, "G1", default)).Refusals.ShouldContain(refusal => refusal.Arguments[0] == "PLAN-07", "the gate waits for it again");

        await DoAsync("PLAN-07", "PLAN-29");
        Reopened(await TasksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Requirement_profile_that_says_the_same_reopens_only_what_names_its_version()
    {
        await FixRequirementsAsync("köra");
        await DoAsync("PLAN-05", "PLAN-06", "PLAN-29", "PLAN-07");

        await FixRequirementsAsync("köra");

        Reopened(await TasksAsync()).ShouldBe(["PLAN-07"]);
        EvidenceValues.FromJson((await TasksAsync())["PLAN-06"].Evidence).Number("version").ShouldBe(2);
    }

    [Fact]
    public async Task Letter_of_intent_that_is_sent_anew_is_to_be_confirmed_anew()
    {
        await DoAsync("PLAN-05", "PLAN-09");
        await ConfirmAsync(await SendAsync());
        await DoAsync("PLAN-19");

        await SendAsync();

        Reopened(await TasksAsync()).ShouldBe(["PLAN-19"]);
    }

    [Fact]
    public async Task Chain_that_is_fixed_anew_reopens_what_rests_on_it_and_the_time_plan_only_where_dates_moved()
    {
        await FixChainAsync();
        await DoAsync("PLAN-02", "PLAN-04", "PLAN-05", "PLAN-06", "PLAN-21", "PLAN-22", "PLAN-13", "PLAN-14", "PLAN-17", "PLAN-23", "PLAN-24", "PLAN-25", "PLAN-26");

        Accepted(await world.Get<ChainVersions>().NewVersionAsync(world.Anna, track, "Ny benämning", default));
        Accepted(await world.Get<ChainVersions>().FixAsync(world.Anna, track, default));
        Reopened(await TasksAsync()).ShouldBe(["PLAN-24", "PLAN-25"], "the partners agreed to the version before");
        await DoAsync("PLAN-24", "PLAN-25");

        Accepted(await world.Get<ChainVersions>().NewVersionAsync(world.Anna, track, "Starten flyttad", default));
        var row = (await world.Get<ChainQueries>().GetAsync(world.Anna, track, null, default)).Rows.Single();
        Accepted(await world.Get<ChainCommands>().ShiftAsync(world.Anna, track, row.Intervention.Id, 1, default));
        Accepted(await world.Get<ChainVersions>().FixAsync(world.Anna, track, default));
        Reopened(await TasksAsync()).ShouldBe(["PLAN-04", "PLAN-22", "PLAN-24", "PLAN-25"], "what was typed of its use was said of another first start");
        (await TasksAsync())["PLAN-04"].Reason.ShouldBe("Eftersom insatskedjan har fått version 3.");
    }

    [Fact]
    public async Task Chain_of_a_participant_that_is_changed_after_its_decision_is_shown_to_her_again()
    {
        var participants = new ParticipantWorld(world, track);
        await participants.PlanAsync();
        var participant = await participants.AcceptAsync();
        var step = (await world.Get<IndividualChainCommands>().PlanAsync(world.Anna, participant, [ParticipantWorld.Step("Truckkort", "2026-02-02", "2026-02-27")], default)).Value!.Single();
        Accepted(await world.Get<IndividualChainCommands>().DecideAsync(world.Anna, participant, ParticipantWorld.Today, ParticipantWorld.Today, default));
        await DoAsync("REKR-08");

        Accepted(await world.Get<IndividualChainCommands>().ReplanAsync(world.Anna, step, ParticipantWorld.Day("2026-02-02"), ParticipantWorld.Day("2026-03-13"), 40, ChainChangeReason.Supply, version: null, default));

        var task = (await TasksAsync())["REKR-08"];
        (task.Status, task.Reason).ShouldBe((ChecklistStatus.Reopened, "Eftersom deltagarens insatskedja ändrades 2026-01-12."));
        Accepted(await world.Get<IndividualChainCommands>().DecideAsync(world.Anna, participant, ParticipantWorld.Today, ParticipantWorld.Today, default));
        await DoAsync("REKR-08");
        (await TasksAsync())["REKR-08"].Status.ShouldBe(ChecklistStatus.Done);
    }

    [Fact]
    public async Task Dates_of_the_track_that_move_are_acknowledged_anew()
    {
        await DoAsync("PLAN-02", "PLAN-04");
        world.Clock.MoveTo(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        Accepted(await world.Tracks.ReplanAsync(world.Anna, track, new DateOnly(2026, 5, 4), new DateOnly(2026, 12, 18), version: null, default));
        Reopened(await TasksAsync()).ShouldBeEmpty("nothing moved");

        Accepted(await world.Tracks.ReplanAsync(world.Anna, track, new DateOnly(2026, 5, 11), new DateOnly(2026, 12, 18), version: null, default));

        Reopened(await TasksAsync()).ShouldBe(["PLAN-04"]);
        (await TasksAsync())["PLAN-04"].DueOn.ShouldBe(new DateOnly(2026, 3, 16), "nobody is late with what was reopened just now: it has ten working days");
        Accepted(await world.Tracks.ReplanAsync(world.Anna, track, new DateOnly(2026, 5, 18), new DateOnly(2026, 12, 18), version: null, default));
        (await TasksAsync())["PLAN-04"].DueOn.ShouldBe(new DateOnly(2026, 3, 16), "and keeps them when the plan changes again");
    }

    private static string[] Reopened(Dictionary<string, ChecklistItem> tasks) => [.. tasks.Values.Where(task => task.Status is ChecklistStatus.Reopened).Select(task => task.ItemCode).Order(StringComparer.Ordinal)];

    private Task<Dictionary<string, ChecklistItem>> TasksAsync() => world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == track).ToDictionaryAsync(row => row.ItemCode));

    private async Task DoAsync(params string[] items)
    {
        foreach (var item in items)
        {
            (await world.CompleteByExampleAsync((await TasksAsync())[item].Id)).Refusals.ShouldBeEmpty(item);
        }
    }

    private async Task FixRequirementsAsync(params string[] musts)
    {
        var approval = new ProfileApproval { ApprovedById = await ContactAsync(organisation), ApprovedOn = SwedishTime.Today(world.Clock) };
        var competence = world.Get<CompetenceProfileCommands>();
        if (!await world.ReadAsync(db => db.CompetenceProfiles.AnyAsync(row => row.TrackEmployerId == part)))
        {
            var profile = Accepted(await competence.StartAsync(world.Anna, part, sourceId: null, default));
            var content = new CompetenceContent
            {
                Title = "Renhållningschaufför",
                OccupationCode = "8332",
                Origin = "EGEN",
                Modules = [new ModuleContent { Code = "M1", Title = "Köra", LearningSite = "BADA", EstimatedWeeks = 4, Outcomes = [new OutcomeContent { Text = "köra tung lastbil", Type = "FARDIGHET", IsMust = true, AssessableBy = "HANDLEDARE" }] }],
            };
            Accepted(await competence.SaveAsync(world.Anna, profile, 0, content, default));
            Accepted(await competence.FixAsync(world.Anna, profile, 1, approval, default));
        }

        var requirements = world.Get<RequirementProfileCommands>();
        var asked = Accepted(await requirements.StartAsync(world.Anna, part, default));
        var begun = await world.ReadAsync(async db => await RequirementRows.ReadAsync(db, await db.RequirementProfiles.SingleAsync(row => row.Id == asked), default));
        var lines = musts.Select(text => new RequirementLine { Text = text, Kind = "ANNAT", Level = "MUST", NeededAt = "VID_ANSTALLNING", ObjectiveReason = "Det är arbetet." });
        Accepted(await requirements.SaveAsync(world.Anna, asked, 0, begun with { Requirements = [.. lines] }, default));
        Accepted(await requirements.FixAsync(world.Anna, asked, 1, approval, default));
    }

    private async Task FixChainAsync()
    {
        Accepted(await world.Get<CatalogueCommands>().AddAsync(world.Anna, CatalogueItemRulesTests.Good, default));
        var change = new InterventionChange
        {
            CatalogueItemId = await world.ReadAsync(db => db.InterventionCatalogueItems.Select(row => row.Id).SingleAsync()),
            Label = "Yrkesvux",
            PlannedStart = new DateOnly(2026, 8, 17),
            PlannedEnd = new DateOnly(2026, 12, 11),
            HoursPerWeek = 30,
            LeadsToClosure = true,
        };
        Accepted(await world.Get<ChainCommands>().AddAsync(world.Anna, track, change, default));
        var assumed = new ChainAssumptions { NoSupportReason = "Ingen behöver det", OneSidedReason = "Inget utbud", PresentedOn = SwedishTime.Today(world.Clock) };
        Accepted(await world.Get<ChainVersions>().SaveAssumptionsAsync(world.Anna, track, (await world.Get<ChainQueries>().GetAsync(world.Anna, track, null, default)).Chain!.Version, assumed, default));
        Accepted(await world.Get<ChainVersions>().FixAsync(world.Anna, track, default));
    }

    private async Task<Guid> SendAsync()
    {
        var letters = world.Get<LetterCommands>();
        var letter = Accepted(await letters.StartAsync(world.Anna, part, default));
        var content = (await world.Get<LetterQueries>().GetAsync(world.Anna, track, part, default)).Versions[0].Content;
        var whole = content with
        {
            Ambition = "Sex ska få arbete.",
            Commitments = [.. content.Parties.Select(row => new CommitmentLine { OrganisationId = row.OrganisationId, Text = "Gör sin del", Category = "INSATS", Due = new DateOnly(2026, 6, 1) })],
        };
        Accepted(await letters.SaveAsync(world.Anna, letter, 0, whole, default));
        Accepted(await letters.SendAsync(world.Anna, letter, 1, default));
        return letter;
    }

    private async Task ConfirmAsync(Guid letter)
    {
        foreach (var party in (await world.Get<LetterQueries>().GetAsync(world.Anna, track, part, default)).Versions.Single(version => version.Letter.Id == letter).Parties)
        {
            var answer = new PartyAnswer { PartyId = party.Party.Id, ConfirmedById = await ContactAsync(party.Party.OrganisationId), ConfirmedOn = SwedishTime.Today(world.Clock), Form = "E_POST" };
            Accepted(await world.Get<LetterCommands>().ConfirmAsync(world.Anna, letter, answer, default));
        }
    }

    private async Task<Guid> ContactAsync(Guid of) =>
        Accepted(await world.Get<OrganisationCommands>().SaveContactAsync(world.Anna, new ContactFormInput { OrganisationId = of, Name = "Vera Vik", Role = "LEDNING" }, default));

    private static Guid Accepted(Decision<Guid> decision)
    {
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }

    public sealed class OnSqlite() : NewVersionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : NewVersionTests(DatabaseKind.PostgreSql);
}
