using System.Text.Json;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Escalations;

/// <summary>What comes to the steering group by itself can be given options and a recommendation there, until it is decided.</summary>
public abstract class GroundTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly NewQuestion Ground = new()
    {
        Question = "Vilken arbetsgivare ersätter den som har lämnat?",
        Options = ["Stena", "Spåret pausas"],
        Recommendation = "Stena, som har handledare.",
        Consequences = "Deltagarna saknar praktik i augusti.",
    };

    private TrackWorld world = null!;
    private Guid id;

    private EscalationCommands Commands => world.Get<EscalationCommands>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        var track = await world.StartTrackAsync();
        var ladder = (await world.Get<EscalationLadder>().FindAsync(default)).ShouldNotBeNull();
        id = await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var hand = await TrackInHand.TakeAsync(unit, Actor.System, track, AccessAction.RaiseEscalation, SwedishTime.Today(world.Clock), token);
                return (await world.Get<EscalationLadder>().RaiseAsync(hand, ladder, EscalationCause.EmployerGone, question: null, facts: null, token)).Id;
            },
            default);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_cause_that_starts_at_the_steering_group_gets_its_ground_there_and_who_decides_reads_it_first()
    {
        var before = await PageAsync();
        (before.Row.Level, before.IsPrewritten, before.Row.Question).ShouldBe((EscalationLevel.SteeringGroup, true, null));
        (before.Question, before.Options.Count).ShouldBe(("Ska spåret fortsätta utan arbetsgivaren?", 4));

        (await Commands.CompleteGroundAsync(world.Anna, id, before.Version, Ground, default)).Refusals.ShouldBeEmpty();

        var page = await PageAsync();
        (page.Row.Question, page.Recommendation, page.Consequences, page.Row.Level).ShouldBe((Ground.Question, Ground.Recommendation, Ground.Consequences, EscalationLevel.SteeringGroup));
        page.Options.ShouldBe(Ground.Options);
        page.IsPrewritten.ShouldBeFalse();
        page.Timeline[^1].Kind.ShouldBe(EscalationEntryKind.GroundCompleted);
        Rules(await Commands.DecideAsync(world.Steering, id, Decision(before.Version), default)).ShouldBe(["EscalationWasNotChangedMeanwhile"]);
        Rules(await Commands.CompleteGroundAsync(world.Anna, id, before.Version, Ground with { Recommendation = "Pausa." }, default)).ShouldBe(["EscalationWasNotChangedMeanwhile"]);
    }

    [Fact]
    public async Task A_decided_question_and_a_ground_without_options_are_refused_and_others_are_denied()
    {
        var version = (await PageAsync()).Version;
        Rules(await Commands.CompleteGroundAsync(world.Anna, id, version, Ground with { Options = ["Bara ett"] }, default)).ShouldBe(["QuestionHasOptions"]);
        await Should.ThrowAsync<AccessDeniedException>(() => Commands.CompleteGroundAsync(world.Bo, id, version, Ground, default));
        await Should.ThrowAsync<AccessDeniedException>(() => Commands.CompleteGroundAsync(world.Steering, id, version, Ground, default));
        (await Commands.DecideAsync(world.Steering, id, Decision(version), default)).Refusals.ShouldBeEmpty();

        Rules(await Commands.CompleteGroundAsync(world.Anna, id, (await PageAsync()).Version, Ground, default)).ShouldBe(["EscalationIsOpen"]);
        (await PageAsync()).IsPrewritten.ShouldBeTrue("nothing was written");
    }

    [Fact]
    public async Task What_was_chosen_from_comes_with_the_coordinators_task()
    {
        (await Commands.DecideAsync(world.Steering, id, Decision((await PageAsync()).Version), default)).Refusals.ShouldBeEmpty();
        var track = await world.ReadAsync(db => db.Tracks.Select(row => row.Id).SingleAsync());
        await world.CompleteAsync(track, EscalationEffects.DecisionItem);

        var evidence = await world.ReadAsync(db => db.ChecklistItems.Where(row => row.ItemCode == EscalationEffects.DecisionItem).Select(row => row.Evidence).SingleAsync());
        var supplied = JsonDocument.Parse(evidence.ShouldNotBeNull()).RootElement;
        supplied.GetProperty("fraga").GetString().ShouldBe("Ska spåret fortsätta utan arbetsgivaren?");
        supplied.GetProperty("alternativ").GetString().ShouldNotBeNull().ShouldContain("En ny arbetsgivare i samma bransch söks till ett bestämt datum");
    }

    private static NewDecision Decision(int seenVersion) =>
        new() { Type = "RESURS", Text = "Stena tar över.", Owner = "Enhetschefen", DueOn = new DateOnly(2026, 2, 2), SeenVersion = seenVersion };

    private static IEnumerable<string> Rules<T>(Decision<T> decision) => decision.Refusals.Select(refusal => refusal.Rule);

    private Task<EscalationPage> PageAsync() => world.Get<EscalationQueries>().GetAsync(world.Anna, id, default);

    public sealed class OnSqlite() : GroundTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : GroundTests(DatabaseKind.PostgreSql);
}
