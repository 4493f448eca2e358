using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Retention.Rules;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Retention;

/// <summary>Records are handed over to each authority, of a class that says when they go; the register answers the task from that, and the rules are data.</summary>
public abstract class HandoverTests(DatabaseKind kind) : IAsyncLifetime
{
    private RetentionWorld world = null!;

    public async Task InitializeAsync() => world = await RetentionWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task The_task_is_answered_when_every_authority_has_its_records()
    {
        (await SuppliedAsync()).ShouldBeNull("an empty register leaves the form as it is");
        (await world.HandOverAsync()).Refusals.ShouldBeEmpty();
        (await SuppliedAsync())!["exporterat"].ShouldBe("false", "Arbetsförmedlingen has none yet");

        (await world.HandOverAsync(RecordsAuthority.EmploymentService, number: "Af-2026/0007 1234")).Refusals.ShouldBeEmpty();

        var supplied = (await SuppliedAsync()).ShouldNotBeNull();
        (supplied["exporterat"], supplied["diarienummer"], supplied["gallring"], supplied["gallrasDen"], supplied["avidentifierasDen"])
            .ShouldBe(("true", "AMV 2026/0815; Af-2026/0007 1234", "GALLRAS", "2028-12-18", "2028-12-18"));
        Judge(supplied).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_handover_to_one_of_two_completes_nothing()
    {
        (await world.HandOverAsync()).Refusals.ShouldBeEmpty();

        var typed = (await SuppliedAsync())!.Concat(new Dictionary<string, string> { ["diarienummer"] = "1", ["gallring"] = "BEVARAS", ["avidentifierasDen"] = "2028-12-18" }).ToDictionary();
        Judge(typed).ShouldHaveSingleItem().Field.ShouldBe("exporterat");
    }

    [Fact]
    public async Task Kept_records_have_no_day_of_their_own()
    {
        await world.DecideAsync(RetentionAction.Keep);
        await world.DecideAsync(RetentionAction.Keep, RecordsAuthority.EmploymentService);
        await world.HandOverAsync();
        await world.HandOverAsync(RecordsAuthority.EmploymentService);

        var supplied = (await SuppliedAsync()).ShouldNotBeNull();
        (supplied["gallring"], supplied.ContainsKey("gallrasDen"), supplied.ContainsKey("avidentifierasDen")).ShouldBe(("BEVARAS", false, false));
    }

    [Fact]
    public async Task Days_are_counted_from_the_planned_end_until_the_track_has_ended_and_from_the_last_note_where_the_class_says_so()
    {
        await world.World.PlantAsync(world.Track);
        (await world.HandOverAsync(kind: RetentionClass.SocialServices)).Refusals.ShouldBeEmpty();
        var before = await RowAsync();
        (before.IsEstimate, before.CountedFrom, before.DueOn).ShouldBe((true, new DateOnly(2026, 12, 18), new DateOnly(2031, 12, 18)));

        await world.EndAsync();
        await world.World.AddAsync(async db => (await db.PostHireContacts.SingleAsync()).HeldOn = new DateOnly(2027, 2, 15));
        var after = await RowAsync();
        (after.IsEstimate, after.CountedFrom, after.DueOn).ShouldBe((false, new DateOnly(2027, 2, 15), new DateOnly(2032, 2, 15)));
    }

    [Fact]
    public async Task What_is_wrong_is_told_field_by_field_and_nothing_is_kept()
    {
        var decision = await world.Handovers.SaveAsync(world.World.Anna, world.Track, new HandoverContent { Authority = RecordsAuthority.EmploymentService, Class = RetentionClass.SocialServices, RegistrationNumber = " ", HandedOverOn = new DateOnly(2026, 1, 13), Version = 0 }, default);

        decision.Refusals.Select(refusal => (refusal.Rule, refusal.Field)).ShouldBe(
            [(nameof(ClassIsOfTheAuthority), "gallringsklass"), (nameof(ShortTextIsWritten), "diarienummer"), (nameof(FactHasHappened), "överlämnadDen")]);
        (await world.World.ReadAsync(db => db.RecordsHandovers.CountAsync())).ShouldBe(0);

        await world.World.Get<Transactions>().RunAsync((unit, token) => unit.Db.Tracks.ExecuteUpdateAsync(set => set.SetProperty(row => row.EmploymentServiceUnits, (IReadOnlyList<string>)Array.Empty<string>()), token), default);
        (await world.HandOverAsync(RecordsAuthority.EmploymentService)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(AuthorityTakesPart));
    }

    [Fact]
    public async Task A_handover_is_corrected_on_what_was_seen_and_by_those_of_the_track()
    {
        (await world.HandOverAsync()).Refusals.ShouldBeEmpty();
        (await world.HandOverAsync(number: "AMV 2026/0816")).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(RowWasNotChangedMeanwhile));
        (await world.HandOverAsync(number: "AMV 2026/0816", version: 1)).Refusals.ShouldBeEmpty();
        (await RowAsync()).Handover!.RegistrationNumber.ShouldBe("AMV 2026/0816");
        (await world.HandOverAsync(version: 2, actor: world.World.Admin)).Refusals.ShouldBeEmpty("the item is the administrator's too");

        foreach (var other in new[] { world.World.Bo, world.World.Steering })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => world.HandOverAsync(version: 3, actor: other));
            await Should.ThrowAsync<AccessDeniedException>(() => world.Handovers.GetAsync(other, world.Track, default));
        }
    }

    [Fact]
    public async Task Rules_stand_there_without_a_decision_and_each_change_is_a_version()
    {
        var page = await world.Rules.ReadAsync(world.World.Admin, default);
        page.Rules.Select(rule => (rule.Authority, rule.Class, rule.Months, rule.Trigger, rule.Action, rule.IsDecided)).ShouldBe(
        [
            (RecordsAuthority.Municipality, RetentionClass.LabourMarket, 24, RetentionTrigger.TrackEnded, RetentionAction.Destroy, false),
            (RecordsAuthority.Municipality, RetentionClass.SocialServices, 60, RetentionTrigger.LastNote, RetentionAction.Destroy, false),
            (RecordsAuthority.EmploymentService, RetentionClass.LabourMarket, 24, RetentionTrigger.TrackEnded, RetentionAction.Destroy, false),
        ]);
        var seen = await world.ContentAsync();

        await world.DecideAsync();
        await world.DecideAsync(RetentionAction.Pseudonymise, months: 36);

        page = await world.Rules.ReadAsync(world.World.Admin, default);
        var rule = page.Rules[0];
        (rule.RuleVersion, rule.Months, rule.Action, rule.IsDecided, page.Names[rule.ChangedBy!.Value]).ShouldBe((2, 36, RetentionAction.Pseudonymise, true, "Adam Admin"));
        var earlier = page.Earlier.ShouldHaveSingleItem();
        (earlier.RuleVersion, earlier.Months, earlier.Action).ShouldBe((1, 24, RetentionAction.Destroy));
        (await world.Rules.ChangeAsync(world.World.Admin, seen, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(RowWasNotChangedMeanwhile));
    }

    [Fact]
    public async Task A_rule_that_is_not_whole_is_refused()
    {
        var given = await world.ContentAsync();
        var decision = await world.Rules.ChangeAsync(world.World.Admin, given with { Months = 0, Action = null, DecisionReference = "KS 2026/0412" }, default);

        decision.Refusals.Select(refusal => (refusal.Rule, refusal.Field)).ShouldBe(
            [(nameof(AnswerIsGiven), "gallringsåtgärd"), (nameof(RetentionPeriodIsWithinItsBounds), "månader"), (nameof(RetentionDecisionIsWhole), "gallringsbeslutDatum")]);
    }

    private async Task<RetentionRow> RowAsync() => (await world.Handovers.GetAsync(world.World.Anna, world.Track, default)).Rows[0];

    private async Task<IReadOnlyDictionary<string, string>?> SuppliedAsync() => (await world.World.SuppliedAsync(world.Track, "AVSL-15", world.Track))?.Values;

    private IReadOnlyList<Decisions.Refusal> Judge(IReadOnlyDictionary<string, string> values) =>
        new RecordsAreHandedOver().Check(new EvidenceValues(values), new EvidenceSurroundings
        {
            Today = TrackDay,
            RegisteredOn = TrackDay,
            PlannedStart = TrackDay,
            PlannedEnd = RetentionWorld.Ended,
            ActiveCoordinators = 1,
            Calendar = new WorkingDayCalendar(),
        });

    private static DateOnly TrackDay => new(2026, 1, 12);

    public sealed class OnSqlite() : HandoverTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : HandoverTests(DatabaseKind.PostgreSql);
}
