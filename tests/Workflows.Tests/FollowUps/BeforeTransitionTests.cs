using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.FollowUps;

/// <summary>Whoever is about to leave an intervention is followed up before she does, and the parties meet before that: the rhythm alone would come after (DOMAIN 3.4).</summary>
public abstract class BeforeTransitionTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Ends = new(2026, 6, 5);

    private readonly WorkingDayCalendar calendar = new();
    private TrackWorld world = null!;
    private Guid track;
    private Guid participant;
    private Guid other;
    private DateOnly regular;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
        participant = await world.ActiveParticipantAsync(track, 1);
        other = await world.ActiveParticipantAsync(track, 2);
        regular = calendar.AddWorkingDays(await world.ReadAsync(db => db.Tracks.Select(row => row.PlannedEnd).SingleAsync()), 0);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_transition_brings_the_participants_follow_up_and_the_parties_meeting_forward_and_gives_them_back()
    {
        var (hers, somebodyElses, meeting) = (await AddAsync("GENO-02", participant), await AddAsync("GENO-02", other), await AddAsync("GENO-12", track));

        var transition = await RegisterAsync();

        (await DueOnAsync(hers)).ShouldBe(calendar.AddWorkingDays(Ends, -10));
        (await DueOnAsync(somebodyElses)).ShouldBe(regular);
        (await DueOnAsync(meeting)).ShouldBe(calendar.AddWorkingDays(Ends, -15));
        (await world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == hers && row.Step == "+0" && row.Status == PromiseStatus.Promised).Select(row => row.DueAt).SingleAsync()))
            .ShouldBe(SwedishTime.InstantOf(calendar.AddWorkingDays(Ends, -10), SendingWindow.Opens), "the reminders go with it");

        (await world.Get<TransitionCommands>().BreakAsync(world.Anna, track, transition, "Hon fortsätter där hon är.", default)).Refusals.ShouldBeEmpty();
        (await DueOnAsync(meeting)).ShouldBe(regular);
    }

    [Theory]
    [InlineData("2026-05-13", false)]
    [InlineData("2026-05-15", true)]
    public async Task What_was_done_shortly_before_speaks_of_the_transition(string openedOn, bool isFresh)
    {
        world.Clock.MoveTo(SwedishTime.InstantOf(DateOnly.ParseExact(openedOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(9, 0)));
        var hers = await AddAsync("GENO-02", participant);

        await RegisterAsync();

        (await DueOnAsync(hers)).ShouldBe(isFresh ? regular : calendar.AddWorkingDays(Ends, -10));
    }

    private async Task<Guid> RegisterAsync()
    {
        var step = await world.StepAsync(track, participant, InterventionType.VocationalAdultEducation, new DateOnly(2026, 5, 4), Ends);
        var decision = await world.Get<TransitionCommands>().RegisterAsync(world.Anna, track, participant, new TransitionContent { FromInterventionId = step, Target = TransitionTarget.Studies, ToStartsOn = Ends.AddDays(3) }, default);
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }

    private Task<Guid> AddAsync(string code, Guid subject) => world.Get<Transactions>().RunAsync(
        (unit, _) =>
        {
            var item = new ChecklistItem
            {
                Id = Guid.CreateVersion7(),
                TrackId = track,
                ItemCode = code,
                Phase = Phase.Implementation,
                SubjectId = subject,
                Occurrence = 1,
                Status = ChecklistStatus.NotStarted,
                DueOn = regular,
                DueRule = "GE+0",
                ResponsibleRole = "KOORDINATOR",
                ReminderPolicy = "RP-REC",
                BookmarkId = Guid.NewGuid(),
                ActivityId = "test",
                OpenedAt = world.Clock.GetUtcNow(),
            };
            unit.Db.ChecklistItems.Add(item);
            return Task.FromResult(item.Id);
        },
        default);

    private Task<DateOnly?> DueOnAsync(Guid item) => world.ReadAsync(db => db.ChecklistItems.Where(row => row.Id == item).Select(row => row.DueOn).SingleAsync());

    public sealed class OnSqlite() : BeforeTransitionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : BeforeTransitionTests(DatabaseKind.PostgreSql);
}
