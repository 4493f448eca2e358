using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>Pages cost the same number of SQL statements however much there is to show.</summary>
public abstract class QueryCostTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Lists_and_pages_take_as_many_statements_for_four_tracks_as_for_one()
    {
        var track = await world.StartTrackAsync("Renova");

        // EF remembers for a second that nobody listened.
        await Eventually.TrueAsync(async () => (await CountsAsync(track)).All(count => count > 0), "EF told of its statements");
        var few = await CountsAsync(track);

        for (var n = 0; n < 3; n++)
        {
            await world.StartTrackAsync("Renova", "Ragn-Sells", "Stena");
        }

        await world.CompleteAsync(track, "PLAN-01", "PLAN-02", "PLAN-05");
        (await CountsAsync(track)).ShouldBe(few);
        few.ShouldBe([1, 13, 4, 19, 1]);
    }

    private async Task<int[]> CountsAsync(Guid track)
    {
        var task = (await world.OpenTaskAsync(track, "PLAN-03")).Id;
        return
        [
            await StatementCount.OfAsync(() => world.TaskPages.InboxAsync(world.Anna, default)),
            await StatementCount.OfAsync(() => world.TaskPages.GetAsync(world.Anna, task, default)),
            await StatementCount.OfAsync(() => world.TrackPages.ListAsync(world.Anna, default)),
            await StatementCount.OfAsync(() => world.TrackPages.GetAsync(world.Anna, track, default)),
            await StatementCount.OfAsync(() => world.Get<NotificationQueries>().ListAsync(world.Anna, default)),
        ];
    }

    public sealed class OnSqlite() : QueryCostTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : QueryCostTests(DatabaseKind.PostgreSql);
}
