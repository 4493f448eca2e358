using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Who holds a function on a day. Whoever has left, which is an account that is locked for longer than a day, gets nothing; where the function has nobody left,
/// the track's coordinators, and then the administrators, stand in.
/// </summary>
internal sealed class Recipients
{
    private readonly ILookup<Guid, Guid> coordinators;
    private readonly SteeringGroupsOnDay groups;
    private readonly IReadOnlyList<Guid> administrators;
    private readonly HashSet<Guid> present;

    private Recipients(ILookup<Guid, Guid> coordinators, SteeringGroupsOnDay groups, IReadOnlyList<Guid> administrators, HashSet<Guid> present)
    {
        this.coordinators = coordinators;
        this.groups = groups;
        this.administrators = administrators;
        this.present = present;
    }

    /// <summary>Reads what is needed to answer for some promises, in a number of statements that does not depend on how many they are.</summary>
    public static async Task<Recipients> ReadAsync(JobbsparDbContext db, IReadOnlyCollection<Promise> promises, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = SwedishTime.DateOf(now);
        DateTimeOffset? gone = now + TimeSpan.FromDays(1);
        Guid[] tracks = [.. promises.Where(row => row.TrackId is not null).Select(row => row.TrackId!.Value).Distinct()];
        var assigned = await (
            from row in db.CoordinatorAssignments.AsNoTracking().ValidOn(today)
            join user in db.Users on row.UserId equals user.Id
            where tracks.Contains(row.TrackId) && (user.LockoutEnd == null || user.LockoutEnd < gone)
            select new { row.TrackId, row.UserId }).Distinct().ToListAsync(cancellationToken);
        var administrator = Role.Administrator.Code();
        var administering = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            join user in db.Users on held.UserId equals user.Id
            where role.Name == administrator && (user.LockoutEnd == null || user.LockoutEnd < gone)
            orderby held.UserId
            select held.UserId).ToListAsync(cancellationToken);
        Guid[] named = [.. promises.Where(row => row.UserId is not null).Select(row => row.UserId!.Value).Distinct()];
        var stillHere = named.Length == 0
            ? []
            : await db.Users.Where(user => named.Contains(user.Id) && (user.LockoutEnd == null || user.LockoutEnd < gone)).Select(user => user.Id).ToHashSetAsync(cancellationToken);
        return new(
            assigned.ToLookup(row => row.TrackId, row => row.UserId),
            await SteeringGroupsOnDay.ReadAsync(db, [.. promises.Where(row => row.Addressee is Addressee.SteeringGroup)], now, cancellationToken),
            administering,
            stillHere);
    }

    /// <summary>Users to tell; none where there is nobody at all.</summary>
    public IReadOnlyCollection<Guid> Of(Promise promise)
    {
        IReadOnlyCollection<Guid> meant = promise.Addressee switch
        {
            Addressee.SteeringGroup => groups.Of(promise),
            Addressee.Administrators => administrators,
            Addressee.Person when promise.UserId is { } user && present.Contains(user) => [user],
            _ => Coordinators(promise),
        };
        return meant.Count > 0 ? meant : Coordinators(promise) is { Length: > 0 } standIns ? standIns : administrators;
    }

    private Guid[] Coordinators(Promise promise) => promise.TrackId is { } track ? [.. coordinators[track]] : [];
}
