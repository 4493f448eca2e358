using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Closure;

/// <summary>A new round is first asked about forty working days before the planned end (AVSL-06); the task opens weeks later, when places and employers may be gone.</summary>
public abstract class NewRoundQuestionTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Ends = new(2026, 12, 18);

    private readonly WorkingDayCalendar calendar = new();
    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-03", "PLAN-04", "PLAN-05", "PLAN-06", "PLAN-07", "PLAN-08", "PLAN-09");
        await world.OpenGateAsync(track, "G1");
        await world.CompleteAsync(track, "REKR-01", "REKR-02", "REKR-03");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task It_is_asked_forty_working_days_before_the_planned_end_and_follows_it()
    {
        (await QuestionsAsync()).ShouldBeEmpty("nobody knows yet whether this round comes about");
        await world.OpenGateAsync(track, "G2");

        var asked = (await QuestionsAsync()).ShouldHaveSingleItem();
        (asked.Status, asked.DueAt, asked.Link).ShouldBe((PromiseStatus.Promised, SwedishTime.InstantOf(calendar.AddWorkingDays(Ends, -40), SendingWindow.Opens), $"/jobbspar/{track}/avslut"));

        var later = new DateOnly(2027, 6, 18);
        (await world.Tracks.ReplanAsync(world.Anna, track, new DateOnly(2026, 5, 4), later, version: null, default)).Refusals.ShouldBeEmpty();
        var rows = await QuestionsAsync();
        rows.Where(row => row.Status == PromiseStatus.Promised).Select(row => row.DueAt).ShouldBe([SwedishTime.InstantOf(calendar.AddWorkingDays(later, -40), SendingWindow.Opens)]);
        rows.Single(row => row.Id == asked.Id).Status.ShouldBe(PromiseStatus.Recalled);
    }

    [Fact]
    public async Task An_answer_takes_it_back_and_nobody_is_asked_again()
    {
        await world.OpenGateAsync(track, "G2");
        (await world.Get<TrackClosingCommands>().DecideNewRoundAsync(world.Anna, track, new NewRoundContent { Answer = NewRoundAnswer.No }, default)).Refusals.ShouldBeEmpty();

        (await QuestionsAsync()).ShouldHaveSingleItem().Status.ShouldBe(PromiseStatus.Recalled);
        (await world.Tracks.ReplanAsync(world.Anna, track, new DateOnly(2026, 5, 4), new DateOnly(2027, 6, 18), version: null, default)).Refusals.ShouldBeEmpty();
        (await QuestionsAsync()).ShouldHaveSingleItem("the answer is known");
    }

    private Task<List<Promise>> QuestionsAsync() => world.ReadAsync(db => db.Promises.Where(row => row.TrackId == track && row.BusinessKey.StartsWith("nyomgang:")).OrderBy(row => row.BusinessKey).ToListAsync());

    public sealed class OnSqlite() : NewRoundQuestionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : NewRoundQuestionTests(DatabaseKind.PostgreSql);
}
