using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.FollowUps;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Cancelling;
using Jobbspar.Workflows.Tracks.Cancelling.Rules;
using Jobbspar.Workflows.Tracks.Parking;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>A track is ended before its time: nothing goes on asking, and nobody is left behind in it.</summary>
public abstract class CancellingTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;

    private CancellingCommands Commands => world.Get<CancellingCommands>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateShippedAsync(kind);
        track = await world.StartTrackAsync("Renova", "Stena");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task What_is_asked_reminded_of_and_lifted_in_a_cancelled_track_ends_with_it()
    {
        var question = await world.Get<EscalationCommands>().AskAsync(world.Anna, track, new NewQuestion { Question = "Ska spåret avbrytas?", Options = ["Ja", "Nej"], Recommendation = "Ja." }, default);
        question.Refusals.ShouldBeEmpty();
        (await world.ReadAsync(db => db.ChecklistItems.StillOpen().CountAsync(row => row.TrackId == track))).ShouldBeGreaterThan(5);

        (await Commands.CancelAsync(world.Anna, track, " Arbetsgivaren har dragit sig ur. ", default)).Refusals.ShouldBeEmpty();

        var page = await world.TrackPages.GetAsync(world.Anna, track, default);
        (page.Row.Status, page.OpenTasks.Count).ShouldBe((TrackStatus.Cancelled, 0));
        (await world.ReadAsync(db => db.WorkflowInstances.Where(row => row.Status == InstanceStatus.Running).Select(row => row.DefinitionId).ToListAsync())).ShouldBeEmpty("the track's, its employers' and the question's");
        (await world.ReadAsync(db => db.Escalations.Select(row => row.Status).SingleAsync())).ShouldBe(EscalationStatus.Withdrawn);
        (await world.ReadAsync(db => db.AuditEvents.Where(row => row.Action == "SPAR_AVBRUTET").Select(row => row.Arguments).SingleAsync())).ShouldContain("Arbetsgivaren har dragit sig ur.");

        world.Clock.Advance(TimeSpan.FromDays(200));
        await world.Sweep.RunAsync(default);
        (await world.ReadAsync(db => db.Promises.CountAsync(row => row.TrackId == track && (row.Status == PromiseStatus.Promised || row.Status == PromiseStatus.Delivered || row.Status == PromiseStatus.Underway)))).ShouldBe(0, "every promise has its receipt, and none was kept after the end");
        (await Commands.CancelAsync(world.Anna, track, "Igen.", default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(TrackHasNotEnded));
    }

    [Fact]
    public async Task A_track_with_open_participants_or_without_a_reason_is_not_cancelled()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);

        (await Commands.CancelAsync(world.Anna, track, " ", default)).Refusals.Select(refusal => refusal.Rule).ShouldBe(["TextIsWritten", nameof(EveryParticipantIsClosed)]);
        (await Commands.CancelAsync(world.Anna, track, " ", default)).Refusals[0].Arguments.ShouldBe(["500"], "the length that is taken, whatever is wrong with what was written");
        (await Commands.CancelAsync(world.Anna, track, new string('x', 501), default)).Refusals.Select(refusal => refusal.Field).ShouldContain("skal");

        (await world.TrackPages.GetAsync(world.Anna, track, default)).Row.Status.ShouldBe(TrackStatus.Planning);
        await world.Get<Transactions>().RunAsync(
            async (unit, token) => (await unit.Db.Participants.SingleAsync(row => row.Id == participant, token)).Status = ParticipantStatus.Declined, default);
        (await Commands.CancelAsync(world.Anna, track, "Inga sökande.", default)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_parked_track_is_cancelled_where_it_rests()
    {
        (await world.Get<ParkingCommands>().ParkAsync(world.Anna, track, "Upphandlingen är överklagad.", SwedishTime.Today(world.Clock).AddDays(60), default)).Refusals.ShouldBeEmpty();

        (await Commands.CancelAsync(world.Anna, track, "Upphandlingen gjordes inte om.", default)).Refusals.ShouldBeEmpty();

        (await world.ReadAsync(db => db.TrackParkings.CountAsync(row => row.ResumedAt == null))).ShouldBe(0);
        (await world.Get<ParkingCommands>().ResumeAsync(world.Anna, track, default)).Accepted.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_its_own_coordinators_cancel_a_track()
    {
        foreach (var actor in new[] { world.Bo, world.Steering, world.Admin })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => Commands.CancelAsync(actor, track, "Försök.", default));
        }

        (await world.TrackPages.GetAsync(world.Anna, track, default)).Row.Status.ShouldBe(TrackStatus.Planning);
    }

    public sealed class OnSqlite() : CancellingTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : CancellingTests(DatabaseKind.PostgreSql);
}
