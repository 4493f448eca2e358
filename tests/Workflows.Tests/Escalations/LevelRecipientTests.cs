using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Escalations;

/// <summary>A question waits only where somebody was told of it, and whoever was told hears the coordinator's answer.</summary>
public abstract class LevelRecipientTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_level_at_which_nobody_is_named_or_all_have_left_is_passed_at_once(bool hasLeft)
    {
        if (hasLeft)
        {
            await NameAsync(EscalationLevel.Managers);
            await world.Get<Transactions>().RunAsync(
                async (unit, token) => (await unit.Db.Users.SingleAsync(user => user.Id == world.Steering.UserId, token)).LockoutEnd = world.Clock.GetUtcNow().AddYears(50), default);
        }

        var track = await world.StartTrackAsync();
        var id = await StandstillAsync(track);
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 16), new TimeOnly(9, 0)));

        (await world.Get<EscalationSweep>().RunAsync(default)).ShouldBe(1);

        var page = await world.Get<EscalationQueries>().GetAsync(world.Anna, id, default);
        page.Row.Level.ShouldBe(EscalationLevel.SteeringGroup);
        page.Timeline.ShouldNotContain(line => line.Level == EscalationLevel.Managers);
        (await NoticesAsync("L2")).ShouldBeEmpty();
        (await NoticesAsync("L3")).ShouldContain(row => row.Addressee == Addressee.SteeringGroup);
    }

    [Fact]
    public async Task A_level_at_which_somebody_is_named_is_asked_and_its_own_people_hear_the_answer()
    {
        await NameAsync(EscalationLevel.Managers);
        var id = await StandstillAsync(await world.StartTrackAsync());
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 16), new TimeOnly(9, 0)));

        await world.Get<EscalationSweep>().RunAsync(default);

        (await world.Get<EscalationQueries>().GetAsync(world.Anna, id, default)).Row.Level.ShouldBe(EscalationLevel.Managers);
        Told(await NoticesAsync("L2")).ShouldBe([(Addressee.Person, (Guid?)world.Steering.UserId)]);
        await AnswerAsync(id);
        Told(await NoticesAsync("komplettering")).ShouldBe([(Addressee.Person, (Guid?)world.Steering.UserId)]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_coordinators_answer_goes_to_those_above_the_steering_group_once_the_question_stands_there(bool isNamed)
    {
        if (isNamed)
        {
            await NameAsync(EscalationLevel.HigherUp);
        }

        var track = await world.StartTrackAsync();
        var question = new NewQuestion { Question = "Får spåret två praktikplatser till?", Options = ["Ja", "Nej"], Recommendation = "Ja." };
        var id = (await world.Get<EscalationCommands>().AskAsync(world.Anna, track, question, default)).Value;
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var hand = await TrackInHand.TakeAsync(unit, Actor.System, track, AccessAction.RaiseEscalation, SwedishTime.Today(world.Clock), token);
                await world.Get<EscalationLadder>().AnswerAsync(hand, await unit.Db.Escalations.SingleAsync(row => row.Id == id, token), EscalationStimulus.NoAnswer, token);
            },
            default);
        (await world.Get<EscalationQueries>().GetAsync(world.Anna, id, default)).Row.Level.ShouldBe(EscalationLevel.HigherUp);

        await AnswerAsync(id);

        Told(await NoticesAsync("komplettering")).ShouldBe([isNamed ? (Addressee.Person, world.Steering.UserId) : (Addressee.SteeringGroup, (Guid?)null)]);
    }

    private static IEnumerable<(Addressee To, Guid? User)> Told(IEnumerable<Promise> notices) =>
        notices.Where(row => row.Addressee != Addressee.Coordinators).Select(row => (row.Addressee, row.UserId));

    private async Task NameAsync(EscalationLevel level) =>
        (await world.Get<EscalationRecipients>().AddAsync(world.Admin, level, world.Steering.UserId, "Chef", null, default)).Refusals.ShouldBeEmpty();

    private async Task AnswerAsync(Guid id) =>
        (await world.Get<EscalationCommands>().AddAsync(world.Anna, id, "Arbetsgivaren har handledare.", default)).Refusals.ShouldBeEmpty();

    private async Task<Guid> StandstillAsync(Guid track)
    {
        var ladder = (await world.Get<EscalationLadder>().FindAsync(default)).ShouldNotBeNull();
        return await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var hand = await TrackInHand.TakeAsync(unit, Actor.System, track, AccessAction.RaiseEscalation, SwedishTime.Today(world.Clock), token);
                return (await world.Get<EscalationLadder>().RaiseAsync(hand, ladder, EscalationCause.Standstill, question: null, facts: null, token)).Id;
            },
            default);
    }

    private async Task<List<Promise>> NoticesAsync(string part) =>
        (await world.ReadAsync(db => db.Promises.Where(row => row.Code == NoticeCode.Decision || row.Code == NoticeCode.Escalation).ToListAsync())).FindAll(row => row.BusinessKey.Contains($":{part}:", StringComparison.Ordinal));

    public sealed class OnSqlite() : LevelRecipientTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : LevelRecipientTests(DatabaseKind.PostgreSql);
}
