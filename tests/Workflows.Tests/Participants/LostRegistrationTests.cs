using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Participants;

/// <summary>DOMAIN 9, no. 5: who loses her registration while she takes part makes an obstacle of medium severity, and is not closed by it.</summary>
public abstract class LostRegistrationTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    public async Task InitializeAsync() => world = await ParticipantWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Who_is_accepted_and_loses_it_makes_one_obstacle_until_it_is_solved()
    {
        var participant = await world.AcceptAsync();

        Accepted(await world.PrepareAsync(participant, facts => facts with { IsRegistered = false }));
        Accepted(await world.PrepareAsync(participant));
        Accepted(await world.PrepareAsync(participant, facts => facts with { IsRegistered = false }));

        var obstacle = (await ObstaclesAsync()).ShouldHaveSingleItem("lost twice before anybody saw to it, it is in the way once");
        (obstacle.ParticipantId, obstacle.Severity, obstacle.Category, obstacle.Status, obstacle.NoticedOn).ShouldBe((participant, ObstacleSeverity.Medium, ObstacleCategory.Decision, ObstacleStatus.Open, Today));
        obstacle.Description.ShouldBe("Inskrivningen hos Arbetsförmedlingen gäller inte längre.");
        (await world.PageAsync(participant)).Row.Status.ShouldBe(ParticipantStatus.Accepted);

        await world.World.Get<Transactions>().RunAsync((unit, token) => unit.Db.Obstacles.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, ObstacleStatus.Solved).SetProperty(row => row.SolvedOn, Today), token), default);
        Accepted(await world.PrepareAsync(participant));
        Accepted(await world.PrepareAsync(participant, facts => facts with { IsRegistered = false }));
        (await ObstaclesAsync()).Count.ShouldBe(2, "a new loss");
    }

    [Fact]
    public async Task Who_does_not_take_part_yet_or_works_already_makes_none()
    {
        var candidate = await world.RegisterAsync();
        Accepted(await world.PrepareAsync(candidate));
        Accepted(await world.PrepareAsync(candidate, facts => facts with { IsRegistered = false }));
        Accepted(await world.PrepareAsync(candidate));
        (await ObstaclesAsync()).ShouldBeEmpty();

        Accepted(await world.DecideAsync(candidate));
        await world.World.Get<Transactions>().RunAsync(
            (unit, _) =>
            {
                unit.Db.Employments.Add(new Employment { Id = Guid.CreateVersion7(), TrackId = world.Track, ParticipantId = candidate, EmployerName = "Renova", Form = Enum.GetValues<EmploymentKind>()[0], ExtentPercent = 100, StartsOn = Today, RegisteredBy = world.World.Anna.UserId, RegisteredAt = world.World.Clock.GetUtcNow() });
                return Task.CompletedTask;
            },
            default);
        Accepted(await world.PrepareAsync(candidate, facts => facts with { IsRegistered = false }));

        (await ObstaclesAsync()).ShouldBeEmpty("whoever works needs no registration");
    }

    private Task<List<Obstacle>> ObstaclesAsync() => world.World.ReadAsync(db => db.Obstacles.AsNoTracking().ToListAsync());

    public sealed class OnSqlite() : LostRegistrationTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : LostRegistrationTests(DatabaseKind.PostgreSql);
}
