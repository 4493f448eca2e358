using Jobbspar.Host.Demo;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Tracks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Host.Tests.Running;

/// <summary>One coordinator and her track, registered on a Monday morning; a week later its first tasks are late.</summary>
internal static class ExampleTrack
{
    public const string Password = "en lång fras för prov";

    public static DateTimeOffset Registration { get; } = SwedishTime.InstantOf(new DateOnly(2026, 3, 2), new TimeOnly(9, 0));

    public static DateTimeOffset TasksAreLate { get; } = SwedishTime.InstantOf(new DateOnly(2026, 3, 12), new TimeOnly(9, 0));

    public static async Task<Actor> AddUserAsync(RunningHost host, string userName, Role role, bool isDemo = false)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        var user = new UserAccount { Id = Guid.CreateVersion7(), UserName = userName, Email = $"{userName}@example.se", DisplayName = userName, IsDemo = isDemo };
        (await users.CreateAsync(user, Password)).Succeeded.ShouldBeTrue();
        (await users.AddToRoleAsync(user, role.Code())).Succeeded.ShouldBeTrue();
        if (role is Role.SteeringGroup)
        {
            var db = scope.ServiceProvider.GetRequiredService<JobbsparDbContext>();
            db.SteeringGroupMembers.Add(new SteeringGroupMember { GroupId = SteeringGroup.FirstId, UserId = user.Id, Function = "Ordförande" });
            await db.SaveChangesAsync();
        }

        return new Actor { UserId = user.Id, DisplayName = userName, Roles = [role] };
    }

    public static async Task<Guid> StartAsync(RunningHost host, Actor coordinator)
    {
        var form = DemoTracks.All[3].Form with { PlannedStart = new DateOnly(2026, 6, 1), PlannedEnd = new DateOnly(2026, 12, 1) };
        var started = await host.Get<TrackCommands>().StartAsync(coordinator, form, CancellationToken.None);
        started.Refusals.ShouldBeEmpty();
        return started.Value;
    }

    public static Task<T> ReadAsync<T>(RunningHost host, Func<JobbsparDbContext, Task<T>> read) => host.Get<Transactions>().ReadAsync((db, _) => read(db), CancellationToken.None);

    public static Task<int> HandledAsync(RunningHost host) => ReadAsync(host, db => db.InboxMessages.CountAsync());
}
