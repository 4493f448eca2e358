using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>A consequence that throws takes neither the coordinator's work nor other tracks with it (ADR 57).</summary>
public abstract class ConsequenceGuardTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task The_work_is_kept_what_the_consequence_did_is_undone_and_the_fault_is_told_without_its_message()
    {
        await using var host = world.NewHost(also: new Stumbling(() => new FormatException("Aisha Nur 850709-9805")));

        await CompleteAsync(host);

        (await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.TrackId == track && row.ItemCode == "PLAN-01"))).Status.ShouldBe(ChecklistStatus.Done);
        (await world.ReadAsync(db => db.Settings.CountAsync(row => row.Key == Stumbling.Written))).ShouldBe(0);
        var fault = (await FaultsAsync()).ShouldHaveSingleItem();
        (fault.Consequence, fault.TrackId, fault.SettledAt).ShouldBe((Stumbling.Consequence, track, null));
        fault.Fault.ShouldStartWith(nameof(FormatException));
        fault.Fault.ShouldNotContain("Aisha");
        var shown = (await world.Get<OperationsQueries>().GetAsync(world.Admin, default)).Faults.ShouldHaveSingleItem();
        shown.TrackCode.ShouldStartWith("JS-");
    }

    [Fact]
    public async Task The_same_fault_of_the_same_track_is_kept_once()
    {
        await using var host = world.NewHost(also: new Stumbling(() => new InvalidOperationException()));

        await CompleteAsync(host);
        await host.GetRequiredService<Transactions>().RunAsync(async (unit, token) => (await unit.Db.Tracks.SingleAsync(row => row.Id == track, token)).Title = "Ny rubrik", default);

        (await FaultsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Other_consequences_are_drawn_all_the_same()
    {
        world.Clock.MoveTo(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await world.Get<StuckSweep>().RunAsync(default);
        await using var host = world.NewHost(also: new Stumbling(() => new InvalidOperationException()));

        await CompleteAsync(host);

        (await world.ReadAsync(db => db.StuckCauses.AnyAsync(row => row.TrackId == track && row.Kind == StuckKind.Standstill && row.ClosedAt == null))).ShouldBeFalse("the completed task ended the standstill");
    }

    [Fact]
    public async Task What_the_database_says_is_the_transactions_own_and_nothing_is_kept()
    {
        var stumbling = new Stumbling(() => new DbUpdateConcurrencyException());
        await using var host = world.NewHost(also: stumbling);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => CompleteAsync(host));

        stumbling.Times.ShouldBe(4, "a conflict is tried again");
        (await FaultsAsync()).ShouldBeEmpty();
        (await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.TrackId == track && row.ItemCode == "PLAN-01"))).Status.ShouldNotBe(ChecklistStatus.Done);
    }

    [Fact]
    public async Task A_track_that_cannot_be_worked_out_stands_in_no_other_tracks_way_and_is_settled_when_it_can()
    {
        Guid[] tracks = [track, await world.StartTrackAsync("Renova"), await world.StartTrackAsync("Renova")];

        (await SweepAsync(stumblesOver: tracks[1])).ShouldBe(2);
        (await FaultsAsync()).ShouldHaveSingleItem().TrackId.ShouldBe(tracks[1]);
        (await SweepAsync(stumblesOver: tracks[1])).ShouldBe(2);
        (await FaultsAsync()).ShouldHaveSingleItem();

        (await SweepAsync(stumblesOver: null)).ShouldBe(3);
        (await FaultsAsync()).ShouldHaveSingleItem().SettledAt.ShouldNotBeNull();

        Task<int> SweepAsync(Guid? stumblesOver) => world.Get<Transactions>().SweepAsync(
            GapRadar.Consequence,
            tracks,
            (_, ids, _) => stumblesOver is { } one && ids.Contains(one) ? throw new InvalidOperationException() : Task.FromResult(ids.Count),
            default);
    }

    /// <summary>Others work in some track of the batch all the time, so that the batch as a whole never comes through.</summary>
    [Fact]
    public async Task Tracks_that_others_are_at_are_looked_at_alone_and_the_one_that_still_cannot_be_is_told()
    {
        Guid[] tracks = [track, await world.StartTrackAsync("Renova"), await world.StartTrackAsync("Renova")];
        var conflict = new DbUpdateConcurrencyException();

        (await SweepAsync(ids => ids.Count > 1 ? conflict : null)).ShouldBe(3);
        (await FaultsAsync()).ShouldBeEmpty();
        (await SweepAsync(ids => ids.Contains(tracks[1]) ? conflict : null)).ShouldBe(2);
        (await FaultsAsync()).ShouldHaveSingleItem().TrackId.ShouldBe(tracks[1]);
        (await SweepAsync(_ => null)).ShouldBe(3);
        (await FaultsAsync()).ShouldHaveSingleItem().SettledAt.ShouldNotBeNull();
        (await SweepAsync(ids => ids.Contains(tracks[1]) ? new LockWaitException("here", new TimeoutException()) : null)).ShouldBe(2, "a track that somebody holds meets the next sweep");
        (await FaultsAsync()).Count.ShouldBe(1);

        Task<int> SweepAsync(Func<IReadOnlyList<Guid>, Exception?> fault) => world.Get<Transactions>().SweepAsync(
            GapRadar.Consequence,
            tracks,
            (_, ids, _) => fault(ids) is { } found ? throw found : Task.FromResult(ids.Count),
            default);
    }

    private async Task CompleteAsync(ServiceProvider host)
    {
        var task = await world.OpenTaskAsync(track, "PLAN-01");
        var change = await world.ChangeAsync(task.Id, GoodEvidence.Of("PLAN-01", world.Clock, employers: 1));
        (await host.GetRequiredService<TaskCommands>().CompleteAsync(world.Anna, change, default)).Refusals.ShouldBeEmpty();
    }

    private Task<List<ConsequenceFault>> FaultsAsync() => world.ReadAsync(db => db.ConsequenceFaults.ToListAsync());

    /// <summary>Writes something and then throws.</summary>
    private sealed class Stumbling(Func<Exception> fault) : IConsequence
    {
        public const string Consequence = "prov";
        public const string Written = "prov.skrivet";

        public int Times { get; private set; }

        public string Name => Consequence;

        public async Task FollowAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken)
        {
            Times++;
            unit.Db.Settings.Add(new Setting { Key = Written, Value = "" });
            await unit.Db.SaveChangesAsync(cancellationToken);
            throw fault();
        }

        public async Task<IReadOnlyCollection<Guid>> TracksAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken)
        {
            await changed.GapTracksAsync(unit.Db, cancellationToken);
            return changed.StuckTracks;
        }
    }

    public sealed class OnSqlite() : ConsequenceGuardTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ConsequenceGuardTests(DatabaseKind.PostgreSql);
}
