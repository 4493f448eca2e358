using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Steering;

/// <summary>Two steering groups: Stina's, which the migration made, and Norr, of Nora. Each has a track with a question.</summary>
internal sealed class GroupWorld : IAsyncDisposable
{
    private GroupWorld(TrackWorld world, Actor nora) => (World, Nora) = (world, nora);

    public TrackWorld World { get; }

    public Actor Stina => World.Steering;

    public Actor Nora { get; }

    public Guid Norr { get; private set; }

    /// <summary>A track of Stina's group, and the question that waits at it.</summary>
    public (Guid Track, Guid Question) South { get; private set; }

    /// <summary>A track of Norr, and the question that waits at it.</summary>
    public (Guid Track, Guid Question) North { get; private set; }

    public SteeringGroups Groups => World.Get<SteeringGroups>();

    public EscalationQueries Questions => World.Get<EscalationQueries>();

    public EscalationCommands Commands => World.Get<EscalationCommands>();

    public SteeringMeetings Meetings => World.Get<SteeringMeetings>();

    public static async Task<GroupWorld> CreateAsync(DatabaseKind kind)
    {
        var world = await TrackWorld.CreateAsync(kind);
        var groups = new GroupWorld(world, await AddUserAsync(world, "Nora Norr"));
        groups.South = await groups.TrackWithQuestionAsync("Renova");
        groups.Norr = Value(await groups.Groups.AddAsync(world.Admin, "Norr", default));
        Value(await groups.Groups.SaveMemberAsync(world.Admin, groups.Norr, new NewMember { UserId = groups.Nora.UserId, Function = "Ordförande" }, default));
        groups.North = await groups.TrackWithQuestionAsync("Stena");
        Value(await groups.Groups.TakeTrackAsync(world.Admin, groups.Norr, groups.North.Track, default));
        return groups;
    }

    /// <summary>Somebody with the role, who is in no group.</summary>
    public static async Task<Actor> AddUserAsync(TrackWorld world, string name)
    {
        var actor = new Actor { UserId = Guid.CreateVersion7(), DisplayName = name, Roles = [Role.SteeringGroup] };
        var role = Role.SteeringGroup.Code();
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var mail = $"{name.Split(' ')[0].ToLowerInvariant()}@example.org";
                unit.Db.Users.Add(new UserAccount { Id = actor.UserId, DisplayName = name, UserName = mail, Email = mail });
                unit.Db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = actor.UserId, RoleId = await unit.Db.Roles.Where(row => row.Name == role).Select(row => row.Id).SingleAsync(token) });
                await unit.Db.SaveChangesAsync(token);
            },
            default);
        return actor;
    }

    public async Task<(Guid Track, Guid Question)> TrackWithQuestionAsync(string employer)
    {
        var track = await World.StartTrackAsync(employer);
        var question = new NewQuestion { Question = $"Får {employer} två platser till?", Options = ["Ja", "Nej"], Recommendation = "Ja." };
        return (track, Value(await Commands.AskAsync(World.Anna, track, question, default)));
    }

    public async Task<NewDecision> DecisionAsync(Guid question, Guid? meeting = null) => new()
    {
        Type = "RESURS",
        Text = "Två platser till.",
        Owner = "Enhetschefen",
        DueOn = new DateOnly(2026, 2, 2),
        MeetingId = meeting,
        SeenVersion = (await Questions.GetAsync(World.Anna, question, default)).Version,
    };

    /// <summary>The next working morning's notices are in the product and in digests.</summary>
    public async Task MorningAsync()
    {
        World.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 13), new TimeOnly(7, 31)));
        await World.Sweep.RunAsync(default);
    }

    /// <summary>Links of the notices that somebody has got.</summary>
    public async Task<IReadOnlyList<string?>> LinksOfAsync(Actor actor) => [.. (await World.Get<NotificationQueries>().ListAsync(actor, default)).Where(row => row.TaskId is null).Select(row => row.Link)];

    public static Guid Value(Decision<Guid> decision)
    {
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
