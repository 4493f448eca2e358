using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Operations;

/// <summary>Administrators are told of what needs them, and the steering group of its meetings, without having to look.</summary>
public abstract class OperationsNoticeTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_message_that_nobody_could_handle_is_told_next_morning_and_done_when_it_is_settled()
    {
        var letters = world.Get<DeadLetters>();
        var message = Guid.NewGuid();
        await letters.AddAsync(message, kind: null, "{}", "Kan inte läsas.", default);
        await letters.AddAsync(message, kind: null, "{}", "Kan inte läsas.", default);
        await MorningAsync();

        var told = (await world.Get<NotificationQueries>().ListAsync(world.Admin, default)).ShouldHaveSingleItem();
        (told.Code, told.Link, told.IsUnread).ShouldBe((NoticeCode.Operations, "/drift", true));
        (await world.Get<NotificationQueries>().ListAsync(world.Anna, default)).ShouldBeEmpty();

        (await letters.LayAsideAsync(world.Admin, (await letters.ListAsync(world.Admin, default)).Single().Id, default)).Refusals.ShouldBeEmpty();
        (await world.ReadAsync(db => db.Promises.SingleAsync())).ActedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_job_that_fails_is_told_once_a_day_until_it_ends_well()
    {
        var runs = world.Get<JobRuns>();
        await runs.NoteAsync(JobRuns.Gaps, "Databasen svarade inte.", default);
        await runs.NoteAsync(JobRuns.Gaps, "Databasen svarade inte.", default);
        (await PromisesAsync()).ShouldHaveSingleItem().Status.ShouldBe(PromiseStatus.Promised);

        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await runs.NoteAsync(JobRuns.Gaps, fault: null, default);

        (await PromisesAsync()).ShouldHaveSingleItem().Status.ShouldBe(PromiseStatus.Recalled, "it ended well before anybody had to know");
    }

    [Fact]
    public async Task A_meeting_is_told_when_it_is_called_and_two_working_days_before()
    {
        var meeting = (await world.Get<SteeringMeetings>().PlanAsync(world.Steering, new NewMeeting(new DateOnly(2026, 2, 2), null, "Stadshuset"), default)).Value;

        (await PromisesAsync()).Select(row => (SwedishTime.DateOf(row.DueAt), row.Addressee, row.Link)).ShouldBe(
            [(new DateOnly(2026, 1, 13), Addressee.SteeringGroup, $"/styrgrupp/moten/{meeting}"), (new DateOnly(2026, 1, 29), Addressee.SteeringGroup, $"/styrgrupp/moten/{meeting}")],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData(false, new[] { "ATERKALLAD", "ATERKALLAD" })]
    [InlineData(true, new[] { "ATERKALLAD", "LEVERERAD", "UTLOVAD" })]
    public async Task A_meeting_that_is_called_off_is_told_to_whoever_was_called(bool wasTold, string[] statuses)
    {
        var meetings = world.Get<SteeringMeetings>();
        var meeting = (await meetings.PlanAsync(world.Steering, new NewMeeting(new DateOnly(2026, 2, 2), null, "Stadshuset"), default)).Value;
        if (wasTold)
        {
            await MorningAsync();
            await world.Get<Transactions>().RunAsync(
                (unit, token) => unit.Db.Promises.Where(row => row.Status == PromiseStatus.Underway).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, PromiseStatus.Delivered), token), default);
        }

        (await meetings.CancelAsync(world.Steering, meeting, default)).Refusals.ShouldBeEmpty();

        (await PromisesAsync()).Select(row => row.Status switch
        {
            PromiseStatus.Recalled => "ATERKALLAD",
            PromiseStatus.Delivered => "LEVERERAD",
            _ => "UTLOVAD",
        }).Order(StringComparer.Ordinal).ShouldBe(statuses);
    }

    private Task<List<Promise>> PromisesAsync() => world.ReadAsync(db => db.Promises.ToListAsync());

    private async Task MorningAsync()
    {
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 13), new TimeOnly(7, 30)));
        await world.Sweep.RunAsync(default);
    }

    public sealed class OnSqlite() : OperationsNoticeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : OperationsNoticeTests(DatabaseKind.PostgreSql);
}
