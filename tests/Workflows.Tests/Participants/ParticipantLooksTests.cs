using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.FollowUps;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Participants;

/// <summary>Some pages showed names, and nobody could say afterwards who had seen them.</summary>
public sealed class ParticipantLooksTests : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateShippedAsync(DatabaseKind.Sqlite);
        track = await world.StartTrackAsync("Renova");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task EveryPageThatNamesParticipants_IsOnRecord_AndNoneThatNamesNobodyIs()
    {
        (string Page, string Action, Func<Guid, Task> Open)[] pages =
        [
            ("participants", AuditAction.ParticipantsListed, _ => world.Get<ParticipantQueries>().ListAsync(world.Anna, track, default)),
            ("participant", AuditAction.ParticipantSeen, id => world.Get<ParticipantQueries>().GetAsync(world.Anna, id, default)),
            ("breaks", AuditAction.ParticipantsListed, _ => world.Get<BreakQueries>().GetAsync(world.Anna, track, default)),
            ("gaps", AuditAction.ParticipantsListed, _ => world.Get<GapQueries>().OfTrackAsync(world.Anna, track, default)),
            ("follow-ups", AuditAction.ParticipantsListed, _ => world.Get<FollowUpQueries>().GetAsync(world.Anna, track, default)),
            ("follow-up", AuditAction.ParticipantSeen, id => world.Get<FollowUpQueries>().ParticipantAsync(world.Anna, track, id, default)),
            ("closing of the track", AuditAction.ParticipantsListed, _ => world.Get<ClosureQueries>().TrackAsync(world.Anna, track, default)),
            ("closing", AuditAction.ParticipantSeen, id => world.Get<ClosureQueries>().ParticipantAsync(world.Anna, track, id, default)),
        ];
        foreach (var (_, _, open) in pages.Where(page => page.Action is AuditAction.ParticipantsListed))
        {
            await open(Guid.Empty);
        }

        (await LooksAsync()).ShouldBeEmpty("the track has nobody yet");

        var participant = await world.ActiveParticipantAsync(track, 1);
        await world.StepAsync(track, participant, InterventionType.WorkPlacement, new DateOnly(2026, 1, 12), new DateOnly(2026, 3, 12), ParticipantInterventionStatus.Confirmed);
        foreach (var (page, action, open) in pages)
        {
            var before = (await LooksAsync()).Count;
            await open(participant);
            (await LooksAsync()).Skip(before).Select(row => (row.Action, row.ActorId, row.SubjectId)).ShouldBe(
                [(action, world.Anna.UserId, (Guid?)(action is AuditAction.ParticipantSeen ? participant : track))],
                page);
        }
    }

    [Fact]
    public async Task OfAListInPages_OnlyThoseWhoAreShown_AreOnRecord()
    {
        foreach (var number in (int[])[1, 2, 3])
        {
            await world.ActiveParticipantAsync(track, number);
        }

        var participants = world.Get<ParticipantQueries>();
        var shown = await participants.SomeAsync(world.Anna, track, skipped: 1, most: 1, default);
        (await participants.SomeAsync(world.Anna, track, skipped: 3, most: 1, default)).Rows.ShouldBeEmpty();
        (await participants.CountsAsync(world.Anna, track, default)).ShouldHaveSingleItem().Number.ShouldBe(3);
        var subjects = await world.Get<BreakQueries>().SubjectsAsync(world.Anna, track, skipped: 0, most: 200, default);

        (shown.Rows.ShouldHaveSingleItem().Number, shown.Total).ShouldBe((2, 3));
        subjects.Rows.Count(subject => subject.Scope is BreakScope.Participant).ShouldBe(3);
        (await world.Get<BreakQueries>().SomeAsync(world.Anna, track, skipped: 0, most: 50, default)).Total.ShouldBe(0);
        (await LooksAsync()).Select(row => row.Arguments).ShouldBe(["{\"count\":\"1\"}", "{\"count\":\"3\"}"]);
    }

    private Task<List<AuditEvent>> LooksAsync() => world.ReadAsync(db => db.AuditEvents
        .Where(row => row.Action == AuditAction.ParticipantsListed || row.Action == AuditAction.ParticipantSeen)
        .OrderBy(row => row.Id)
        .ToListAsync());
}
