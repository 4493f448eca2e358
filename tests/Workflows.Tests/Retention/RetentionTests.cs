using System.Text.Json;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Matrix;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Retention.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Retention;

/// <summary>Records go by decision, when their day has come, and then nothing is left of the person; the figures are.</summary>
public abstract class RetentionTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly string[] OfHer = ["Planterad", "plantad", PlantedRecords.Text, PlantedRecords.Number, "8507099805", "850709-9805", PlantedRecords.Phone, "198507699805"];

    private RetentionWorld world = null!;

    public async Task InitializeAsync() => world = await RetentionWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Nothing_is_destroyed_without_decision_handover_end_and_day()
    {
        await world.World.PlantAsync(world.Track);
        await ShouldRefuseAsync(nameof(TrackHasEnded), nameof(RecordsWereHandedOver));

        (await world.HandOverAsync()).Refusals.ShouldBeEmpty();
        await ShouldRefuseAsync(nameof(TrackHasEnded), nameof(DestructionRestsOnADecision), nameof(RetentionDayHasCome));

        await world.EndAsync();
        world.MoveTo(RetentionWorld.Ended.AddMonths(24).AddDays(-1));
        await world.DecideAsync();
        await ShouldRefuseAsync(nameof(RetentionDayHasCome));

        world.MoveTo(RetentionWorld.Ended.AddMonths(24));
        (await world.CarryOutAsync(isConfirmed: false)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(CarryingOutIsConfirmed));
        (await world.World.ReadAsync(db => db.Participants.CountAsync(row => row.Name == PlantedRecords.Name))).ShouldBe(1, "what is refused changes nothing");

        (await world.CarryOutAsync()).Refusals.ShouldBeEmpty();
        await ShouldRefuseAsync(nameof(SomebodysRecordsAreLeft));
    }

    [Fact]
    public async Task Kept_records_stay_whatever_the_day()
    {
        await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync(RetentionAction.Keep);
        world.MoveTo(RetentionWorld.Ended.AddYears(60));

        await ShouldRefuseAsync(nameof(KeptRecordsStay));
    }

    [Fact]
    public async Task Records_wait_for_a_newer_round_that_carries_the_same_person()
    {
        await world.World.PlantAsync(world.Track);
        var next = await world.World.StartTrackAsync("Renova");
        await world.World.Get<Transactions>().RunAsync((unit, token) => unit.Db.Tracks.Where(row => row.Id == next).ExecuteUpdateAsync(set => set.SetProperty(row => row.PreviousTrackId, world.Track), token), default);
        await world.World.PlantAsync(next);
        await world.MakeDueAsync();

        await ShouldRefuseAsync(nameof(NobodyIsInANewerRound));
        await world.EndAsync(next);
        (await world.CarryOutAsync()).Refusals.ShouldBeEmpty();
        (await world.World.ReadAsync(db => db.Participants.SingleAsync())).TrackId.ShouldBe(next, "the other round's records are its own");
    }

    [Theory]
    [InlineData("AVSL-01")]
    [InlineData("GENO-04")]
    public async Task Records_wait_while_a_task_about_them_or_their_transitions_is_open(string code)
    {
        await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync();
        await SetTasksAsync(ChecklistStatus.InProgress);
        await ShouldRefuseAsync(nameof(TheirTasksAreFinished));

        await SetTasksAsync(ChecklistStatus.Done);
        (await world.CarryOutAsync()).Refusals.ShouldBeEmpty();

        Task SetTasksAsync(ChecklistStatus status) => world.World.Get<Transactions>().RunAsync(
            (unit, token) => unit.Db.ChecklistItems.Where(row => row.ItemCode == code).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status), token), default);
    }

    [Theory]
    [InlineData(RetentionAction.Pseudonymise)]
    [InlineData(RetentionAction.Destroy)]
    public async Task Nothing_of_the_name_the_number_or_the_texts_is_left_anywhere(RetentionAction action)
    {
        var participant = await world.World.PlantAsync(world.Track);
        var hash = world.World.Get<IdentitySeal>().Hash(PlantedRecords.Number);
        var identifying = await world.World.ReadAsync(db => db.Participants.Where(row => row.Id == participant).Select(row => new { row.SealedNumber, row.SealedPhone, row.SealedEmail }).SingleAsync());
        string[] all = [.. OfHer, hash, identifying.SealedNumber!, identifying.SealedPhone!, identifying.SealedEmail!];
        (await world.FindAsync(all)).Count.ShouldBeGreaterThan(30, "the search finds what was planted");
        await world.MakeDueAsync(action);

        var decision = await world.CarryOutAsync();

        decision.Refusals.ShouldBeEmpty();
        (await world.FindAsync(all)).ShouldBeEmpty();
        (await world.World.ReadAsync(db => db.Participants.CountAsync())).ShouldBe(action is RetentionAction.Destroy ? 0 : 1);
        var question = await world.World.ReadAsync(db => db.Escalations.SingleAsync());
        question.Question.ShouldBe("Får Deltagare 1 (Deltagare 1) börja?", "a text of the track stays, without her");
        (await world.World.Get<LedgerVerification>().VerifyAsync(default)).Faults.ShouldBeEmpty("promises stay in their books");
        if (action is RetentionAction.Destroy)
        {
            var left = (await world.FindAsync(participant.ToString())).Select(found => found.Split(':')[0]).ToList();
            left.ShouldBeSubsetOf(["promise.business_key"], "only an id that leads nowhere is left");
        }
    }

    [Fact]
    public async Task Codes_dates_and_numbers_stay_when_records_are_pseudonymised()
    {
        var participant = await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync(RetentionAction.Pseudonymise);
        (await world.CarryOutAsync()).Refusals.ShouldBeEmpty();

        var row = await world.World.ReadAsync(db => db.Participants.SingleAsync(row => row.Id == participant));
        (row.Number, row.Gender, row.Status, row.ClosedOn, row.IdentityKind).ShouldBe((1, Gender.Woman, ParticipantStatus.Closed, new DateOnly(2026, 11, 30), IdentityKind.None));
        (await world.World.ReadAsync(db => db.ParticipantClosures.SingleAsync())).Outcome.ShouldBe(ClosureOutcome.EmployedElsewhere);
        (await world.World.ReadAsync(db => db.Transitions.SingleAsync())).GapWorkingDays.ShouldBe(12);
        (await world.World.ReadAsync(db => db.SecrecyConsents.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData(RetentionAction.Pseudonymise)]
    [InlineData(RetentionAction.Destroy)]
    public async Task The_summary_says_the_same_before_and_after(RetentionAction action)
    {
        for (var number = 1; number <= 6; number++)
        {
            await world.World.PlantAsync(world.Track, number, $"Någon Planterad {number}", $"19850709980{number}");
        }

        await world.MakeDueAsync(action);
        var before = (await world.World.Get<ClosureQueries>().SummaryAsync(world.World.Steering, world.Track, default)).Figures;
        before.Outcomes.ShouldNotBeNull("six are told of");

        (await world.CarryOutAsync()).Refusals.ShouldBeEmpty();

        var after = (await world.World.Get<ClosureQueries>().SummaryAsync(world.World.Steering, world.Track, default)).Figures;
        JsonSerializer.Serialize(after).ShouldBe(JsonSerializer.Serialize(before));
    }

    [Theory]
    [InlineData(RetentionAction.Pseudonymise)]
    [InlineData(RetentionAction.Destroy)]
    public async Task The_pages_of_the_track_can_be_read_afterwards(RetentionAction action)
    {
        var participant = await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync(action);
        (await world.CarryOutAsync()).Refusals.ShouldBeEmpty();
        var (anna, track) = (world.World.Anna, world.Track);

        await world.World.TrackPages.GetAsync(anna, track, default);
        await world.World.Get<MatrixQueries>().GetAsync(anna, track, null, default);
        await world.World.Get<GapQueries>().OfTrackAsync(anna, track, default);
        await world.World.Get<FollowUpQueries>().GetAsync(anna, track, default);
        await world.World.Get<ClosureQueries>().TrackAsync(anna, track, default);
        await world.World.Get<RecruitmentQueries>().GetAsync(anna, track, default);
        await world.World.Get<BreakQueries>().GetAsync(anna, track, default);
        await world.World.Get<EscalationQueries>().OfTrackAsync(anna, track, default);
        (await world.World.Get<HistoryQueries>().GetAsync(anna, track, default)).Rows[0].Action.ShouldBe(AuditAction.RecordsCarriedOut);
        var people = (await world.World.Get<ParticipantQueries>().ListAsync(anna, track, default)).Rows!;
        if (action is RetentionAction.Destroy)
        {
            people.ShouldBeEmpty();
            await Should.ThrowAsync<AccessDeniedException>(() => world.World.Get<ParticipantQueries>().GetAsync(anna, participant, default));
            return;
        }

        people.ShouldHaveSingleItem().Name.ShouldBe("Deltagare 1");
        (await world.World.Get<ParticipantQueries>().GetAsync(anna, participant, default)).MaskedNumber.ShouldBeNull();
        await world.World.Get<ClosureQueries>().ParticipantAsync(anna, track, participant, default);
        await world.World.Get<FollowUpQueries>().ParticipantAsync(anna, track, participant, default);
    }

    [Fact]
    public async Task Each_authority_answers_for_its_own_participants()
    {
        await world.World.PlantAsync(world.Track);
        var theirs = await world.World.PlantAsync(world.Track, 2, "Bo Annan", "199001012384", await world.EmploymentServiceAsync());
        await world.MakeDueAsync();

        (await world.CarryOutAsync()).Refusals.ShouldBeEmpty();

        (await world.World.ReadAsync(db => db.Participants.SingleAsync())).Id.ShouldBe(theirs);
        (await world.World.ReadAsync(db => db.FollowUps.SingleAsync())).ParticipantId.ShouldBe(theirs);
        (await world.CarryOutAsync(RecordsAuthority.EmploymentService)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(RecordsWereHandedOver));
        (await world.FindAsync("Bo Annan")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_namesake_whose_records_stay_keeps_her_name()
    {
        await world.World.PlantAsync(world.Track);
        var namesake = await world.World.PlantAsync(world.Track, 2, PlantedRecords.Name, "199001012384", await world.EmploymentServiceAsync());
        await world.MakeDueAsync();

        (await world.CarryOutAsync()).Refusals.ShouldBeEmpty();

        var left = await world.World.ReadAsync(db => db.Participants.SingleAsync());
        (left.Id, left.Name).ShouldBe((namesake, PlantedRecords.Name));
    }

    [Fact]
    public async Task A_fault_half_way_leaves_everything_as_it_was()
    {
        var participant = await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync();
        var before = await world.FindAsync([.. OfHer, participant.ToString()]);
        await world.World.Get<Transactions>().RunAsync((unit, token) => unit.Db.Database.ExecuteSqlRawAsync(
            kind is DatabaseKind.Sqlite
                ? "CREATE TRIGGER stopp BEFORE DELETE ON participant BEGIN SELECT RAISE(ABORT, 'stopp'); END"
                : "CREATE FUNCTION stopp() RETURNS trigger AS 'BEGIN RAISE EXCEPTION ''stopp''; END' LANGUAGE plpgsql; CREATE TRIGGER stopp BEFORE DELETE ON participant FOR EACH ROW EXECUTE FUNCTION stopp()",
            token), default);

        var fault = await Should.ThrowAsync<Exception>(() => world.CarryOutAsync());

        fault.ToString().ShouldContain("stopp");
        (await world.FindAsync([.. OfHer, participant.ToString()])).ShouldBe(before, ignoreOrder: true);
        (await world.World.ReadAsync(db => db.RetentionProtocols.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Two_who_carry_it_out_at_once_do_it_once()
    {
        await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync();

        var both = await Task.WhenAll(Task.Run(() => world.CarryOutAsync()), Task.Run(() => world.CarryOutAsync()));

        both.Count(decision => decision.Accepted).ShouldBe(1);
        both.Single(decision => !decision.Accepted).Refusals.ShouldContain(refusal => refusal.Rule == nameof(SomebodysRecordsAreLeft));
        (await world.World.ReadAsync(db => db.RetentionProtocols.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_protocol_says_what_was_done_by_whom_and_why_and_names_nobody()
    {
        await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync();
        var listed = (await world.World.Get<RetentionQueries>().ListAsync(world.World.Admin, default)).Rows.ShouldHaveSingleItem();
        (listed.People, listed.DueOn, listed.Blocks.Count).ShouldBe((1, RetentionWorld.Ended.AddMonths(24), 0));

        var id = (await world.CarryOutAsync()).Value;

        var page = await world.World.Get<RetentionQueries>().ProtocolAsync(world.World.Admin, id, default);
        (page.CarriedOutBy, page.Protocol.DecisionReference, page.Protocol.RegistrationNumber).ShouldBe(("Adam Admin", "KS 2026/0412", "AMV 2026/0815"));
        (page.Protocol.Participants, page.Protocol.Action, page.Protocol.RuleVersion, page.Protocol.RecordsTo).ShouldBe((1, RetentionAction.Destroy, 1, RetentionWorld.Ended));
        page.Protocol.Rows.ShouldBeGreaterThan(25);
        var list = await world.World.Get<RetentionQueries>().ListAsync(world.World.Admin, default);
        (list.Rows.Count, list.Protocols.Count).ShouldBe((0, 1));
        (await world.HandOverAsync(version: 1)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(HandoverIsChangedBeforeRecordsGo));
    }

    [Fact]
    public async Task Long_lists_are_read_page_by_page()
    {
        await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync();
        var first = Enumerable.Range(0, RetentionPage.PageSize + 1).Select(number => Protocol(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(number))).ToList();
        await world.World.AddAsync(db => db.RetentionProtocols.AddRange(first));

        var page = await world.World.Get<RetentionQueries>().ListAsync(world.World.Admin, rows: 0, protocols: 0, default);
        var next = await world.World.Get<RetentionQueries>().ListAsync(world.World.Admin, rows: 1, protocols: 1, default);

        (page.Rows.Count, page.RowsInAll, page.Protocols.Count, page.ProtocolsInAll).ShouldBe((1, 1, RetentionPage.PageSize, RetentionPage.PageSize + 1));
        (next.Rows.Count, next.RowsInAll, next.ProtocolsInAll).ShouldBe((0, 1, RetentionPage.PageSize + 1));
        next.Protocols.ShouldHaveSingleItem().Protocol.Id.ShouldBe(first[0].Id, "the earliest comes last");

        RetentionProtocol Protocol(DateTimeOffset at) => new()
        {
            Id = Guid.CreateVersion7(at),
            TrackId = world.Track,
            Authority = RecordsAuthority.EmploymentService,
            Class = RetentionClass.LabourMarket,
            Action = RetentionAction.Pseudonymise,
            RuleVersion = 1,
            Trigger = RetentionTrigger.TrackEnded,
            Months = 24,
            DueOn = RetentionWorld.Ended,
            DecisionReference = "KS 2026/0412",
            DecidedOn = RetentionWorld.Ended,
            RecordsFrom = RetentionWorld.Ended,
            RecordsTo = RetentionWorld.Ended,
            Participants = 1,
            Rows = 1,
            RegistrationNumber = "AMV 2026/0815",
            HandedOverOn = RetentionWorld.Ended,
            CarriedOutAt = at,
            CarriedOutBy = world.World.Admin.UserId,
        };
    }

    [Fact]
    public async Task Only_administrators_carry_out_and_see_what_is_due()
    {
        await world.World.PlantAsync(world.Track);
        await world.MakeDueAsync();
        foreach (var other in new[] { world.World.Anna, world.World.Bo, world.World.Steering })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => world.CarryOutAsync(actor: other));
            await Should.ThrowAsync<AccessDeniedException>(() => world.World.Get<RetentionQueries>().ListAsync(other, default));
            await Should.ThrowAsync<AccessDeniedException>(() => world.Rules.ReadAsync(other, default));
        }

        await Should.ThrowAsync<AccessDeniedException>(() => world.World.Get<RetentionQueries>().ProtocolAsync(world.World.Admin, Guid.CreateVersion7(), default));
    }

    private async Task ShouldRefuseAsync(params string[] rules) => (await world.CarryOutAsync()).Refusals.Select(refusal => refusal.Rule).ShouldBe(rules, ignoreOrder: true);

    public sealed class OnSqlite() : RetentionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RetentionTests(DatabaseKind.PostgreSql);
}
