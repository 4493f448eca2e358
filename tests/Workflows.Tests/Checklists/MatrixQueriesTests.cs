using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Matrix;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>A coordinator sees at one look how each of the 78 items stands, with sixty participants as with none.</summary>
public abstract class MatrixQueriesTests(DatabaseKind kind) : IAsyncLifetime
{
    private const int Statements = 5;

    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateShippedAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task The_matrix_says_how_each_item_stands()
    {
        var track = await world.StartTrackAsync("Renova", "Stena");
        await world.CompleteAsync(track, "PLAN-02");
        world.Clock.Advance(TimeSpan.FromDays(10));

        var matrix = await world.Get<MatrixQueries>().GetAsync(world.Anna, track, "PLAN-05", default);

        matrix.Items.Count.ShouldBe(78);
        MatrixItem Item(string code) => matrix.Items.Single(item => item.Code == code);
        Item("PLAN-02").State.ShouldBe(MatrixState.Done);
        (Item("PLAN-01").State, Item("PLAN-01").Late).ShouldBe((MatrixState.Late, 1));
        (Item("PLAN-05").State, Item("PLAN-05").Tasks, Item("PLAN-05").Finished).ShouldBe((MatrixState.Open, 2, 0));
        Item("PLAN-06").State.ShouldBe(MatrixState.NotOpened);
        matrix.Tasks.Select(row => row.SubjectName).ShouldBe(["Renova", "Stena"]);
        (await world.Get<MatrixQueries>().GetAsync(world.Steering, track, null, default)).Tasks.ShouldBeEmpty();
        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<MatrixQueries>().GetAsync(world.Bo, track, null, default));
    }

    [Fact]
    public async Task The_matrix_costs_the_same_with_sixty_participants()
    {
        var track = await world.StartTrackAsync("Renova");
        await AcceptAsync(track, 1);

        // EF remembers for a second that nobody listened.
        await Eventually.TrueAsync(async () => await CostAsync(track) == Statements, "EF told of its statements");

        await AcceptAsync(track, 59);

        (await CostAsync(track)).ShouldBe(Statements);
        (await world.Get<MatrixQueries>().GetAsync(world.Anna, track, "REKR-08", default)).Items.Single(item => item.Code == "REKR-08").Tasks.ShouldBe(60);
    }

    private Task<int> CostAsync(Guid track) => StatementCount.OfAsync(() => world.Get<MatrixQueries>().GetAsync(world.Anna, track, "REKR-08", default));

    private Task AcceptAsync(Guid track, int number) => world.Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            var hand = await TrackInHand.TakeAsync(unit, world.Anna, track, AccessAction.ViewTrack, SwedishTime.Today(world.Clock), token);
            for (var n = 0; n < number; n++)
            {
                await world.Get<ParticipantSteps>().StartAsync(hand, Guid.CreateVersion7(), token);
            }
        },
        default);

    public sealed class OnSqlite() : MatrixQueriesTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : MatrixQueriesTests(DatabaseKind.PostgreSql);
}
