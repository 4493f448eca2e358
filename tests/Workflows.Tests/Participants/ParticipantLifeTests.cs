using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Participants;

/// <summary>A participant from candidate to closed, and what refuses on the way.</summary>
public abstract class ParticipantLifeTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    public async Task InitializeAsync() => world = await CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Level_of_Swedish_and_licence_are_kept_only_where_a_requirement_profile_asks()
    {
        var person = Person() with { SwedishLevel = "SFI_C", DrivingLicence = "C" };
        var refused = await world.Participants.RegisterAsync(world.World.Anna, world.Track, person, default);
        refused.Refusals.Select(refusal => (refusal.Rule, refusal.Field)).ShouldBe([("FactIsAskedForByTheRequirements.Swedish", "sfi"), ("FactIsAskedForByTheRequirements.Licence", "korkort")]);
        Rules(await world.Participants.RegisterAsync(world.World.Anna, world.Track, person with { SwedishLevel = "SFI_Z" }, default)).ShouldNotBeEmpty("no such level");
        var part = await world.World.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == world.Track).Select(row => row.Id).FirstAsync());
        var asked = Accepted(await world.World.Get<RequirementProfileCommands>().StartAsync(world.World.Anna, part, default));
        var lines = new RequirementContent
        {
            Requirements =
            [
                new RequirementLine { Text = "C-körkort", Kind = "KORKORT", Level = "MUST", NeededAt = "VID_ANSTALLNING", ObjectiveReason = "Det är arbetet." },
                new RequirementLine { Text = "Läsa körorder", Kind = "SPRAK", Level = "MUST", NeededAt = "VID_ANSTALLNING", ObjectiveReason = "Det är arbetet.", LanguageLevel = "SFI_C" },
            ],
        };
        Accepted(await world.World.Get<RequirementProfileCommands>().SaveAsync(world.World.Anna, asked, 0, lines, default));

        var participant = Accepted(await world.Participants.RegisterAsync(world.World.Anna, world.Track, person, default));

        var page = await world.PageAsync(participant);
        (page.Said.SwedishLevel, page.Said.DrivingLicence, page.Asked).ShouldBe(("SFI_C", "C", new AskedFacts(Swedish: true, DrivingLicence: true)));
        Accepted(await world.Participants.CorrectAsync(world.World.Anna, participant, page.Said with { DrivingLicence = "CE" }, page.Version, default));
        (await world.PageAsync(participant)).Said.DrivingLicence.ShouldBe("CE");
    }

    [Fact]
    public async Task A_candidate_is_accepted_begins_and_is_closed()
    {
        var participant = await world.RegisterAsync();
        Accepted(await world.PrepareAsync(participant));
        Accepted(await world.DecideAsync(participant));
        (await world.PageAsync(participant)).Row.Status.ShouldBe(ParticipantStatus.Accepted);
        var step = Accepted(await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Yrkesvux", "2026-01-12", "2026-05-29")], default)).Single();
        Accepted(await world.Chains.DecideAsync(world.World.Anna, participant, Today, Today, default));
        Accepted(await MoveAsync(step, ParticipantInterventionStatus.Confirmed, reference: "AF-17"));
        Accepted(await MoveAsync(step, ParticipantInterventionStatus.Ongoing, start: Today));

        var active = await world.PageAsync(participant);
        active.Row.Status.ShouldBe(ParticipantStatus.Active, "her first intervention has begun");
        active.Row.PlannedEnd.ShouldBe(Day("2026-05-29"), "the end of her chain");
        Rules(await world.Participants.MoveAsync(world.World.Anna, participant, ParticipantStatus.Closed, Today, default)).ShouldBe(["AcceptedBySelectionOnly"], "she is closed with an outcome, not by a status");
        Accepted(await MoveAsync(step, ParticipantInterventionStatus.Completed, end: Today));
        Accepted(await world.CloseAsync(participant));

        (await world.PageAsync(participant)).Row.Status.ShouldBe(ParticipantStatus.Closed);
        var history = (await world.World.TrackPages.GetAsync(world.World.Anna, world.Track, default)).History.Select(row => DomainTexts.History(row.Action, row.Arguments)).ToArray();
        history.ShouldContain(sentence => sentence.Contains("Deltagare 1", StringComparison.Ordinal) || sentence.Contains("Participant 1", StringComparison.Ordinal));
        history.ShouldAllBe(sentence => !sentence.Contains("Ada", StringComparison.Ordinal), "history names nobody");
    }

    [Fact]
    public async Task Nobody_is_accepted_before_gate_P1()
    {
        var participant = await world.RegisterAsync();

        Rules(await world.DecideAsync(participant)).ShouldBe(["ParticipantIsRegistered", "ConditionsAreAssessed", "OwnInterestIsConfirmed", "PrivacyNoticeIsGiven"]);

        (await world.PageAsync(participant)).Missing.Count.ShouldBe(4);
        (await world.World.ReadAsync(db => db.SelectionResults.CountAsync())).ShouldBe(0, "nothing half-saved");
    }

    [Fact]
    public async Task Own_interest_is_confirmed_before_the_selection()
    {
        var participant = await world.RegisterAsync();
        world.World.Clock.Advance(TimeSpan.FromDays(2));
        Accepted(await world.PrepareAsync(participant, facts => facts with { OwnInterestConfirmedOn = Today.AddDays(1) }));

        Rules(await world.DecideAsync(participant)).ShouldBe(["OwnInterestIsConfirmed.Before"]);
    }

    [Fact]
    public async Task A_fact_names_its_party_and_is_not_in_the_future()
    {
        var participant = await world.RegisterAsync();

        Rules(await world.PrepareAsync(participant, facts => facts with { ConditionsAssessedBy = null })).ShouldBe(["FactNamesItsParty"]);
        Rules(await world.PrepareAsync(participant, facts => facts with { PrivacyNoticeGivenOn = Today.AddDays(1) })).ShouldBe(["HappenedOnOrBeforeToday"]);
    }

    [Fact]
    public async Task Status_follows_the_path_and_acceptance_is_the_selections()
    {
        var participant = await world.RegisterAsync();

        Rules(await world.Participants.MoveAsync(world.World.Anna, participant, ParticipantStatus.Accepted, Today, default)).ShouldBe(["AcceptedBySelectionOnly"]);
        Rules(await world.Participants.MoveAsync(world.World.Anna, participant, ParticipantStatus.Active, Today, default)).ShouldBe(["StatusFollowsThePath"]);
        Rules(await world.Participants.GiveNoticeAsync(world.World.Anna, participant, Today, NextStep.OtherTrack, default)).ShouldBe(["NoticeFollowsADecision"]);
        Accepted(await world.DecideAsync(participant, SelectionOutcome.NotAccepted));
        Accepted(await world.Participants.GiveNoticeAsync(world.World.Anna, participant, Today, NextStep.OtherTrack, default));
        Accepted(await world.Participants.MoveAsync(world.World.Anna, participant, ParticipantStatus.Candidate, Today, default));
        (await world.PageAsync(participant)).NoticeGivenOn.ShouldBeNull("a new try has its own notice");
    }

    [Fact]
    public async Task Whoever_withdraws_before_the_start_leaves_no_planned_step_behind()
    {
        var participant = await world.AcceptAsync();
        await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Yrkesvux", "2026-05-04", "2026-12-18")], default);

        Accepted(await world.Participants.MoveAsync(world.World.Anna, participant, ParticipantStatus.Declined, Today, default));

        (await world.PageAsync(participant)).Steps.ShouldAllBe(row => row.Step.Status == ParticipantInterventionStatus.Cancelled);
    }

    [Fact]
    public async Task Whoever_withdraws_keeps_no_days_of_the_chain_that_ended()
    {
        var participant = await world.AcceptAsync();
        Accepted(await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Yrkesvux", "2026-05-04", "2026-12-18")], default));
        Accepted(await world.Chains.DecideAsync(world.World.Anna, participant, Today, Today, default));
        (await world.PageAsync(participant)).Row.PlannedEnd.ShouldBe(Day("2026-12-18"));

        Accepted(await world.Participants.MoveAsync(world.World.Anna, participant, ParticipantStatus.Declined, Today, default));

        (await world.PageAsync(participant)).Row.PlannedEnd.ShouldBeNull();
    }

    [Fact]
    public async Task A_person_stands_once_in_a_track_whatever_number_she_has_now()
    {
        var participant = await world.RegisterAsync(Person(number: "701063-2391"));
        Accepted(await world.Identities.ReplaceNumberAsync(world.World.Anna, participant, kind: null, "198507099805", NumberChangeReason.Registered, default));

        foreach (var number in new[] { "19701063-2391", "19850709-9805" })
        {
            Rules(await world.Participants.RegisterAsync(world.World.Anna, world.Track, Person("En Annan", number), default)).ShouldBe(["PersonTakesPartOnce"]);
        }

        var page = await world.PageAsync(participant);
        (page.MaskedNumber, page.IdentityKind, page.EarlierNumbers).ShouldBe(("19850709-****", IdentityKind.PersonalNumber, 1));
    }

    [Fact]
    public async Task A_number_that_takes_part_in_another_track_of_the_controller_is_refused_in_words()
    {
        await world.AcceptAsync();
        var other = await world.World.StartTrackAsync("Ragn-Sells");
        var again = await world.RegisterAsync(Person(number: "701063-2391"), other);
        await world.World.Get<Transactions>().RunAsync(
            async (unit, token) => (await unit.Db.Participants.SingleAsync(row => row.Id == again, token)).Status = ParticipantStatus.Active, default);

        Rules(await world.Identities.ReplaceNumberAsync(world.World.Anna, again, kind: null, "198507099805", NumberChangeReason.Registered, default)).ShouldBe(["PersonTakesPartOnce.Controller"]);

        (await world.PageAsync(again)).MaskedNumber.ShouldBe("19701063-****", "nothing is half-saved");
    }

    [Fact]
    public async Task A_person_takes_part_in_one_track_of_a_controller_at_a_time()
    {
        var first = await world.AcceptAsync();
        var other = await world.World.StartTrackAsync("Ragn-Sells");
        var again = await world.RegisterAsync(inTrack: other);
        Accepted(await world.PrepareAsync(again));
        Accepted(await world.Recruitment.SavePlanAsync(world.World.Anna, other, new() { NumberSought = 1, ReserveTarget = 0, Channels = [RecruitmentChannel.Website], DecisionParties = [Jobbspar.Workflows.Employers.OrganisationType.Employer, Jobbspar.Workflows.Employers.OrganisationType.Municipality], FinalSay = FinalSay.Employer, Criteria = [] }, default));

        Rules(await world.DecideAsync(again)).ShouldBe(["PersonTakesPartOnce.Controller"]);

        Accepted(await world.CloseAsync(first));
        Accepted(await world.DecideAsync(again));
    }

    [Fact]
    public async Task The_number_is_sealed_in_the_database_and_every_look_is_written_down()
    {
        var participant = await world.RegisterAsync();
        var row = await world.World.ReadAsync(db => db.Participants.SingleAsync(row => row.Id == participant));
        row.SealedNumber.ShouldNotBeNull();
        row.SealedNumber.ShouldNotContain("9805");
        row.BirthYear.ShouldBe(1985);

        await world.PageAsync(participant);
        Accepted(await world.Identities.RevealAsync(world.World.Anna, participant, RevealReason.Decision, default)).ShouldBe("19850709-9805");

        var looks = await world.World.ReadAsync(db => db.AuditEvents.Where(audit => audit.SubjectId == participant && audit.TrackId == null).OrderBy(audit => audit.Id).Select(audit => audit.Action).ToListAsync());
        looks.ShouldBe([AuditAction.ParticipantSeen, AuditAction.NumberRevealed]);
        (await world.World.ReadAsync(db => db.AuditEvents.Select(audit => audit.Arguments).ToListAsync())).ShouldAllBe(arguments => !arguments.Contains("9805", StringComparison.Ordinal) && !arguments.Contains("Ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_builds_on_an_older_version_is_refused()
    {
        var participant = await world.RegisterAsync();
        var seen = await world.PageAsync(participant);
        Accepted(await world.Participants.CorrectAsync(world.World.Anna, participant, seen.Said with { Name = "Ada Bengtsson" }, seen.Version, default));

        Rules(await world.Participants.CorrectAsync(world.World.Anna, participant, seen.Said, seen.Version, default)).ShouldBe(["ParticipantWasNotChangedMeanwhile"]);
        (await world.PageAsync(participant)).Row.Name.ShouldBe("Ada Bengtsson");
    }

    [Fact]
    public async Task Bad_fields_are_told_all_at_once()
    {
        var decision = await world.Participants.RegisterAsync(
            world.World.Anna,
            world.Track,
            new() { Number = "750231-0241", Source = "OKÄND", Email = "inte en adress", PlannedStart = Today, PlannedEnd = Today.AddDays(-1), PlannedScopePercent = 120, ContactLanguage = "svenska" },
            default);

        Rules(decision).ShouldBe(
            ["IdentityNumberIsWellFormed.Date", "NameIsGivenUnlessProtected", "EmailAddressIsWellFormed", "ContactLanguageIsACode", "LastDayIsNotBeforeTheFirst", "NumberIsWithinItsBounds", "CodeIsKnown"],
            ignoreOrder: true);
        (await world.World.ReadAsync(db => db.Participants.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_changes_in_a_track_that_is_not_underway()
    {
        var participant = await world.RegisterAsync();
        await world.World.Get<Transactions>().RunAsync(async (unit, token) => (await unit.Db.Tracks.SingleAsync(row => row.Id == world.Track, token)).Status = Jobbspar.Workflows.Tracks.TrackStatus.Dormant, default);

        Rules(await world.Participants.RegisterAsync(world.World.Anna, world.Track, Person("Nu Ny", "191212121212"), default)).ShouldBe(["TrackIsUnderway"]);
        Rules(await world.Participants.MoveAsync(world.World.Anna, participant, ParticipantStatus.Invited, Today, default)).ShouldBe(["TrackIsUnderway"]);
    }

    private Task<Decisions.Decision<Guid>> MoveAsync(Guid step, ParticipantInterventionStatus to, string? reference = null, DateOnly? start = null, DateOnly? end = null) =>
        world.Chains.MoveAsync(world.World.Anna, new() { StepId = step, Version = null, Status = to, DecisionReference = reference, DecisionDate = reference is null ? null : Today, ActualStart = start, ActualEnd = end }, default);

    public sealed class OnSqlite() : ParticipantLifeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ParticipantLifeTests(DatabaseKind.PostgreSql);
}
