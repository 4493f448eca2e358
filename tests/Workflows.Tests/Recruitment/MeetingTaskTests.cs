using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tests.FollowUps;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Recruitment;

/// <summary>Employers and candidates have met: the activity that was held opens its task (REKR-05), and answers for it.</summary>
public abstract class MeetingTaskTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;
    private Guid part;

    private RecruitmentCommands Recruitment => world.Get<RecruitmentCommands>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateShippedAsync(kind);
        track = await world.StartTrackAsync("Renova");
        part = await world.ReadAsync(db => db.TrackEmployers.Select(row => row.Id).SingleAsync());
        while ((await world.TrackPages.GetAsync(world.Anna, track, default)).OpenTasks is [var task, ..])
        {
            (await world.CompleteByExampleAsync(task.Id)).Refusals.ShouldBeEmpty(task.ItemCode);
        }

        await world.OpenGateAsync(track, "G1");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task EndActivityAsync_MeetingThatWasHeld_OpensATaskThatItsAttendanceAnswers()
    {
        var activity = await PlanAsync(ActivityType.Interview);
        var (came, stayedAway) = (await world.ActiveParticipantAsync(track, 1, status: ParticipantStatus.Candidate), await world.ActiveParticipantAsync(track, 2, status: ParticipantStatus.Candidate));
        Accepted(await Recruitment.InviteAsync(world.Anna, activity, [came, stayedAway], default));
        (await TasksAsync()).ShouldBeEmpty("it has not been held yet");
        await HoldAsync(activity);

        var task = (await TasksAsync()).ShouldHaveSingleItem();
        var supplied = await SuppliedAsync(task);
        (supplied["form"], supplied["datum"], supplied["plats"], supplied["inbjudna"]).ShouldBe(("INTERVJU", "2026-02-02", "Stadshuset", "2"));
        supplied.Keys.ShouldNotContain("narvarande", "nobody has said who came");
        await AttendAsync(activity, (came, AttendanceStatus.Present, ActivityResult.Open), (stayedAway, AttendanceStatus.Absent, null));
        supplied = await SuppliedAsync(task);
        supplied["narvarande"].ShouldBe("1");
        supplied.Keys.ShouldNotContain("vidare", "it is not decided who goes on");
        await AttendAsync(activity, (came, AttendanceStatus.Present, ActivityResult.Forward));

        (await world.CompleteByExampleAsync(task.Id)).Refusals.ShouldBeEmpty();

        var evidence = EvidenceValues.FromJson((await TasksAsync()).Single().Evidence);
        (evidence.Number("inbjudna"), evidence.Number("narvarande"), evidence.Number("vidare")).ShouldBe((2, 1, 1), "what the register says is the evidence");
        await HoldAsync(await PlanAsync(ActivityType.StudyVisit));
        (await TasksAsync()).Select(row => row.Occurrence).ShouldBe([1, 2], "each meeting has its own");
    }

    [Fact]
    public async Task EndActivityAsync_WhatIsNoMeeting_OrIsCancelled_OpensNone()
    {
        await HoldAsync(await PlanAsync(ActivityType.JobBoardAdvertisement));
        var cancelled = await PlanAsync(ActivityType.Interview);
        Accepted(await Recruitment.EndActivityAsync(world.Anna, cancelled, ActivityStatus.Cancelled, CancelReason.NotNeeded, null, default));

        (await TasksAsync()).ShouldBeEmpty();
    }

    private static T Accepted<T>(Decision<T> decision)
    {
        decision.Refusals.ShouldBeEmpty();
        return decision.Value!;
    }

    private async Task<Guid> PlanAsync(ActivityType type)
    {
        var said = new NewActivity
        {
            Type = type,
            Date = new DateOnly(2026, 2, 2),
            From = new TimeOnly(9, 0),
            To = new TimeOnly(11, 0),
            Place = "Stadshuset",
            EmployerIds = [part],
            EmployerDecides = false,
            MandatoryForCandidates = false,
        };
        return Accepted(await Recruitment.PlanActivityAsync(world.Anna, track, said, default));
    }

    private async Task HoldAsync(Guid activity)
    {
        var held = SwedishTime.InstantOf(new DateOnly(2026, 2, 3), new TimeOnly(9, 0));
        if (world.Clock.GetUtcNow() < held)
        {
            world.Clock.MoveTo(held);
        }

        Accepted(await Recruitment.EndActivityAsync(world.Anna, activity, ActivityStatus.Held, null, null, default));
    }

    private async Task AttendAsync(Guid activity, params (Guid Participant, AttendanceStatus Status, ActivityResult? Result)[] seen) =>
        Accepted(await Recruitment.RecordAttendanceAsync(world.Anna, activity, seen.ToDictionary(row => row.Participant, row => (row.Status, row.Result)), default));

    private Task<List<ChecklistItem>> TasksAsync() => world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == track && row.ItemCode == "REKR-05").OrderBy(row => row.Occurrence).ToListAsync());

    private async Task<IReadOnlyDictionary<string, string>> SuppliedAsync(ChecklistItem task) => (await world.ReadAsync(
        db => world.Get<EvidenceRegisters>().FindAsync(db, ChecklistCatalogue.Shipped["REKR-05"], new("REKR-05", track, track) { TaskId = task.Id }, default))).ShouldNotBeNull().Values;

    public sealed class OnSqlite() : MeetingTaskTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : MeetingTaskTests(DatabaseKind.PostgreSql);
}
